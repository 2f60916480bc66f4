import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextLink, pagePath } from '../../../src/main/platform/pages'
import { asTexts, asTime, encode } from '../../../src/main/platform/reading'

describe('reading what the platform sends', () => {
  it.each([
    [1531260476000, '2018-07-10T22:07:56.000Z'],
    ['1531260476000', '2018-07-10T22:07:56.000Z'],
    [' 2018-07-10T22:07:56Z ', '2018-07-10T22:07:56.000Z'],
    ['2018-07-10T22:07:56+02:00', '2018-07-10T20:07:56.000Z'],
    ['2018-07-10', '2018-07-10T00:00:00.000Z'],
  ])('takes %j for the time %s', (value, time) => {
    expect(asTime(value)).toBe(time)
  })

  it.each([[''], ['7'], ['soon'], [Number.NaN], [1e20], [null], [undefined], [{}], [['2018-07-10']], ['2018-99-99']])(
    'takes %j for no time',
    (value) => {
      expect(asTime(value)).toBeNull()
    },
  )

  it('reads texts from a list, a single value or nothing', () => {
    expect(asTexts([' a ', 'a', '', 7, null, 'b'])).toEqual(['a', 'b'])
    expect(asTexts('a')).toEqual(['a'])
    expect(asTexts(undefined)).toEqual([])
  })

  it('never fails whatever it is asked to encode, and a plus sign is always %2B', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udc00+'), (text, half) => {
        const query = encode([['id', `+${text}${half}`]])
        expect(query).toMatch(/^id=%2B[^+ &]*$/)
      }),
    )
  })
})

describe('a link to the next page', () => {
  const list = { base: 'https://platform.adobe.io', path: '/data/core/ups/access/entities' }

  it('never leads out of its list, whatever it holds', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '..',
      '@',
      ':',
      '//',
      '?',
      '#',
      '%2e',
      'entities',
      'access',
      'evil.example',
      '.',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.webUrl(), fc.string({ maxLength: 5 })), { maxLength: 8 }), (parts) => {
        const path = pagePath(parts.join(''), list)
        if (path === null) return
        const url = new URL(`${list.base}${path}`)
        expect(url.origin).toBe(list.base)
        expect(`${url.pathname}/`.startsWith(`${list.path}/`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('leads nowhere when it is longer than any address, and says so in no time', () => {
    const before = performance.now()
    expect(pagePath(`${'entities/'.repeat(300_000)}?start=1`, list)).toBeNull()
    expect(performance.now() - before).toBeLessThan(500)
  })

  it('is missing where it is not a text', () => {
    expect(nextLink({ next: { href: ' /entities?start=1 ' } })).toBe('/entities?start=1')
    for (const links of [undefined, null, 'x', {}, { next: 7 }, { next: { href: 7 } }, { next: { href: '' } }])
      expect(nextLink(links)).toBeNull()
  })
})
