import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventRecord, ProfileRecord } from '../../../src/main/platform'
import {
  parseView,
  profileFields,
  timelinePage,
  type View,
  viewNamed,
  viewOf,
  withPaths,
} from '../../../src/main/profile'
import { addressLines } from '../../../src/main/profile/address'
import { buildCard, type CardMaterial } from '../../../src/main/profile/card'
import { eventFields } from '../../../src/main/profile/view-fields'
import { Card, type CardField, TimelinePage } from '../../../src/preload/bridge'
import { recordOf } from './scripted'

const supportView = viewNamed('support')

const NOW = new Date('2026-06-01T00:00:00Z')

function card(view: View, record: Partial<ProfileRecord>, change: Partial<CardMaterial> = {}): Card {
  const made = buildCard({
    record: recordOf('Ada', record),
    view,
    region: '',
    events: [],
    moreEvents: false,
    audienceNames: new Map(),
    datasetNames: new Map(),
    pending: [],
    notAvailable: [],
    source: 'hub',
    uncertain: false,
    now: NOW,
    ...change,
  })
  expect(Card.parse(made)).toEqual(made)
  return made
}

/** The value of one field of a view of its own. */
function read(field: object, entity: Record<string, unknown>, change: Partial<CardMaterial> = {}, language = 'en') {
  const parsed = parseView(
    JSON.stringify({
      id: 'own',
      label: 'Own',
      sections: [{ kind: 'fields', id: 's', label: 'S', fields: [{ id: 'f', label: 'F', paths: ['v'], ...field }] }],
    }),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const [section] = card(viewOf(parsed.file, language), { entity }, change).sections
  return section && 'fields' in section ? (section.fields[0] as CardField) : null
}
const readValue = (field: object, v: unknown, language = 'en') => read(field, { v }, {}, language)?.value ?? null

/** An object that holds these values at these dotted paths, as far as they leave each other room. */
function assembled(parts: [path: string, value: unknown][]): Record<string, unknown> {
  const entity: Record<string, unknown> = {}
  for (const [path, value] of parts) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    let at: Record<string, unknown> = entity
    for (const step of steps) {
      const inner = at[step]
      const branch = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
      at[step] = branch
      at = branch
    }
    at[last] = value
  }
  return entity
}

