import { findPhoneNumbers } from '../../numbers'
import { isOurs } from './vocabulary'

/** Takes out of texts what must not leave this computer, and says in its place what kind of thing it was. */
export type Scrubber = {
  /** A value of the bundle. */
  value(text: string): string
  /** An id that the platform gave to a request: whatever it looks like it stays, unless there is a known value in it. */
  id(text: string): string
  /** A line of the log. It may hold anything, so nothing stays but our own words and places in our own code. */
  line(text: string): string
}

export type ScrubOptions = {
  /** Values that are known: of callers, of the organisation, of this computer and its user. The longest first. */
  known: string[]
  /** Where numbers may be from, home first. */
  regions: string[]
  /** The folder of the app, below which places in the code are told. */
  appFolder: string
}

/** An error code of the platform looks like a number and is none: `UPLIB-101221-404`. */
const PLATFORM_CODE = /\b[A-Z]{2,12}-\d{3,6}-[45]\d\d\b/gu
const WHEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/
const DIGITS = /[+＋]?\p{Nd}(?:[\p{Zs}\p{Pd}().,/\\·]{0,3}\p{Nd}){6,}/gu

const PATTERNS: [RegExp, string][] = [
  [/[\p{L}\p{Nd}.!#$%&'*+/=?^_`{|}~-]+(?:@|%40)[\p{L}\p{Nd}.-]+/giu, '<e-mail>'],
  [/\b[\w-]{4,}\.[\w-]{4,}\.[\w-]{4,}\b/gu, '<token>'],
  [/\b(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9A-Z]{24}(?=@|%40|\b))/giu, '<id>'],
  [/(?<![\w+/-])(?=[\w+/=-]*\d)[\w+/=-]{20,}/gu, '<secret>'],
  [/(?:[a-z]:\\|\/)(?:home|users|root)[^\s"'<>|]*/giu, '<path>'],
]

/** Builds a scrubber for what is known now. */
export function scrubberOf({ known, regions, appFolder }: ScrubOptions): Scrubber {
  const lowered = known.map((value) => ({ value, lower: value.toLowerCase() }))
  const unknown = (text: string): string => {
    const plain = plainText(text)
    const lower = plain.toLowerCase()
    // There may be tens of thousands of known values, of which hardly any is in one text.
    const pattern = patternOf(lowered.filter((each) => lower.includes(each.lower)).map(({ value }) => value))
    return pattern ? plain.replace(pattern, '<known value>') : plain
  }
  const scrub = (text: string): string =>
    withoutNumbers(
      PATTERNS.reduce((left, [pattern, name]) => left.replace(pattern, name), unknown(text)),
      regions,
    )
  return {
    id: (text) => (/^[\w-]{1,120}$/.test(unknown(text)) ? text : '<id>'),
    value: (text) => (WHEN.test(text) ? text : scrub(text)),
    line: (text) => placeIn(text, appFolder) ?? ownWords(scrub(text)),
  }
}

/** Compatible forms as one, and none of the signs that can't be seen: they could stand within a value. */
function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '')
}

function patternOf(known: string[]): RegExp | null {
  const parts = known.map((value) => {
    const written = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    // A short name may be part of a longer word, which says nothing of anybody.
    return value.length > 4 ? written : `(?<![\\p{L}\\p{Nd}])${written}(?![\\p{L}\\p{Nd}])`
  })
  return parts.length > 0 ? new RegExp(parts.join('|'), 'giu') : null
}

function withoutNumbers(text: string, regions: string[]): string {
  return text
    .split(PLATFORM_CODE)
    .map((part) => withoutFound(part, regions).replace(DIGITS, '<number>'))
    .reduce((left, part, index) => left + (text.match(PLATFORM_CODE)?.[index - 1] ?? '') + part)
}

/** Numbers in letters and in signs of other scripts are numbers as well. */
function withoutFound(text: string, regions: string[]): string {
  return findPhoneNumbers(text, { regions }).reduce((left, { raw }) => left.split(raw).join('<number>'), text)
}

/** A line of a stack, where it is in our code or in Node's: the file, line and column. */
function placeIn(line: string, appFolder: string): string | null {
  const [, path, row, column] = /^\s+at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(line) ?? []
  if (path === undefined) return null
  const inside = path.startsWith(appFolder) ? path.slice(appFolder.length) : path
  const isShown = inside !== path || path.startsWith('node:')
  return isShown && /^[\w:./-]+$/.test(inside) ? `at ${inside}:${row}:${column}` : 'at <elsewhere>'
}

/** The text with nothing but our own words, short numbers and our own placeholders; what else there is becomes `<?>`. */
function ownWords(text: string): string {
  return text
    .replace(
      /<(?:known value|e-mail|token|id|secret|path|number)>|[\p{L}\p{M}\p{Nd}_]+|[^\s\p{L}\p{M}\p{Nd}_]/gu,
      (piece) => {
        if (piece.startsWith('<') && piece.length > 1) return piece
        if (/^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]$/.test(piece) || /^\d{1,3}$/.test(piece)) return piece
        return isOurs(piece) ? piece : '<?>'
      },
    )
    .replace(/<\?>(?:[^\p{L}\p{Nd}<>]*<\?>)+/gu, '<?>')
}
