import { runnerImport } from 'vite'
import { settled } from './arrival.mjs'
import { clockAhead, pause } from './figures.mjs'
import { pageClock, watchPaints } from './page.mjs'

const LOOKUPS = 200

/** @typedef {import('./apps.mjs').DrivenApp} DrivenApp */

/**
 * Copies the sample customers' numbers again and again and returns what each lookup took from the sighting to the
 * second frame after its card was whole, less the platform's own time. The app remembers eight calls, so a number that
 * comes back after all the others is a new call and asks again. A first round warms up and finds out which are cards.
 *
 * @param {DrivenApp} app
 * @param {import('./outside.mjs').Outside} outside
 */
export async function measurePaint(app, outside) {
  const numbers = await customerNumbers()
  await app.run(watchPaints, null)
  const cards = []
  for (const number of numbers) if ((await copied(app, outside, number)).kind === 'found') cards.push(number)

  // The sighting is told by main's clock and the paint by the page's.
  const between = (await clockAhead(() => app.run(pageClock, null))) - (await clockAhead(app.clock))
  const milliseconds = []
  const answers = []
  const requests = []
  for (let turn = 0; turn < LOOKUPS; turn += 1) {
    const { sightedAt, paintedAt, timing } = await copied(app, outside, cards[turn % cards.length])
    const { answeredMs, serverMs } = timing
    milliseconds.push(paintedAt - between - sightedAt - (serverMs ?? 0))
    answers.push(answeredMs - (serverMs ?? 0))
    requests.push(timing.requests)
  }
  return { milliseconds, answers, requests, customers: cards.length }
}

/** @returns {Promise<string[]>} */
async function customerNumbers() {
  const { module } = await runnerImport('./src/main/sample/index.ts', { configFile: false, logLevel: 'error' })
  return [...new Set(module.sampleCustomers(new Date()).map((/** @type {{ phone: string }} */ { phone }) => phone))]
}

/**
 * @param {DrivenApp} app
 * @param {import('./outside.mjs').Outside} outside
 * @param {string} number
 */
async function copied(app, outside, number) {
  await outside.offer('CLIPBOARD', number)
  await pause(120 + Math.random() * 40)
  return settled(app, number)
}