describe('a value', () => {
  it.each([
    ['text', ' Gold ', { type: 'text', text: 'Gold' }],
    ['text', 7, { type: 'text', text: '7' }],
    ['text', true, { type: 'text', text: 'true' }],
    ['text', { a: 1 }, null],
    ['text', '', null],
    ['number', '12.5', { type: 'number', number: 12.5 }],
    ['number', { value: 3 }, { type: 'number', number: 3 }],
    ['number', 'many', null],
    ['percent', 0.25, { type: 'percent', share: 0.25 }],
    ['percent', 25, { type: 'percent', share: 0.25 }],
    ['date', '1984-03-02', { type: 'date', at: '1984-03-02' }],
    ['date', '1984-03-02T10:00:00Z', { type: 'date', at: '1984-03-02T10:00:00.000Z' }],
    ['date', '1984-13-45', null],
    ['date', 'soon', null],
    ['relative-time', 1_767_225_600_000, { type: 'relative-time', at: '2026-01-01T00:00:00.000Z' }],
    ['phone', '+493023125042', { type: 'phone', display: '+49 30 23125042' }],
    ['phone', '(030) 23125042', { type: 'phone', display: '(030) 23125042' }],
    ['phone', { number: '+14155550123' }, { type: 'phone', display: '+1 415 555 0123' }],
    ['list', ['a', 2, 'a', ''], { type: 'list', items: ['a', '2'] }],
    ['list', 'a', { type: 'list', items: ['a'] }],
    ['list', [], null],
    ['tier', 'gold', { type: 'tier', tier: 'Gold', points: null }],
  ])('of the format %s reads %j', (format, held, expected) => {
    expect(readValue({ format }, held)).toEqual(expected)
  })

  it('of a list is a word of each object', () => {
    expect(readValue({ format: 'list', item: ['name', 'id'] }, [{ name: 'a' }, { id: 'b' }, { x: 1 }])).toEqual({
      type: 'list',
      items: ['a', 'b'],
    })
  })

  it('of a share is a percentage where the path or the view says so', () => {
    expect(read({ format: 'percent', paths: ['sharePercent'] }, { sharePercent: 0.5 })?.value).toEqual({
      type: 'percent',
      share: 0.005,
    })
    expect(readValue({ format: 'percent', scale: 200 }, 50)).toEqual({ type: 'percent', share: 0.25 })
  })

  it('is the first that reads as something, of all its paths', () => {
    expect(read({ format: 'number', paths: ['a', 'b', 'c'] }, { a: 'x', b: 4, c: 5 })?.value).toEqual({
      type: 'number',
      number: 4,
    })
  })

  it('tells when it came about, where the profile says so', () => {
    expect(read({ format: 'text', at: ['t.none', 't.at'] }, { v: 'x', t: { at: '2026-05-01' } })?.at).toBe(
      '2026-05-01T00:00:00.000Z',
    )
    expect(read({ format: 'text' }, { v: 'x' })?.at).toBeNull()
    expect(read({ format: 'score' }, { v: { score: 4, scoreDate: '2026-05-02' } })?.at).toBe('2026-05-02T00:00:00.000Z')
  })

  it('tells its dataset where there is only one that it can come from', () => {
    const datasetNames = new Map([
      ['d1', 'CRM'],
      ['d2', 'Web'],
    ])
    const from = (sources: string[]) => {
      const parsed = parseView(
        JSON.stringify({
          id: 'o',
          label: 'O',
          sections: [
            { kind: 'fields', id: 's', label: 'S', fields: [{ id: 'f', label: 'F', format: 'text', paths: ['v'] }] },
          ],
        }),
      )
      if (!parsed.ok) throw new Error('not a view')
      const made = card(viewOf(parsed.file, 'en'), { entity: { v: 'x' }, sources }, { datasetNames })
      const [section] = made.sections
      return [section && 'fields' in section ? section.fields[0]?.dataset : null, made.datasets]
    }
    expect(from(['d1'])).toEqual(['CRM', ['CRM']])
    expect(from(['', 'd1', 'd1'])).toEqual(['CRM', ['CRM']])
    expect(from(['d1', 'd2'])).toEqual([null, ['CRM', 'Web']])
    expect(from(['d1', 'unknown'])).toEqual([null, ['CRM']])
    expect(from(['unknown'])).toEqual([null, []])
    expect(from([])).toEqual([null, []])
  })
})

describe('an address', () => {
  const at = (countryCode: string, more: object = {}) =>
    addressLines({ street1: '4 Row', city: 'Town', postalCode: '123', state: 'ST', countryCode, ...more }, 'en')

  it.each([
    ['US', ['4 Row', 'Town, ST 123', 'United States']],
    ['GB', ['4 Row', 'Town', 'ST', '123', 'United Kingdom']],
    ['DE', ['4 Row', '123 Town', 'ST', 'Germany']],
    ['XQ', ['4 Row', '123 Town', 'ST', 'XQ']],
  ])('in %s is written as there', (country, lines) => expect(at(country)).toEqual(lines))

  it('names the country in the language of the view, or as it is stored', () => {
    expect(addressLines({ city: 'Berlin', countryCode: 'de' }, 'fr')).toEqual(['Berlin', 'Allemagne'])
    expect(addressLines({ city: 'Berlin', country: 'Deutschland' }, 'en')).toEqual(['Berlin', 'Deutschland'])
    expect(addressLines({ city: 'Berlin', countryCode: 'DE' }, 'no language')).toEqual(['Berlin', 'DE'])
  })

  it('may be a text, and nothing is no address', () => {
    expect(addressLines('4 Row, Town', 'en')).toEqual(['4 Row, Town'])
    for (const nothing of [{}, { city: '' }, { primary: true }, null, [], 0.1 + Number.NaN])
      expect(addressLines(nothing, 'en')).toBeNull()
  })
})

