import type { CardValue } from '../../preload/bridge'
import { formatInternational } from '../numbers'
import { isObject } from '../platform/reading'
import { addressLines } from './address'
import type { Line } from './lists'
import { asCurrency, asDay, asMoment, asNumber, asText, asTier, asWord, firstAt, unsigned, valueAt } from './paths'
import { readScore } from './scores'
import type { ViewField } from './view'

/** What a value is read with: the lines of the view's lists by their ids, and the language that countries are named in. */
export type Reading = { entity: unknown; lines: Map<string, Line[]>; now: Date; language: string }

/** As many words as the bridge takes in a list, and as many lines in an address. */
const MOST_ITEMS = 50
const MOST_LINES = 8

/** What a value is, when it came about, and the dataset of the event that it came from, as far as these are sure. */
export type Value = { value: CardValue; at: string | null; sourceId: string | null }

/** The field's value from a profile, or null where the profile lacks it: then the card has no such field at all. */
export function readField(reading: Reading, field: ViewField): Value | null {
  const read = readValue(reading, field)
  if (read === null) return null
  return { at: null, sourceId: null, ...read, ...definedAt(firstAt(reading.entity, field.at, asMoment)) }
}

const definedAt = (at: string | null): { at?: string } => (at === null ? {} : { at })

function readValue(reading: Reading, field: ViewField): (Pick<Value, 'value'> & Partial<Value>) | null {
  const { entity } = reading
  const read = <T>(as: (value: unknown) => T | null, make: (value: T) => CardValue) => {
    const value = firstAt(entity, field.paths, as)
    return value === null ? null : { value: make(value) }
  }
  switch (field.format) {
    case 'text':
      return read(asWord, (text) => ({ type: 'text', text }))
    case 'number':
      return read(asNumber, (number) => ({ type: 'number', number }))
    case 'percent':
      return readShare(entity, field)
    case 'date':
      return read(asDay, (at) => ({ type: 'date', at }))
    case 'relative-time':
      return read(asMoment, (at) => ({ type: 'relative-time', at }))
    case 'phone':
      return read(asPhone, (display) => ({ type: 'phone', display }))
    case 'address':
      return read(
        (value) => addressLines(value, reading.language),
        (lines) => ({ type: 'address', lines: lines.slice(0, MOST_LINES) }),
      )
    case 'list':
      return read(
        (value) => asWords(value, field.item),
        (items) => ({ type: 'list', items: items.slice(0, MOST_ITEMS) }),
      )
    case 'money':
      return read(asNumber, (amount) => ({
        type: 'money',
        money: { amount, currency: firstAt(entity, field.currency, asCurrency) },
      }))
    case 'tier':
      return read(asTier, (tier) => ({ type: 'tier', tier, points: firstAt(entity, field.points, asNumber) }))
    case 'score': {
      const value = readScore(entity, field, reading.now)
      return value && { value, at: value.at }
    }
    case 'last-purchase':
      return newestLine(reading, field.list)
  }
}

/** The newest line of a list, as a value; null where it has none. */
export function newestLine({ lines }: Pick<Reading, 'lines'>, list: string): Value | null {
  const [newest] = lines.get(list) ?? []
  if (!newest) return null
  const { title, money, at } = newest.line
  return {
    value: { type: 'last-purchase', title: title.slice(0, 200), money, at },
    at: null,
    sourceId: newest.sourceId,
  }
}

const SAYS_PERCENT = /(percent|percentage|pct)$/i

/** A share from 0 to 1. A path whose name says so holds a percentage, and so does any number above 1. */
function readShare(entity: unknown, field: ViewField & { format: 'percent' }): Pick<Value, 'value'> | null {
  for (const path of field.paths) {
    const number = asNumber(valueAt(entity, path))
    if (number === null) continue
    const scale = field.scale ?? (SAYS_PERCENT.test(path) || Math.abs(number) > 1 ? 100 : 1)
    return { value: { type: 'percent', share: unsigned(number / scale) } }
  }
  return null
}

/** In the international format where it is E.164, else as it is stored. */
function asPhone(value: unknown): string | null {
  const text = asText(isObject(value) ? value.number : value)
  return text === null ? null : (text.startsWith('+') ? formatInternational(text) : text).slice(0, 40)
}

/** The words of a list, which holds them or objects that do; a word alone is a list of one. */
function asWords(value: unknown, item: string[]): string[] | null {
  const items = Array.isArray(value) ? value : [value]
  const words = items.flatMap((each) => (isObject(each) ? firstAt(each, item, asWord) : asWord(each)) ?? [])
  return words.length > 0 ? [...new Set(words)] : null
}
