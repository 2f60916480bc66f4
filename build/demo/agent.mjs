import { spawn } from 'node:child_process'
import { runProgram } from '../runtime/launch.mjs'

// The agent's part, always played by another process than the app.

/** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
const copiers = { linux: ['xclip', '-quiet', '-selection', 'clipboard'], darwin: ['pbcopy'], win32: ['clip'] }

/**
 * Puts text on the clipboard.
 *
 * @param {string} text
 * @param {NodeJS.ProcessEnv} env
 */
export function copy(text, env) {
  return offer(copiers[process.platform] ?? ['xclip'], text, env)
}

/**
 * Highlights text on an X display, which is what makes it the primary selection.
 *
 * @param {string} text
 * @param {NodeJS.ProcessEnv} env
 */
export function highlight(text, env) {
  return offer(['xclip', '-quiet', '-selection', 'primary'], text, env)
}

/**
 * Presses keys on an X display.
 *
 * @param {string} accelerator in Electron's words
 * @param {NodeJS.ProcessEnv} env
 */
export async function press(accelerator, env) {
  const chord = accelerator.replace('CommandOrControl', 'ctrl').toLowerCase()
  await must('xdotool', ['key', '--clearmodifiers', chord], env)
}

/**
 * Hands a number over on the command line, as a softphone does, to the app that runs with this user data.
 *
 * @param {string} number
 * @param {{ electron: string, args: string[], env: NodeJS.ProcessEnv }} app
 */
export async function handOver(number, { electron, args, env }) {
  await must(electron, [...args, 'lookup', number], env)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function must(command, args, env) {
  const { code, signal } = await runProgram(command, args, { env, stdio: 'ignore' })
  if (code !== 0) throw new Error(`${command} failed (${signal ?? code})`)
}

/**
 * Returns once the text is on offer, with what withdraws it.
 *
 * @param {[string, ...string[]]} command
 * @param {string} text
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<() => void>}
 */
async function offer([command, ...args], text, env) {
  const owner = spawn(command, args, { env, stdio: ['pipe', 'ignore', 'pipe'] })
  const ready = new Promise((done, fail) => {
    owner.once('error', fail)
    // xclip speaks once it owns the selection; the others end once the clipboard has the text.
    owner.stderr.once('data', done)
    owner.once('exit', done)
  })
  owner.stdin.end(text)
  await ready
  return () => void owner.kill()
}