describe('what is open', () => {
  const event = (type: string, daysAgo: number, entity: object = {}): EventRecord => ({
    id: `${type}-${daysAgo}`,
    at: new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString(),
    type: `commerce.${type}`,
    sourceId: 'd1',
    entity: { ...entity },
  })
  const order = (purchaseID: string) => ({ commerce: { order: { purchaseID, priceTotal: 10, currencyCode: 'EUR' } } })
  const thing = (name: string, cartID?: string) => ({
    productListItems: [{ name, SKU: name }],
    ...(cartID ? { commerce: { cart: { cartID } } } : {}),
  })
  const titles = (id: string, events: EventRecord[], entity: Record<string, unknown> = {}) => {
    const newestFirst = [...events].sort((one, other) => other.at.localeCompare(one.at))
    const section = card(
      withPaths(supportView, { openOrders: ['_t.open'] }),
      { entity },
      { events: newestFirst },
    ).sections.find((own) => own.id === id)
    return section?.kind === 'lines' ? section.lines.map(({ title }) => title) : []
  }

  it('is an order that was neither shipped nor cancelled, each by its own number', () => {
    const events = [
      event('backofficeOrderPlaced', 9, order('A')),
      event('backofficeOrderPlaced', 8, order('B')),
      event('backofficeOrderPlaced', 7, order('C')),
      event('backofficeShipmentCompleted', 5, order('B')),
      event('backofficeOrderCancelled', 4, order('A')),
    ]
    expect(titles('openOrders', events)).toEqual(['C'])
    expect(titles('openOrders', [...events, event('backofficeOrderItemsShipped', 3)])).toEqual([])
  })

  it('is no order of last year, nor one that was shipped before it was placed', () => {
    expect(titles('openOrders', [event('backofficeOrderPlaced', 200, order('A'))])).toEqual([])
    expect(
      titles('openOrders', [
        event('backofficeOrderPlaced', 2, order('A')),
        event('backofficeShipmentCompleted', 3, order('A')),
      ]),
    ).toEqual(['A'])
  })

  it('is told by attributes where there are no such events, and not against them', () => {
    const entity = { _t: { open: [{ purchaseID: 'X', status: 'packed' }] } }
    expect(titles('openOrders', [], entity)).toEqual(['X'])
    const done = [event('backofficeOrderPlaced', 5, order('A')), event('backofficeShipmentCompleted', 4, order('A'))]
    expect(titles('openOrders', done, entity)).toEqual([])
  })

  it('is what was put into the cart and neither bought nor taken out since', () => {
    const added = [event('productListAdds', 3, thing('Tent')), event('productListAdds', 2, thing('Stove'))]
    expect(titles('openCarts', added)).toEqual(['Stove', 'Tent'])
    expect(titles('openCarts', [...added, event('productListRemovals', 1, thing('Tent'))])).toEqual(['Stove'])
    expect(titles('openCarts', [...added, event('purchases', 2.5, order('A'))])).toEqual(['Stove'])
    expect(titles('openCarts', [...added, event('purchases', 1, order('A'))])).toEqual([])
    expect(titles('openCarts', [...added, event('checkouts', 1, thing('Stove'))])).toEqual(['Stove', 'Tent'])
    expect(titles('openCarts', [event('productListAdds', 40, thing('Tent'))])).toEqual([])
  })

  it('is the cart as it was taken to the checkout, and what was added since', () => {
    const checkout = event('checkouts', 2, {
      ...thing('Tent', 'one'),
      productListItems: [{ name: 'Tent' }, { name: 'Mug' }],
    })
    const added = [
      event('productListAdds', 3, thing('Tent', 'one')),
      event('productListAdds', 1, thing('Stove', 'one')),
    ]
    expect(titles('openCarts', [...added, checkout])).toEqual(['Stove', 'Tent + Mug'])
  })

  it('keeps purchases but for those that were cancelled by their number', () => {
    const placed = [event('backofficeOrderPlaced', 5, order('A')), event('purchases', 4, order('B'))]
    expect(titles('recentPurchases', [...placed, event('backofficeOrderCancelled', 1, order('A'))])).toEqual(['B'])
    expect(titles('recentPurchases', [...placed, event('backofficeOrderCancelled', 1)])).toEqual(['B', 'A'])
  })

  it('is the cart itself where carts have names', () => {
    const carts = [
      event('productListAdds', 3, thing('Tent', 'one')),
      event('productListAdds', 2, thing('Stove', 'two')),
    ]
    const bought = event('purchases', 1, { commerce: { cart: { cartID: 'two' }, order: { purchaseID: 'A' } } })
    expect(titles('openCarts', [...carts, bought])).toEqual(['Tent'])
  })

  it('is on the compact card, an order before a cart, with its event’s dataset', () => {
    const glance = (events: EventRecord[]) =>
      card(supportView, { entity: {} }, { events, datasetNames: new Map([['d1', 'Orders']]) }).glance
    const cart = event('productListAdds', 2, thing('Stove'))
    const open = event('backofficeOrderPlaced', 9, order('A'))
    expect(glance([cart]).map(({ id }) => id)).toEqual(['openCarts'])
    expect(glance([cart, open])).toMatchObject([
      { id: 'lastPurchase', value: { title: 'A' }, dataset: 'Orders' },
      {
        id: 'openOrders',
        value: { type: 'last-purchase', title: 'A' },
        dataset: 'Orders',
        sensitive: false,
        sales: false,
      },
    ])
  })
})

