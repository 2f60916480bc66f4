import { z } from 'zod'

/** What went wrong, as a kind the agent or the administrator can act on. */
export const ProblemKind = z.enum([
  'not-configured',
  'credentials-rejected',
  'not-permitted',
  'not-licensed',
  'limit-reached',
  'merge-policy',
  'too-many-identities',
  'rate-limited',
  'unreachable',
  'timeout',
  'unexpected-response',
])
export type ProblemKind = z.infer<typeof ProblemKind>

/**
 * An error as a value. `code` and `requestId` are the platform's own; `retryAfterMs` is in milliseconds;
 * `host` is set where no answer came at all. Never holds a secret, a number or a profile value.
 */
export const Problem = z.object({
  kind: ProblemKind,
  code: z.string().max(80).optional(),
  status: z.number().int().optional(),
  requestId: z.string().max(120).optional(),
  host: z.string().max(200).optional(),
  retryable: z.boolean(),
  retryAfterMs: z.number().nonnegative().optional(),
})
export type Problem = z.infer<typeof Problem>
