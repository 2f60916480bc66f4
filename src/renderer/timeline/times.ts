import type { DayOf } from './days'
import { nearness } from './days'

/** Writes the days and times of events for a language, by the clocks of this computer. */
export type Times = {
  /** A day with its weekday; the year only where it isn't this one. Null where the moment can't be read. */
  day: (at: string, now: number) => string | null
  clock: (at: string) => string | null
  /** Everything that is known of the moment. */
  moment: (at: string) => string | null
}

/** Builds the writers for one language. */
export function timesIn(language: string): Times {
  const write = (options: Intl.DateTimeFormatOptions): ((at: string) => string | null) => {
    const writer = new Intl.DateTimeFormat(language, options)
    return (at) => (Number.isNaN(Date.parse(at)) ? null : writer.format(new Date(at)))
  }
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const thisYear = write(day)
  const otherYear = write({ ...day, year: 'numeric' })
  return {
    day: (at, now) => (new Date(at).getFullYear() === new Date(now).getFullYear() ? thisYear : otherYear)(at),
    clock: write({ hour: 'numeric', minute: '2-digit' }),
    moment: write({ dateStyle: 'medium', timeStyle: 'medium' }),
  }
}

/** The heading of a day. */
export function dayHeading(
  at: string,
  now: number,
  {
    dayOf,
    times,
    t,
  }: { dayOf: DayOf; times: Times; t: (key: `timeline.${'today' | 'yesterday' | 'no-date'}`) => string },
): string {
  const near = nearness(at, now, dayOf)
  return near === 'other' ? (times.day(at, now) ?? t('timeline.no-date')) : t(`timeline.${near}`)
}
