import { z } from 'zod'

/** How far a call has come. A call never goes back. */
export const PhonePhase = z.enum(['ringing', 'answered', 'ended'])
export type PhonePhase = z.infer<typeof PhonePhase>

export const PhoneDirection = z.enum(['inbound', 'outbound'])
export type PhoneDirection = z.infer<typeof PhoneDirection>

/** One thing that a phone system said about one call. */
export const PhoneEvent = z.object({
  /** The other side's number as the phone says it; empty or a word such as `anonymous` where it is withheld. */
  text: z.string().max(256),
  /** The phone system's own id of the call; null where it gives none. */
  callId: z.string().min(1).max(256).nullable(),
  phase: PhonePhase,
  direction: PhoneDirection,
  /** The line that is called, or calls: a number or an account's name. */
  did: z.string().max(256).nullable(),
  queue: z.string().max(256).nullable(),
  phoneSystem: z.enum(['baresip', 'hook']),
})
export type PhoneEvent = z.infer<typeof PhoneEvent>
