import { loadedTexts } from '../preload/locales/languages'
import { type LaterKey, laterTexts } from '../preload/locales/later'
import { type Translate, translatorOf } from '../preload/locales/translate'
import { language } from './words'

let made: { language: string; translate: Translate<LaterKey> } | null = null

/** Texts in the agent's language that the first paint doesn't wait for: problems, traces, settings. */
export const tLater: Translate<LaterKey> = (key, params) => {
  if (made?.language !== language)
    made = { language, translate: translatorOf<LaterKey>(loadedTexts(language) ?? laterTexts, language) }
  return made.translate(key, params)
}
