import { asTime, asText as asTrimmed, isObject } from '../platform/reading'

/** The value at a dotted path of a profile or event, or undefined where any step of it is missing. */
export function valueAt(entity: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined
  }, entity)
}

/** The first of the paths that reads as something, through `read`; null where none does. */
export function firstAt<T>(entity: unknown, paths: string[], read: (value: unknown) => T | null): T | null {
  for (const path of paths) {
    const value = read(valueAt(entity, path))
    if (value !== null) return value
  }
  return null
}

/** The longest text that is taken from a profile, in characters: a card has no room for more. */
const LONGEST_TEXT = 80

/** Text without surrounding white space, cut where it is too long for a card; empty text counts as missing. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return asTrimmed(value)?.slice(0, LONGEST_TEXT) ?? null
}

/** A tier's name: tiers are often stored as codes, `gold` for Gold. */
export function asTier(value: unknown): string | null {
  const text = asText(value)
  return text && text === text.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** Beyond it numbers lose their last digits; no amount, count or score comes near. */
const LARGEST_NUMBER = Number.MAX_SAFE_INTEGER

/** A number, also where it is written as text or sits in a computed attribute's `value`. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Math.abs(value) <= LARGEST_NUMBER ? unsigned(value) : null
  if (typeof value === 'string' && /^\s*-?\d{1,16}(\.\d+)?\s*$/.test(value)) return asNumber(Number(value))
  if (typeof value === 'object' && value !== null && 'value' in value) return asNumber(value.value)
  return null
}

/** Zero without a sign, which people would read: sums and rounding can leave one. */
export const unsigned = (number: number): number => (number === 0 ? 0 : number)

/** A moment as ISO 8601, from ISO text or milliseconds since the epoch, written as a number or as text. */
export const asMoment = asTime

/** An ISO 4217 code. */
export function asCurrency(value: unknown): string | null {
  const text = asText(value)?.toUpperCase()
  return text && /^[A-Z]{3}$/.test(text) ? text : null
}

/** The objects of a list; anything else in it is passed over. */
export function asObjects(value: unknown): Record<string, unknown>[] | null {
  return Array.isArray(value) ? value.filter(isObject) : null
}

/** Text, a number or a yes or no, as a word. */
export function asWord(value: unknown): string | null {
  return typeof value === 'boolean' ? String(value) : asText(value)
}

/**
 * A moment as ISO 8601, and a day as that day, which is the same in every time zone: one without a time, or with exactly
 * midnight of UTC, as sources write days into fields for moments.
 */
export function asDay(value: unknown): string | null {
  const text = asTrimmed(value)
  const moment = asMoment(value)
  const isDay = text !== null && /^\d{4}-\d{2}-\d{2}(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00))?$/.test(text)
  return isDay ? (moment?.slice(0, 10) ?? null) : moment
}