describe('the compact card', () => {
  const entity = (loyalty: object) => ({ loyalty: { lifetimePurchases: 100, ...loyalty } })

  it('has the tier, or the lifetime value of who has none', () => {
    const first = (loyalty: object) => card(supportView, { entity: entity(loyalty) }).glance[0]?.id
    expect(first({ tier: 'gold' })).toBe('loyalty')
    expect(first({})).toBe('lifetimeValue')
  })

  it('has nothing that is not in a section, too', () => {
    const { glance, sections } = card(supportView, { entity: entity({ tier: 'gold' }) })
    const ids = sections.flatMap((section) => [
      section.id,
      ...('fields' in section ? section.fields.map(({ id }) => id) : []),
    ])
    for (const { id } of glance) expect(ids).toContain(id)
  })
})

describe('subscriptions', () => {
  it('are those of both field groups together, with their status', () => {
    const entity = {
      subscriptions: [{ planName: 'Magazine', status: 'active', startDate: '2025-01-01' }],
      telecomSubscription: {
        mobileSubscription: [
          { subscriptionDetails: { planName: 'Mobile 20', status: 'paused', startDate: '2026-01-01' } },
        ],
        internetSubscription: { subscriptionDetails: { planName: 'Fibre' } },
      },
    }
    const section = card(supportView, { entity }).sections.find(({ id }) => id === 'subscriptions')
    expect(section?.kind === 'lines' && section.lines.map(({ title, kind }) => [title, kind])).toEqual([
      ['Mobile 20', 'paused'],
      ['Magazine', 'active'],
      ['Fibre', null],
    ])
  })
})

describe('a consent', () => {
  it('tells since when, where that is beside its value', () => {
    const marketing = { call: { val: 'y', time: '2026-02-03T00:00:00Z' }, email: { val: 'n' } }
    expect(card(supportView, { entity: { consents: { marketing } } }).consents).toEqual([
      { purpose: 'call', answer: 'yes', value: 'y', at: '2026-02-03T00:00:00.000Z' },
      { purpose: 'email', answer: 'no', value: 'n', at: null },
    ])
  })
})

