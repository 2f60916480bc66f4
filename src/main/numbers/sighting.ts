import { MAX_LENGTH, type SearchResult, searchAtOnce, searchInTurns, searchText } from './find'
import { dialString, isEmergency, isInternal, isServiceNumber } from './short'
import type { FoundNumber } from './types'
import { isWithheld } from './withheld'

/**
 * What a text that reached Callside is. `truncated` and 'too-large' say that it was not read to its end: it has more than
 * a million characters, or more numbers than anybody chooses from.
 */
export type SightingClass =
  | { kind: 'numbers'; found: FoundNumber[]; truncated?: true }
  | { kind: 'withheld' }
  | { kind: 'internal'; extension: string }
  | { kind: 'service-number'; number: string }
  | { kind: 'none'; reason: 'empty' | 'binary' | 'no-number' | 'too-large' }

/** `internalExtensions`: patterns such as "1XX", where X stands for any digit. */
export type SightingOptions = { regions: string[]; internalExtensions: string[] }

/** NUL bytes, or more than a tenth of control and replacement characters in the beginning, mean that it is no text. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true
  const head = text.slice(0, 4096)
  let odd = 0
  for (let index = 0; index < head.length; index++) {
    const code = head.charCodeAt(index)
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13))
      odd++
  }
  return odd * 10 > head.length
}

/** What can be said without looking for numbers. */
function classifyAtOnce(source: string, trimmed: string, options: SightingOptions): SightingClass | undefined {
  if (trimmed === '') return { kind: 'none', reason: 'empty' }
  if (isBinary(source)) return { kind: 'none', reason: 'binary' }
  if (isWithheld(trimmed)) return { kind: 'withheld' }
  const dialled = dialString(trimmed)
  if (!dialled) return undefined
  if (isEmergency(dialled, options.regions)) return { kind: 'service-number', number: dialled }
  return isInternal(dialled, options.internalExtensions) ? { kind: 'internal', extension: dialled } : undefined
}

function classifyResult({ found, cut }: SearchResult, trimmed: string): SightingClass {
  if (found.length > 0) return cut ? { kind: 'numbers', found, truncated: true } : { kind: 'numbers', found }
  const dialled = dialString(trimmed)
  if (dialled && isServiceNumber(dialled, trimmed)) return { kind: 'service-number', number: dialled }
  return { kind: 'none', reason: cut ? 'too-large' : 'no-number' }
}

/**
 * Says what a text that reached Callside is: phone numbers, a hidden caller, a colleague's extension, an emergency or
 * short number, or nothing of the kind. In: any text, and how numbers are read in this organisation.
 */
export function classifySighting(text: string, options: SightingOptions): SightingClass {
  const trimmed = text.slice(0, MAX_LENGTH).trim()
  return classifyAtOnce(text, trimmed, options) ?? classifyResult(searchAtOnce(searchText(text, options)), trimmed)
}

/** The same as `classifySighting`, for long texts: a text full of numbers keeps nothing else waiting. */
export async function classifySightingYielding(text: string, options: SightingOptions): Promise<SightingClass> {
  const trimmed = text.slice(0, MAX_LENGTH).trim()
  const known = classifyAtOnce(text, trimmed, options)
  return known ?? classifyResult(await searchInTurns(searchText(text, options)), trimmed)
}

/** What phone systems put before a country code, or leave out: nothing, or the international prefix of most countries. */
const WITHOUT_PLUS = /^\+?(?:00)?([1-9]\d{7,14})$/

/**
 * What a phone system's word for a caller is. Softphones give the user part of a SIP address, which often is the whole
 * number without its plus sign, or with 00 in its place; where nothing else can be made of the digits they are read so.
 * In: the caller, empty where the phone system knows no number. Out: as `classifySighting`, and withheld for no number.
 */
export function classifyCaller(text: string, options: SightingOptions): SightingClass {
  const found = classifySighting(text, options)
  if (found.kind !== 'none') return found
  if (found.reason === 'empty') return { kind: 'withheld' }
  const digits = WITHOUT_PLUS.exec(text.trim().replace(/[\s().-]/g, ''))?.[1]
  if (digits === undefined) return found
  const international = classifySighting(`+${digits}`, options)
  if (international.kind !== 'numbers') return found
  // What was received is what was written, for namespaces that hold numbers so.
  return {
    ...international,
    found: international.found.map((one) => ({ ...one, raw: text, start: 0, end: text.length })),
  }
}
