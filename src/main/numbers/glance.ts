import { characterTable, REMOVE } from './characters'

/** What a quick look at a block says: no number in it, perhaps one once its markup is read, or have a closer look. */
export type Glance = 'no' | 'perhaps' | 'yes'

// What a character does to the digits before it.
const ENDS = 0
const DIGIT = 1
const JOINS = 2
const BLANK = 3
const INVISIBLE = 4

const MIN_DIGITS = 6
const MAX_GROUP = 17
// No number begins with either, and a pattern is through with them sooner than a loop.
const HOPELESS = /\d{18,}|(?:\d[-./~() ]){24,}/y
const VANITY = /(?:8\d\d|900|0[589]\d{1,2}|1[389]00)\)?[ .-](?:\d{1,4}[ .-]?)?[A-Z]{2}/
const LINE_BREAK = /^[ \t-]*\r?[\n\v\f\x85\u2028\u2029][ \t]{0,4}$/

function kindOf(plain: number, code: number): number {
  // Mathematical digits are two units each. A katakana mark may be a dash.
  if (code === 0xd835) return DIGIT
  if (code >= 0xdfce && code <= 0xdfff) return INVISIBLE
  if (code === 0x30fc) return JOINS
  if (plain === REMOVE) return INVISIBLE
  if (plain >= 0x30 && plain <= 0x39) return DIGIT
  if (plain === 0x20) return BLANK
  return '-./~()'.includes(String.fromCharCode(plain)) ? JOINS : ENDS
}

type Means = { kinds: Uint8Array; digit: RegExp }

let means: Means | undefined

/** What every character does, and a pattern that finds the next digit of any script faster than a loop does. */
function readMeans(): Means {
  if (means) return means
  const kinds = Uint8Array.from(characterTable(), kindOf)
  const digits = [...kinds.keys()].filter((code) => kinds[code] === DIGIT)
  means = { kinds, digit: new RegExp(`[${String.fromCharCode(...digits)}]`, 'g') }
  return means
}

/** Digits that hang together: how many, in how many groups of at most `MAX_GROUP`, and where they end. */
type Row = { digits: number; groups: number; end: number }

function readRow(block: string, first: number, kinds: Uint8Array): Row {
  HOPELESS.lastIndex = first
  if (HOPELESS.test(block)) return { digits: 0, groups: 0, end: HOPELESS.lastIndex }
  const row: Row = { digits: 0, groups: 0, end: first }
  let group = 0
  let before = DIGIT
  for (let index = first; index <= block.length; index++) {
    const kind = kinds[block.charCodeAt(index)] ?? ENDS
    if (kind === DIGIT) {
      group++
      before = kind
    } else if (kind !== INVISIBLE) {
      if (group > 0 && group <= MAX_GROUP) {
        row.digits += group
        row.groups++
      }
      group = 0
      row.end = index
      // Two blanks end what a single one joins, and so does a row that is a number already.
      if (kind === ENDS || (kind === BLANK && before === BLANK) || isEnough(row)) return row
      before = kind
    }
  }
  return row
}

function isEnough({ digits, groups }: Pick<Row, 'digits' | 'groups'>): boolean {
  return digits >= MIN_DIGITS && digits >= groups * 1.5
}

/** True if two rows are one number that was broken over two lines, as far as a glance can tell. */
function isEnoughTogether(block: string, above: Row, row: Row, start: number): boolean {
  const together = { digits: above.digits + row.digits, groups: above.groups + row.groups }
  return row.digits > 0 && isEnough(together) && LINE_BREAK.test(block.slice(above.end, start))
}

function glanceAtMarkup(block: string, digits: number): Glance {
  if (digits < MIN_DIGITS) return 'no'
  if (block.includes('%')) return 'yes'
  return block.includes('<') || block.includes('&') ? 'perhaps' : 'no'
}

/**
 * Says whether a block can hold a number at all, in one pass without looking back. Most blocks can't, and are spared
 * the closer look. In: a block of text in any script.
 */
export function glance(block: string): Glance {
  const { kinds, digit } = readMeans()
  let above: Row = { digits: 0, groups: 0, end: 0 }
  let total = 0
  let capitals = false
  for (digit.lastIndex = 0; digit.test(block); digit.lastIndex = above.end) {
    const start = digit.lastIndex - 1
    const row = readRow(block, start, kinds)
    if (isEnough(row) || isEnoughTogether(block, above, row, start)) return 'yes'
    const next = block.charCodeAt(row.end)
    if (row.digits >= 3 && next >= 0x41 && next <= 0x5a) capitals = true
    total += row.digits
    above = row
  }
  return capitals && VANITY.test(block) ? 'yes' : glanceAtMarkup(block, total)
}
