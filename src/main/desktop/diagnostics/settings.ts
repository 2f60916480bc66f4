import { defaultSettings, isClosed, RECORD_KEYS, type SettingState, valueAt } from '../../settings'
import { knownLanguage } from '../shell'

/** A setting as a bundle tells it: where nobody but the organisation can know the value, only what shape it has. */
export type ToldSetting = { key: string; value: unknown; origin: SettingState['origin']; locked: boolean }

/** Values that stand in our own documents, or in Adobe's. */
export const PUBLIC: ReadonlySet<string> = new Set(
  (
    'support sales system e164 e164-digits national as-received sha256-e164 sha256-e164-digits ' +
    'Phone Phone_E.164 Phone_SHA256 Email Email_LC_SHA256 CRMID ECID AAID AdCloud Core'
  ).split(' '),
)
const KEYS =
  /^(?:(?:CommandOrControl|CmdOrCtrl|Command|Cmd|Control|Ctrl|Alt|Option|AltGr|Shift|Super|Meta)\+)*(?:[A-Z0-9]|F\d{1,2}|Space|Tab)$/

/** What an entry of a list can hold; other keys in it are not ours, and say nothing to us. */
const ENTRY_KEYS = new Set(['namespace', 'format', 'did', 'region', 'view', 'label', 'url'])

/** Every setting with its origin. Of organisations, people and places only the shape is told. */
export function tellSettings(settings: SettingState[]): ToldSetting[] {
  return settings.map(({ key, value, origin, locked }) => ({ key, value: told(key, value), origin, locked }))
}

function told(key: string, value: unknown): unknown {
  const isDefault = JSON.stringify(value) === JSON.stringify(valueAt(defaultSettings, key))
  if (isDefault || isClosed(key)) return value
  if (key === 'language' && typeof value === 'string') return knownLanguage(value).slice(0, 2)
  if (key === 'numbers.regions') return value
  // The keys of a record are words of the organisation's, too.
  if (RECORD_KEYS.has(key)) return `<${Object.keys(value as object).length} entries>`
  return shapeOf(value)
}

function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return PUBLIC.has(value) || KEYS.test(value) || value === '' ? value : '<text>'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value === 'object' && value !== null) return shapeOfEntry(value)
  return value
}

function shapeOfEntry(entry: object): unknown {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, inner]) => (ENTRY_KEYS.has(key) ? [[key, shapeOf(inner)]] : [])),
  )
}
