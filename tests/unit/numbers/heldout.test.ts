import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPhoneNumbers } from '../../../src/main/numbers'
import { f1, readLabelled, scoreTexts } from '../../bench/numbers-score.mjs'

// Texts as agents copy them, with the numbers that a person finds in them. They were labelled before the finder saw
// them. Rules are made with the first file only; the second one shows how they do on texts that nobody tuned them on.
const tuned = read('tuned')
const untouched = read('untouched')

function read(name: string) {
  return readLabelled(join(import.meta.dirname, `heldout/${name}.jsonl`))
}

function find(text: string, region: string): string[] {
  return findPhoneNumbers(text, { regions: [region] }).flatMap(({ readings: [best] }) =>
    best ? [best.extension ? `${best.e164};ext=${best.extension}` : best.e164] : [],
  )
}

describe('labelled texts', () => {
  it('are many, and not the same in both files', () => {
    const texts = new Set(tuned.map(({ region, text }) => `${region} ${text}`))
    expect(untouched.length).toBeGreaterThan(400)
    expect(untouched.filter(({ region, text }) => texts.has(`${region} ${text}`))).toEqual([])
  })

  it('that rules are made with hold nearly no mistake', () => {
    expect(f1(scoreTexts(tuned, find).all)).toBeGreaterThanOrEqual(0.995)
  })

  it('that no rule was made with are read nearly as well', () => {
    expect(f1(scoreTexts(untouched, find).all)).toBeGreaterThanOrEqual(0.985)
  })

  it.each(['card', 'iban', 'guid-hash', 'national-id', 'tracking', 'timestamp'])(
    'of the kind %s never trigger',
    (kind) => {
      const texts = [...tuned, ...untouched].filter(({ category }) => category === kind)
      expect(texts.length).toBeGreaterThan(10)
      expect(scoreTexts(texts, find).all.triggered).toBe(0)
    },
  )
})
