import { firstTexts } from './first'
import { laterTexts } from './later'

/** Every text in English, flat; the other languages have the same keys. */
export const en = { ...firstTexts.en, ...laterTexts.en } as const