describe('a card', () => {
  it('stays within its share of the snapshot, however much a profile holds', () => {
    const long = '漢'.repeat(400)
    const fields = (count: number, section: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `f${section}-${index}`,
        label: 'L',
        format: 'list',
        paths: ['v'],
      }))
    const parsed = parseView(
      JSON.stringify({
        id: 'o',
        label: 'O',
        sections: [1, 2].map((section) => ({
          kind: 'fields',
          id: `s${section}`,
          label: 'S',
          fields: fields(40, section),
        })),
      }),
    )
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const v = Array.from({ length: 50 }, (_, index) => `${index}${long}`)
    const made = card(viewOf(parsed.file, 'en'), { entity: { v } })
    expect(Buffer.byteLength(JSON.stringify(made))).toBeLessThan(100 * 1024)
  })

  it('fits the bridge whatever a profile and its events hold', () => {
    const views = [supportView, viewNamed('sales')]
    const own = {
      churn: ['_t.churn'],
      conversion: ['_t.conversion'],
      openOrders: ['_t.open'],
      recentPurchases: ['_t.bought'],
      'email.at': ['_t.at'],
    }
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        1e308,
        -1e308,
        Number.NaN,
        '9'.repeat(400),
        'x'.repeat(5_000),
        '2026-01-01',
        1e15,
        {},
        [],
        null,
      ),
      fc.jsonValue(),
      fc.record(
        { score: fc.double(), probability: fc.double(), scoreDate: fc.string(), influentialFactors: fc.jsonValue() },
        { requiredKeys: [] },
      ),
      fc.record({
        street1: fc.string({ maxLength: 400 }),
        city: fc.string({ maxLength: 400 }),
        postalCode: fc.string({ maxLength: 400 }),
        countryCode: fc.string(),
      }),
      fc.array(
        fc.dictionary(
          fc.constantFrom('name', 'planName', 'status', 'priceTotal', 'purchaseID', 'date'),
          fc.oneof(fc.string({ maxLength: 500 }), fc.double()),
        ),
      ),
    )
    for (const view of views.map((each) => withPaths(each, own))) {
      const entities = fc
        .array(fc.tuple(fc.constantFrom(...profileFields(view)), odd), { maxLength: 12 })
        .map(assembled)
      const events = fc.array(
        fc.record({
          id: fc.string(),
          at: fc
            .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2030-01-01') })
            .map((date) => date.toISOString()),
          type: fc.oneof(
            fc.constantFrom(
              'commerce.purchases',
              'commerce.productListAdds',
              'commerce.backofficeOrderPlaced',
              'message.feedback',
            ),
            fc.string(),
          ),
          sourceId: fc.option(fc.string()),
          entity: fc.array(fc.tuple(fc.constantFrom(...eventFields(view)), odd), { maxLength: 6 }).map(assembled),
        }),
        { maxLength: 6 },
      )
      fc.assert(
        fc.property(entities, events, (entity, own) => {
          const made = card(view, { entity }, { events: own })
          expect(JSON.parse(JSON.stringify(made))).toEqual(made)
          const page = timelinePage(
            own,
            { from: 0, count: 100, kinds: [] },
            { view, consents: made.consents, datasetNames: new Map(), more: false },
          )
          expect(TimelinePage.parse(page)).toEqual(page)
          expect(JSON.parse(JSON.stringify(page))).toEqual(page)
        }),
        { numRuns: 300 },
      )
    }
  })

  it('of 10,000 events is made in less than 100 ms', () => {
    const types = [
      'commerce.purchases',
      'commerce.productListAdds',
      'web.webpagedetails.pageViews',
      'directMarketing.emailSent',
    ]
    const events = Array.from(
      { length: 10_000 },
      (_, index): EventRecord => ({
        id: `e${index}`,
        at: new Date(NOW.getTime() - index * 3_600_000).toISOString(),
        type: types[index % 4] ?? '',
        sourceId: null,
        entity: {
          productListItems: [{ name: `Thing ${index}`, SKU: `s${index}` }],
          marketing: { campaignName: `C ${index}` },
        },
      }),
    )
    const times = Array.from({ length: 4 }, () => {
      const before = performance.now()
      card(supportView, { entity: {} }, { events })
      return performance.now() - before
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})
