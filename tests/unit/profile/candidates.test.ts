import { describe, expect, it } from 'vitest'
import { findPhoneNumbers } from '../../../src/main/numbers'
import { candidatesFor, type IdentityFormat } from '../../../src/main/profile'

const reading = (text: string, regions = ['US']) => findPhoneNumbers(text, { regions })[0]?.readings ?? []
const spell = (format: IdentityFormat, raw = '+1 415 555 0123') =>
  candidatesFor(reading(raw), raw, [{ namespace: 'Phone', format }]).map(({ id }) => id)

describe('identity candidates', () => {
  it.each<[IdentityFormat, string]>([
    ['e164', '+14155550123'],
    ['e164-digits', '14155550123'],
    ['national', '4155550123'],
    ['as-received', '+1 415 555 0123'],
    ['sha256-e164', '36a2cef4ff9bf7a1abd2a93359136b870393be4106e6c5d19b72ff564f9deca4'],
    ['sha256-e164-digits', '413ba75461ab5f99d36820e561ea97e2bd80f9cb586f7ecea6cf4c496518950a'],
  ])('writes a number as %s', (format, expected) => {
    expect(spell(format)).toEqual([expected])
  })

  it('asks for every spelling of every reading, best reading first, each once', () => {
    const spellings = [
      { namespace: 'Phone', format: 'e164' as const },
      { namespace: 'Phone', format: 'as-received' as const },
    ]
    expect(candidatesFor(reading('+14155550123'), '+14155550123', spellings)).toHaveLength(1)
    const both = candidatesFor(reading('0301234567', ['DE', 'IT']), '0301234567', spellings)
    expect(both[0]?.id).toBe('+49301234567')
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length)
  })
})
