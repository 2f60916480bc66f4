import { z } from 'zod'
import { isPlain } from './plain'
import { defaultSettings, UserSettings } from './schema'

/**
 * Settings that say where credentials and profile values may go, which certificates are trusted, and how much of a
 * profile agents may see: these are for machine policy alone to set.
 */
export const POLICY_ONLY: readonly string[] = [
  'connection.trustedHosts',
  'connection.certificateFile',
  'card.actions',
  'card.actionHosts',
  'lookup.allAttributes',
]

/** Every setting by its dotted key. Lists and records such as `card.paths` are one setting each. */
export const SETTING_KEYS: readonly string[] = leavesOf(defaultSettings).filter((key) => key !== 'version')

/** The settings that are records: what one layer says of them replaces what a weaker one says, whole. */
export const RECORD_KEYS: ReadonlySet<string> = new Set(
  SETTING_KEYS.filter((key) => isPlain(valueAt(defaultSettings, key))),
)

const schemas = new Map(SETTING_KEYS.map((key) => [key, schemaAt(key)]))

/** Whether settings.json may hold this value at this key. */
export function isTaken(key: string, value: unknown): boolean {
  return schemas.get(key)?.safeParse(value).success ?? false
}

/** Whether a setting can hold nothing but switches, numbers and words of ours: nothing that an organisation makes up. */
export function isClosed(key: string): boolean {
  const schema = schemas.get(key)
  return schema !== undefined && holdsOursAlone(schema)
}

/** The value at a dotted key; undefined where there is none. */
export function valueAt(settings: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (value, part) => (isPlain(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      settings,
    )
}

/** The settings with this value at a dotted key; without the key where the value is undefined. */
export function withValue(settings: UserSettings, key: string, value: unknown): UserSettings {
  return replaceAt(settings, key.split('.'), value) as UserSettings
}

function replaceAt(value: unknown, [first, ...rest]: string[], wanted: unknown): unknown {
  if (first === undefined) return wanted
  const { [first]: inner, ...others } = isPlain(value) ? value : {}
  const next = replaceAt(inner, rest, wanted)
  const isGone = next === undefined || (rest.length > 0 && isPlain(next) && Object.keys(next).length === 0)
  return isGone ? others : { ...others, [first]: next }
}

function leavesOf(value: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    isPlain(inner) && Object.keys(inner).length > 0 ? leavesOf(inner, `${prefix}${name}.`) : [`${prefix}${name}`],
  )
}

function schemaAt(key: string): z.ZodType {
  return key.split('.').reduce<z.ZodType>((schema, part) => {
    const field = schema instanceof z.ZodObject ? schema.shape[part] : undefined
    if (!field) throw new Error(`no schema for the setting ${key}`)
    return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field
  }, UserSettings)
}

function holdsOursAlone(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable) return holdsOursAlone(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return holdsOursAlone(schema.element as z.ZodType)
  return schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean || schema instanceof z.ZodNumber
}
