import type { Card, CardField, SalesPurpose } from '../../../src/preload/bridge'
import { daysAgo, hoursAgo } from '../moment'
import { campaigns, churn, field, lastPurchase, line, loyalty, purchases, rich, section } from './cards'

/** A customer of whom hardly anything is on file. */
export const sparse: Card = {
  ...rich,
  name: 'Joost van der Plasschaert',
  timeZone: null,
  place: null,
  consents: [],
  glance: [],
  sections: [section('timeline', 'timeline', {})],
  changedAt: daysAgo(400),
  datasets: ['CRM contacts'],
  moreEvents: false,
}

/** The longest name among the sample's customers, with long values. */
export const longName: Card = {
  ...rich,
  name: 'Maria Antonieta Figueiredo de Albuquerque Vasconcelos e Lima',
  timeZone: 'America/Sao_Paulo',
  place: 'São José dos Campos',
  glance: [
    field('loyalty', { type: 'tier', tier: 'Summit Circle Founding Member', points: 1_204_800 }),
    churn,
    field('lastPurchase', {
      type: 'last-purchase',
      title: 'Four-season expedition tent with vestibule, extra poles and repair kit',
      money: { amount: 12_990.9, currency: 'BRL' },
      at: daysAgo(31),
    }),
    field('openOrders', {
      type: 'last-purchase',
      title: 'Order 10988, eleven items, waiting for the customs declaration',
      money: { amount: 8_412, currency: 'BRL' },
      at: daysAgo(9),
    }),
  ],
}

/** A customer whose data is in Arabic. */
export const arabic: Card = {
  ...rich,
  name: 'ليلى المنصوري',
  timeZone: 'Asia/Dubai',
  place: 'دبي',
  glance: [
    field('loyalty', { type: 'tier', tier: 'ذهبي', points: 3_120 }),
    churn,
    field('lastPurchase', {
      type: 'last-purchase',
      title: 'سترة شتوية',
      money: { amount: 420, currency: 'AED' },
      at: daysAgo(12),
    }),
  ],
  sections: [
    section('tiles', 'overview', {
      fields: [field('lifetimeValue', { type: 'money', money: { amount: 18_250, currency: 'AED' } }), churn],
    }),
    section('lines', 'recentPurchases', {
      lines: [line('سترة شتوية', 12, { money: { amount: 420, currency: 'AED' } })],
    }),
    section('words', 'audiences', { words: ['عملاء الشتاء', 'Winter sports'] }),
  ],
}

/** A customer whose data is in Chinese. */
export const chinese: Card = {
  ...rich,
  name: '林若溪',
  timeZone: 'Asia/Shanghai',
  place: '杭州',
  glance: [field('loyalty', { type: 'tier', tier: '金卡会员', points: 8_800 }), churn, lastPurchase],
  sections: [
    section('tiles', 'overview', {
      fields: [
        field('lifetimeValue', { type: 'money', money: { amount: 36_800, currency: 'CNY' } }),
        churn,
        field('loyalty', { type: 'tier', tier: '金卡会员', points: 8_800 }),
      ],
    }),
    purchases,
  ],
}

const hide =
  (purpose: SalesPurpose) =>
  (each: CardField): CardField =>
    each.sales ? { ...each, value: { type: 'covered', purpose } } : each

/** A customer who has refused marketing and calls: what is for selling is covered. */
export const declined: Card = {
  ...rich,
  name: 'Cordelia Wexcombe',
  timeZone: 'Europe/London',
  place: 'Bath',
  consents: [
    { purpose: 'call', answer: 'no', value: 'n', at: daysAgo(12) },
    { purpose: 'marketing', answer: 'no', value: 'n', at: daysAgo(12) },
    { purpose: 'personalize', answer: 'no', value: 'dn', at: null },
  ],
  glance: rich.glance.map(hide('call')),
  sections: rich.sections.map((each) => {
    if (each.kind === 'tiles' || each.kind === 'fields') return { ...each, fields: each.fields.map(hide('call')) }
    return each.id === campaigns.id ? section('lines', campaigns.id, { lines: [] }, 'marketing') : each
  }),
}

/** Scores that nobody has renewed for months, and old values. */
export const stale: Card = {
  ...rich,
  name: 'Leopold Wiesengrund-Ohl',
  glance: rich.glance.map((each) => (each.id === 'churn' ? staleChurn() : each)),
  sections: [
    section('tiles', 'overview', {
      fields: [
        field('lifetimeValue', { type: 'money', money: { amount: 740.2, currency: 'EUR' } }, { at: daysAgo(190) }),
        staleChurn(),
        loyalty,
        lastPurchase,
      ],
    }),
    purchases,
  ],
  changedAt: daysAgo(143),
}

function staleChurn(): CardField {
  const value = churn.value.type === 'score' ? { ...churn.value, at: daysAgo(143), stale: true } : churn.value
  return { ...churn, value, at: daysAgo(143) }
}

/** What the edge knows: mapped attributes and audiences. */
export const edge: Card = {
  ...rich,
  source: 'edge',
  uncertain: true,
  glance: [loyalty],
  sections: [
    section('tiles', 'overview', { fields: [loyalty] }),
    section('words', 'audiences', { words: ['Lapsed weekenders', 'Winter sports'] }),
  ],
  notAvailable: [
    { part: 'events', why: 'edge' },
    { part: 'consents', why: 'edge' },
  ],
  moreEvents: false,
  changedAt: null,
}

/** A profile before its events and audience names are there. */
export const partial: Card = {
  ...rich,
  glance: rich.glance.filter(({ id }) => id !== 'lastPurchase' && id !== 'openOrders'),
  sections: rich.sections
    .filter(({ kind }) => kind !== 'lines' && kind !== 'words')
    .map((each) =>
      each.kind === 'tiles' ? { ...each, fields: each.fields.filter(({ id }) => id !== 'lastPurchase') } : each,
    ),
  pending: ['events', 'audiences'],
  moreEvents: false,
}

/** A card that has to do without its events, this time. */
export const without: Card = {
  ...partial,
  pending: [],
  notAvailable: [
    { part: 'events', why: 'failed' },
    { part: 'audiences', why: 'not-enabled' },
  ],
}

/** A profile that was made for testing, and may belong to somebody else. */
export const uncertain: Card = { ...rich, uncertain: true, testProfile: true, changedAt: hoursAgo(20) }

/** Nobody's name is on file. */
export const unnamed: Card = { ...sparse, name: null }
