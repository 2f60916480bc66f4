import { type LaterKey, laterTexts } from '../preload/locales/later'
import { translatorOf } from '../preload/locales/translate'

/** Texts in the agent's language that the first paint doesn't wait for: problems and traces. */
export const tLater = translatorOf<LaterKey>(laterTexts, navigator.language)
