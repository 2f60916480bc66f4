import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/preload/bridge'
import { loadLanguage, translator } from '../../../src/preload/locales'
import { en } from '../../../src/preload/locales/en'
import { loadedTexts } from '../../../src/preload/locales/languages'
import type { Plural } from '../../../src/preload/locales/translate'
import { type Node, readData, readSources } from '../source'

const others = LANGUAGES.filter((language) => language !== 'en')
const keys = Object.keys(en)

beforeAll(async () => {
  for (const language of others) await loadLanguage(language)
})

const textsOf = (language: string): Record<string, string | Plural> =>
  language === 'en' ? en : (loadedTexts(language) ?? {})

const formsOf = (text: string | Plural): [string, string][] =>
  typeof text === 'string' ? [['other', text]] : Object.entries(text)

const placesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

/** Every place that any form of a text has: a form for one may say it in a word instead. */
const placesOf = (text: string | Plural): string[] =>
  [...new Set(formsOf(text).flatMap(([, form]) => placesIn(form)))].sort()

describe.each(others)('%s', (language) => {
  it('has the keys of English, no more and no fewer', () => {
    const texts = textsOf(language)
    expect(Object.keys(texts).filter((key) => !Object.hasOwn(en, key))).toEqual([])
    expect(keys.filter((key) => !Object.hasOwn(texts, key))).toEqual([])
  })

  it('fills in the same places as English', () => {
    const texts = textsOf(language)
    const wrong = keys.filter((key) => {
      const [wanted, given] = [en[key as keyof typeof en], texts[key]]
      return given === undefined || placesOf(given).join() !== placesOf(wanted).join()
    })
    expect(wrong).toEqual([])
  })

  it('has the plural forms that its numbers need', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const texts = textsOf(language)
    const wrong = keys.filter((key) => {
      const [wanted, given] = [en[key as keyof typeof en], texts[key]]
      if (typeof wanted === 'string') return typeof given !== 'string'
      return typeof given !== 'object' || needed.some((form) => given[form] === undefined)
    })
    expect(wrong).toEqual([])
  })

  it('is a language of its own: few texts are those of English', () => {
    const texts = textsOf(language)
    const worded = keys.filter((key) => /\p{L}{4}.*\p{L}{4}/u.test(formsOf(en[key as keyof typeof en])[0]?.[1] ?? ''))
    const same = worded.filter((key) => JSON.stringify(texts[key]) === JSON.stringify(en[key as keyof typeof en]))
    expect(same.length / worded.length, same.slice(0, 40).join(', ')).toBeLessThan(0.05)
  })

  it('has no text that is empty or has white space at its ends', () => {
    const texts = textsOf(language)
    const wrong = keys.filter((key) =>
      formsOf(texts[key] ?? '').some(([, form]) => form === '' || form !== form.trim()),
    )
    expect(wrong).toEqual([])
  })

  it('writes a count by its own rules', () => {
    const t = translator(language)
    for (const count of [0, 1, 2, 3, 11, 100]) {
      expect(t('card.points', { count })).toContain(new Intl.NumberFormat(language).format(count))
    }
  })
})

describe('English', () => {
  it('has no key that nothing uses', () => {
    const { literals, patterns } = usedKeys()
    const unused = keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))
    expect(unused).toEqual([])
  })

  it('has a form for one and for others wherever it has forms', () => {
    const wrong = keys.filter((key) => {
      const text: string | Plural = en[key as keyof typeof en]
      return typeof text !== 'string' && !('one' in text && 'other' in text)
    })
    expect(wrong).toEqual([])
  })
})

/** Labels are looked for below these (`labelled` in words.ts), by words that the views and the code hold. */
const LABEL_PREFIXES = ['field', 'touch', 'view']

/** Keys as they stand in the code, and patterns of those that it puts together from values. */
function usedKeys(): { literals: Set<string>; patterns: RegExp[] } {
  const sources = readSources()
  const words = sources.flatMap(({ nodes }) => nodes.flatMap(literalOf))
  const data = readData().flatMap((json) => [...json.matchAll(/"([^"\n]+)"/g)].map(([, word = '']) => word))
  const labels = [...words, ...data].flatMap((word) => LABEL_PREFIXES.map((prefix) => `${prefix}.${word}`))
  return {
    literals: new Set([...words, ...data, ...labels]),
    patterns: sources.flatMap(({ nodes }) => nodes.flatMap(patternOf)),
  }
}

function literalOf(node: Node): string[] {
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}

/** Areas whose keys have values with dots in them: of settings, event types and the platform's codes. */
const DOTTED = ['event.', 'set.', 'problem.']

/**
 * `area.${value}` stands for the keys of that area with one more part; without an area at its head it says nothing.
 */
function patternOf(node: Node): RegExp[] {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return []
  const parts = node.quasis.map((part: { value: { cooked: string } }) => part.value.cooked)
  if (parts.length < 2 || !/^[a-z-]{2,}\./.test(parts[0] ?? '')) return []
  const hole = DOTTED.some((area) => parts[0]?.startsWith(area)) ? '.+' : '[^.]+'
  return [new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(hole)}$`)]
}
