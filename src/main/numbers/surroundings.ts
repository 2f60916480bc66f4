import { readExtension } from './extensions'
import { MASKED } from './mask'
import { isNumberWord, isPhoneWord } from './vocabulary'

// Currency signs and codes, and units, that make digits an amount.
const SIGNS = '[$\u20ac\u00a3\u00a5\u20b9\u20ab\u20a9\u20bd\u20ba\u20b4\u20aa\u0e3f\u20a6\u20b1]'
const CODES =
  'usd|eur|gbp|jpy|chf|cad|aud|inr|cny|rmb|sek|nok|dkk|pln|czk|huf|ron|rub|try|brl|mxn|zar|krw|vnd|idr|sgd|hkd|aed|sar|' +
  'z\u0142|zl|kr|k\u010d|ft|lei|kn|rs|tl|\u0440\u0443\u0431|\u0433\u0440\u043d|euros?|dollars?|pounds?|yen|\u5186|\u5143'
const CODES_BEFORE = 'R\\$|S/|[Kk]r|Fr|Rs|Rp|RM|Tk|Sh|Lei'
const UNITS =
  'bytes?|kb|kib|mb|mib|gb|gib|tb|bits?|ms|msec|sec|secs|seconds?|minutes?|hours?|hz|khz|mhz|ghz|kg|lbs?|oz|km|cm|mm|' +
  'px|rpm|kwh|mwh|rows?|records?|items?|pcs|units?|hits|users|requests?|errors?|lines|st\u00fcck|stk|points?|pts|miles|' +
  'm\u00b2|m\u00b3|ltr|liter|litres?|blocks|packets|pages'

let amountAfter: RegExp | undefined
let amountBefore: RegExp | undefined

/** True if a currency or a unit stands next to the digits. In: a masked block and the digits' offsets. */
export function isAmount(block: string, start: number, end: number): boolean {
  amountAfter ??= new RegExp(`^(?:[.,]\\d{1,3}(?!\\d))? ?(?:${SIGNS}|%|(?:${CODES}|${UNITS})(?![\\p{L}\\d]))`, 'iu')
  amountBefore ??= new RegExp(`(?:${SIGNS}|(?<![\\p{L}])(?:${CODES.toUpperCase()}|${CODES_BEFORE})\\.?) ?[-+]?$`, 'u')
  return amountAfter.test(block.slice(end, end + 16)) || amountBefore.test(block.slice(Math.max(0, start - 8), start))
}

const LATIN_WORD_BEFORE = /[A-Za-z\u00c0-\u024f\u0370-\u04ff]{1,20}\.?$/
const VCARD_BEFORE = /(?:^|\n)(?:[\w-]{1,20}\.)?TEL;[^\n]{0,120}:$/i
const LATIN_WORD_AFTER = /^[A-Za-z\u00c0-\u024f\u0370-\u04ff]{1,20}/

