import { enDoctor } from './en-doctor'
import { enEvents } from './en-events'
import { enPhone } from './en-phone'
import { enPhoneGuides } from './en-phone-guides'
import { enProblems } from './en-problems'
import { enSettings } from './en-settings'
import { enTimeline } from './en-timeline'
import { enTrace } from './en-trace'

/** What the panel needs seldom, and has loaded by then: problems, how a lookup came about, and phone systems. */
export const laterTexts = {
  ...enDoctor,
  ...enEvents,
  ...enProblems,
  ...enTrace,
  ...enPhone,
  ...enPhoneGuides,
  ...enSettings,
  ...enTimeline,
} as const

/** The key of one of these texts. */
export type LaterKey = keyof typeof laterTexts

/** Says whether a word is such a key. */
export function isLaterKey(word: string): word is LaterKey {
  return Object.hasOwn(laterTexts, word)
}
