import {
  DESK_WORDS,
  GENERIC_WORDS,
  HOLDER_WORDS,
  ID_PARTS,
  ID_WORDS,
  NEAR_PHONE_WORDS,
  PHONE_PARTS,
  PHONE_WORDS,
} from './words'

/**
 * What a word before digits says of them: `near` announces a phone number only right before it, `holder` is a person
 * with a number of theirs, `generic` means "number", `desk` is what one calls about orders and the like.
 */
export type WordClass = 'phone' | 'near' | 'id' | 'holder' | 'generic' | 'desk'
type Vocabulary = { words: Map<string, WordClass>; phoneParts: RegExp; idParts: RegExp }

let vocabulary: Vocabulary | undefined

// Letters that no accent can be taken from.
const PLAIN: Record<string, string> = {
  '\u0142': 'l',
  '\u00f8': 'o',
  '\u0111': 'd',
  '\u0131': 'i',
  '\u00e6': 'ae',
  '\u00df': 'ss',
}

/** A word in lower case and without accents. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u0142\u00f8\u0111\u0131\u00e6\u00df]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The words of a list of `words.ts`, as they are compared. */
export function foldedWords(list: string): string[] {
  return list.trim().split(/\s+/).map(fold)
}

function readVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const words = new Map<string, WordClass>()
  const lists: [string, WordClass][] = [
    [DESK_WORDS, 'desk'],
    [GENERIC_WORDS, 'generic'],
    [HOLDER_WORDS, 'holder'],
    [ID_WORDS, 'id'],
    [NEAR_PHONE_WORDS, 'near'],
    [PHONE_WORDS, 'phone'],
  ]
  for (const [list, kind] of lists) for (const word of foldedWords(list)) words.set(word, kind)
  vocabulary = { words, phoneParts: new RegExp(fold(PHONE_PARTS), 'g'), idParts: new RegExp(fold(ID_PARTS), 'g') }
  return vocabulary
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

function classifyAnew(folded: string, isLatin: boolean): WordClass | undefined {
  const { words, phoneParts, idParts } = readVocabulary()
  const exact = words.get(folded)
  if (exact || folded.length < 2) return exact
  const phone = lastIndex(phoneParts, folded)
  const id = lastIndex(idParts, folded)
  if (phone < 0 && id < 0) return undefined
  // A compound is what its stem says ("Telefonnummer"); a phrase without blanks is what its last part says.
  return phone >= 0 && (phone >= id || isLatin) ? 'phone' : 'id'
}

const known = new Map<string, WordClass | undefined>()
const MAX_KNOWN = 2_000

/** The class of a word, or undefined. Texts repeat their words, so what was found out is kept for a while. */
export function classify(word: string): WordClass | undefined {
  if (known.has(word)) return known.get(word)
  const kind = classifyAnew(fold(word), /^\p{Script=Latin}+$/u.test(word))
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(word, kind)
  return kind
}

/** True if the word itself announces a phone number ("Fax", "Tel"). In: one word. */
export function isPhoneWord(word: string): boolean {
  const kind = classify(word)
  return kind === 'phone' || kind === 'near'
}

/** True for words such as "No" and "Nr", which need no blank before the digits. In: one word. */
export function isNumberWord(word: string): boolean {
  return classify(word) === 'generic'
}
