import { describe, expect, it } from 'vitest'
import { findPhoneNumbers, formatInternational, nationalDigits, regionHasOneTimeZone } from '../../../src/main/numbers'

function only(text: string, regions: string[]) {
  const found = findPhoneNumbers(text, { regions })
  expect(found).toHaveLength(1)
  return found[0]
}

describe('readings', () => {
  it('reads a national number once for each region in which it is valid, home first', () => {
    const found = only('020 7946 0958', ['GB', 'IT', 'US'])
    expect(found?.readings.map(({ e164 }) => e164)).toEqual(['+442079460958', '+3902079460958'])
    const other = only('020 7946 0958', ['IT', 'GB', 'US'])
    expect(other?.readings.map(({ region }) => region)).toEqual(['IT', 'GB'])
  })

  it('reads an international number once, whatever the regions', () => {
    const found = only('+49 30 23125042', ['US', 'GB', 'DE'])
    expect(found?.readings).toEqual([{ e164: '+493023125042', region: 'DE', type: 'fixed-line' }])
    expect(found?.confidence).toBe('high')
  })

  it('gives the region that the number belongs to, not the one it was read with', () => {
    expect(only('613-555-0142', ['US'])?.readings[0]?.region).toBe('CA')
    expect(only('+800 1234 5678', ['US'])?.readings[0]?.region).toBe('001')
  })

  it('does not list the same reading twice for regions that share a plan', () => {
    expect(only('202-555-0123', ['US', 'CA'])?.readings).toHaveLength(1)
  })

  it('puts the extension on every reading', () => {
    const found = only('020 7946 0958 ext 22', ['GB', 'IT'])
    expect(found?.readings.map(({ extension }) => extension)).toEqual(['22', '22'])
  })

  it('names the type', () => {
    expect(only('0800 1234567890', ['DE'])?.readings[0]?.type).toBe('toll-free')
    expect(only('0491 570 156', ['AU'])?.readings[0]?.type).toBe('mobile')
  })

  it('is less sure of bare digits within other text', () => {
    expect(only('John (07400123456) joined', ['GB'])?.confidence).toBe('low')
    expect(only('07400 123456', ['GB'])?.confidence).toBe('high')
  })

  it('finds national numbers nowhere without a region, and ignores regions that do not exist', () => {
    expect(findPhoneNumbers('202-555-0123', { regions: [] })).toEqual([])
    expect(only('202-555-0123', ['XX', 'US'])?.readings).toHaveLength(1)
  })
})

describe('formats', () => {
  it('writes E.164 for people', () => {
    expect(formatInternational('+493023125042')).toBe('+49 30 23125042')
    expect(formatInternational('not a number')).toBe('not a number')
  })

  it('gives the digits after the calling code', () => {
    expect(nationalDigits('+14155550123')).toBe('4155550123')
    expect(nationalDigits('+442079460958')).toBe('2079460958')
    expect(nationalDigits('')).toBe('')
  })

  it('knows the time zone only where a country has one', () => {
    expect(regionHasOneTimeZone('DE')).toBe('Europe/Berlin')
    expect(regionHasOneTimeZone('IN')).toBe('Asia/Kolkata')
    for (const region of ['US', 'CA', 'AU', 'BR', 'RU', 'MX', 'ES', 'PT', 'CL', 'ID', '001', '']) {
      expect(regionHasOneTimeZone(region)).toBeUndefined()
    }
  })

  it('lists only zones that exist', () => {
    for (const region of ['GB', 'FR', 'JP', 'UA', 'TR', 'KR', 'ZA', 'VN', 'NP', 'MM']) {
      const zone = regionHasOneTimeZone(region)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
      expect(zone).toBeDefined()
    }
  })
})
