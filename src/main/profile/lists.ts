import type { CardLine } from '../../preload/bridge'
import type { EventRecord } from '../platform'
import { isObject } from '../platform/reading'
import { asCurrency, asMoment, asNumber, asObjects, asText, firstAt, valueAt } from './paths'
import type { Closing, ItemPaths, ViewList } from './view'

/** A line, and the id of the dataset that it surely came from. */
export type Line = { line: CardLine; sourceId: string | null }

const DAY_MS = 86_400_000

/** The lines of a list, newest first: from events, or the attributes that hold the same where there are none. */
export function readList(entity: unknown, events: EventRecord[], list: ViewList, now: Date): Line[] {
  const matching = events.flatMap((event) => {
    const prefix = list.events.find(({ type }) => beginsWith(event.type, type))
    return prefix ? [{ event, kind: prefix.kind }] : []
  })
  // Events that are all closed say that nothing is open, whatever an attribute of yesterday says.
  const lines = matching.length > 0 ? openLines(matching, events, list, now) : attributeLines(entity, list)
  const newestFirst = lines.sort((one, other) => (other.line.at ?? '').localeCompare(one.line.at ?? ''))
  return list.oncePerTitle ? withoutRepeats(newestFirst) : newestFirst
}

type Match = { event: EventRecord; kind: string | null }

function openLines(matching: Match[], events: EventRecord[], list: ViewList, now: Date): Line[] {
  const since = list.withinDays === null ? '' : new Date(now.getTime() - list.withinDays * DAY_MS).toISOString()
  const ends = list.closedBy.map((closing) => endsOf(events, closing))
  return matching.flatMap(({ event, kind }) => {
    if (event.at < since || ends.some((hasEnded) => hasEnded(event))) return []
    const line = readLine(event.entity, list.eventItem, kind)
    return line ? [{ line: { ...line, at: line.at ?? event.at }, sourceId: event.sourceId }] : []
  })
}

/**
 * Tells whether an event was ended by a later one. The first of the `same` paths at which it names something decides:
 * what names the same there ends it, and what names nothing there ends all before it, unless only the same may. Made once
 * for a list, since there may be thousands of both.
 */
function endsOf(events: EventRecord[], { types, same, onlySame }: Closing): (event: EventRecord) => boolean {
  const ends = ({ type }: EventRecord): boolean => types.some((prefix) => beginsWith(type, prefix))
  const closing = events.filter(ends)
  const all = onlySame ? '' : latestOf(closing)
  const byPath = same.map((path) => {
    const named = new Map<string, string>()
    const others = closing.filter((event) => {
      const name = asText(valueAt(event.entity, path))
      if (name !== null && (named.get(name) ?? '') < event.at) named.set(name, event.at)
      return name === null
    })
    return { path, named, others: onlySame ? '' : latestOf(others) }
  })
  return (event) => {
    // What ends others of its own kind does not end itself.
    const isEnded = (by: string): boolean => (ends(event) ? by > event.at : by >= event.at)
    for (const { path, named, others } of byPath) {
      const name = asText(valueAt(event.entity, path))
      if (name !== null) return isEnded(named.get(name) ?? '') || isEnded(others)
    }
    return isEnded(all)
  }
}

/** The time of the latest event; an empty text, which is before any time, where there are none. */
function latestOf(events: EventRecord[]): string {
  return events.reduce((latest, { at }) => (at > latest ? at : latest), '')
}

function beginsWith(type: string, prefix: string): boolean {
  return type.toLowerCase().startsWith(prefix.toLowerCase())
}

/** A campaign that was sent, opened and clicked is one line: the latest of the three. */
function withoutRepeats(lines: Line[]): Line[] {
  const seen = new Set<string>()
  return lines.filter(({ line: { title } }) => title === '' || (!seen.has(title) && seen.add(title)))
}

function attributeLines(entity: unknown, list: ViewList): Line[] {
  const lists = list.paths.flatMap((path) => {
    const items = asItems(valueAt(entity, path))
    return items === null ? [] : [items]
  })
  const items = list.allPaths ? lists.flat() : (lists[0] ?? [])
  return items.flatMap((item) => {
    const line = readLine(item, list.item, null)
    return line ? [{ line, sourceId: null }] : []
  })
}

/** The objects of a list; an object alone is a list of one. */
function asItems(value: unknown): unknown[] | null {
  return isObject(value) ? [value] : asObjects(value)
}

function readLine(item: unknown, paths: ItemPaths, kind: string | null): CardLine | null {
  const amount = firstAt(item, paths.amount, asNumber)
  const title = firstAt(item, paths.products, productNames) ?? firstAt(item, paths.title, asText)
  if (title === null && kind === null && amount === null) return null
  return {
    title: title ?? '',
    kind: kind ?? firstAt(item, paths.status, asText)?.slice(0, LONGEST_STATUS) ?? null,
    at: firstAt(item, paths.at, asMoment),
    money: amount === null ? null : { amount, currency: firstAt(item, paths.currency, asCurrency) },
    quantity: firstAt(item, paths.quantity, asNumber),
  }
}

/** As many characters as the bridge takes of a word beside a title. */
const LONGEST_STATUS = 40

/** What an order holds, by the names of its items: the first two in full, the others as a number. */
export function productNames(products: unknown): string | null {
  const names = (asObjects(products) ?? []).flatMap((product) => asText(product.name) ?? asText(product.SKU) ?? [])
  if (names.length === 0) return null
  const shown = names.slice(0, 2).join(' + ')
  return names.length > 2 ? `${shown} + ${names.length - 2}` : shown
}
