import { describe, expect, it } from 'vitest'
import { classifyCaller, classifySighting } from '../../../src/main/numbers'

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

  it.each([
    'Numer zastrze\u017cony',
    'Skryt\u00e9 \u010d\u00edslo',
    'Rejtett sz\u00e1m',
    'Dolt nummer',
    'Hemmeligt nummer',
    'Tuntematon numero',
    '\u041d\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043d\u044b\u0439 \u043d\u043e\u043c\u0435\u0440',
    'Gizli numara',
    '\u05de\u05e1\u05e4\u05e8 \u05d7\u05e1\u05d5\u05d9',
    '\u0634\u0645\u0627\u0631\u0647 \u0646\u0627\u0634\u0646\u0627\u0633',
    '\ubc1c\uc2e0\ubc88\ud638 \ud45c\uc2dc\uc81c\ud55c',
    'sip:restricted@192.0.2.1;user=phone',
    'UNAVAILABLE',
    '+266696687',
  ])('sees a hidden caller in "%s" too', (text) => {
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

  it('sees colleagues and short numbers in the URIs of phone systems', () => {
    expect(classify('sip:104@pbx.example.com')).toEqual({ kind: 'internal', extension: '104' })
    expect(classify('tel:104;phone-context=example.com')).toEqual({ kind: 'internal', extension: '104' })
    expect(classify('tel:911')).toEqual({ kind: 'service-number', number: '911' })
    expect(classify('sip:jane@pbx.example.com')).toEqual({ kind: 'none', reason: 'no-number' })
  })

  it('knows the emergency numbers of the regions in use, and leaves those of others to colleagues', () => {
    const inRegion = (text: string, region: string) =>
      classifySighting(text, { regions: [region], internalExtensions: ['1XX'] }).kind
    expect(inRegion('122', 'AT')).toBe('service-number')
    expect(inRegion('101', 'IN')).toBe('service-number')
    expect(inRegion('101', 'US')).toBe('internal')
    expect(inRegion('122', 'US')).toBe('internal')
  })

  it('never takes an emergency number for a colleague, whatever the pattern', () => {
    for (const number of ['112', '110', '911', '999', '1-1-2'])
      expect(classifySighting(number, { ...options, internalExtensions: ['1XX', '9XX', '1X0'] }).kind).toBe(
        'service-number',
      )
  })
})

describe('a caller, as phone systems say it', () => {
  const US = { regions: ['US'], internalExtensions: ['1XX'] }

  it.each([
    ['4915112345678', '+4915112345678'],
    ['004915112345678', '+4915112345678'],
    ['00493023125042', '+493023125042'],
    ['2025550123', '+12025550123'],
    ['12025550123', '+12025550123'],
    ['+442079460184', '+442079460184'],
  ])('%s is %s, with or without what stands before a country code', (text, e164) => {
    const found = classifyCaller(text, US)
    expect(found).toMatchObject({ kind: 'numbers', found: [{ raw: text, readings: [{ e164 }] }] })
  })

  it.each([
    ['', 'withheld'],
    [' ', 'withheld'],
    ['anonymous', 'withheld'],
    ['101', 'internal'],
    ['911', 'service-number'],
    ['7000123', 'none'],
    ['999999999999999', 'none'],
  ])('%j is %s', (text, kind) => expect(classifyCaller(text, US).kind).toBe(kind))

  it('of another country’s emergencies may be a colleague', () => {
    expect(classifyCaller('101', { ...US, regions: ['DE', 'GB', 'IN'] }).kind).toBe('internal')
    expect(classifyCaller('101', { ...US, regions: ['IN', 'DE'] }).kind).toBe('service-number')
  })
})
