import type { Money } from '../preload/bridge'
import type { Translate } from '../preload/locales/translate'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** From this many milliseconds on, a time is told in this unit; the largest that fits wins. */
const steps: [number, Intl.RelativeTimeFormatUnit][] = [
  [365 * DAY, 'year'],
  [30 * DAY, 'month'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
]

/** Writes values for the agent's language. A value that can't be written gives null, and is left out. */
export type Format = ReturnType<typeof formatter>

/** Numbers and dates by their options. Building a writer costs a hundred times as much as writing. */
type Writers = {
  numbers: (options: Intl.NumberFormatOptions) => Intl.NumberFormat
  dates: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat
}

function keepWriters(language: string): Writers {
  return {
    numbers: remember((options) => new Intl.NumberFormat(language, options)),
    dates: remember((options) => new Intl.DateTimeFormat(language, options)),
  }
}

function remember<O extends object, W>(build: (options: O) => W): (options: O) => W {
  const built = new Map<string, W>()
  return (options) => {
    const key = JSON.stringify(options)
    const writer = built.get(key) ?? build(options)
    built.set(key, writer)
    return writer
  }
}

/** Builds the writers for one language. */
export function formatter(language: string, t: Translate<'card.just-now'>) {
  const writers = keepWriters(language)
  const relativeTime = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const lists = new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' })
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' })
  const number = (value: number): string => writers.numbers({ maximumFractionDigits: 2 }).format(value)

  return {
    number,
    whole: (value: number): string => writers.numbers({ maximumFractionDigits: 0 }).format(value),
    money: (money: Money): string => writeMoney(writers, money, {}),
    /** Money where cents don't matter: none are written for a whole amount. */
    amount: (money: Money): string => writeMoney(writers, money, { trailingZeroDisplay: 'stripIfInteger' }),
    date: (at: string, now: number): string | null => writeDate(writers, at, now),
    /** A moment to the minute, for what has to be exact; a date without a time of day is a day. */
    exactly: (at: string, now: number): string | null => writeExactly(writers, at, now),
    /** Several things in a row. */
    list: (items: string[]): string => lists.format(items),
    relative(at: string, now: number): string | null {
      const past = now - Date.parse(at)
      if (Number.isNaN(past)) return null
      const step = steps.find(([least]) => Math.abs(past) >= least)
      return step ? relativeTime.format(-Math.trunc(past / step[0]), step[1]) : t('card.just-now')
    },
    duration: (ms: number): string => writeDuration(writers, ms),
    /** Seconds with one decimal, for a time that grows while it is watched. */
    seconds: (ms: number): string => writeUnit(writers, 'second', ms / 1000, ms < 10_000 ? 1 : 0),
    /** A share from 0 to 1. */
    percent: (share: number): string => writers.numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** The size of an answer, from bytes. */
    size: (bytes: number): string => writeUnit(writers, 'kilobyte', bytes / 1000, bytes < 10_000 ? 1 : 0),
    /** When something is possible again: the time of day, and the day of the week where it isn't today. */
    moment: (at: number, now: number): string => writeMoment(writers, at, now),
    /** Whole seconds, minutes or hours, for a time that is still to pass. */
    wait: (ms: number): string => writeWait(writers, ms),
    country(region: string): string | null {
      return /^[A-Z]{2}$/.test(region) ? (regions.of(region) ?? null) : null
    },
    clock: (timeZone: string, now: number): string | null => writeClock(writers, timeZone, now),
  }
}

function writeMoney(writers: Writers, { amount, currency }: Money, options: Intl.NumberFormatOptions): string {
  const plain = (): string => writers.numbers({ maximumFractionDigits: 2, ...options }).format(amount)
  if (currency === null) return plain()
  try {
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options } as const
    return writers.numbers(style).format(amount)
  } catch {
    // Not a currency that Intl takes: the profile's own word is the honest one.
    return `${plain()} ${currency}`
  }
}

const hasNoTime = (at: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(at)

/** A day; the year only where it isn't this one. A date without a time of day is the same day everywhere. */
function writeDate(writers: Writers, at: string, now: number): string | null {
  return writeDay(writers, at, now, {})
}

function writeExactly(writers: Writers, at: string, now: number): string | null {
  return writeDay(writers, at, now, hasNoTime(at) ? {} : { hour: 'numeric', minute: '2-digit' })
}

function writeDay(writers: Writers, at: string, now: number, time: Intl.DateTimeFormatOptions): string | null {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  const timeZone = hasNoTime(at) ? 'UTC' : undefined
  const isThisYear = (hasNoTime(at) ? date.getUTCFullYear() : date.getFullYear()) === new Date(now).getFullYear()
  return writers
    .dates({ day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }), timeZone, ...time })
    .format(date)
}

function writeDuration(writers: Writers, ms: number): string {
  if (ms < 1000) return writeUnit(writers, 'millisecond', Math.max(0, Math.round(ms)), 0)
  return ms < MINUTE ? writeUnit(writers, 'second', ms / 1000, ms < 10_000 ? 1 : 0) : writeWait(writers, ms)
}

function writeWait(writers: Writers, ms: number): string {
  if (ms < MINUTE) return writeUnit(writers, 'second', Math.ceil(ms / 1000), 0)
  if (ms < 2 * HOUR) return writeUnit(writers, 'minute', Math.ceil(ms / MINUTE), 0)
  return writeUnit(writers, 'hour', Math.ceil(ms / HOUR), 0)
}

function writeUnit(writers: Writers, unit: string, value: number, digits: number): string {
  const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return writers.numbers({ style: 'unit', unit, unitDisplay: 'short', ...fractions }).format(value)
}

function writeMoment(writers: Writers, at: number, now: number): string {
  const weekday = new Date(at).toDateString() === new Date(now).toDateString() ? undefined : 'long'
  return writers.dates({ weekday, hour: 'numeric', minute: '2-digit' }).format(at)
}

function writeClock(writers: Writers, timeZone: string, now: number): string | null {
  try {
    return writers.dates({ hour: 'numeric', minute: '2-digit', timeZone }).format(now)
  } catch {
    // An unknown time zone: better no time than a wrong one.
    return null
  }
}

/** The letters of a monogram: first of the first and of the last word. Empty where the name has no letters. */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /^\p{L}/u.test(word))
  const letters = words.map((word) => [...word][0] ?? '')
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '')).toLocaleUpperCase()
}
