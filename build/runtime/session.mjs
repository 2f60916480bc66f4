import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killGroup, onEnd, startGroup, stopGroup } from './children.mjs'
import { lockKeychain, startBus, startKeychain } from './session-bus.mjs'
import { startDisplay, startWindowManager } from './session-display.mjs'

/**
 * @typedef {object} Wishes
 * @property {number} [width]
 * @property {number} [height]
 * @property {'unlocked' | 'locked' | 'none'} [keychain]
 * @property {boolean} [windowManager]
 *
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env the environment of whatever runs inside
 * @property {string | undefined} display such as `:1`
 * @property {() => Promise<void>} close
 */

/**
 * Opens a desktop session of its own: a virtual display, a window manager, a message bus and a keychain, none of which
 * touches the user's. Needed on Linux alone; elsewhere the user's own session is the session.
 *
 * The keychain can be `unlocked`, `locked` (it exists, and asks in a dialog that nobody answers) or `none` (there is no
 * bus to reach one on). To lock one that already holds something, call `lockKeychain(session.env)`.
 *
 * @param {Wishes} [wishes]
 * @returns {Promise<Session>}
 */
export async function openSession({ width = 1280, height = 900, keychain = 'unlocked', windowManager = true } = {}) {
  if (process.platform !== 'linux') return { env: { ...process.env }, display: undefined, close: async () => {} }

  const folder = mkdtempSync(join(tmpdir(), 'callside-session-'))
  const env = privateEnvironment(folder)
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = []
  const tidy = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const settled = onEnd(() => {
    // Xvfb removes its lock only when ended kindly.
    for (const child of [...children].reverse()) killGroup(child, 'SIGTERM')
    tidy()
  })
  /** @type {import('./session-display.mjs').Start} */
  const start = (command, args, options) => {
    const child = startGroup(command, args, { env, stdio: 'ignore', ...options })
    children.push(child)
    return child
  }
  const close = async () => {
    for (const child of children.splice(0).reverse()) await stopGroup(child)
    settled()
    tidy()
  }

  try {
    env.DISPLAY = await startDisplay(start, { width, height })
    if (windowManager) await startWindowManager(start, env)
    if (keychain !== 'none') {
      await startBus(start, env, folder)
      await startKeychain(start, env)
      if (keychain === 'locked') await lockKeychain(env)
    }
  } catch (error) {
    await close()
    throw error
  }
  return { env, display: env.DISPLAY, close }
}

/**
 * The caller's environment with every pointer to the caller's own desktop turned to `folder`.
 *
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function privateEnvironment(folder) {
  const places = {
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
  }
  for (const place of Object.values(places)) mkdirSync(place, { mode: 0o700 })
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...places, XDG_SESSION_TYPE: 'x11', NO_AT_BRIDGE: '1' }
  // Set even when there is no bus: left out, libraries would go and look for one.
  env.DBUS_SESSION_BUS_ADDRESS = `unix:path=${join(folder, 'run/bus')}`
  for (const name of ['WAYLAND_DISPLAY', 'XAUTHORITY', 'GNOME_KEYRING_CONTROL', 'XDG_CURRENT_DESKTOP']) delete env[name]
  return env
}
