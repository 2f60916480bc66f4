import { en } from './en'

/** A text with forms for the number in `count`. `other` always exists; the rest depends on the language. */
export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string }

/** The key of one text. */
export type TextKey = keyof typeof en

/** The texts of one language: every key of English, nothing else. */
export type Dictionary = Record<TextKey, string | Plural>

/** Values for the `{name}` places of a text. `count` also chooses the plural form. */
export type TextParams = Record<string, string | number>

/** Gives the text for a key, with its places filled in. */
export type Translate = (key: TextKey, params?: TextParams) => string

/** The languages there are, by their primary subtag. */
const dictionaries: Record<string, Dictionary> = { en }

/** Says whether a word is a key, for labels that are either a key or the words themselves. */
export function isTextKey(word: string): word is TextKey {
  return Object.hasOwn(en, word)
}

/**
 * The texts for a language tag such as `de-CH`. A language that isn't there falls back to English; numbers are still
 * written as the tag says.
 */
export function translator(language: string): Translate {
  const texts = dictionaries[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
  const plurals = new Intl.PluralRules(texts === en ? 'en' : language)
  const numbers = new Intl.NumberFormat(language)
  return (key, params = {}) => {
    const text = choose(texts[key], plurals, params.count)
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name]
      if (value === undefined) return place
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}

function choose(text: string | Plural, plurals: Intl.PluralRules, count: string | number | undefined): string {
  if (typeof text === 'string') return text
  return text[plurals.select(Number(count ?? 0))] ?? text.other
}
