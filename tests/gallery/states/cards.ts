import type { Card, CardField, CardLine, CardSection, CardValue } from '../../../src/preload/bridge'
import { daysAgo, hoursAgo } from '../moment'

/** A labelled value. */
export function field(id: string, value: CardValue, change: Partial<CardField> = {}): CardField {
  return { id, label: id, value, sensitive: false, sales: false, at: null, dataset: null, ...change }
}

/** One purchase, order or campaign. */
export function line(title: string, days: number, change: Partial<CardLine> = {}): CardLine {
  return { title, kind: null, at: daysAgo(days), money: null, quantity: null, ...change }
}

const eur = (amount: number) => ({ amount, currency: 'EUR' })

/** The section with these fields, lines or words. */
export function section<K extends CardSection['kind']>(
  kind: K,
  id: string,
  content: Omit<Extract<CardSection, { kind: K }>, 'kind' | 'id' | 'label' | 'covered'>,
  covered: CardSection['covered'] = null,
): CardSection {
  return { kind, id, label: id, covered, ...content } as CardSection
}

export const lifetimeValue = field(
  'lifetimeValue',
  { type: 'money', money: eur(4_820) },
  { sales: true, dataset: 'Loyalty members' },
)

export const churn = field(
  'churn',
  {
    type: 'score',
    score: 82,
    level: 'high',
    badWhen: 'high',
    probability: 0.64,
    percentile: 94,
    factors: [
      { name: 'Support contacts, last 14 days', value: '3', importance: 'high' },
      { name: 'Returned last order', value: 'yes', importance: 'medium' },
      { name: 'Years as a customer', value: '6', importance: 'low' },
    ],
    at: daysAgo(2),
    stale: false,
  },
  { at: daysAgo(2), dataset: 'Customer AI scores' },
)

export const loyalty = field(
  'loyalty',
  { type: 'tier', tier: 'Gold', points: 12_400 },
  { at: daysAgo(9), dataset: 'Loyalty members' },
)

export const lastPurchase = field(
  'lastPurchase',
  { type: 'last-purchase', title: 'Trail jacket, moss', money: eur(129), at: daysAgo(3) },
  { at: daysAgo(3), dataset: 'Web shop orders' },
)

export const openOrder = field(
  'openOrders',
  { type: 'last-purchase', title: 'Order 10427, two items', money: eur(86.4), at: hoursAgo(22) },
  { at: hoursAgo(22), dataset: 'Web shop orders' },
)

const personal: CardField[] = [
  field(
    'email',
    { type: 'text', text: 'imogen.quillfeather@example.com' },
    { sensitive: true, dataset: 'CRM contacts' },
  ),
  field('phone', { type: 'phone', display: '+49 30 23125042' }, { sensitive: true, dataset: 'CRM contacts' }),
  field(
    'address',
    { type: 'address', lines: ['Invalidenstraße 117', '10115 Berlin'] },
    { sensitive: true, at: daysAgo(240), dataset: 'CRM contacts' },
  ),
  field('birthDate', { type: 'date', at: '1986-07-14' }, { sensitive: true, dataset: 'CRM contacts' }),
  field('customerSince', { type: 'relative-time', at: daysAgo(2_200) }, { dataset: 'CRM contacts' }),
]

/** The personal fields while the caller is not verified: sensitive ones are masked. */
export const maskedPersonal = personal.map(
  (each): CardField => (each.sensitive ? { ...each, value: { type: 'masked' } } : each),
)

export const purchases = section('lines', 'recentPurchases', {
  lines: [
    line('Trail jacket, moss', 3, { money: eur(129) }),
    line('Wool socks', 16, { money: eur(38.7), quantity: 3 }),
    line('Head torch 400', 41, { money: eur(54.9) }),
    line('Trekking poles, pair', 120, { money: { amount: 79, currency: 'GBP' } }),
  ],
})

export const openOrders = section('lines', 'openOrders', {
  lines: [line('Order 10427, two items', 1, { money: eur(86.4), kind: 'other' })],
})

export const campaigns = section('lines', 'campaignTouches', {
  lines: [
    line('Spring on the ridge', 1, { kind: 'emailClicked' }),
    line('Gold weekend preview', 6, { kind: 'push' }),
    line('Your size is back', 18, { kind: 'emailSent' }),
  ],
})

export const subscriptions = section('lines', 'subscriptions', {
  lines: [line('Repair plan, yearly', 530, { kind: 'active' })],
})

export const audiences = section('words', 'audiences', {
  words: ['Lapsed weekenders', 'Winter sports', 'Trail runners', 'High value', 'Newsletter readers', 'Berlin stores'],
})

/** The card that has everything, as it is before the caller is verified. */
export const rich: Card = {
  view: 'support',
  name: 'Imogen Quillfeather',
  testProfile: false,
  timeZone: 'Europe/Berlin',
  place: 'Berlin',
  consents: [
    { purpose: 'call', answer: 'yes', value: 'y', at: daysAgo(420) },
    { purpose: 'email', answer: 'no', value: 'n', at: daysAgo(35) },
    { purpose: 'personalize', answer: 'yes', value: 'dy', at: null },
    { purpose: 'sms', answer: null, value: 'p', at: null },
  ],
  glance: [loyalty, churn, lastPurchase, openOrder],
  sections: [
    section('tiles', 'overview', { fields: [lifetimeValue, churn, loyalty, lastPurchase] }),
    openOrders,
    section('fields', 'contact', { fields: maskedPersonal }),
    purchases,
    campaigns,
    subscriptions,
    audiences,
    section('timeline', 'timeline', {}),
  ],
  changedAt: hoursAgo(3),
  datasets: ['CRM contacts', 'Loyalty members', 'Web shop orders', 'Customer AI scores'],
  pending: [],
  notAvailable: [],
  moreEvents: true,
  source: 'hub',
  uncertain: false,
}

/** The same after the agent has made sure who is calling. */
export const revealed: Card = {
  ...rich,
  sections: rich.sections.map((each) =>
    each.id === 'contact' ? section('fields', 'contact', { fields: personal }) : each,
  ),
}
