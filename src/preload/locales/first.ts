import { enCard } from './en-card'
import { enPanel } from './en-panel'
import { enPlaceholder } from './en-placeholder'

/** What the panel can need with its first paint: everything that is loaded before it. */
export const firstTexts = { en: { ...enPanel, ...enCard, ...enPlaceholder } } as const

/** The key of one of these texts. */
export type FirstKey = keyof typeof firstTexts.en

/** Says whether a word is such a key. */
export function isFirstKey(word: string): word is FirstKey {
  return Object.hasOwn(firstTexts.en, word)
}
