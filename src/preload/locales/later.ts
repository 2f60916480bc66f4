import { enPhone } from './en-phone'
import { enPhoneGuides } from './en-phone-guides'
import { enProblems } from './en-problems'
import { enTrace } from './en-trace'

/** What the panel needs seldom, and has loaded by then: problems, how a lookup came about, and phone systems. */
export const laterTexts = { en: { ...enProblems, ...enTrace, ...enPhone, ...enPhoneGuides } } as const

/** The key of one of these texts. */
export type LaterKey = keyof typeof laterTexts.en

/** Says whether a word is such a key. */
export function isLaterKey(word: string): word is LaterKey {
  return Object.hasOwn(laterTexts.en, word)
}
