import { isLaterKey, type LaterKey } from '../../../preload/locales/later'
import { tLater } from '../../laterWords'

type KeyIn<K> = K extends `set.${infer Key}.label` ? Key : never

/** A setting that has words here, by its dotted key in settings.json. */
export type SettingKey = KeyIn<LaterKey>

type ValueIn<K, L> = L extends `set.${K & string}.${infer V}`
  ? V extends 'label' | 'hint' | `${string}.${string}`
    ? never
    : V
  : never

/** The values of a setting that have words. */
export type ValueOf<K extends SettingKey> = ValueIn<K, LaterKey>

/** The name of a setting. */
export function labelOf(key: SettingKey): string {
  return tLater(`set.${key}.label`)
}

/** What to know about a setting, where there is something to. */
export function hintOf(key: SettingKey): string | null {
  return textAt(`set.${key}.hint`)
}

/** The words for one of the values of a setting; the value itself where it has none. */
export function valueWords(key: SettingKey, value: string): { label: string; hint: string | null } {
  return { label: textAt(`set.${key}.${value}`) ?? value, hint: textAt(`set.${key}.${value}.hint`) }
}

function textAt(key: string): string | null {
  return isLaterKey(key) ? tLater(key) : null
}
