import { now } from './figures.mjs'
import { shown, usable } from './page.mjs'

const TURNS = 9

/**
 * Milliseconds from starting the process to a panel that can be used, and to an empty window's first frame, by turns.
 *
 * @param {import('./apps.mjs').Apps} apps
 */
export async function measureStartUp(apps) {
  /** @type {number[]} */
  const callside = []
  /** @type {number[]} */
  const empty = []
  // The first start of each makes its user data.
  for (let turn = -1; turn < TURNS; turn += 1) {
    const times = [await time(apps.callside, usable), await time(apps.empty, shown)]
    if (turn < 0) continue
    callside.push(times[0])
    empty.push(times[1])
  }
  return { callside, empty }
}

/**
 * @param {() => import('./apps.mjs').DrivenApp} start
 * @param {() => Promise<number>} ready
 * @returns {Promise<number>}
 */
async function time(start, ready) {
  const begun = now()
  const app = start()
  const at = await app.run(ready, null)
  await app.close()
  return at - begun
}
