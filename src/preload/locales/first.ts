import { enCaller } from './en-caller'
import { enCard } from './en-card'
import { enPanel } from './en-panel'
import { enPlaceholder } from './en-placeholder'
import { enViews } from './en-views'
import { enWindow } from './en-window'

/** What the panel can need with its first paint: everything that is loaded before it. */
export const firstTexts = { ...enPanel, ...enCard, ...enCaller, ...enPlaceholder, ...enViews, ...enWindow } as const

/** The key of one of these texts. */
export type FirstKey = keyof typeof firstTexts

/** Says whether a word is such a key. */
export function isFirstKey(word: string): word is FirstKey {
  return Object.hasOwn(firstTexts, word)
}
