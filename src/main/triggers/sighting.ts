/** What a phone system may add to a number that it hands over. */
export type PhoneContext = {
  callId?: string
  phase?: 'ringing' | 'answered' | 'ended'
  direction?: 'incoming' | 'outgoing'
  did?: string
  queue?: string
}

/** Text in which a number may be, where it came from, and when (see `clock`). */
export type Sighting = {
  text: string
  source: 'search' | 'clipboard' | 'hotkey' | 'command-line' | 'link' | 'phone'
  at: number
  phone?: PhoneContext
}

/** Milliseconds since the epoch, with fractions, and never running backwards as the system's clock may. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
