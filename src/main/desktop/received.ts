import { z } from 'zod'
import { phoneContextSchema } from '../triggers'
import type { HandOver } from './hand-over'

/** The longest link that is looked at, in characters; a longer one is refused all the same when it is cut. */
const LONGEST_LINK = 4_096

/** The schema of a hand-over, which comes from another process. */
const Received = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), hidden: z.boolean() }),
  z.object({
    kind: z.literal('lookup'),
    text: z.string().max(64 * 1024),
    phone: phoneContextSchema.optional(),
    raw: z.string().max(64 * 1024),
  }),
  z.object({ kind: z.literal('link'), link: z.string().transform((link) => link.slice(0, LONGEST_LINK)) }),
  z.object({ kind: z.literal('selection') }),
])

/** A hand-over as it should be, or null. */
export function readReceived(value: unknown): HandOver | null {
  const { data } = Received.safeParse(value)
  if (data?.kind !== 'lookup') return data ?? null
  const { phone, ...lookup } = data
  return phone ? { ...lookup, phone } : lookup
}
