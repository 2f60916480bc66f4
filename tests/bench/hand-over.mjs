import { runProgram } from '../../build/runtime/launch.mjs'
import { now, pause } from './figures.mjs'

const TURNS = 15

/** @typedef {[command: string, args: string[], env: NodeJS.ProcessEnv]} Start */

/**
 * Milliseconds from starting a process to its end, which is how long a phone system waits: a second start that hands a
 * number over to the app that runs, and a main process that does nothing, by turns.
 *
 * @param {(number: string) => Start} secondStart
 * @param {Start} emptyMain
 */
export async function measureHandOver(secondStart, emptyMain) {
  /** @type {number[]} */
  const callside = []
  /** @type {number[]} */
  const empty = []
  // The first start of each makes its user data.
  for (let turn = -1; turn < TURNS; turn += 1) {
    // Berlin numbers reserved for fiction; each is new to the app, so none joins another.
    const times = [await time(secondStart(`+493023125${300 + turn}`)), await time(emptyMain)]
    // The app has the lookup behind it before the next one.
    await pause(150)
    if (turn < 0) continue
    callside.push(times[0])
    empty.push(times[1])
  }
  return { callside, empty }
}

/** @param {Start} start */
async function time([command, args, env]) {
  const begun = now()
  const { code } = await runProgram(command, args, { env, stdio: 'ignore' })
  if (code !== 0) throw new Error(`a second start ended with ${code}`)
  return now() - begun
}
