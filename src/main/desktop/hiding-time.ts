import type { PhoneLink } from '../../preload/bridge'

/** What decides when the panel hides. Times are milliseconds since the epoch. */
export type HidingFacts = {
  /** Seconds from the settings; null: it never hides. */
  after: number | null
  poppedAt: number
  /** When the call on stage came there. */
  stagedAt: number
  /** When it was seen last that the panel had the keyboard or the pointer. */
  usedAt: number
  /** What phone systems tell of the call on stage, null where none does, and of all calls. */
  onStage: PhoneLink | null
  all: PhoneLink[]
  /** Whether the phone system says when its calls end. */
  tellsEnd: (phone: PhoneLink) => boolean
}

/**
 * When to hide the panel, or null for as long as nothing else happens: not while anybody is on the phone, else some
 * seconds after the call on stage has ended, where that will be told, or after the panel came up. Whoever comes back to
 * a call that is over, or has used the panel, has all of that time to read it.
 */
export function hidingTime({ after, onStage, all, tellsEnd, ...at }: HidingFacts): number | null {
  const isTalking = all.some(({ phase, endedAt }) => phase === 'answered' && endedAt === null)
  if (after === null || isTalking) return null
  if (onStage && onStage.endedAt === null && tellsEnd(onStage)) return null
  return Math.max(at.poppedAt, at.stagedAt, at.usedAt, onStage?.endedAt ?? 0) + after * 1_000
}
