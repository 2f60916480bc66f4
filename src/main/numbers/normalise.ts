import { characterTable, REMOVE } from './characters'

/**
 * A text rewritten for scanning: character i of `text` stands for the characters `from[i]` to `to[i]` of the source.
 * Without the two, nothing had to be rewritten.
 */
export type Normalised =
  | { text: string; from: Uint32Array; to: Uint32Array }
  | { text: string; from?: undefined; to?: undefined }

const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,7}));/iy
const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  plus: '+',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hyphen: '-',
  lpar: '(',
  rpar: ')',
  sol: '/',
  period: '.',
  quot: '"',
  apos: "'",
  bull: '|',
  middot: '|',
  amp: '&',
}
const INLINE_TAG = /<\/?(?:b|i|u|em|strong|span|font|small|wbr|mark|bdi|bdo|tt|sup|sub)(?:\s[^<>]{0,300})?\/?>/iy
const BREAK_TAG =
  /<\/?(?:br|p|div|tr|li|ul|ol|dl|dt|dd|td|th|table|tbody|thead|h[1-6]|hr|body|html)(?:\s[^<>]{0,300})?\/?>/iy

const NEEDS_REWRITING = /[^\t\n\x20-\x7e]|&[#a-z]|<[/a-z]/i

/** A piece of source that stands for one character (`code`), or for nothing (`REMOVE`). */
type Piece = { length: number; code: number }

function markupAt(text: string, index: number): Piece | undefined {
  for (const [pattern, code] of [
    [INLINE_TAG, REMOVE],
    [BREAK_TAG, 0x0a],
  ] as const) {
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (match) return { length: match[0].length, code }
  }
  return undefined
}

function entityAt(text: string, index: number, map: Uint16Array): Piece | undefined {
  ENTITY.lastIndex = index
  const match = ENTITY.exec(text)
  if (!match) return undefined
  const [whole, decimal, hex, name] = match
  if (name) {
    const character = NAMED[name.toLowerCase()]
    return character ? { length: whole.length, code: character.charCodeAt(0) } : undefined
  }
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code > 0xffff ? undefined : { length: whole.length, code: map[code] ?? code }
}

function isDigitCode(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}

function pieceAt(text: string, index: number, map: Uint16Array, previous: number | undefined): Piece {
  const code = text.charCodeAt(index)
  if (code === 0x26) return entityAt(text, index, map) ?? { length: 1, code }
  if (code === 0x3c) return markupAt(text, index) ?? { length: 1, code }
  if (code === 0x0d) return { length: 1, code: text.charCodeAt(index + 1) === 0x0a ? REMOVE : 0x0a }
  // The katakana long-vowel mark is a dash only after a digit; elsewhere it belongs to a word.
  if (code === 0x30fc && isDigitCode(previous)) return { length: 1, code: 0x2d }
  // Mathematical digits (bold, sans-serif, monospace) lie outside the basic plane: two units make one digit.
  if (code === 0xd835) {
    const low = text.charCodeAt(index + 1)
    if (low >= 0xdfce && low <= 0xdfff) return { length: 2, code: 0x30 + ((low - 0xdfce) % 10) }
  }
  return { length: 1, code: map[code] ?? code }
}

/**
 * Rewrites digits, dashes and blanks of all scripts as ASCII, decodes HTML entities, turns block tags into line breaks
 * and drops what is invisible (bidi marks, inline tags). In: any text. Out: the new text and its way back.
 */
export function normalise(source: string): Normalised {
  if (!NEEDS_REWRITING.test(source)) return { text: source }
  const map = characterTable()
  const codes = new Uint16Array(source.length)
  const from = new Uint32Array(source.length)
  const to = new Uint32Array(source.length)
  let length = 0
  for (let index = 0; index < source.length; ) {
    const piece = pieceAt(source, index, map, length > 0 ? codes[length - 1] : undefined)
    if (piece.code !== REMOVE) {
      codes[length] = piece.code
      from[length] = index
      to[length] = index + piece.length
      length++
    }
    index += piece.length
  }
  return { text: decode(codes.subarray(0, length)), from, to }
}

function decode(codes: Uint16Array): string {
  const parts: string[] = []
  for (let index = 0; index < codes.length; index += 8192) {
    parts.push(String.fromCharCode(...codes.subarray(index, index + 8192)))
  }
  return parts.join('')
}
