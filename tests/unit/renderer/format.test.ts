import { describe, expect, it } from 'vitest'
import { translator } from '../../../src/preload/locales'
import { formatter, initials } from '../../../src/renderer/format'

const english = formatter('en-GB', translator('en-GB'))
const german = formatter('de-DE', translator('de-DE'))
const now = Date.parse('2026-11-23T12:00:00Z')
/** Intl puts unbreakable spaces of several kinds between digits and units. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  it('is written in its own currency, in the language of the agent', () => {
    expect(english.money({ amount: 1234.5, currency: 'EUR' })).toBe('€1,234.50')
    expect(plain(german.money({ amount: 1234.5, currency: 'EUR' }))).toBe('1.234,50 €')
    expect(english.money({ amount: 250_000, currency: 'JPY' })).toBe('¥250,000')
  })

  it('has no currency where the profile says none', () => {
    expect(english.money({ amount: 1234.5, currency: null })).toBe('1,234.5')
    expect(english.amount({ amount: -20, currency: null })).toBe('-20')
  })

  it('leaves cents out of whole amounts where they do not matter', () => {
    expect(english.amount({ amount: 4820, currency: 'EUR' })).toBe('€4,820')
    expect(english.amount({ amount: 4820.5, currency: 'EUR' })).toBe('€4,820.50')
  })

  it('shows the profile’s own word for a currency that nobody knows', () => {
    expect(english.money({ amount: 5, currency: '1$?' })).toBe('5 1$?')
  })
})

describe('days', () => {
  it('say their year where it is another one, by the day itself and not by where the agent is', () => {
    expect(english.date('2027-01-01', now)).toBe('1 Jan 2027')
    expect(english.date('2026-01-01', now)).toBe('1 Jan')
    expect(english.date('2025-12-31', now)).toBe('31 Dec 2025')
  })
})

describe('times', () => {
  const ago = (ms: number) => new Date(now - ms).toISOString()

  it('are told from now', () => {
    expect(english.relative(ago(10_000), now)).toBe('just now')
    expect(english.relative(ago(3 * 3_600_000), now)).toBe('3 hours ago')
    expect(english.relative(ago(30 * 3_600_000), now)).toBe('yesterday')
    expect(english.relative(ago(400 * 86_400_000), now)).toBe('last year')
    expect(german.relative(ago(3 * 3_600_000), now)).toBe('vor 3 Stunden')
    expect(english.relative(new Date(now + 49 * 3_600_000).toISOString(), now)).toBe('in 2 days')
  })

  it('are left out when they make no sense', () => {
    expect(english.relative('soon', now)).toBeNull()
    expect(english.date('soon', now)).toBeNull()
    expect(english.clock('Atlantis/Centre', now)).toBeNull()
  })

  it('have the year only where it is another one', () => {
    expect(english.date('2026-11-02T10:00:00Z', now)).toBe('2 Nov')
    expect(english.date('2019-04-01', now)).toBe('1 Apr 2019')
  })

  it('of day come from the caller’s time zone', () => {
    expect(english.clock('Europe/Berlin', now)).toBe('13:00')
  })
})

describe('durations', () => {
  it('are milliseconds, then seconds, then minutes', () => {
    expect(plain(english.duration(640.4))).toBe('640 ms')
    expect(plain(english.duration(1_240))).toBe('1.2 secs')
    expect(plain(english.duration(12_000))).toBe('12 secs')
    expect(plain(english.duration(61_000))).toBe('2 mins')
  })

  it('still to come are whole', () => {
    expect(plain(english.wait(400))).toBe('1 sec')
    expect(plain(english.wait(29_100))).toBe('30 secs')
    expect(plain(english.wait(119 * 60_000))).toBe('119 mins')
    expect(plain(english.wait(121 * 60_000))).toBe('3 hrs')
  })

  it('end at a time of day, with the day where it is another one', () => {
    const noon = new Date(2026, 10, 23, 12).getTime()
    expect(english.moment(noon + 150 * 60_000, noon)).toBe('14:30')
    expect(english.moment(noon + 20 * 3_600_000, noon)).toMatch(/^Tuesday.*08:00$/)
  })
})

describe('shares and sizes', () => {
  it('are whole percent, as the language writes them', () => {
    expect(english.percent(0.873)).toBe('87%')
    expect(plain(german.percent(0.873))).toBe('87 %')
  })

  it('are kilobytes', () => {
    expect(plain(english.size(812))).toBe('0.8 kB')
    expect(plain(english.size(12_400))).toBe('12 kB')
  })
})

describe('countries', () => {
  it('have names; what is no country has none', () => {
    expect(english.country('DE')).toBe('Germany')
    expect(german.country('DE')).toBe('Deutschland')
    expect(english.country('001')).toBeNull()
    expect(english.country('')).toBeNull()
    expect(english.country('QX')).toBeNull()
  })
})

describe('monograms', () => {
  it('are the first letters of the first and last word', () => {
    expect(initials('Imogen Quillfeather')).toBe('IQ')
    expect(initials('imogen van der Quillfeather')).toBe('IQ')
    expect(initials('Dr. Odalys Brennick')).toBe('DB')
    expect(initials('Cher')).toBe('C')
    expect(initials('山田 花子')).toBe('山花')
    expect(initials('  42 ')).toBe('')
  })
})
