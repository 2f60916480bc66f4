import { type TextKey, translator } from '../../../preload/locales'
import type { Translate } from '../../../preload/locales/translate'

/** How the doctor puts what it finds into words. */
export type Words = {
  t: Translate<TextKey>
  /** A list in words: `a`, `a and b`, `a, b and c`; of more than `most` the others are counted. */
  listed(words: string[], most?: number): string
  /** Sentences one after the other; those that are null are left out. */
  together(...sentences: (string | null)[]): string
}

/** In these languages no space stands between sentences. */
const UNSPACED = new Set(['ja', 'zh'])

/** The doctor's words for a language tag whose texts are loaded; English for any other. */
export function wordsFor(language: string): Words {
  const t = translator(language)
  // Like all our English, without a comma before the last of a list.
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' })
  const space = UNSPACED.has(language.slice(0, 2)) ? '' : ' '
  return {
    t,
    listed(words, most = 12) {
      const left = words.length - most + 1
      return list.format(words.length > most ? [...words.slice(0, most - 1), t('doctor.more', { count: left })] : words)
    },
    together: (...sentences) => sentences.filter((sentence) => sentence !== null && sentence !== '').join(space),
  }
}
