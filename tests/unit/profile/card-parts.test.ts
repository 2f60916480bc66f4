import { describe, expect, it } from 'vitest'
import { profileFields, supportView, withPaths } from '../../../src/main/profile'
import { readAudiences } from '../../../src/main/profile/audiences'
import { cardName } from '../../../src/main/profile/card'
import { readConsents } from '../../../src/main/profile/consents'

describe('audiences', () => {
  const read = (segmentMembership: unknown) => readAudiences({ segmentMembership }, 'segmentMembership')

  it('are those that a profile is in, of every namespace, and apart from them those it has left', () => {
    const ups = {
      stayed: { status: 'existing' },
      came: { status: ' Realized ' },
      left: { status: 'exited', lastQualificationTime: '2026-01-01T00:00:00Z' },
      odd: { status: 'unheard of' },
      broken: 7,
    }
    expect(read({ ups, AAM: { other: { status: 'realized' } }, broken: 'x' })).toEqual({
      members: ['stayed', 'came', 'other'],
      former: ['left'],
    })
  })

  it('are not left by one namespace while another still has them', () => {
    expect(read({ ups: { a: { status: 'exited' } }, AAM: { a: { status: 'realized' } } })).toEqual({
      members: ['a'],
      former: [],
    })
  })

  it('that were left last come first, and no more than 30 of them', () => {
    const left = Array.from({ length: 40 }, (_, day) => [
      `left-${day}`,
      { status: 'exited', lastQualificationTime: new Date(day * 86_400_000).toISOString() },
    ])
    const { former } = read({ ups: Object.fromEntries(left) })
    expect(former).toHaveLength(30)
    expect(former[0]).toBe('left-39')
  })
})

describe('consents', () => {
  const consentOf = (val: unknown) => readConsents({ consents: { marketing: { call: { val } } } }, supportView)[0]

  it.each([
    ['y', 'yes'],
    ['dy', 'yes'],
    ['n', 'no'],
    ['dn', 'no'],
    ['p', null],
    ['u', null],
    ['LI', 'yes'],
    ['CT', 'yes'],
    ['CP', 'yes'],
    ['VI', 'yes'],
    ['PI', 'yes'],
  ])('of value %s answer %s', (value, answer) => {
    expect(consentOf(value)).toEqual({ purpose: 'call', answer, value })
  })

  it('are read whatever their case and white space, and a text that is no value stays undecided', () => {
    expect(consentOf(' Y\t')).toMatchObject({ answer: 'yes', value: 'y' })
    expect(consentOf('li')).toMatchObject({ answer: 'yes', value: 'LI' })
    expect(consentOf('perhaps')).toMatchObject({ answer: null, value: 'other' })
    expect(consentOf('')).toBeUndefined()
    expect(consentOf(undefined)).toBeUndefined()
  })
})

describe('an organisation’s own paths', () => {
  const view = withPaths(supportView, {
    firstName: ['given'],
    name: ['fullName'],
    place: ['city'],
    'consent.call': ['callConsent'],
    'loyalty.points': ['loyaltyPoints'],
    conversion: ['_t.conversion'],
  })

  it('come before the view’s own, and the rest of a name stays', () => {
    expect(cardName({ given: 'Ada', person: { name: { firstName: 'x', lastName: 'Sommer' } } }, view)).toBe(
      'Ada Sommer',
    )
    expect(cardName({ fullName: 'Ada Sommer', given: 'x' }, view)).toBe('Ada Sommer')
    expect(readConsents({ callConsent: 'n', consents: { marketing: { call: { val: 'y' } } } }, view)).toEqual([
      { purpose: 'call', answer: 'no', value: 'n' },
    ])
  })

  it('are asked for, and a path within another is not asked for twice', () => {
    const fields = profileFields(view)
    expect(fields).toEqual(
      expect.arrayContaining(['given', 'fullName', 'city', 'callConsent', 'loyaltyPoints', '_t.conversion']),
    )
    expect(fields.filter((path) => path.startsWith('consents'))).toEqual(['consents'])
  })
})
