import { type CountedLookup, dayStart, type UsageDay } from './usage-files'

/** A day and the one before it: no window of minutes or hours reaches further back. */
export type Days = [former: UsageDay, day: UsageDay]

/** How many lookups a user may cause, over all triggers and processes. */
export type Limits = { perMinute: number; perHour: number; perDay: number }

/** Which limit is reached, and in how many milliseconds the next lookup is possible. */
export type Refusal = { code: 'per-minute' | 'per-hour' | 'per-day' | 'links'; retryAfterMs: number }

const MINUTE_MS = 60_000
/** The longest window that reaches from one day into the one before, in milliseconds. */
export const HOUR_MS = 3_600_000
/** Any page can cause links: one lookup in this time, in milliseconds. */
const LINK_PAUSE_MS = 2_000
/** Lines of several processes may lie a little out of order; more than this, in milliseconds, and the clock ran back. */
export const OUT_OF_ORDER_MS = 1_000

/**
 * The lookups that a window can hold, newest first, and those that were taken back among them. Lookups from a time that
 * has not come yet happened before the clock was put back: they count from the next line on, or from `now`, so that
 * nobody waits longer than a window for them; `ranBack` says whether any counts from now. Mends their times.
 */
export function recentLookups([former, day]: Days, now: number): { lookups: CountedLookup[]; ranBack: boolean } {
  const lookups: CountedLookup[] = []
  let latest = now
  let ranBack = false
  for (const { lookups: ofDay } of [day, former]) {
    for (let index = ofDay.length - 1; index >= 0; index -= 1) {
      const lookup = ofDay[index]
      // Whatever lies before one that is too old is too old itself, or from before the clock was put back to it.
      if (!lookup || lookup.at < now - HOUR_MS - OUT_OF_ORDER_MS) return { lookups, ranBack }
      if (lookup.at > latest + OUT_OF_ORDER_MS) {
        lookup.at = latest
        ranBack ||= latest === now
      }
      latest = Math.min(latest, lookup.at)
      lookups.push(lookup)
    }
  }
  return { lookups, ranBack }
}

/** What a lookup is judged by: when it is, whether a link caused it, and which count before it, recently and today. */
export type Asked = { at: number; link: boolean; before: CountedLookup[]; today: number }

/** The limit that has to be waited for longest; null where one more lookup is within all of them. */
export function refusalOf({ at, link, before, today }: Asked, limits: Limits): Refusal | null {
  const links = link ? before.filter((lookup) => lookup.link) : []
  const waits: Refusal[] = [
    { code: 'links', retryAfterMs: waitFor(links, 1, LINK_PAUSE_MS, at) },
    { code: 'per-minute', retryAfterMs: waitFor(before, limits.perMinute, MINUTE_MS, at) },
    { code: 'per-hour', retryAfterMs: waitFor(before, limits.perHour, HOUR_MS, at) },
    { code: 'per-day', retryAfterMs: today < limits.perDay ? 0 : dayStart(at, 1).getTime() - at },
  ]
  const longest = waits.reduce((one, other) => (other.retryAfterMs > one.retryAfterMs ? other : one))
  return longest.retryAfterMs > 0 ? longest : null
}

/** How long until fewer lookups than the limit lie in the window, in milliseconds: 0 where that is so now. */
function waitFor(lookups: CountedLookup[], limit: number, windowMs: number, at: number): number {
  const inside = lookups.map((lookup) => lookup.at).filter((time) => time > at - windowMs)
  if (inside.length < limit) return 0
  const leaving = inside.sort((one, other) => one - other)[inside.length - limit]
  return Math.min(windowMs, (leaving ?? at) + windowMs - at)
}
