import type { TextKey } from './en'
import type { Texts } from './translate'

/** Languages besides English, which is always at hand. Each is loaded when somebody wants it. */
const loaders: Record<string, () => Promise<Texts<TextKey>>> = {
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  ja: async () => (await import('./ja')).ja,
  zh: async () => (await import('./zh')).zh,
}

const loaded = new Map<string, Texts<TextKey>>()

/** The primary subtag of a language tag: `zh` for `zh-Hans-CN`. */
export const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

/** Loads the texts for a language tag; one that there are no texts in is English. */
export async function loadLanguage(language: string): Promise<void> {
  const primary = primaryOf(language)
  const load = Object.hasOwn(loaders, primary) && !loaded.has(primary) ? loaders[primary] : undefined
  if (load) loaded.set(primary, await load())
}

/** The texts for a language tag, once they are loaded; undefined where English stands in. */
export function loadedTexts(language: string): Texts<TextKey> | undefined {
  return loaded.get(primaryOf(language))
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return primaryOf(language) === 'ar'
}
