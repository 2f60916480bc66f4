import type { PhoneLink, SightingSource } from '../../preload/bridge'

/** Text in which a number may be, where it came from, and when (see `clock`). */
export type Sighting = {
  text: string
  source: SightingSource
  at: number
  /** Set when a phone system told of a call; an empty text then means that it knows no number. */
  phone?: PhoneLink
}

/** Milliseconds since the epoch, with fractions, and never running backwards as the system's clock may. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
