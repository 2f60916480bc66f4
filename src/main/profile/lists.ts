import type { CardLine } from '../../preload/bridge'
import type { EventRecord } from '../platform'
import { asCurrency, asMoment, asNumber, asObjects, asText, firstAt } from './paths'
import type { ItemPaths, ViewList } from './view'

/** The lines of a list, newest first: from events, or the attributes that hold the same without any. */
export function readList(entity: unknown, events: EventRecord[], list: ViewList): CardLine[] {
  const fromEvents = events.flatMap((event) => eventLine(event, list))
  const lines = fromEvents.length > 0 ? fromEvents : attributeLines(entity, list)
  const newestFirst = lines.sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
  return list.oncePerTitle ? withoutRepeats(newestFirst) : newestFirst
}

/** A campaign that was sent, opened and clicked is one line: the latest of the three. */
function withoutRepeats(lines: CardLine[]): CardLine[] {
  const seen = new Set<string>()
  return lines.filter(({ title }) => title === '' || (!seen.has(title) && seen.add(title)))
}

function eventLine(event: EventRecord, list: ViewList): CardLine[] {
  const match = list.eventTypes.find(({ prefix }) => event.type.toLowerCase().startsWith(prefix.toLowerCase()))
  if (!match) return []
  const line = readLine(event.entity, list.eventItem, match.kind)
  return line ? [{ ...line, at: line.at ?? event.at }] : []
}

function attributeLines(entity: unknown, list: ViewList): CardLine[] {
  const items = firstAt(entity, list.paths, asObjects) ?? []
  return items.flatMap((item) => readLine(item, list.item, null) ?? [])
}

function readLine(item: unknown, paths: ItemPaths, kind: string | null): CardLine | null {
  const amount = firstAt(item, paths.amount, asNumber)
  const title = firstAt(item, paths.products, productNames) ?? firstAt(item, paths.title, asText)
  if (title === null && kind === null && amount === null) return null
  return {
    title: title ?? '',
    kind,
    at: firstAt(item, paths.at, asMoment),
    money: amount === null ? null : { amount, currency: firstAt(item, paths.currency, asCurrency) },
    quantity: firstAt(item, paths.quantity, asNumber),
  }
}

/** What an order holds, by the names of its items: the first two in full, the others as a number. */
function productNames(products: unknown): string | null {
  const names = (asObjects(products) ?? []).flatMap((product) => asText(product.name) ?? asText(product.SKU) ?? [])
  if (names.length === 0) return null
  const shown = names.slice(0, 2).join(' + ')
  return names.length > 2 ? `${shown} + ${names.length - 2}` : shown
}
