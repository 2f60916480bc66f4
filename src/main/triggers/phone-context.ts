import { z } from 'zod'
import { DIRECTIONS, LONGEST, PHASES, UNPRINTABLE } from './phone-words'

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !UNPRINTABLE.test(value), 'control characters')

/**
 * What a phone system may add to a number. `callId`: its own id of the call, the same in every report of it. `did`: the
 * number dialled, as written there. `queue`: the line's or queue's name. `phoneSystem`: what the phone system is called
 * in its set-up ("microsip"). Without `phase` a call rings; without `direction` it comes in.
 */
export const phoneContextSchema = z.object({
  callId: text(LONGEST.callId).optional(),
  phase: z.enum(PHASES).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  did: text(LONGEST.did).optional(),
  queue: text(LONGEST.queue).optional(),
  phoneSystem: text(LONGEST.phoneSystem).optional(),
})

export type PhoneContext = z.output<typeof phoneContextSchema>
