import { join } from 'node:path'
import { type ReadSettings, readSettingsFile, setAside, writeSettingsFile } from './file'
import { changeSettings, mergeSettings } from './merge'
import { machinePolicyPlace, type PolicyPlace, readPolicy } from './policy'
import type { Settings, UserSettings } from './schema'

export { mergeSettings } from './merge'
export { defaultSettings, type Settings, type UserSettings } from './schema'

/** What the agent has to be told about the settings file. */
export type SettingsNotice =
  | { kind: 'settings-broken'; keptAs: string; detail: string }
  | { kind: 'settings-newer' }
  | { kind: 'settings-not-saved' }

export type OpenSettings = {
  /** The settings in force: defaults, the user's, what is laid `over` them, and machine policy above all. */
  current(over?: UserSettings): Settings
  /** What the user has set, alone. */
  user(): UserSettings
  /** Why machine policy is not followed, in words; null where there is none or it is followed. */
  policyRefusal: string | null
  notices: SettingsNotice[]
  /**
   * Lays a change over the user's settings and writes them. In force at once; false where the file could not be
   * written, or must not be since it comes from a newer version.
   */
  change(change: UserSettings): Promise<boolean>
  /** Resolves when every change so far has been written. */
  settled(): Promise<void>
}

/** `keepAside` is false for whoever only reads: a command must not move a file that the app has to tell about. */
export type OpenOptions = { keepAside?: boolean; now?: () => Date; policy?: PolicyPlace | null }

/** Opens `settings.json` of a user data folder. A broken file is kept aside, and nothing of it is lost. */
export async function openSettings(
  userDataDir: string,
  { keepAside = true, now = () => new Date(), policy = machinePolicyPlace() }: OpenOptions = {},
): Promise<OpenSettings> {
  const path = join(userDataDir, 'settings.json')
  const [read, managed] = await Promise.all([readSettingsFile(path), readPolicy(policy)])
  const notices = await noticesFor(read, path, keepAside ? now() : null)
  const writable = keepAside && notices.every(({ kind }) => kind === 'settings-broken')
  let user: UserSettings = read.kind === 'good' || read.kind === 'newer' ? read.settings : {}
  let writing: Promise<boolean> = Promise.resolve(true)

  return {
    current: (over = {}) =>
      mergeSettings(withoutPolicyKeys(user), withoutPolicyKeys(over), managed.kind === 'good' ? managed.settings : {}),
    user: () => user,
    policyRefusal: managed.kind === 'refused' ? `Machine policy is not followed: it ${managed.detail}.` : null,
    notices,
    change(change) {
      user = changeSettings(user, change)
      if (!writable) return Promise.resolve(false)
      const content = user
      writing = writing
        .then(() => writeSettingsFile(path, content))
        .then(
          () => true,
          () => false,
        )
      return writing
    },
    settled: async () => {
      await writing
    },
  }
}

/** A file that can be neither read nor put aside must not be overwritten either. */
async function noticesFor(read: ReadSettings, path: string, now: Date | null): Promise<SettingsNotice[]> {
  if (read.kind === 'newer') return [{ kind: 'settings-newer' }]
  if (read.kind === 'unreadable') return [{ kind: 'settings-not-saved' }]
  if (read.kind !== 'broken') return []
  const keptAs = now ? await setAside(path, now) : 'settings.json'
  return keptAs ? [{ kind: 'settings-broken', keptAs, detail: read.detail }] : [{ kind: 'settings-not-saved' }]
}

/** Where credentials may go and which certificates are trusted is for machine policy alone to widen. */
function withoutPolicyKeys(settings: UserSettings): UserSettings {
  if (!settings.connection) return settings
  const { trustedHosts: _, certificateFile: __, ...connection } = settings.connection
  return { ...settings, connection }
}
