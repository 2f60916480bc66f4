import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../../src/main/platform'
import { profileFields, viewNamed, withPaths } from '../../../src/main/profile'
import { readAudiences } from '../../../src/main/profile/audiences'
import { buildCard, cardName } from '../../../src/main/profile/card'
import { readConsents } from '../../../src/main/profile/consents'
import type { Card } from '../../../src/preload/bridge'
import { isFirstKey } from '../../../src/preload/locales/first'
import { recordOf } from './scripted'

const supportView = viewNamed('support')

/** The card of a profile with these values and events. */
function cardOf(change: { entity?: Record<string, unknown>; events?: EventRecord[]; moreEvents?: boolean }): Card {
  return buildCard({
    record: recordOf('Ada', change.entity ? { entity: change.entity } : {}),
    view: supportView,
    region: '',
    events: change.events ?? [],
    moreEvents: change.moreEvents ?? false,
    audienceNames: new Map(),
    datasetNames: new Map(),
    pending: [],
    notAvailable: [],
    source: 'hub',
    uncertain: false,
    now: new Date('2026-06-01T00:00:00Z'),
  })
}

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
    expect(read({ ups, AAM: { other: { status: 'realized' } }, broken: 'x' })).toMatchObject({
      members: ['stayed', 'came', 'other'],
      former: ['left'],
    })
  })

  it('are not left by one namespace while another still has them', () => {
    expect(read({ ups: { a: { status: 'exited' } }, AAM: { a: { status: 'realized' } } })).toMatchObject({
      members: ['a'],
      former: [],
    })
  })

  it('that were left last come first, and no more than 30 of them', () => {
    const left = Array.from({ length: 40 }, (_, day) => [
      `left-${day}`,
      { status: 'exited', lastQualificationTime: new Date(day * 86_400_000).toISOString() },
    ])
    const { former, more } = read({ ups: Object.fromEntries(left) })
    expect(former).toHaveLength(30)
    expect(former[0]).toBe('left-39')
    expect(more).toEqual({ members: 0, former: 10 })
  })

  it('are left by moments however these are written', () => {
    const exited = (lastQualificationTime: unknown) => ({ status: 'exited', lastQualificationTime })
    const ups = { text: exited('1767225600000'), iso: exited('2025-01-01T00:00:00Z'), number: exited(1798761600000) }
    expect(read({ ups }).former).toEqual(['number', 'text', 'iso'])
  })

  it('that no card has room for are counted', () => {
    const ups = Object.fromEntries(Array.from({ length: 72 }, (_, index) => [`a${index}`, { status: 'realized' }]))
    expect(read({ ups })).toMatchObject({ members: { length: 60 }, more: { members: 12 } })
    const words = cardOf({ entity: { segmentMembership: { ups } } }).sections.find(({ id }) => id === 'audiences')
    expect(words).toMatchObject({ words: { length: 61, 60: '+12' } })
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
    expect(consentOf(value)).toEqual({ purpose: 'call', answer, value, at: null })
  })

  it('are read whatever their case and white space, and a text that is no value stays undecided', () => {
    expect(consentOf(' Y\t')).toMatchObject({ answer: 'yes', value: 'y' })
    expect(consentOf('li')).toMatchObject({ answer: 'yes', value: 'LI' })
    expect(consentOf('perhaps')).toMatchObject({ answer: null, value: 'other' })
    expect(consentOf('')).toBeUndefined()
    expect(consentOf(undefined)).toBeUndefined()
  })
})

describe('a consent with several paths', () => {
  const [call] = supportView.consents.filter(({ purpose }) => purpose === 'call')
  const view = { ...supportView, consents: [{ purpose: 'call', paths: ['person.name', ...(call?.paths ?? [])] }] }
  const answer = (entity: object) => readConsents(entity, view)[0]

  it('is what the first path with a value of a consent says, whatever other texts come before', () => {
    const consents = { marketing: { call: { val: 'n' } } }
    expect(answer({ person: { name: 'Ada' }, consents })).toMatchObject({ answer: 'no', value: 'n' })
    expect(answer({ person: { name: 'Ada' } })).toMatchObject({ answer: null, value: 'other' })
  })
})

describe('consents of the default view', () => {
  it('are read for every channel that has words', () => {
    const marketing = { fax: { val: 'n' }, whatsApp: { val: 'y' }, commercialEmail: { val: 'p' } }
    expect(readConsents({ consents: { marketing } }, supportView)).toEqual([
      { purpose: 'commercialEmail', answer: null, value: 'p', at: null },
      { purpose: 'whatsapp', answer: 'yes', value: 'y', at: null },
      { purpose: 'fax', answer: 'no', value: 'n', at: null },
    ])
    for (const { purpose } of supportView.consents) expect(isFirstKey(`consent.${purpose}.name`)).toBe(true)
  })
})

describe('the lists of a card', () => {
  const purchase = (index: number, name = `Thing ${index}`): EventRecord => ({
    id: `e${index}`,
    at: new Date(Date.UTC(2026, 0, 100 - index)).toISOString(),
    type: 'commerce.purchases',
    sourceId: null,
    entity: { commerce: { order: { priceTotal: 1 } }, productListItems: [{ name }] },
  })
  const lines = (events: EventRecord[], moreEvents = false) => {
    const card = cardOf({ events, moreEvents })
    const section = card.sections.find(({ id }) => id === 'recentPurchases')
    return { lines: section?.kind === 'lines' ? section.lines : [], moreEvents: card.moreEvents }
  }
  const purchases = (count: number, name?: string) => Array.from({ length: count }, (_, index) => purchase(index, name))

  it('hold all that is at hand, as far as the bridge takes it', () => {
    expect(lines(purchases(12))).toMatchObject({ lines: { length: 12 }, moreEvents: false })
    expect(lines(purchases(80))).toMatchObject({ lines: { length: 50 } })
  })

  it('leave room for other calls where their lines are long, the newest first', () => {
    const long = lines(purchases(50, 'x'.repeat(500))).lines
    expect(JSON.stringify(long).length).toBeLessThan(8_100)
    expect(long[0]?.at).toBe(purchase(0).at)
  })

  it('can grow only by a page that is there', () => {
    expect(lines(purchases(3)).moreEvents).toBe(false)
    expect(lines(purchases(3), true).moreEvents).toBe(true)
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
      { purpose: 'call', answer: 'no', value: 'n', at: null },
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
