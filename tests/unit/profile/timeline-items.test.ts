import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../../src/main/platform'
import { timelinePage, viewNamed } from '../../../src/main/profile'
import { eventKind } from '../../../src/main/profile/event-kinds'
import type { EventKind } from '../../../src/preload/bridge'
import { TimelinePage } from '../../../src/preload/bridge'
import { enEvents } from '../../../src/preload/locales/en-events'

const supportView = viewNamed('support')

const standard = Object.keys(enEvents).map((key) => key.slice('event.'.length))
const enumeration = fileURLToPath(
  new URL('../../../../shared/platform/xdm-fields/eventType-enum.json', import.meta.url),
)

const event = (type: string, entity: object = {}, change: Partial<EventRecord> = {}): EventRecord => ({
  id: type,
  at: '2026-05-01T10:00:00.000Z',
  type,
  sourceId: null,
  entity: { ...entity },
  ...change,
})
const options = { view: supportView, consents: [], datasetNames: new Map<string, string>(), more: false }
const itemOf = (type: string, entity: object = {}, change: Partial<EventRecord> = {}) =>
  timelinePage([event(type, entity, change)], { from: 0, count: 1, kinds: [] }, options).items[0]

describe('the standard event types', () => {
  it('are 88, and each has words', () => {
    expect(standard).toHaveLength(88)
    for (const words of Object.values(enEvents)) expect(words.length).toBeGreaterThan(3)
  })

  it.runIf(existsSync(enumeration))('are those of XDM’s enumeration', () => {
    expect(standard.sort()).toEqual(Object.keys(JSON.parse(readFileSync(enumeration, 'utf8'))).sort())
  })

  it.each<[EventKind, string[]]>([
    ['purchase', ['commerce.purchases']],
    ['order', standard.filter((type) => type.startsWith('commerce.backoffice'))],
    [
      'cart',
      ['commerce.checkouts', 'commerce.saveForLaters', ...standard.filter((type) => type.includes('productList'))],
    ],
    ['web', ['commerce.productViews', ...standard.filter((type) => type.startsWith('web.'))]],
    ['app', ['application.launch', 'application.close']],
    ['message', standard.filter((type) => /^(message|delivery|pushTracking|inappmessageTracking)\./.test(type))],
    ['campaign', standard.filter((type) => /^(directMarketing|advertising)\.|^leadOperation\..*Campaign/.test(type))],
    ['offer', standard.filter((type) => type.startsWith('decisioning.'))],
    ['other', standard.filter((type) => /^(media|location|listOperation|opportunityEvent)\./.test(type))],
  ])('are of the kind %s', (kind, types) => {
    expect(types.length).toBeGreaterThan(0)
    for (const type of types) expect([type, eventKind(type, [])]).toEqual([type, kind])
  })

  it('have a kind each, whatever their case', () => {
    for (const type of standard) expect(eventKind(type.toUpperCase(), [])).toBe(eventKind(type, []))
  })
})

describe('an organisation’s own event types', () => {
  it.each<[string, EventKind]>([
    ['contactCentre.inbound.call', 'support'],
    ['support.ticketOpened', 'support'],
    ['helpdesk:chat', 'support'],
    ['loyalty.pointsGained', 'loyalty'],
    ['storeReturn', 'order'],
    ['shop.refund.issued', 'order'],
    ['pos.sale', 'purchase'],
    ['basket_abandoned', 'cart'],
    ['mobile.login', 'app'],
    ['web.login', 'web'],
    ['sms.sent', 'message'],
    ['newsletter.subscribed', 'campaign'],
    ['recall', 'other'],
    ['', 'other'],
    ['__proto__', 'other'],
  ])('%s is of the kind %s', (type, kind) => expect(eventKind(type, [])).toBe(kind))

  it('are as the view says first', () => {
    expect(eventKind('Contact.visit', [{ type: 'contact.', kind: 'web' }])).toBe('web')
  })
})

