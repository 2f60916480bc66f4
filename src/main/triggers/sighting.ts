/** Text in which a number may be, where it came from, and when (see `clock`). */
export type Sighting = {
  text: string
  source: 'search' | 'clipboard' | 'hotkey' | 'command-line' | 'link' | 'phone'
  at: number
}

/** Milliseconds since the epoch, with fractions, and never running backwards as the system's clock may. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
