import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../../src/main/platform'
import { parseView, salesRefusal, shownCard, viewOf } from '../../../src/main/profile'
import { buildCard } from '../../../src/main/profile/card'
import { timelinePage } from '../../../src/main/profile/timeline-items'
import { Card, type Consent } from '../../../src/preload/bridge'
import { recordOf } from './scripted'

const SENSITIVE = 'CANARY-SENSITIVE'
const SALES = 'CANARY-SALES'
const PLAIN = 'PLAIN-VALUE'

const FORMATS = ['text', 'phone', 'list', 'tier', 'address'] as const
const field = (id: string, format: (typeof FORMATS)[number], change: object = {}) => ({
  id,
  label: id,
  format,
  paths: [id],
  at: [`${id}At`],
  ...change,
})
const list = (id: string, sales: boolean) => ({
  kind: 'list',
  id,
  label: id,
  sales,
  events: [{ type: `${id}.` }],
  eventItem: { title: ['title'] },
})

/** A view with every way in which something can be sensitive or for selling. */
const parsed = parseView(
  JSON.stringify({
    id: 'own',
    label: 'Own',
    compact: [['secret-text'], ['sale-text'], ['both'], ['newestOffer'], ['offers']],
    sections: [
      {
        kind: 'tiles',
        id: 'tiles',
        label: 'T',
        fields: [
          field('plain', 'text'),
          { id: 'newestOffer', label: 'N', format: 'last-purchase', list: 'offers' },
          ...FORMATS.map((format) => field(`secret-${format}`, format, { sensitive: true })),
          field('both', 'text', { sensitive: true, sales: true }),
        ],
      },
      {
        kind: 'fields',
        id: 'fields',
        label: 'F',
        fields: FORMATS.map((format) => field(`sale-${format}`, format, { sales: true })),
      },
      { kind: 'fields', id: 'selling', label: 'S', sales: true, fields: [field('inSelling', 'text')] },
      list('offers', true),
      list('orders', false),
      { kind: 'words', id: 'audiences', label: 'A', audiences: 'members', sales: true },
      { kind: 'timeline', id: 'timeline', label: 'T' },
    ],
  }),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const view = viewOf(parsed.file, 'en')

const entity = {
  plain: PLAIN,
  both: `${SENSITIVE} ${SALES}`,
  inSelling: SALES,
  ...Object.fromEntries(
    FORMATS.flatMap((format) => [
      [`secret-${format}`, `${SENSITIVE}`],
      [`secret-${format}At`, '2001-01-01T00:00:00Z'],
      [`sale-${format}`, `${SALES}`],
      [`sale-${format}At`, '2002-02-02T00:00:00Z'],
    ]),
  ),
  segmentMembership: { ups: { [SALES]: { status: 'realized' } } },
}
const events: EventRecord[] = [
  { id: 'e1', at: '2026-05-01T00:00:00Z', type: 'offers.shown', sourceId: null, entity: { title: SALES } },
  { id: 'e2', at: '2026-04-01T00:00:00Z', type: 'orders.placed', sourceId: null, entity: { title: PLAIN } },
]

function cardFor(consents: Record<string, unknown>, source: Card['source'] = 'hub'): Card {
  return buildCard({
    record: recordOf('Ada', { entity: { ...entity, consents } }),
    view,
    region: '',
    events,
    moreEvents: false,
    audienceNames: new Map(),
    datasetNames: new Map(),
    pending: [],
    notAvailable: [],
    source,
    uncertain: false,
    now: new Date('2026-06-01T00:00:00Z'),
  })
}

const answers = ['y', 'n', 'p', 'u', 'dy', 'dn', 'LI', 'N', ' n ', 'no idea', undefined]
const someConsents = fc.record({
  call: fc.constantFrom(...answers),
  any: fc.constantFrom(...answers),
  content: fc.constantFrom(...answers),
})
const entityOf = ({ call, any, content }: { call?: string; any?: string; content?: string }) => ({
  marketing: { call: { val: call }, any: { val: any } },
  personalize: { content: { val: content } },
})
const isNo = (value: string | undefined) => ['n', 'dn'].includes(value?.trim().toLowerCase() ?? '')

describe('a card as it is shown', () => {
  it('never holds a sensitive value before the caller is verified, nor one for selling that was refused', () => {
    fc.assert(
      fc.property(someConsents, fc.boolean(), (given, verified) => {
        const card = shownCard(cardFor(entityOf(given)), { verified })
        const text = JSON.stringify(card)
        const refused = isNo(given.call) || isNo(given.any) || isNo(given.content)
        expect(text.includes(SENSITIVE)).toBe(verified)
        expect(text.includes('2001-01-01')).toBe(verified)
        expect(text.includes(SALES)).toBe(!refused)
        expect(text.includes('2002-02-02')).toBe(!refused)
        expect(text).toContain(PLAIN)
        expect(Card.parse(card)).toEqual(card)
        expect(shownCard(card, { verified })).toEqual(card)
      }),
      { numRuns: 300 },
    )
  })

  it('of the edge holds nothing for selling where no consent has arrived, since a refusal may be on file', () => {
    const shown = (given: Parameters<typeof entityOf>[0]) =>
      shownCard(cardFor(entityOf(given), 'edge'), { verified: true })
    expect(JSON.stringify(shown({}))).not.toContain(SALES)
    expect(shown({}).sections.map(({ covered }) => covered)).toContain('unknown')
    expect(JSON.stringify(shown({ call: 'y' }))).toContain(SALES)
    expect(JSON.stringify(shown({ call: 'n' }))).not.toContain(SALES)
    expect(JSON.stringify(shownCard(cardFor({}), { verified: true }))).toContain(SALES)
  })

  it('says which refusal covers it: calls before marketing before personalisation', () => {
    const reason = (given: Parameters<typeof entityOf>[0]) => {
      const { sections, glance, consents } = shownCard(cardFor(entityOf(given)), { verified: true })
      const covers = [
        ...sections.flatMap(({ covered }) => covered ?? []),
        ...glance.flatMap(({ value }) => (value.type === 'covered' ? value.purpose : [])),
      ]
      expect(new Set(covers).size).toBeLessThanOrEqual(1)
      expect(salesRefusal({ consents, source: 'hub' })).toBe(covers[0] ?? null)
      return covers[0] ?? null
    }
    expect(reason({ call: 'n', any: 'n', content: 'n' })).toBe('call')
    expect(reason({ call: 'y', any: 'dn', content: 'n' })).toBe('marketing')
    expect(reason({ call: 'y', any: 'y', content: 'n' })).toBe('personalize')
    expect(reason({ call: 'y', any: 'p' })).toBeNull()
  })

  it('keeps the places of what is hidden, and what list a value comes from decides for it', () => {
    const { glance, sections } = shownCard(cardFor(entityOf({ any: 'n' })), { verified: true })
    expect(glance.map(({ id, value }) => [id, value.type])).toEqual([
      ['secret-text', 'text'],
      ['sale-text', 'covered'],
      ['both', 'covered'],
      ['newestOffer', 'covered'],
      ['offers', 'covered'],
    ])
    expect(sections.map(({ id, covered }) => [id, covered])).toEqual([
      ['tiles', null],
      ['fields', null],
      ['selling', 'marketing'],
      ['offers', 'marketing'],
      ['orders', null],
      ['audiences', 'marketing'],
      ['timeline', null],
    ])
    expect(sections.find(({ id }) => id === 'selling')).toMatchObject({ fields: [] })
    expect(sections.find(({ id }) => id === 'offers')).toMatchObject({ lines: [] })
    expect(sections.find(({ id }) => id === 'audiences')).toMatchObject({ words: [] })
  })

  it('is covered although the view says nothing of consents, and where it says something else', () => {
    expect(view.consents.map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['call', 'marketing', 'personalize']),
    )
  })
})

