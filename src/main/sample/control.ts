import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import type { Behaviour, LoggedRequest, RequestLog, SampleEnv } from './behaviour'
import { resourceNotFound } from './gateway-answers'
import { answerWith } from './known-answer'

const count = z.number().int().nonnegative()

const ControlledFault = z
  .strictObject({
    /** How the path begins; or an expression in `pattern`, that the path or the path with its query matches. */
    path: z.string().optional(),
    pattern: z.string().optional(),
    method: z.string().optional(),
    times: count,
    skip: count.optional(),
    status: z.number().int().min(200).max(599).optional(),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    html: z.string().optional(),
    hang: z.boolean().optional(),
    reset: z.boolean().optional(),
    delayMs: count.optional(),
    truncate: z.boolean().optional(),
    halfJson: z.boolean().optional(),
    drip: z.strictObject({ bytesPerChunk: count.min(1), everyMs: count }).optional(),
    hugeBytes: count.optional(),
  })
  .refine(({ path, pattern }) => (path === undefined) !== (pattern === undefined), 'path or pattern')

const Switches = z.strictObject({
  hub: z.boolean(),
  events: z.boolean(),
  eventPaging: z.enum(['start', 'offsets']),
  edge: z.boolean(),
  edgeCustomers: z.union([z.enum(['active', 'all']), z.array(z.string())]),
  hiddenFields: z.array(z.string()),
  permissions: z.array(z.string()),
  notFound: z.enum(['404', 'empty-map', 'empty-entity']),
  identityStyle: z.enum(['asked', 'identityMap']),
  strictNamespaces: z.boolean(),
  partialFailures: count,
  partialAnswer: z.enum(['failures', 'list', 'map']),
  clockAheadMs: z.number().int(),
})

/** Milliseconds for every path, or by how a path begins; the longest beginning that fits counts. */
const Latency = z.union([count, z.record(z.string(), count)])

const Change = Switches.partial().extend({
  latencyMs: Latency.optional(),
  faults: z.array(ControlledFault).optional(),
  clearFaults: z.literal(true).optional(),
  clearRequests: z.literal(true).optional(),
  expireTokens: z.literal(true).optional(),
})

/** What another process may send to the control address; `faults` are added to those that are due. */
export type SampleControl = z.input<typeof Change>

/** A path that nobody can guess, new in every run. */
export function createControlPath(): string {
  return `/control/${randomBytes(24).toString('base64url')}`
}

/**
 * Lets other processes change the behaviour (POST) and count requests by path (GET). `path` is null where nobody may:
 * then, as for every other path below /control, there is nothing here. No header and no body is ever told.
 */
export function addControlRoutes(app: Hono<SampleEnv>, path: string | null, behaviour: Behaviour, log: RequestLog) {
  app.use('/control/*', async (c, next) => (c.req.path === path ? next() : answerWith(resourceNotFound())))
  if (path === null) return
  app.get(path, (c) => c.json({ requests: countByPath(log) }))
  app.post(path, async (c) => {
    const change = Change.safeParse(await c.req.json().catch(() => undefined))
    if (!change.success) return answerWith({ status: 400, body: { message: z.prettifyError(change.error) } })
    const problem = apply(change.data, behaviour, log)
    return problem ? answerWith({ status: 400, body: { message: problem } }) : c.json({ ok: true })
  })
}

function apply(change: z.output<typeof Change>, behaviour: Behaviour, log: RequestLog): string | undefined {
  const { latencyMs, faults = [], clearFaults, clearRequests, expireTokens, ...switches } = change
  const readable = faults.flatMap(({ path, pattern, ...rest }) => {
    const meant = pattern === undefined ? path : compile(pattern)
    return meant === undefined ? [] : [{ ...withoutUndefined(rest), path: meant }]
  })
  if (readable.length < faults.length) return 'A pattern is not a regular expression.'
  if (clearFaults) behaviour.faults = []
  if (clearRequests) log.clear()
  if (expireTokens) behaviour.expireTokens()
  if (latencyMs !== undefined) behaviour.latencyMs = typeof latencyMs === 'number' ? latencyMs : byBeginning(latencyMs)
  Object.assign(behaviour, withoutUndefined(switches))
  behaviour.faults.push(...readable)
  return undefined
}

function byBeginning(latencies: Record<string, number>): (request: LoggedRequest) => number {
  const longestFirst = Object.entries(latencies).sort(([one], [other]) => other.length - one.length)
  return ({ path }) => longestFirst.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 0
}

function countByPath(log: RequestLog): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { path } of log) counts[path] = (counts[path] ?? 0) + 1
  return counts
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern)
  } catch {
    return undefined
  }
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
