import { join } from 'node:path'
import { readSettingsFile, setAside, writeSettingsFile } from './file'
import { changeSettings, mergeSettings } from './merge'
import type { Settings, UserSettings } from './schema'

export { mergeSettings } from './merge'
export { defaultSettings, type Settings, type UserSettings } from './schema'

/** What the agent has to be told about the settings file. */
export type SettingsNotice =
  | { kind: 'settings-broken'; keptAs: string; detail: string }
  | { kind: 'settings-newer' }
  | { kind: 'settings-not-saved' }

export type OpenSettings = {
  /** The settings in force, over the defaults. */
  current(): Settings
  /** What the user has set, alone. */
  user(): UserSettings
  notices: SettingsNotice[]
  /**
   * Lays a change over the user's settings and writes them. In force at once; false where the file could not be
   * written, or must not be since it comes from a newer version.
   */
  change(change: UserSettings): Promise<boolean>
  /** Resolves when every change so far has been written. */
  settled(): Promise<void>
}

/** Opens `settings.json` of a user data folder. A broken file is kept aside, and nothing of it is lost. */
export async function openSettings(userDataDir: string, now: () => Date = () => new Date()): Promise<OpenSettings> {
  const path = join(userDataDir, 'settings.json')
  const read = await readSettingsFile(path)
  const notices = await noticesFor(read, path, now())
  const writable = read.kind !== 'newer' && notices.every((notice) => notice.kind !== 'settings-not-saved')
  let user: UserSettings = read.kind === 'good' || read.kind === 'newer' ? read.settings : {}
  let writing: Promise<unknown> = Promise.resolve()

  return {
    current: () => mergeSettings(user),
    user: () => user,
    notices,
    change(change) {
      user = changeSettings(user, change)
      if (!writable) return Promise.resolve(false)
      const content = user
      const written = writing
        .then(() => writeSettingsFile(path, content))
        .then(
          () => true,
          () => false,
        )
      writing = written
      return written
    },
    settled: async () => {
      await writing
    },
  }
}

async function noticesFor(
  read: Awaited<ReturnType<typeof readSettingsFile>>,
  path: string,
  now: Date,
): Promise<SettingsNotice[]> {
  if (read.kind === 'newer') return [{ kind: 'settings-newer' }]
  if (read.kind !== 'broken') return []
  const keptAs = await setAside(path, now)
  // A file that can be neither read nor moved must not be overwritten either.
  return keptAs ? [{ kind: 'settings-broken', keptAs, detail: read.detail }] : [{ kind: 'settings-not-saved' }]
}
