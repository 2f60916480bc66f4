import { copy, handOver, highlight, press } from './agent.mjs'
import { painted, readCard, shell } from './page.mjs'
import { cardText, timeText } from './words.mjs'

/** @typedef {import('../runtime/driven.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** Numbers of the sample platform's invented customers. */
const callers = { copied: '+493023125042', highlighted: '+12025550142', shared: '+493023125107' }

/**
 * A number is copied in another program.
 *
 * @param {DrivenApp} panel
 * @param {Stage} stage
 */
export async function copiedCall(panel, { env, secondStart }) {
  const { clipboard } = await panel.run(shell, null)
  if (!clipboard.watching) {
    tell(1, callers.copied, 'is handed over on the command line, as copied numbers are not watched on this system')
    return show(panel, callers.copied, () => handOver(callers.copied, secondStart()))
  }
  tell(1, callers.copied, 'is copied in another program')
  return show(panel, callers.copied, () => copy(callers.copied, env))
}

/**
 * A number is highlighted in another program and the shortcut pressed.
 *
 * @param {DrivenApp} panel
 * @param {Stage} stage
 */
export async function highlightedCall(panel, { env, secondStart }) {
  const { clipboard, hotkey } = await panel.run(shell, null)
  if (!clipboard.available || hotkey.state !== 'registered') {
    const reason = clipboard.available ? 'another program has the shortcut' : 'no other program can be read here'
    tell(2, callers.highlighted, `is handed over on the command line, as ${reason}`)
    return show(panel, callers.highlighted, () => handOver(callers.highlighted, secondStart()))
  }
  const withdraw = await highlight(callers.highlighted, env)
  tell(2, callers.highlighted, `is highlighted in another program, and ${hotkey.accelerator} is pressed`)
  return show(panel, callers.highlighted, async () => {
    await press(hotkey.accelerator, env)
    return withdraw
  })
}

/**
 * A softphone hands a number over that two customers gave; nothing is printed but what it is.
 *
 * @param {DrivenApp} panel
 * @param {Stage} stage
 */
export async function sharedCall(panel, { secondStart }) {
  tell(3, callers.shared, 'is handed over on the command line, and belongs to two customers')
  const [call] = await Promise.all([
    panel.run(painted, { number: callers.shared, state: 'ambiguous' }),
    handOver(callers.shared, secondStart()),
  ])
  console.log(timeText(call))
}

/**
 * Lets a number arrive and prints its card once it is painted.
 *
 * @param {DrivenApp} panel
 * @param {string} number
 * @param {() => Promise<(() => void) | void>} arrive returns what is to be undone afterwards
 */
async function show(panel, number, arrive) {
  const [call, undo] = await Promise.all([panel.run(painted, { number, state: 'found' }), arrive()])
  undo?.()
  console.log(`${cardText(await panel.run(readCard, null))}\n\n${timeText(call)}`)
}

/**
 * @param {number} place
 * @param {string} number
 * @param {string} what
 */
function tell(place, number, what) {
  console.log(`\nCall ${place}: ${number} ${what}.\n`)
}
