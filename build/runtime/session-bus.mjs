import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { until } from './children.mjs'

const run = promisify(execFile)
const secrets = 'org.freedesktop.secrets'
const prompters = ['org.gnome.keyring.SystemPrompter.service', 'org.gnome.keyring.PrivatePrompter.service']

/** @typedef {import('./session-display.mjs').Start} Start */

/**
 * Starts a message bus at the address in `env`. It starts no services on demand, so nothing of the user's desktop wakes
 * up in it; only the dialog of a locked keychain may.
 *
 * @param {Start} start
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 */
export async function startBus(start, env, folder) {
  const services = join(folder, 'services')
  mkdirSync(services)
  for (const name of prompters) {
    const installed = join('/usr/share/dbus-1/services', name)
    if (existsSync(installed)) copyFileSync(installed, join(services, name))
  }
  const config = join(folder, 'bus.conf')
  writeFileSync(config, busConfig(env.DBUS_SESSION_BUS_ADDRESS ?? '', services))
  start('dbus-daemon', [`--config-file=${config}`, '--nofork'])
  await until('the message bus', () => owns(env, 'org.freedesktop.DBus'))
}

/**
 * @param {string} address
 * @param {string} services
 */
function busConfig(address, services) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}

/**
 * Starts the keychain with its usual collection, opened by a password.
 *
 * @param {Start} start
 * @param {NodeJS.ProcessEnv} env
 */
export async function startKeychain(start, env) {
  const args = ['--unlock', '--components=secrets', '--foreground']
  const daemon = start('gnome-keyring-daemon', args, { stdio: ['pipe', 'ignore', 'ignore'] })
  // An absent daemon closes the pipe at once; the wait below is what reports it.
  daemon.stdin?.on('error', () => {})
  daemon.stdin?.end('test')
  await until('the keychain', () => owns(env, secrets))
}

/**
 * Locks the keychain as a desktop does when its user leaves. What asks for a stored secret then waits for a dialog.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function lockKeychain(env) {
  const collection = '/org/freedesktop/secrets/collection/login'
  const method = 'org.freedesktop.Secret.Service.Lock'
  await call(env, secrets, '/org/freedesktop/secrets', method, `array:objpath:${collection}`)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
async function owns(env, name) {
  const bus = 'org.freedesktop.DBus'
  try {
    return (await call(env, bus, '/', `${bus}.NameHasOwner`, `string:${name}`)).includes('boolean true')
  } catch {
    // The bus itself isn't there yet.
    return false
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} destination
 * @param {string} object
 * @param {string} method
 * @param {string} argument
 */
async function call(env, destination, object, method, argument) {
  const { stdout } = await run(
    'dbus-send',
    ['--session', '--print-reply', '--reply-timeout=5000', `--dest=${destination}`, object, method, argument],
    { env },
  )
  return stdout
}
