import { enProblems } from './en-problems'
import { enTrace } from './en-trace'

/** What the panel needs seldom, and has loaded by then: problems, and how a lookup came about. */
export const laterTexts = { en: { ...enProblems, ...enTrace } } as const

/** The key of one of these texts. */
export type LaterKey = keyof typeof laterTexts.en

/** Says whether a word is such a key. */
export function isLaterKey(word: string): word is LaterKey {
  return Object.hasOwn(laterTexts.en, word)
}
