import { type Consent, type EventKind, TIMELINE_PAGE, type TimelineItem, type TimelinePage } from '../../preload/bridge'
import type { EventRecord } from '../platform'
import { eventKind } from './event-kinds'
import { salesRefusal } from './shown'
import { eventDetail, eventMoney, isForSelling } from './timeline-details'
import { timelineOf, type View } from './view'

/** A stretch of the timeline: from the `from`th event of those of these kinds; no kinds stand for all of them. */
export type TimelineQuery = { from: number; count: number; kinds: EventKind[] }

/** How events are told: by which view, what the customer allows, names of datasets by id, and whether there are older ones. */
export type TimelineOptions = {
  view: View
  consents: Consent[]
  datasetNames: Map<string, string>
  more: boolean
}

/**
 * A stretch of the events at hand, which are newest first. Of events for selling that the customer has refused only type
 * and time are told; a whole timeline for selling is then empty.
 */
export function timelinePage(events: EventRecord[], query: TimelineQuery, options: TimelineOptions): TimelinePage {
  const { view, consents, more } = options
  const timeline = timelineOf(view)
  // There are no events at the edge.
  const refused = salesRefusal({ consents, source: 'hub' }) !== null
  if (timeline?.sales && refused) return { items: [], total: 0, kinds: {}, more: false }
  const index = indexOf(events, view)
  const passing = passingOf(index, query.kinds)
  const from = Math.max(0, Math.floor(query.from))
  const shown = passing.slice(from, from + Math.min(Math.max(0, Math.floor(query.count)), TIMELINE_PAGE))
  const items = shown.flatMap((position) => {
    const event = events[position]
    const kind = index.kinds[position]
    return event && kind ? [itemOf(event, kind, timeline?.detail ?? [], refused, options.datasetNames)] : []
  })
  return { items, total: passing.length, kinds: index.counts, more }
}

function itemOf(
  { id, at, type, sourceId, entity }: EventRecord,
  kind: EventKind,
  own: string[],
  refused: boolean,
  datasetNames: Map<string, string>,
): TimelineItem {
  const head = { id: id.slice(0, 120), at, kind, type: type.slice(0, 120) }
  if (refused && isForSelling(entity, kind)) return { ...head, detail: null, money: null, dataset: null, covered: true }
  return {
    ...head,
    detail: eventDetail(entity, kind, own)?.slice(0, 300) ?? null,
    money: eventMoney(entity, kind),
    dataset: (sourceId === null ? undefined : datasetNames.get(sourceId))?.slice(0, 120) ?? null,
    covered: false,
  }
}

/** What is known of a list of events: the kind of each, how many there are of each kind, and what passed a filter. */
type Index = {
  view: View
  kinds: EventKind[]
  counts: TimelinePage['kinds']
  all: number[]
  filtered: { by: string; positions: number[] } | null
}

/** A list never changes, it gives way to a longer one: what was found out of it holds as long as it does. */
const indices = new WeakMap<EventRecord[], Index>()

function indexOf(events: EventRecord[], view: View): Index {
  const known = indices.get(events)
  if (known?.view === view) return known
  const byType = new Map<string, EventKind>()
  const own = timelineOf(view)?.kinds ?? []
  const kinds = events.map(({ type }) => {
    const kind = byType.get(type) ?? eventKind(type, own)
    byType.set(type, kind)
    return kind
  })
  const counts: TimelinePage['kinds'] = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  const index = { view, kinds, counts, all: events.map((_, position) => position), filtered: null }
  indices.set(events, index)
  return index
}

function passingOf(index: Index, kinds: EventKind[]): number[] {
  if (kinds.length === 0) return index.all
  const by = [...new Set(kinds)].sort().join()
  if (index.filtered?.by !== by) {
    const wanted = new Set(kinds)
    index.filtered = { by, positions: index.all.filter((position) => wanted.has(index.kinds[position] ?? 'other')) }
  }
  return index.filtered.positions
}
