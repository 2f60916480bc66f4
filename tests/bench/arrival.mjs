import { until } from '../../build/runtime/children.mjs'
import { runProgram } from '../../build/runtime/launch.mjs'
import { clockAhead, now, pause } from './figures.mjs'
import { settledCall } from './page.mjs'

/** @typedef {import('./apps.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./outside.mjs').Outside} Outside */

/**
 * How long numbers take from the outside change to the sighting, in milliseconds, by each trigger.
 *
 * @param {DrivenApp} app
 * @param {Outside} outside
 * @param {(number: string) => [command: string, args: string[], env: NodeJS.ProcessEnv]} secondStart
 */
export async function measureArrival(app, outside, secondStart) {
  const ahead = await clockAhead(app.clock)
  let made = 0
  const one = async (
    /** @type {string} */ source,
    /** @type {(number: string) => number | Promise<number>} */ arrive,
  ) => {
    made += 1
    // Berlin numbers reserved for fiction; each is new to the app, so none joins another.
    const number = `+493023125${String(100 + made).slice(-3)}`
    const at = await arrive(number)
    const call = await settled(app, number)
    if (call.source !== source) throw new Error(`${number} came by ${call.source} instead of ${source}`)
    // Not in step with anything that the app does by the clock.
    await pause(60 + Math.random() * 60)
    return call.sightedAt - ahead - at
  }
  return {
    clipboard: await repeat(60, () => one('clipboard', (number) => outside.offer('CLIPBOARD', number))),
    hotkey: await repeat(25, () =>
      one('hotkey', async (number) => {
        await outside.offer('PRIMARY', number)
        return outside.pressHotkey()
      }),
    ),
    commandLine: await repeat(9, () =>
      one('command-line', async (number) => {
        const at = now()
        const [command, args, env] = secondStart(number)
        const { code } = await runProgram(command, args, { env, stdio: 'ignore' })
        if (code !== 0) throw new Error(`a second start ended with ${code}`)
        return at
      }),
    ),
  }
}

/**
 * The call with this number once it is no longer being looked up.
 *
 * @param {DrivenApp} app
 * @param {string} number
 */
export async function settled(app, number) {
  /** @type {any} */
  let call = null
  await until(`the call from ${number}`, async () => {
    call = await app.run(settledCall, number)
    return call !== null
  })
  return call
}

/**
 * @param {number} times
 * @param {() => Promise<number>} measure
 */
async function repeat(times, measure) {
  const values = []
  for (let turn = 0; turn < times; turn += 1) values.push(await measure())
  return values
}
