import { defaultSettings, type Settings, type UserSettings } from './schema'

/** Layers of settings, the weakest first: objects are merged key by key, everything else is replaced whole. */
export function mergeSettings(...layers: UserSettings[]): Settings {
  return layers.reduce<unknown>(merge, defaultSettings) as Settings
}

/** A user's settings with a change laid over them. */
export function changeSettings(user: UserSettings, change: UserSettings): UserSettings {
  return merge(user, change) as UserSettings
}

function merge(weak: unknown, strong: unknown): unknown {
  if (strong === undefined) return weak
  if (!isPlain(weak) || !isPlain(strong)) return strong
  const keys = new Set([...Object.keys(weak), ...Object.keys(strong)])
  return Object.fromEntries([...keys].map((key) => [key, merge(weak[key], strong[key])]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
