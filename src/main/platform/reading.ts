/** A list as it is, one value as a list of one, nothing as an empty list. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The value where it is an object that is no list, else an empty object. */
export function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text without the white space around it, or null where there is none. */
export function asText(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}

/** The texts of a list, trimmed, without empty ones and without repetition. */
export function asTexts(value: unknown): string[] {
  return [...new Set(asList(value).flatMap((item) => asText(item) ?? []))]
}

/**
 * A time as ISO 8601, from milliseconds since the epoch or from a date; null for anything else, of which the runtime would
 * make dates too (`"7"` is a day of 2001 to it).
 */
export function asTime(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  const milliseconds = typeof value === 'number' ? value : /^\d{12,}$/.test(text) ? Number(text) : Number.NaN
  const time = new Date(/^\d{4}-\d{2}/.test(text) ? text : milliseconds)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** Whether two spellings are the same namespace: codes come back in lower case from the platform. */
export function isSameCode(one: string, other: string): boolean {
  return sameCode(one) === sameCode(other)
}

/** What tells two identities apart: not the case of the namespace, and no stray white space. */
export function identityKey({ namespace, id }: { namespace: string; id: string }): string {
  return `${sameCode(namespace)}:${id.trim()}`
}

const sameCode = (code: string): string => code.trim().toLowerCase()

/** A query string. A plus sign must travel as %2B: a bare one means a space, and the platform then finds nobody. */
export function encode(parameters: string[][]): string {
  return parameters.map(([name = '', value = '']) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&')
}

/** Half a surrogate pair, which a copied text can hold, has no encoding and becomes the replacement character. */
const wellFormed = (text: string): string => Buffer.from(text).toString()
