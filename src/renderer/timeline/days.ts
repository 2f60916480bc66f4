import type { TimelineItem } from '../../preload/bridge'
import { TIMELINE_PAGE } from '../../preload/bridge/sizes'

/** Pages of events at hand, by their place: page 1 begins with event `TIMELINE_PAGE`. */
export type Pages = ReadonlyMap<number, readonly TimelineItem[]>

/** The day of a moment, such as `2026-11-24`; empty where the moment can't be read. */
export type DayOf = (at: string) => string

/** Tells days by the clocks of a time zone (IANA); without one, of this computer. */
export function daysIn(timeZone?: string): DayOf {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const writer = new Intl.DateTimeFormat('en-CA', { ...parts, timeZone })
  return (at) => {
    const moment = Date.parse(at)
    return Number.isNaN(moment) ? '' : writer.format(moment)
  }
}

/** The event at an index, where it is at hand. */
export function eventAt(pages: Pages, index: number): TimelineItem | null {
  return pages.get(Math.floor(index / TIMELINE_PAGE))?.[index % TIMELINE_PAGE] ?? null
}

/**
 * The indexes of the events that begin a day, as far as they are at hand. Behind a gap a day may go on, and gets a
 * heading again until the gap is filled; a gap begins a stretch of its own, whose day is not known.
 */
export function dayStarts(pages: Pages, total: number, dayOf: DayOf): number[] {
  const starts: number[] = []
  for (const page of [...pages.keys()].sort((a, b) => a - b)) {
    const items = pages.get(page) ?? []
    const from = page * TIMELINE_PAGE
    const before = from === 0 ? null : eventAt(pages, from - 1)
    let day = before && dayOf(before.at)
    items.forEach((item, place) => {
      const own = dayOf(item.at)
      if (own !== day && from + place < total) starts.push(from + place)
      day = own
    })
    const next = (page + 1) * TIMELINE_PAGE
    if (next < total && !pages.has(page + 1)) starts.push(next)
  }
  return starts
}

/** The pages that a stretch of events lies in. */
export function pagesOf({ first, last }: { first: number; last: number }): number[] {
  const from = Math.floor(first / TIMELINE_PAGE)
  const to = Math.floor(last / TIMELINE_PAGE)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** Whether a day is today, yesterday, or another one. */
export function nearness(at: string, now: number, dayOf: DayOf): 'today' | 'yesterday' | 'other' {
  const day = dayOf(at)
  if (day === dayOf(new Date(now).toISOString())) return 'today'
  // Noon of today less a day is yesterday, also where a day has 23 or 25 hours.
  const noon = new Date(now).setHours(12, 0, 0, 0)
  return day === dayOf(new Date(noon - 86_400_000).toISOString()) ? 'yesterday' : 'other'
}
