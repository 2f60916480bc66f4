/** A text with forms for the number in `count`. `other` always exists; the rest depends on the language. */
export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string }

/** The texts of one language by their keys. */
export type Texts<K extends string> = Record<K, string | Plural>

/** Values for the `{name}` places of a text. `count` also chooses the plural form. */
export type TextParams = Record<string, string | number>

/** Gives the text for a key, with its places filled in. */
export type Translate<K extends string> = (key: K, params?: TextParams) => string

/** The translator for texts of one language; `language` is its tag, such as `de-CH`, by which numbers are written. */
export function translatorOf<K extends string>(texts: Texts<K>, language: string): Translate<K> {
  const plurals = new Intl.PluralRules(language)
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
