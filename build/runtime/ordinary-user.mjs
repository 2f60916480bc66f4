import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { killGroup, onEnd, startGroup, stopGroup } from './children.mjs'

/** `nobody`, by number: the name is not the same everywhere. */
const nobody = 65534

/**
 * @typedef {object} OrdinaryRun
 * @property {import('node:child_process').ChildProcess} child
 * @property {string} home the user's own home, gone after `close`
 * @property {Promise<number>} finished the exit code; 1 when a signal ended it
 * @property {() => Promise<void>} close ends what still runs and removes the home
 */

/**
 * Starts a command as an ordinary user, so that Chromium's sandbox is on. As root that is `nobody` with a home of its
 * own; anybody else is ordinary already and gets only the home. An Electron named by `CALLSIDE_ELECTRON`, or as the
 * command itself, is made reachable first, since root's cache is closed to others.
 *
 * Root's message bus refuses other users, so none is passed on: the keychain is absent unless the command opens a
 * session itself.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {{ cwd?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {OrdinaryRun}
 */
export function asOrdinaryUser(command, args, env = process.env, { cwd, stdio = 'inherit' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'callside-user-'))
  const tidy = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const isRoot = process.getuid?.() === 0
  const identity = isRoot ? { uid: nobody, gid: nobody } : {}
  const user = homeIn(folder, env, isRoot)
  const electron = env.CALLSIDE_ELECTRON
  if (isRoot && electron) user.CALLSIDE_ELECTRON = reachable(electron, folder)
  const program = electron && command === electron ? (user.CALLSIDE_ELECTRON ?? command) : command

  // Node clears the supplementary groups itself when it changes the user id as root.
  const child = startGroup(program, args, { env: user, cwd: cwd ?? user.HOME, stdio, ...identity })
  const finished = new Promise((done) => {
    child.once('error', () => done(127))
    child.once('exit', (code) => done(code ?? 1))
  })
  const settled = onEnd(() => {
    killGroup(child, 'SIGTERM')
    tidy()
  })
  const close = async () => {
    await stopGroup(child)
    settled()
    tidy()
  }
  return { child, home: user.HOME ?? folder, finished, close }
}

/**
 * Makes a home in `folder` and returns `env` with every personal place inside it.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isRoot
 * @returns {NodeJS.ProcessEnv}
 */
function homeIn(folder, env, isRoot) {
  const home = join(folder, 'home')
  const places = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local-share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    TMPDIR: join(home, 'tmp'),
  }
  for (const place of Object.values(places)) {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    if (isRoot) chownSync(place, nobody, nobody)
  }
  // The way to the home must be open, its content need not be listed.
  chmodSync(folder, 0o711)
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(places.XDG_RUNTIME_DIR, 'bus')}` }
  return { ...env, ...places, ...nowhere, USER: 'nobody', LOGNAME: 'nobody', XAUTHORITY: undefined }
}

/**
 * Puts a runtime where everybody can read it: hard links where the file system allows, copies elsewhere.
 *
 * @param {string} executable
 * @param {string} folder
 */
function reachable(executable, folder) {
  const copy = join(folder, 'electron')
  try {
    execFileSync('cp', ['-al', dirname(executable), copy], { stdio: 'ignore' })
  } catch {
    rmSync(copy, { recursive: true, force: true })
    execFileSync('cp', ['-a', dirname(executable), copy])
  }
  return join(copy, basename(executable))
}