function gluedBefore(block: string, start: number): boolean {
  const before = block.slice(Math.max(0, start - 24), start)
  const glued = /[-_/.:=]$/.test(before) ? undefined : LATIN_WORD_BEFORE.exec(before)?.[0]
  if (glued) return !isPhoneWord(glued.replace(/\.$/, ''))
  if (VCARD_BEFORE.test(block.slice(Math.max(0, start - 160), start))) return false
  // "P.202-555-0123", "m.07400 123456"
  if (/(?:^|[\s|,;(])[tmfpc]\.$/i.test(before)) return false
  // A dash, slash, dot or underscore binds to the word or digit before it.
  const [, word = '', joint = ''] = /([\p{L}\d]+)([-_/.\\])$/u.exec(before) ?? []
  if (joint !== '') return !isPhoneWord(word) && !(joint === '.' && isNumberWord(word))
  return /(?:[_@%&\\*^~]|\d:|[\p{L}\d]\[)$/u.test(before)
}

function gluedAfter(block: string, end: number): boolean {
  const after = block.slice(end, end + 24)
  const word = LATIN_WORD_AFTER.exec(after)?.[0]
  if (word) return !isPhoneWord(word) && !readExtension(block, end)
  const joined = /^[-_/](?=[A-Za-z])(\p{L}*)/u.exec(after)
  if (joined) return !isPhoneWord(joined[1] ?? '')
  return /^(?:[_@%\\^#]|\*[\p{L}\d*]|[-./:]\d|:\d|['"]?\u00b0)/u.test(after) || after.startsWith(`.${MASKED}`)
}

/** Markdown and the like put the same marks on both sides of what they stress. */
function isStressed(block: string, start: number, end: number): boolean {
  const marks = /(?:^|[\s(|>])([*_~]{1,3})\(?\+?$/.exec(block.slice(Math.max(0, start - 6), start))?.[1]
  return marks !== undefined && block.startsWith(marks, end)
}

/** True if the digits are a part of a longer word, code or file name. In: a masked block and the digits' offsets. */
export function isPartOfWord(block: string, start: number, end: number): boolean {
  if (PLACEHOLDERS_AFTER.test(block.slice(end, end + 12))) return true
  if (isStressed(block, start, end)) return false
  return gluedBefore(block, start) || gluedAfter(block, end)
}

// "030 / 23 12 5x xx": the rest of the number is left out.
const PLACEHOLDERS_AFTER = /^[ ./-]{0,3}\d{1,3}(?:[xX*?_]{2}|[xX*] [xX*])/

const CELL_BEFORE = /(?:^|[,;\t|\n<>[{\ue000]|(?:^|[^\p{L}\d_])\(|->|=> ?)[ "']{0,40}$|\d{9} $/u
const CELL_AFTER = /^[ "')]{0,40}(?:$|[,;\t|\n<>\]})\ue000]|\.(?:\s|$))|^ \d{9}/
const CODE =
  /\b(?:INSERT INTO|SELECT|UPDATE|DELETE|WHERE|VALUES|return|const|let|var|int|long|def|function|import|assert)\b|[;{]\s*$|[=!<>]=|&&|\|\|/

/** True if the digits fill a cell: of a list, a table, a line or brackets. In: a block and the digits' offsets. */
export function isCell(block: string, start: number, end: number): boolean {
  const before = block.slice(Math.max(0, start - 48), start)
  const after = block.slice(end, end + 48)
  return CELL_BEFORE.test(before) && CELL_AFTER.test(after)
}

/** True if the line looks like program code, or an operator stands before the digits. */
export function isCode(block: string, start: number, end: number): boolean {
  if (block[start - 1] === '<' && block[end] === '>') return false
  if (/[\w=]\s?\[[^\]\n]{0,80}$/.test(block.slice(Math.max(0, start - 84), start))) return true
  if (/(?:[^-=]>|[<=+*/^&]|\$\{?) ?["']?$/.test(block.slice(Math.max(0, start - 4), start))) {
    return !/(?:<[^<>]{0,200}|[-=])>$/.test(block.slice(Math.max(0, start - 202), start))
  }
  const lineStart = Math.max(block.lastIndexOf('\n', start - 1) + 1, start - 200)
  const lineEnd = block.indexOf('\n', end)
  return CODE.test(block.slice(lineStart, lineEnd < 0 ? end + 200 : Math.min(lineEnd, end + 200)))
}

const CAPTION = /(?:^|\n)[ \t]*\p{L}+[.:#=-]{0,2} {0,2}$/u

/** True if one word before the digits is all that stands on their line: the caption of something, hardly of a phone. */
export function isCaptioned(block: string, start: number, end: number): boolean {
  return (
    CAPTION.test(block.slice(Math.max(0, start - 40), start)) &&
    /^[ \t]*[.]?[ \t]*(?:\n|$)/.test(block.slice(end, end + 40))
  )
}

const NAME_BEFORE = /\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{Ll}']+[,:]?(?: -)? ?$/u

/** True if two capitalised words, such as a person's name, stand right before the digits. */
export function isAfterName(block: string, start: number): boolean {
  return NAME_BEFORE.test(block.slice(Math.max(0, start - 60), start))
}
