import { en } from './en'
import { type Translate, translatorOf } from './translate'

/** The key of one text. */
export type TextKey = keyof typeof en

/** Says whether a word is a key, for labels that are either a key or the words themselves. */
export function isTextKey(word: string): word is TextKey {
  return Object.hasOwn(en, word)
}

/** All texts for a language tag. The panel has them in two parts, so that its first paint waits for one only. */
export function translator(language: string): Translate<TextKey> {
  return translatorOf<TextKey>({ en }, language)
}