describe('an event of the timeline', () => {
  it.each([
    [
      'commerce.purchases',
      { productListItems: [{ name: 'Jacket' }, { name: 'Socks' }, { SKU: 'x' }] },
      'Jacket + Socks + 1',
    ],
    ['commerce.backofficeShipmentCompleted', { commerce: { order: { purchaseID: 'NW-1' } } }, 'NW-1'],
    ['directMarketing.emailOpened', { marketing: { campaignName: 'First frost' } }, 'First frost'],
    ['web.webpagedetails.pageViews', { web: { webPageDetails: { name: 'Tents', URL: 'https://x.example' } } }, 'Tents'],
    [
      'web.webinteraction.linkClicks',
      { web: { webInteraction: { name: 'Buy' }, webPageDetails: { name: 'Tents' } } },
      'Buy',
    ],
    ['application.launch', { application: { name: 'Shop' } }, 'Shop'],
    [
      'message.feedback',
      {
        _experience: {
          customerJourneyManagement: { messageProfile: { channel: { _id: 'https://ns.adobe.com/xdm/channels/sms' } } },
        },
      },
      'sms',
    ],
    [
      'decisioning.propositionDisplay',
      { _experience: { decisioning: { propositions: [{ scope: 'hero', items: [{ name: 'Free waxing' }] }] } } },
      'Free waxing',
    ],
    ['support.ticket', { support: { subject: 'Parcel lost' } }, 'Parcel lost'],
    ['location.entry', { placeContext: { POIinteraction: { POIDetail: { name: 'Store 4' } } } }, 'Store 4'],
    ['own.type', {}, null],
  ])('of type %s says what it is about: %j', (type, entity, detail) => {
    expect(itemOf(type, entity)?.detail).toBe(detail)
  })

  it('says it by the organisation’s own paths first', () => {
    const view = {
      ...supportView,
      sections: supportView.sections.map((section) =>
        section.kind === 'timeline' ? { ...section, detail: ['_t.topic'] } : section,
      ),
    }
    const events = [event('own.type', { _t: { topic: 'Refund' } })]
    expect(timelinePage(events, { from: 0, count: 1, kinds: [] }, { ...options, view }).items[0]?.detail).toBe('Refund')
  })

  it('has its own currency, and an amount only where it is sure', () => {
    const order = (change: object) => itemOf('commerce.purchases', change)?.money
    expect(order({ commerce: { order: { priceTotal: 129, currencyCode: 'jpy' } } })).toEqual({
      amount: 129,
      currency: 'JPY',
    })
    expect(order({ commerce: { order: { priceTotal: 129 } }, productListItems: [{ currencyCode: 'SEK' }] })).toEqual({
      amount: 129,
      currency: 'SEK',
    })
    const products = (...prices: [number | undefined, string][]) => ({
      productListItems: prices.map(([priceTotal, currencyCode]) => ({ priceTotal, currencyCode })),
    })
    expect(itemOf('commerce.productListAdds', products([1.1, 'EUR'], [2.2, 'EUR']))?.money).toEqual({
      amount: 3.3,
      currency: 'EUR',
    })
    expect(order(products([1, 'EUR'], [2, 'USD']))).toBeNull()
    expect(order(products([1, 'EUR'], [undefined, 'EUR']))).toBeNull()
    expect(itemOf('web.webpagedetails.pageViews', { commerce: { order: { priceTotal: 9 } } })?.money).toBeNull()
  })

  it('names the dataset that it came from where its name is known', () => {
    const datasetNames = new Map([['d1', 'Orders']])
    const page = timelinePage(
      [event('commerce.purchases', {}, { sourceId: 'd1' }), event('commerce.purchases', {}, { sourceId: 'd2' })],
      { from: 0, count: 2, kinds: [] },
      { ...options, datasetNames },
    )
    expect(page.items.map(({ dataset }) => dataset)).toEqual(['Orders', null])
  })

  it('fits the bridge however long its parts are', () => {
    const long = 'x'.repeat(2_000)
    const page = timelinePage(
      [event(long, { web: { webPageDetails: { name: long } } }, { id: long, sourceId: 'd' })],
      { from: 0, count: 1, kinds: [] },
      { ...options, datasetNames: new Map([['d', long]]) },
    )
    expect(TimelinePage.parse(page)).toEqual(page)
  })
})

describe('a stretch of the timeline', () => {
  const types = [
    'commerce.purchases',
    'web.webpagedetails.pageViews',
    'contactCentre.inbound.call',
    'own.thing',
    'web.login',
  ]
  const many = Array.from({ length: 10_000 }, (_, index) =>
    event(types[index % types.length] ?? '', { productListItems: [{ name: `Thing ${index}` }] }, { id: `e${index}` }),
  )

  it('counts all kinds, filters by some, and goes on from where it is asked to', () => {
    const all = timelinePage(many, { from: 0, count: 100, kinds: [] }, { ...options, more: true })
    expect(all).toMatchObject({
      total: 10_000,
      more: true,
      kinds: { purchase: 2_000, web: 4_000, support: 2_000, other: 2_000 },
    })
    const some = timelinePage(many, { from: 5_995, count: 100, kinds: ['web', 'support'] }, options)
    expect(some).toMatchObject({ total: 6_000, items: { length: 5 } })
    expect(some.kinds).toEqual(all.kinds)
    expect(timelinePage(many, { from: 20_000, count: 9, kinds: [] }, options).items).toEqual([])
    expect(timelinePage(many, { from: 3, count: 2, kinds: ['support'] }, options).items.map(({ id }) => id)).toEqual([
      'e17',
      'e22',
    ])
  })

  it('never holds more than the bridge takes', () => {
    const page = timelinePage(many, { from: 0, count: 5_000, kinds: [] }, options)
    expect(page.items).toHaveLength(100)
    expect(TimelinePage.parse(page)).toEqual(page)
    expect(timelinePage(many, { from: -4, count: -1, kinds: [] }, options).items).toEqual([])
  })

  it('of 10,000 events takes less than 20 ms, and any further one less than 5', () => {
    const fresh = () => many.map((each) => ({ ...each }))
    timelinePage(fresh(), { from: 0, count: 100, kinds: [] }, options)
    const best = (work: () => void) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const before = performance.now()
          work()
          return performance.now() - before
        }),
      )
    const lists = Array.from({ length: 5 }, fresh)
    expect(best(() => void timelinePage(lists.pop() ?? [], { from: 0, count: 100, kinds: [] }, options))).toBeLessThan(
      20,
    )
    expect(best(() => void timelinePage(many, { from: 9_000, count: 100, kinds: [] }, options))).toBeLessThan(5)
    expect(best(() => void timelinePage(many, { from: 900, count: 100, kinds: ['web'] }, options))).toBeLessThan(5)
  })
})
