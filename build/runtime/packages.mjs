import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDisplay } from './launch.mjs'

/**
 * @typedef {'test' | 'demo'} Need
 *
 * @typedef {object} Probe looks at the machine itself rather than at dpkg, so any distribution will do
 * @property {(name: string) => boolean} command
 * @property {(soname: string) => boolean} library
 * @property {(language: string) => boolean} font
 *
 * @typedef {object} Requirement
 * @property {string} name the Debian package
 * @property {boolean} [renamed] newer releases call it `<name>t64`
 * @property {boolean} [optional] what needs it skips itself; not every release has it, and only root can use it
 * @property {(probe: Probe) => boolean} present
 */

/** Electron and the keychain client don't start without these. @type {Requirement[]} */
const running = [
  { name: 'libgtk-3-0', renamed: true, present: ({ library }) => library('libgtk-3.so.0') },
  { name: 'libnss3', present: ({ library }) => library('libnss3.so') },
  { name: 'libasound2', renamed: true, present: ({ library }) => library('libasound.so.2') },
  { name: 'libatk-bridge2.0-0', renamed: true, present: ({ library }) => library('libatk-bridge-2.0.so.0') },
  { name: 'libgbm1', present: ({ library }) => library('libgbm.so.1') },
  { name: 'libxss1', present: ({ library }) => library('libXss.so.1') },
  { name: 'libxtst6', present: ({ library }) => library('libXtst.so.6') },
  { name: 'libnotify4', present: ({ library }) => library('libnotify.so.4') },
  { name: 'libsecret-1-0', present: ({ library }) => library('libsecret-1.so.0') },
]

/** What acts the agent's part: keys, clicks and the clipboard. @type {Requirement[]} */
const acting = [
  { name: 'xdotool', present: ({ command }) => command('xdotool') },
  { name: 'xclip', present: ({ command }) => command('xclip') },
]

/** A desktop session where there is none, or one that leaves the user's alone. @type {Requirement[]} */
const desktop = [
  { name: 'xvfb', present: ({ command }) => command('Xvfb') },
  { name: 'openbox', present: ({ command }) => command('openbox') },
  { name: 'xauth', present: ({ command }) => command('xauth') },
  { name: 'x11-utils', present: ({ command }) => command('xprop') },
  { name: 'dbus', present: ({ command }) => command('dbus-daemon') && command('dbus-send') },
  { name: 'dbus-x11', present: ({ command }) => command('dbus-launch') },
  { name: 'openssl', present: ({ command }) => command('openssl') },
  { name: 'gnome-keyring', present: ({ command }) => command('gnome-keyring-daemon') },
  { name: 'fonts-noto-core', present: ({ font }) => font('ar') && font('th') },
  { name: 'fonts-noto-cjk', present: ({ font }) => font('ja') && font('ko') },
]

/** A telephone and who rings it. @type {Requirement[]} */
const telephony = [
  { name: 'baresip-core', present: ({ command }) => command('baresip') },
  { name: 'sip-tester', present: ({ command }) => command('sipp') },
]

/** A browser that takes policies, and what opens its links. @type {Requirement[]} */
const browsing = [
  { name: 'chromium', optional: true, present: ({ command }) => command('chromium') },
  { name: 'xdg-utils', optional: true, present: ({ command }) => command('xdg-open') },
  { name: 'libglib2.0-bin', optional: true, present: ({ command }) => command('gio') },
]

/** A Wayland desktop without a screen, and its clipboard. @type {Requirement[]} */
const wayland = [
  { name: 'sway', optional: true, present: ({ command }) => command('sway') },
  { name: 'wl-clipboard', optional: true, present: ({ command }) => command('wl-copy') },
]

/**
 * What this machine lacks. The demo uses the display that is there; without one it needs what the tests need.
 *
 * @param {Need} need
 * @param {{ probe?: Probe, display?: boolean }} [machine]
 */
export function missingPackages(need, { probe = machineProbe(), display = hasDisplay() } = {}) {
  const session = need === 'demo' && display ? [] : desktop
  const wanted = [
    ...running,
    ...acting,
    ...session,
    ...(need === 'test' ? [...telephony, ...browsing, ...wayland] : []),
  ]
  return wanted.filter((requirement) => !requirement.present(probe))
}

/**
 * Sees to it that the system packages are there. As root on Debian and its kin they are installed; where one that is not
 * optional is missing still, the process ends with code 2 and one line to copy. Elsewhere than on Linux nothing is needed.
 *
 * @param {{ need?: Need }} [wishes]
 */
export function ensureSystemPackages({ need = 'test' } = {}) {
  if (process.platform !== 'linux') return
  const required = () => missingPackages(need).filter(({ optional }) => !optional)
  if (process.getuid?.() === 0 && machineProbe().command('apt-get')) {
    const missing = missingPackages(need)
    // For what apt does not know, its lists are fetched only along with something that has to be there.
    const isWorthIt = required().length > 0 || installable(missing, knownToApt).length > 0
    if (isWorthIt) install(missing)
  }
  const missing = required()
  if (missing.length === 0) return
  console.error(aptLine(missing))
  process.exit(2)
}

/**
 * One line that installs what is missing.
 *
 * @param {Requirement[]} missing
 * @param {(name: string) => boolean} [known] whether apt has heard of a package
 */
export function aptLine(missing, known = knownToApt) {
  return `sudo apt-get install -y ${aptNames(missing, known).join(' ')}`
}

/**
 * @param {Requirement[]} missing
 * @param {(name: string) => boolean} known
 */
function aptNames(missing, known) {
  return missing.map(({ name, renamed }) => (renamed && known(`${name}t64`) ? `${name}t64` : name))
}

/** @param {Requirement[]} missing */
function install(missing) {
  // Standard output belongs to the caller's result, so apt speaks on standard error.
  const options = {
    stdio: /** @type {any} */ (['ignore', 2, 2]),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  try {
    execFileSync('apt-get', ['update'], options)
    const names = aptNames(installable(missing, knownToApt), knownToApt)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], options)
  } catch {
    // What apt says is above; what is still missing follows.
  }
}

/**
 * Without the optional packages that apt has never heard of: one unknown name, and it would install none.
 *
 * @param {Requirement[]} missing
 * @param {(name: string) => boolean} known
 */
export function installable(missing, known) {
  return missing.filter(({ name, optional }) => !optional || known(name))
}

/** @param {string} name */
function knownToApt(name) {
  return output('apt-cache', ['show', '--no-all-versions', name]) !== ''
}

/** @returns {Probe} */
function machineProbe() {
  // ldconfig is not in an ordinary user's path on Debian.
  const path = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  const ldconfig = path.map((folder) => join(folder, 'ldconfig')).find(isExecutable)
  const libraries = ldconfig ? output(ldconfig, ['-p']) : ''
  return {
    command: (name) => path.some((folder) => isExecutable(join(folder, name))),
    library: (soname) => libraries.includes(`\t${soname} `),
    font: (language) => output('fc-list', [`:lang=${language}`, 'family']) !== '',
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function output(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 4_000 })
  } catch {
    return ''
  }
}
