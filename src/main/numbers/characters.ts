const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
]
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u2212\u2e3a\u2e3b\ufe58\ufe63\u00ac'
const BLANKS =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u00b7\u2022'
const BREAKS = '\u000b\u000c\u0085\u2028\u2029'
const INVISIBLE =
  '\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064' +
  '\u2066\u2067\u2068\u2069\u20e3\ufe0e\ufe0f\ufeff'
/** Stands for a character that is left out. */
export const REMOVE = 0xffff

let table: Uint16Array | undefined

/**
 * What each UTF-16 unit is to be read as: digits, dashes, blanks and line breaks of all scripts as ASCII, invisible
 * characters as `REMOVE`, every other as itself.
 */
export function characterTable(): Uint16Array {
  if (table) return table
  const map = new Uint16Array(0x10000).map((_, code) => code)
  const set = (characters: string, target: number) => {
    for (const character of characters) map[character.charCodeAt(0)] = target
  }
  for (const zero of ZEROS) for (let digit = 0; digit < 10; digit++) map[zero + digit] = 0x30 + digit
  for (let code = 0xff01; code <= 0xff5e; code++) map[code] = code - 0xfee0
  set(DASHES, 0x2d)
  set(BLANKS, 0x20)
  set(BREAKS, 0x0a)
  set(INVISIBLE, REMOVE)
  set('\u301c\u223c', 0x7e)
  set('\u2044\u2215', 0x2f)
  set('\u207a\ufe62', 0x2b)
  set('\u2018\u2019\u02bc', 0x27)
  table = map
  return map
}
