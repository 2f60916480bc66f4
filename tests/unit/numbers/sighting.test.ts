import { describe, expect, it } from 'vitest'
import { classifySighting } from '../../../src/main/numbers'

const options = { regions: ['US'], internalExtensions: ['1XX', '20X0'] }
const classify = (text: string) => classifySighting(text, options)

describe('classifySighting', () => {
  it('gives the numbers of a text', () => {
    expect(classify('call 202-555-0123')).toMatchObject({ kind: 'numbers', found: [{ raw: '202-555-0123', start: 5 }] })
  })

  it.each([
    'Anonymous',
    'anonymous@anonymous.invalid',
    'sip:anonymous@anonymous.invalid',
    ' "Private" ',
    'No Caller ID',
    'Unterdr\u00fcckte Rufnummer',
    'Unbekannt',
    'Num\u00e9ro masqu\u00e9',
    'N\u00famero oculto',
    'Numero sconosciuto',
    'N\u00famero confidencial',
    'Onbekend nummer',
    '\u975e\u901a\u77e5',
    '\u672a\u77e5\u53f7\u7801',
    '\u0631\u0642\u0645 \u0645\u062c\u0647\u0648\u0644',
  ])('sees a hidden caller in "%s"', (text) => {
    expect(classify(text)).toEqual({ kind: 'withheld' })
  })

  it('sees a hidden caller only where the text says nothing else', () => {
    expect(classify('This is private information')).toEqual({ kind: 'none', reason: 'no-number' })
    expect(classify('Anonymous 202-555-0123').kind).toBe('numbers')
  })

  it('sees the extensions of the organisation before short numbers', () => {
    expect(classify('104')).toEqual({ kind: 'internal', extension: '104' })
    expect(classify(' 2050 ')).toEqual({ kind: 'internal', extension: '2050' })
    expect(classify('2051')).toEqual({ kind: 'service-number', number: '2051' })
    expect(classifySighting('104', { ...options, internalExtensions: [] })).toEqual({
      kind: 'service-number',
      number: '104',
    })
  })

  it.each([
    ['911', '911'],
    ['999', '999'],
    ['411', '411'],
    ['116 117', '116117'],
    ['*100#', '*100#'],
    ['##002#', '##002#'],
  ])('sees a service number in "%s"', (text, number) => {
    expect(classify(text)).toEqual({ kind: 'service-number', number })
  })

  it('sees none in dates, times, single digits and long digits', () => {
    for (const text of ['12:30', '1.5', '7', '20240317123', '24.12.']) {
      expect(classify(text)).toEqual({ kind: 'none', reason: 'no-number' })
    }
  })

  it('treats freephone numbers as numbers', () => {
    expect(classifySighting('0800 123 4567', { ...options, regions: ['GB'] }).kind).toBe('numbers')
  })

  it('tells empty and binary texts apart', () => {
    expect(classify('')).toEqual({ kind: 'none', reason: 'empty' })
    expect(classify(' \n\t')).toEqual({ kind: 'none', reason: 'empty' })
    expect(classify('a\u0000b 202-555-0123')).toEqual({ kind: 'none', reason: 'binary' })
    expect(classify('\u0001\u0002\ufffd\ufffdPK')).toEqual({ kind: 'none', reason: 'binary' })
  })

  it('says when a text was too long to be read to its end', () => {
    const long = `202-555-0123 ${'and so on '.repeat(200_000)}`
    expect(classify(long)).toMatchObject({ kind: 'numbers', truncated: true })
    expect(classify('202-555-0123')).not.toHaveProperty('truncated')
  })

  it('never takes an emergency number for a colleague, whatever the pattern', () => {
    for (const number of ['112', '110', '911', '999', '1-1-2'])
      expect(classifySighting(number, { ...options, internalExtensions: ['1XX', '9XX', '1X0'] }).kind).toBe(
        'service-number',
      )
  })
})
