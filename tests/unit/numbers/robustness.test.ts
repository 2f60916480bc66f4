import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classifySighting,
  classifySightingYielding,
  findPhoneNumbers,
  findPhoneNumbersYielding,
} from '../../../src/main/numbers'

const regions = ['US', 'DE', 'GB']
const MEGABYTE = 1_000_000
// Generous, for machines under load; the scan itself takes a tenth of it or less.
const BOUND_MS = 1_500

const pieces = fc.constantFrom(
  ...['202-555-0123', '+49 (0)30 23125042', 'tel:', '&nbsp;', '<b>', '</b>', 'ext 12', '/0147', '\u200e', '\u{1d7d0}'],
  ...[
    ' ',
    '\n',
    '\t',
    ',',
    '(',
    ')',
    '+',
    '#',
    'Tel: ',
    'Order ',
    '\u0660\u0661',
    '%2B',
    '@example.com',
    '1-800-BEG-LOST',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('any text', () => {
  it('gives offsets into the text as it was given, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { raw, start, end, readings } of findPhoneNumbers(text, { regions })) {
          expect(text.slice(start, end)).toBe(raw)
          expect(raw).not.toBe('')
          expect(readings.length).toBeGreaterThan(0)
          for (const { e164 } of readings) expect(e164).toMatch(/^\+[1-9]\d{4,16}$/)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('is classified without an exception', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(classifySighting(text, { regions, internalExtensions: ['1XX'] }).kind).toBeTypeOf('string')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a search in turns', () => {
  it('finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 40 }), async (texts) => {
        const text = texts.join('\n')
        expect(await findPhoneNumbersYielding(text, { regions })).toEqual(findPhoneNumbers(text, { regions }))
        const options = { regions, internalExtensions: ['1XX'] }
        expect(await classifySightingYielding(text, options)).toEqual(classifySighting(text, options))
      }),
      { numRuns: 100 },
    )
  })

  it('lets other work go first again and again', async () => {
    let turns = 0
    const count = setInterval(() => turns++, 0)
    const found = await findPhoneNumbersYielding(numbersWithoutEnd(), { regions })
    clearInterval(count)
    expect(found.length).toBeGreaterThan(100)
    expect(turns).toBeGreaterThan(2)
  })
})

function numbersWithoutEnd(): string {
  return Array.from({ length: 20_000 }, (_, at) => `202-555-${String(at % 10_000).padStart(4, '0')}`).join('\n')
}

describe('a text that is not read to its end', () => {
  const options = { regions, internalExtensions: [] }

  it('says so when it is longer than a megabyte', () => {
    const long = 'and so on '.repeat(MEGABYTE / 5)
    expect(classifySighting(`202-555-0123 ${long}`, options)).toMatchObject({ kind: 'numbers', truncated: true })
    expect(classifySighting(long, options)).toEqual({ kind: 'none', reason: 'too-large' })
  })

  it('says so when it holds more numbers than anybody chooses from', () => {
    expect(classifySighting(numbersWithoutEnd(), options)).toMatchObject({ kind: 'numbers', truncated: true })
  })

  it('does not say so of an ordinary one', () => {
    expect(classifySighting('202-555-0123\n'.repeat(50), options)).not.toHaveProperty('truncated')
  })
})

describe('a megabyte', () => {
  it.each([
    ['prose', 'The quick brown fox waits for an answer on line 3.\n'],
    ['one long line', 'The quick brown fox pays 1,234.50 to 3 others. '],
    ['digits', '1234567890'],
    ['brackets', '('],
    ['digits and dots', '1.1.1.'],
    ['pairs of digits', '12 34 56 78 '],
    ['bare numbers', '2025550123 '],
    ['one number over and over', '202-555-0123\n'],
    ['plus signs', '+1 '],
    ['colons', '1:'],
    ['open tags', '<a '],
    ['entities', '&#'],
    ['links', 'https://a?phone='],
    ['capitals after digits', '800 ABC '],
    ['letters and digits', '0a1b2c'],
    ['order numbers', 'Order 2025550123\n'],
    ['pairs of digits with an odd end', '12 34 56 7 '],
    ['dates', '2024-03-17 10:22:33 '],
    ['Chinese', '\u8bf7\u62e8\u6253\u8054\u7cfb\u6211\u4eec'],
  ])('of %s is scanned in time', (_, piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)
    const begin = performance.now()
    findPhoneNumbers(text, { regions })
    expect(performance.now() - begin).toBeLessThan(BOUND_MS)
  })

  it('is all that is read of ten', () => {
    const text = `${'x '.repeat(MEGABYTE)}202-555-0123 `.repeat(5)
    const begin = performance.now()
    expect(findPhoneNumbers(text, { regions })).toEqual([])
    expect(performance.now() - begin).toBeLessThan(BOUND_MS)
  })
})
