import type { PhoneContext } from './phone-context'

/** Text in which a number may be, where it came from, and when (see `clock`). */
export type Sighting = {
  text: string
  source: 'search' | 'clipboard' | 'hotkey' | 'command-line' | 'link' | 'phone'
  at: number
  /** Set when a phone system reported a call: an empty text then means that it knows no number. */
  phone?: PhoneContext
}

/** Milliseconds since the epoch, with fractions, and never running backwards as the system's clock may. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
