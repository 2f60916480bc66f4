import { POLICY_ONLY, SETTING_KEYS, valueAt } from './keys'
import type { Settings, UserSettings } from './schema'

/** One setting as it is in force: by its dotted key, who says so, and whether the agent can't change it. */
export type SettingState = { key: string; value: unknown; origin: 'policy' | 'user' | 'default'; locked: boolean }

/** Every setting. `user` is what counts of the user's settings: without what policy alone may say. */
export function describeSettings(inForce: Settings, policy: UserSettings, user: UserSettings): SettingState[] {
  const locked = new Set([...lockedKeys(policy), ...POLICY_ONLY])
  return SETTING_KEYS.map((key) => ({
    key,
    value: valueAt(inForce, key),
    origin: valueAt(policy, key) !== undefined ? 'policy' : valueAt(user, key) !== undefined ? 'user' : 'default',
    locked: locked.has(key),
  }))
}

/** The settings that machine policy has set. */
export function lockedKeys(policy: UserSettings): string[] {
  return SETTING_KEYS.filter((key) => valueAt(policy, key) !== undefined)
}
