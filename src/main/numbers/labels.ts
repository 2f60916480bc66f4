import { columnHeading } from './columns'
import { classify, fold, foldedWords, type WordClass } from './vocabulary'
import { OWN_WORDS, SERVICE_WORDS } from './words'

/** What the words around a candidate say: a phone number, something else for sure, perhaps something else, or nothing. */
export type Label = 'phone' | 'id' | 'maybe-id' | 'none'

const CONTEXT_LENGTH = 90
const MAX_PHONE_DISTANCE = 7
const MAX_ID_DISTANCE = 2
const OWN = new Set(foldedWords(OWN_WORDS))

/** The part of the context that can hold a label: this line, or a short line above when the number starts its line. */
function labelContext(block: string, start: number): string {
  const context = block.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const lineStart = context.lastIndexOf('\n') + 1
  const line = context.slice(lineStart)
  if (lineStart === 0 || /[\p{L}\d\t;|]/u.test(line)) return line
  const above = context.slice(0, lineStart).trimEnd()
  const aboveLine = above.slice(above.lastIndexOf('\n') + 1)
  const isHeading = aboveLine.length <= 32 && !/\d|[\t;|]|, /.test(aboveLine)
  return isHeading ? aboveLine + line : line
}

// "St.Nr.": a full stop between letters.
const JOINING_DOT = '\u2024'
const TOKEN = /[\p{L}\p{M}]+|\d+|[.!?](?=\s)|[^\s\p{L}\p{M}\d]/gu
// The parties of a call in logs and messages: `src=...`, `"to": "..."`.
const PARTY = /(?:^|[\s{,;&?"'[(])(?:to|from|src|dst|cid|did|dnis)["']?\s?[:=]\s?["']?\(?\+?$/i
// "T +44 ...", "m: 07...", "(p)202-..."; glued to digits ("F2024") a letter belongs to them.
const SINGLE_LETTER = /(?:^|[\s|,;•()/<>])[tmfphdowc](?:\s?[.:)]{1,2}\s?|\s)\(?\+?$/i

const SERVICE = new Set(foldedWords(SERVICE_WORDS))

type Walk = {
  /** Words of more than three letters so far, and words of any length. */
  distance: number
  words: number
  generic: string | undefined
  hyphen: boolean
  consumed: boolean
  /** "The customer's number" is a phone number, "customer number" is not. */
  owned: boolean
}

/** What a word of its own class says at this point of the walk; undefined to walk on. */
function labelOf(token: string, kind: WordClass | undefined, walk: Walk): Label | undefined {
  if (kind === 'phone' || (kind === 'near' && walk.distance === 0)) return 'phone'
  if (kind === 'holder' && walk.words === 0) return walk.owned ? 'phone' : idLabel(walk)
  if (kind === 'id') return idLabel(walk)
  // "My number", "Loyalty number", "Best.-Nr.": the word before says whose number it is.
  if (!walk.generic || walk.distance > 0) return undefined
  if (walk.hyphen) return idLabel(walk)
  if (OWN.has(fold(token))) return 'phone'
  return token.length > 3 ? (walk.consumed ? 'none' : 'maybe-id') : undefined
}

/** One step back over a token; a label ends the walk. */
function step(token: string, walk: Walk): Label | undefined {
  if (/^\d{3}/.test(token)) walk.consumed = true
  if (token === '-' && walk.generic && walk.distance === 0) walk.hyphen = true
  if (token === JOINING_DOT && walk.generic && walk.words === 0) walk.hyphen = true
  if (token === "'" && walk.generic && walk.words === 1) {
    walk.owned = true
    walk.words = 0
  }
  // What came before a question is no label of what comes after it, unless it is about phoning.
  if (/^[?!]$/.test(token)) walk.consumed = true
  if (!/^\p{L}/u.test(token)) return undefined
  const kind = classify(token)
  if (kind === 'desk' && !walk.generic) walk.consumed = true
  if (kind === 'generic') {
    walk.generic ??= fold(token)
    return undefined
  }
  const label = labelOf(token, kind, walk)
  if (label) return label
  walk.words++
  if (token.length > 3) walk.distance++
  return walk.distance > MAX_PHONE_DISTANCE ? 'none' : undefined
}

function idLabel(walk: Walk): Label {
  if (walk.consumed) return 'none'
  return walk.distance <= MAX_ID_DISTANCE ? 'id' : 'maybe-id'
}

/** "Customer service", "servicio al cliente": the line that serves customers, no number of theirs. */
function isService(tokens: readonly string[], index: number): boolean {
  const second = tokens[index] ?? ''
  const first = tokens[index - (/^\p{L}{1,3}$/u.test(tokens[index - 1] ?? '') ? 2 : 1)] ?? ''
  if (SERVICE.has(fold(first))) return classify(second) === 'holder'
  return SERVICE.has(fold(second)) && classify(first) === 'holder'
}

function labelIn(context: string): Label {
  if (SINGLE_LETTER.test(context) || PARTY.test(context)) return 'phone'
  const words = context
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, JOINING_DOT)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/caller[ _-]?id/gi, 'callerid')
  const tokens = words.match(TOKEN) ?? []
  const walk: Walk = { distance: 0, words: 0, generic: undefined, hyphen: false, consumed: false, owned: false }
  const hash = /# ?\(?$/.test(context)
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (isService(tokens, index)) return 'phone'
    const label = step(tokens[index] ?? '', walk)
    if (label) return hash && label !== 'phone' ? 'id' : label
  }
  if (hash) return 'id'
  if (!walk.generic || walk.consumed) return 'none'
  return walk.generic.length > 3 ? 'phone' : 'maybe-id'
}

/**
 * What the words before a candidate (or the heading of its column) say it is; the nearer word wins. In: a masked block
 * and the candidate's start. A number between an id word and the candidate uses the id word up.
 */
export function labelBefore(block: string, start: number): Label {
  const heading = columnHeading(block, start)
  const column = heading === undefined ? 'none' : labelIn(heading)
  return column === 'none' ? labelIn(labelContext(block, start)) : column
}

const AFTER = /^[ "')\]]{0,3}[-,|(/• ]{0,3}(?:\p{L}{2,4} ){0,2}(\p{L}{2,20})(?!\p{L})/u

/** True if the word right after a candidate says that it is a phone number, as in "0123 (mobile)". */
export function phoneWordAfter(block: string, end: number): boolean {
  const word = AFTER.exec(block.slice(end, end + 30))?.[1]
  return word !== undefined && classify(word) === 'phone'
}
