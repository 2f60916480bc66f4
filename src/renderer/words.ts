import { type FirstKey, firstTexts, isFirstKey } from '../preload/locales/first'
import { loadedTexts } from '../preload/locales/languages'
import { type Translate, translatorOf } from '../preload/locales/translate'
import { formatter } from './format'

let translate: Translate<FirstKey> = translatorOf(firstTexts, 'en')

/** Texts in the agent's language: those of the first paint. Not before the first render: the language comes from main. */
export const t: Translate<FirstKey> = (key, params) => translate(key, params)

/** Values in the agent's language. */
export let format = formatter('en', t)

/** The tag of the language in force, such as `de-CH`. */
export let language = 'en'

/** Has everything from the next render on in another language, whose texts are loaded. `language.ts` alone calls it. */
export function speak(tag: string): void {
  language = tag
  translate = translatorOf<FirstKey>(loadedTexts(tag) ?? firstTexts, tag)
  format = formatter(tag, t)
}

/** The words for a label that is either known by its key or says it itself. */
export function labelled(prefix: 'field' | 'touch' | 'view', label: string): string {
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
