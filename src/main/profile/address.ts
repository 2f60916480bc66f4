import { isObject } from '../platform/reading'
import { asText, firstAt, valueAt } from './paths'

/** Countries that write the town before the postal code, on one line, by ISO 3166 alpha-2. */
const TOWN_FIRST = new Set(['US', 'CA', 'AU', 'NZ', 'IN', 'SG', 'TW', 'ID', 'KR'])
/** Countries that give the postal code a line of its own, after the town. */
const CODE_ALONE = new Set(['GB', 'IE', 'ZA', 'HK', 'EG'])

/** As many characters as the bridge takes of a line. */
const LONGEST_LINE = 120

/**
 * The lines of an XDM postal address, in the order of its country as far as that is known, or the one line of an address
 * that is stored as a text; null where there is none. Countries are named in the language of a tag.
 */
export function addressLines(value: unknown, language: string): string[] | null {
  const text = asText(value)
  if (text !== null) return [text]
  if (!isObject(value)) return null
  const at = (...paths: string[]): string | null => firstAt(value, paths, asText)
  const code = asText(valueAt(value, 'countryCode'))?.toUpperCase() ?? ''
  const streets = ['street1', 'street2', 'street3', 'street4'].map((path) => at(path))
  const lines = [
    ...streets,
    at('postOfficeBox'),
    ...townLines(code, at('city'), at('postalCode'), at('state', 'stateProvince', 'region')),
    countryName(code, language) ?? at('country'),
  ].flatMap((line) => (line === null || line === '' ? [] : [line.slice(0, LONGEST_LINE)]))
  return lines.length > 0 ? lines : null
}

function townLines(country: string, city: string | null, postal: string | null, state: string | null) {
  if (TOWN_FIRST.has(country)) return [joined(', ', city, joined(' ', state, postal))]
  if (CODE_ALONE.has(country)) return [city, state, postal]
  return [joined(' ', postal, city), state]
}

function joined(between: string, ...parts: (string | null)[]): string | null {
  const there = parts.filter((part) => part !== null && part !== '')
  return there.length > 0 ? there.join(between) : null
}

function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' }).of(code) ?? code
  } catch {
    return code
  }
}
