import { en, type TextKey } from './en'
import { loadedTexts } from './languages'
import { type Translate, translatorOf } from './translate'

export type { TextKey } from './en'
export { isRightToLeft, loadLanguage } from './languages'

/** Says whether a word is a key, for labels that are either a key or the words themselves. */
export function isTextKey(word: string): word is TextKey {
  return Object.hasOwn(en, word)
}

/** All texts for a language tag that was loaded; English for any other. Numbers are written as the tag says. */
export function translator(language: string): Translate<TextKey> {
  return translatorOf<TextKey>(loadedTexts(language) ?? en, language)
}
