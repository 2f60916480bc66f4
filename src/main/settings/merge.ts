import { POLICY_ONLY, RECORD_KEYS, withValue } from './keys'
import { isPlain } from './plain'
import { defaultSettings, type Settings, type UserSettings } from './schema'

/**
 * Layers of settings, the weakest first: objects are merged key by key, every setting is replaced whole, also where it is
 * a list or a record.
 */
export function mergeSettings(...layers: UserSettings[]): Settings {
  return layers.reduce<unknown>((weak, strong) => merge(weak, strong, ''), defaultSettings) as Settings
}

/** A user's settings with a change laid over them. */
export function changeSettings(user: UserSettings, change: UserSettings): UserSettings {
  return merge(user, change, '') as UserSettings
}

/** Where a view's values are and how its scores are read: part of what the view says, so whoever sets one sets these. */
const OF_THE_VIEW = ['card.paths', 'card.scores']

/** The settings without what machine policy alone may say; with a view by policy that is everything of the view. */
export function withoutPolicyKeys(settings: UserSettings, policy: UserSettings = {}): UserSettings {
  const keys = policy.card?.view === undefined ? POLICY_ONLY : [...POLICY_ONLY, ...OF_THE_VIEW]
  return keys.reduce((left, key) => withValue(left, key, undefined), settings)
}

function merge(weak: unknown, strong: unknown, at: string): unknown {
  if (strong === undefined) return weak
  if (!isPlain(weak) || !isPlain(strong) || RECORD_KEYS.has(at)) return strong
  const keys = new Set([...Object.keys(weak), ...Object.keys(strong)])
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`)
  return Object.fromEntries([...keys].map((key) => [key, merge(weak[key], strong[key], below(key))]))
}
