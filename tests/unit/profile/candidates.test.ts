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

describe('what is known of an organisation', () => {
  const raw = '+14155550123'
  const ask = (configured: string[], known: Partial<Parameters<typeof candidatesFor>[3]>) =>
    candidatesFor(
      reading(raw),
      raw,
      configured.map((namespace) => ({ namespace, format: 'e164' as const })),
      { namespaces: null, spelling: null, ...known },
    ).map(({ namespace }) => namespace)

  it('decides how a namespace is spelt, and one that it does not list is sent as configured', () => {
    const namespaces = ['ECID', 'Phone', 'PHONE_E.164']
    expect(ask([' phone', 'Phone_E.164', 'CallerId'], { namespaces })).toEqual(['Phone', 'PHONE_E.164', 'CallerId'])
  })

  it('makes two spellings of one namespace one candidate', () => {
    expect(ask(['phone', 'PHONE'], { namespaces: ['Phone'] })).toEqual(['Phone'])
    expect(ask(['phone', 'PHONE'], { namespaces: null })).toEqual(['phone', 'PHONE'])
  })

  it('prefers the exact spelling where an organisation has both', () => {
    expect(ask(['phone'], { namespaces: ['Phone', 'phone'] })).toEqual(['phone'])
  })

  it('puts the spelling that matched last first, for every reading, and the rest in the order of the settings', () => {
    const spellings = [
      { namespace: 'Phone', format: 'e164' as const },
      { namespace: 'Phone', format: 'e164-digits' as const },
    ]
    const known = { namespaces: null, spelling: { namespace: 'phone', format: 'e164-digits' } }
    const candidates = candidatesFor(reading('0301234567', ['DE', 'IT']), '0301234567', spellings, known)
    expect(candidates.map(({ id }) => id)).toEqual(['49301234567', '390301234567', '+49301234567', '+390301234567'])
    expect(candidates.map(({ reading: index }) => index)).toEqual([0, 1, 0, 1])
    const other = { namespaces: null, spelling: { namespace: 'Phone', format: 'national' } }
    expect(candidatesFor(reading(raw), raw, spellings, other)[0]?.id).toBe('+14155550123')
  })
})
