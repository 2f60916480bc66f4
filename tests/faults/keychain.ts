import assert from 'node:assert/strict'
import { type Credentials, type Keychain, openCredentials } from '../../src/main/credentials'
import { readSecret } from '../../src/main/desktop/secrets'
import { defaultSettings, openSettings, type UserSettings } from '../../src/main/settings'
import type { Area, ClientRow, KnownRow } from './row'

/** A keychain that answers so. */
const keychainThat = (ask: Keychain['ask']): Credentials => openCredentials({ ask, giveUp: () => undefined }, 100)

const refusing = (message: string) => keychainThat(async () => ({ id: 0, ok: false, message }))
const holding = (entries: Record<string, string>) =>
  keychainThat(async ({ account }) => ({ id: 0, ok: true, value: entries[account] ?? null }))

const keeps = (credentials: Credentials): ClientRow['run'] => {
  return async () => {
    const { place, problem } = await credentials.keep('org/client', 'a-secret')
    const read = await credentials.read('org/client')
    assert.equal(read.secret, 'a-secret', 'the secret must hold for this run')
    return { state: 'secret', place, problem }
  }
}

const asked: UserSettings = { connection: { organizationId: 'org', clientId: 'client' } }

const reads = (credentials: Credentials, change: UserSettings = {}): ClientRow['run'] => {
  return async (own) => {
    const opened = await openSettings(await own.folder(), { policy: null })
    const { place, problem } = await readSecret(credentials, {
      ...opened.current(asked).connection,
      ...(change.connection as object),
    })
    return { state: 'secret', place, problem }
  }
}

const { endpoints } = defaultSettings.connection

const keychainRows: (ClientRow | KnownRow)[] = [
  {
    level: 'client',
    name: 'The keychain is locked',
    happens: 'It refuses to keep the secret until somebody unlocks it.',
    sees: { state: 'secret', place: 'memory', problem: 'locked' },
    run: keeps(refusing('Cannot create an item in a locked collection')),
  },
  {
    level: 'client',
    name: 'The keychain waits for somebody',
    happens: 'Its dialog is open and nobody answers; the app does not wait.',
    sees: { state: 'secret', place: 'memory', problem: 'locked' },
    run: keeps(keychainThat(() => new Promise(() => undefined))),
  },
  {
    level: 'client',
    name: 'There is no keychain',
    happens: 'No service answers on the session’s bus.',
    sees: { state: 'secret', place: 'memory', problem: 'unavailable' },
    run: keeps(refusing('Could not connect: No such file or directory')),
  },
  {
    level: 'client',
    name: 'The keychain is locked at start',
    happens: 'The secret cannot be read.',
    sees: { state: 'secret', place: 'missing', problem: 'locked' },
    run: reads(refusing('The prompt was dismissed')),
  },
  {
    level: 'client',
    name: 'The secret was deleted',
    happens: 'Somebody removed it from the keychain.',
    sees: { state: 'secret', place: 'missing', problem: null },
    run: reads(holding({})),
  },
  {
    level: 'client',
    name: 'The addresses were changed',
    happens: 'settings.json names other hosts than the secret was entered for; it stays where it is.',
    sees: { state: 'secret', place: 'missing', problem: null },
    run: reads(holding({ 'org/client': 'a-secret' }), {
      connection: { endpoints: { ...endpoints, ims: 'https://ims-na1-stg1.adobelogin.com' } },
    }),
  },
  {
    level: 'known',
    name: 'A locked keychain, in the app',
    happens: 'Connecting while the session’s keychain is locked.',
    sees: { state: 'secret', place: 'memory', problem: 'locked' },
    file: 'tests/e2e/connect.spec.ts',
    title: 'with a locked keychain the secret is kept for this run only, and the panel says that it is locked',
  },
  {
    level: 'known',
    name: 'No keychain, in the app',
    happens: 'Connecting without a session bus.',
    sees: { state: 'secret', place: 'memory', problem: 'unavailable' },
    file: 'tests/e2e/connect.spec.ts',
    title: 'without a keychain the secret is kept for this run only, never in a file, and the panel says so',
  },
]

/** The operating system's keychain. */
export const keychainAreas: Area[] = [{ title: 'Keychain', rows: keychainRows }]