describe('a timeline that was refused', () => {
  const types = [
    'directMarketing.emailSent',
    'decisioning.propositionDisplay',
    'message.tracking',
    'commerce.purchases',
  ]
  const detailed = (type: string, messageType?: string): EventRecord => ({
    id: type,
    at: '2026-05-01T00:00:00Z',
    type,
    sourceId: 's',
    entity: {
      marketing: { campaignName: SALES },
      commerce: { order: { purchaseID: PLAIN, priceTotal: 4, currencyCode: 'EUR' } },
      _experience: {
        decisioning: { propositions: [{ items: [{ name: SALES }] }] },
        customerJourneyManagement: { messageExecution: { messageType } },
      },
    },
  })
  const page = (consents: Consent[], own: EventRecord[], timeline = view) =>
    timelinePage(
      own,
      { from: 0, count: 100, kinds: [] },
      { view: timeline, consents, datasetNames: new Map([['s', SALES]]), more: true },
    )
  const no: Consent[] = [{ purpose: 'marketing', answer: 'no', value: 'n', at: null }]

  it('tells of selling no more than when and what kind, and of everything else all', () => {
    const { items } = page(
      no,
      types.map((type) => detailed(type)),
    )
    expect(items.map(({ covered }) => covered)).toEqual([true, true, true, false])
    expect(JSON.stringify(items.filter(({ covered }) => covered))).not.toContain(SALES)
    expect(items.at(-1)).toMatchObject({ detail: PLAIN, money: { amount: 4, currency: 'EUR' } })
    expect(
      page(
        [],
        types.map((type) => detailed(type)),
      ).items.map(({ covered }) => covered),
    ).toEqual(Array(4).fill(false))
  })

  it('tells of a message about a transaction', () => {
    expect(page(no, [detailed('message.feedback', 'transactional')]).items[0]).toMatchObject({ covered: false })
    expect(page(no, [detailed('message.feedback', 'marketing')]).items[0]).toMatchObject({ covered: true })
  })

  it('is empty where the whole timeline is for selling', () => {
    const selling = {
      ...view,
      sections: view.sections.map((section) => (section.kind === 'timeline' ? { ...section, sales: true } : section)),
    }
    expect(page(no, [detailed('commerce.purchases')], selling)).toEqual({ items: [], total: 0, kinds: {}, more: false })
  })
})
