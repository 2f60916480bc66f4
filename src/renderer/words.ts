import { type FirstKey, firstTexts, isFirstKey } from '../preload/locales/first'
import { translatorOf } from '../preload/locales/translate'
import { formatter } from './format'

/** Texts in the agent's language: those of the first paint. */
export const t = translatorOf<FirstKey>(firstTexts, navigator.language)

/** Values in the agent's language. */
export const format = formatter(navigator.language, t)

/** The words for a label that is either known by its key or says it itself. */
export function labelled(prefix: 'field' | 'touch', label: string): string {
  for (const key of [label, `${prefix}.${label}`]) if (isFirstKey(key)) return t(key)
  return label
}

/** A key that is put together from a value, or the fallback where there is no such text. */
export function keyOr(key: string, fallback: FirstKey): FirstKey {
  return isFirstKey(key) ? key : fallback
}

/** Joins what there is with a middle dot, and leaves out what there isn't. */
export function dotted(...parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(' · ')
}
