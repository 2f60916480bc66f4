import { firstTexts } from './first'
import { laterTexts } from './later'

/** Every text in English, flat; the other languages have the same keys. */
export const en = { ...firstTexts, ...laterTexts } as const

/** The key of one text. */
export type TextKey = keyof typeof en
