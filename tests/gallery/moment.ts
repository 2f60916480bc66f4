/** The moment that every picture shows: Wednesday, 18 March 2026, 14:32 in Berlin. */
export const MOMENT = Date.parse('2026-03-18T13:32:00Z')

/** The time zone that the gallery's Electron runs in. */
export const TIME_ZONE = 'Europe/Berlin'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Milliseconds since the epoch, so many seconds ago. */
export function secondsAgo(seconds: number): number {
  return MOMENT - seconds * 1_000
}

/** An ISO date and time, so many hours ago. */
export function hoursAgo(hours: number): string {
  return new Date(MOMENT - hours * HOUR).toISOString()
}

/** An ISO date and time, so many days ago. */
export function daysAgo(days: number): string {
  return new Date(MOMENT - days * DAY).toISOString()
}
