import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'

/**
 * @typedef {object} Outcome
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 */

/**
 * Electron's arguments for starting the app in a folder. Chromium's own switches may stand anywhere, `--user-data-dir`
 * too; everything after the folder reaches the app in `process.argv` as it was given.
 *
 * @param {string} appFolder
 * @param {string[]} args
 * @param {{ platform?: NodeJS.Platform, uid?: number }} [machine]
 */
export function electronArguments(
  appFolder,
  args = [],
  { platform = process.platform, uid = process.getuid?.() } = {},
) {
  // Chromium refuses to run as root with its sandbox.
  const asRoot = platform === 'linux' && uid === 0
  return [...(asRoot ? ['--no-sandbox'] : []), appFolder, ...args]
}

/**
 * Whether a display is named. Only on Linux does one have to be.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Whether the named display takes connections. A name that can't be checked counts as one that does.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export async function displayAnswers(env = process.env, platform = process.platform) {
  if (!hasDisplay(env, platform)) return false
  if (platform !== 'linux') return true
  for (const place of displaySockets(env)) if (await accepts(place)) return true
  return false
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('node:net').NetConnectOpts[]}
 */
function displaySockets(env) {
  /** @type {import('node:net').NetConnectOpts[]} */
  const places = []
  if (env.WAYLAND_DISPLAY) places.push({ path: join(env.XDG_RUNTIME_DIR ?? '/', env.WAYLAND_DISPLAY) })
  const [, host = '', number] = env.DISPLAY?.match(/^(.*):(\d+)(?:\.\d+)?$/) ?? []
  if (number === undefined) return places
  if (host !== '' && host !== 'unix') return [...places, { host, port: 6000 + Number(number) }]
  const socket = `/tmp/.X11-unix/X${number}`
  // Linux servers also listen in the abstract namespace, which is all there is where that folder can't be made.
  return [...places, { path: socket }, { path: `\0${socket}` }]
}

/** @param {import('node:net').NetConnectOpts} place */
function accepts(place) {
  return new Promise((done) => {
    const socket = connect({ ...place, timeout: 3_000 })
    const answer = (/** @type {boolean} */ yes) => {
      socket.destroy()
      done(yes)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}

/**
 * Runs a program to its end, with this process's own input and output unless `stdio` says otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function runProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  // Whoever ends this process means the program.
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => done({ code, signal }))
  }).finally(() => process.off('SIGINT', forward).off('SIGTERM', forward))
}

/**
 * Runs a script with this Node.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(script, args, options) {
  return runProgram(process.execPath, [script, ...args], options)
}
