import { z } from 'zod'
import { DIRECTIONS, PHASES } from '../../../preload/bridge/phases'
import type { PhoneContext } from '../phone-context'

/** One thing that a phone system said about one call. */
export const PhoneEvent = z.object({
  /** The other side's number as the phone says it; empty or a word such as `anonymous` where it is withheld. */
  text: z.string().max(256),
  /** The phone system's own id of the call; null where it gives none. */
  callId: z.string().min(1).max(256).nullable(),
  phase: z.enum(PHASES),
  direction: z.enum(DIRECTIONS),
  /** The line that is called, or calls: a number or an account's name. */
  did: z.string().max(256).nullable(),
  queue: z.string().max(256).nullable(),
  /** Which phone system said it: `baresip`, `hook`, or what its set-up calls it. */
  phoneSystem: z.string().min(1).max(64),
  /** It came by a link, which any web page can open: calls that others told of are not changed by it. */
  byLink: z.boolean(),
})
export type PhoneEvent = z.infer<typeof PhoneEvent>

/**
 * What a link or a command line tells of a call. In: the caller, what else it says, and what to call a phone system that
 * did not name itself.
 */
export function phoneEventOf(text: string, phone: PhoneContext, phoneSystem: string): PhoneEvent {
  return {
    text: text.slice(0, 256),
    callId: phone.callId ?? null,
    phase: phone.phase ?? 'ringing',
    direction: phone.direction ?? 'inbound',
    did: phone.did ?? null,
    queue: phone.queue ?? null,
    phoneSystem: phone.phoneSystem ?? phoneSystem,
    byLink: false,
  }
}
