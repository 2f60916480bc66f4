import { join } from 'node:path'
import { type ReadSettings, readSettingsFile, setAside, writeSettingsFile } from './file'
import { isTaken, POLICY_ONLY, SETTING_KEYS, valueAt, withValue } from './keys'
import { knownPolicy } from './known-policy'
import { nextManaged, type PolicyStanding } from './managed'
import { changeSettings, mergeSettings, withoutPolicyKeys } from './merge'
import { machinePolicy, type PolicySource } from './policy-source'
import { describeSettings, lockedKeys, type SettingState } from './report'
import type { Settings, UserSettings } from './schema'

export { replaceFile } from './file'
export { isClosed, RECORD_KEYS, SETTING_KEYS, valueAt } from './keys'
export type { PolicyStanding } from './managed'
export { mergeSettings } from './merge'
export type { PolicyRefusal } from './policy'
export { filePolicy, type PolicySource } from './policy-source'
export type { SettingState } from './report'
export { defaultSettings, type Settings, type UserSettings } from './schema'

/** What the agent has to be told about the settings file. */
export type SettingsNotice =
  | { kind: 'settings-broken'; keptAs: string; detail: string }
  | { kind: 'settings-newer' }
  | { kind: 'settings-not-saved' }

/** What came of changing one setting: policy may have set it, it may not be what settings.json takes, or not be kept. */
export type SettingChanged = 'done' | 'locked' | 'wrong' | 'not-saved'

export type OpenSettings = {
  /** The settings in force: defaults, the user's, what is laid `over` them, and machine policy above all. */
  current(over?: UserSettings): Settings
  /** What the user has set, alone. */
  user(): UserSettings
  /** Every setting with its value in force and whence it comes. */
  report(): SettingState[]
  /** The keys of settings that machine policy has set. */
  locks(): string[]
  /** How machine policy is doing. */
  policy(): PolicyStanding
  /** Grows with each change of a setting or of how policy is doing. */
  version(): number
  notices: SettingsNotice[]
  /**
   * Lays a change over the user's settings and writes them. In force at once; false where the file could not be
   * written, or must not be since it comes from a newer version.
   */
  change(change: UserSettings): Promise<boolean>
  /** Sets one setting by its dotted key; null takes the user's word back. In force at once, as with `change`. */
  set(key: string, value: unknown): Promise<SettingChanged>
  /** Calls the listener after each change, with the settings that were in force before. Returns what ends it. */
  onChange(listener: (before: Settings) => void): () => void
  /** Follows machine policy from now on, until `close`. */
  followPolicy(): void
  /** Resolves when every change so far has been written. */
  settled(): Promise<void>
  close(): void
}

/** `keepAside` is false for whoever only reads: a command must not move a file that the app has to tell about. */
export type OpenOptions = { keepAside?: boolean; now?: () => Date; policy?: PolicySource | null }

/** Opens `settings.json` of a user data folder. A broken file is kept aside, and nothing of it is lost. */
export async function openSettings(
  userDataDir: string,
  { keepAside = true, now = () => new Date(), policy = machinePolicy() }: OpenOptions = {},
): Promise<OpenSettings> {
  const path = join(userDataDir, 'settings.json')
  const [read, readPolicy] = await Promise.all([readSettingsFile(path), policy?.read()])
  const notices = await noticesFor(read, path, keepAside ? now() : null)
  const writable = keepAside && notices.every(({ kind }) => kind === 'settings-broken')
  const policyPath = policy?.path ?? null
  const copy = knownPolicy(userDataDir)
  const known = readPolicy?.kind === 'refused' ? await copy.read() : null
  const before = known && nextManaged(null, { kind: 'good', settings: known }, policyPath)
  let managed = nextManaged(before, readPolicy ?? { kind: 'absent' }, policyPath)
  let user: UserSettings = read.kind === 'good' || read.kind === 'newer' ? read.settings : {}
  let inForce = mergeSettings(withoutPolicyKeys(user, managed.settings), managed.settings)
  let changes = 0
  let writing: Promise<boolean> = Promise.resolve(true)
  let keeping: Promise<void> = Promise.resolve()
  let unfollow: (() => void) | null = null
  const listeners = new Set<(before: Settings) => void>()

  const renew = (): void => {
    const before = inForce
    inForce = mergeSettings(withoutPolicyKeys(user, managed.settings), managed.settings)
    changes += 1
    for (const listener of listeners) listener(before)
  }
  const keep = (next: UserSettings): Promise<boolean> => {
    user = next
    renew()
    if (!writable) return Promise.resolve(false)
    writing = writing
      .then(() => writeSettingsFile(path, next))
      .then(
        () => true,
        () => false,
      )
    return writing
  }
  /** A command only reads. */
  const keepKnown = async (): Promise<void> => {
    const { state } = managed.standing
    if (!keepAside || (state !== 'followed' && state !== 'absent')) return
    keeping = keeping.then(() => copy.keep(state === 'followed' ? managed.settings : null))
    await keeping
  }
  void keepKnown()
  const readAgain = async (source: PolicySource): Promise<void> => {
    const next = nextManaged(managed, await source.read(), policyPath)
    if (JSON.stringify(next) === JSON.stringify(managed)) return
    managed = next
    renew()
    await keepKnown()
  }

  return {
    current: (over) =>
      over
        ? mergeSettings(withoutPolicyKeys(user, managed.settings), withoutPolicyKeys(over), managed.settings)
        : inForce,
    user: () => user,
    report: () => describeSettings(inForce, managed.settings, withoutPolicyKeys(user, managed.settings)),
    locks: () => lockedKeys(managed.settings),
    policy: () => managed.standing,
    version: () => changes,
    notices,
    change: (change) => keep(changeSettings(user, change)),
    async set(key, value) {
      if (!SETTING_KEYS.includes(key)) return 'wrong'
      if (POLICY_ONLY.includes(key) || valueAt(managed.settings, key) !== undefined) return 'locked'
      if (value !== null && !isTaken(key, value)) return 'wrong'
      return (await keep(withValue(user, key, value ?? undefined))) ? 'done' : 'not-saved'
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    followPolicy() {
      if (policy) unfollow ??= policy.watch(() => void readAgain(policy))
    },
    settled: async () => {
      await Promise.all([writing, keeping])
    },
    close() {
      unfollow?.()
      listeners.clear()
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
