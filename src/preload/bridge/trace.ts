import { z } from 'zod'
import { ProblemKind } from './problem'

/** What a request was for. */
export const RequestPurpose = z.enum([
  'token',
  'profiles',
  'events',
  'audiences',
  'edge',
  'namespaces',
  'merge-policies',
  'sandboxes',
  'identity-graph',
  'permissions',
  'namespace-report',
  'datasets',
])
export type RequestPurpose = z.infer<typeof RequestPurpose>

/**
 * One request of a lookup. `startedMs` counts from the sighting; `bytes` is the size of the answer's body. `shared` says
 * that another lookup's request, under way already, was used.
 */
export const TraceStep = z.object({
  purpose: RequestPurpose,
  attempt: z.number().int(),
  startedMs: z.number(),
  tookMs: z.number(),
  status: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  requestId: z.string().max(120).nullable(),
  problem: ProblemKind.nullable(),
  code: z.string().max(80).nullable(),
  shared: z.boolean(),
})
export type TraceStep = z.infer<typeof TraceStep>

/**
 * One spelling of the number that was tried, without the number: `format` says how its value is made from the number,
 * `region` by which country's reading.
 */
export const TraceCandidate = z.object({
  namespace: z.string().max(80),
  format: z.string().max(40),
  region: z.string().max(3),
  result: z.enum(['matched', 'nobody', 'failed', 'not-tried']),
})
export type TraceCandidate = z.infer<typeof TraceCandidate>

/** Why a lookup ended as it did; a locale key of `trace.why.*`. */
export const TraceReason = z.enum([
  'one-profile',
  'overlapping-graphs',
  'separate-graphs',
  'joined-graph',
  'chosen-person',
  'nobody',
  'no-answer',
  'edge-only',
  'not-asked',
])
export type TraceReason = z.infer<typeof TraceReason>

/** How a lookup came about, step by step. Holds no phone number, no identity value and no profile value. */
export const Trace = z.object({
  sandbox: z.string().max(120),
  /** The merge policy asked for, null for the organisation's default; and the one that the answer names. */
  mergePolicyId: z.string().max(120).nullable(),
  answeredPolicyId: z.string().max(120).nullable(),
  candidates: z.array(TraceCandidate).max(120),
  steps: z.array(TraceStep).max(200),
  why: TraceReason,
})
export type Trace = z.infer<typeof Trace>
