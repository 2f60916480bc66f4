import type { CardField, CardLine, CardValue } from '../../preload/bridge'
import { asCurrency, asMoment, asNumber, asText, asTier, firstAt } from './paths'
import { readScore } from './scores'
import type { ViewField } from './view'

/** The field's value from a profile, or null where the profile lacks it: then the card has no such field at all. */
export function readField(entity: unknown, field: ViewField, purchases: CardLine[], now: Date): CardField | null {
  const value = readValue(entity, field, purchases, now)
  return value && { id: field.id, label: field.label, value }
}

function readValue(entity: unknown, field: ViewField, purchases: CardLine[], now: Date): CardValue | null {
  switch (field.format) {
    case 'text':
      return wrap(firstAt(entity, field.paths, asText), (text) => ({ type: 'text', text }))
    case 'number':
      return wrap(firstAt(entity, field.paths, asNumber), (number) => ({ type: 'number', number }))
    case 'date':
      return wrap(firstAt(entity, field.paths, asMoment), (at) => ({ type: 'date', at }))
    case 'money':
      return wrap(firstAt(entity, field.paths, asNumber), (amount) => ({
        type: 'money',
        money: { amount, currency: firstAt(entity, field.currencyPaths, asCurrency) },
      }))
    case 'tier':
      return wrap(firstAt(entity, field.paths, asTier), (tier) => ({
        type: 'tier',
        tier,
        points: firstAt(entity, field.pointsPaths, asNumber),
      }))
    case 'score':
      return readScore(entity, field, now)
    case 'last-purchase':
      return wrap(purchases[0] ?? null, ({ title, money, at }) => ({ type: 'last-purchase', title, money, at }))
  }
}

function wrap<T>(value: T | null, make: (value: T) => CardValue): CardValue | null {
  return value === null ? null : make(value)
}
