import type { HttpBindings } from '@hono/node-server'

/** What the sample platform was asked, in the order of arrival. Authorization and client secrets are left out. */
export type LoggedRequest = {
  method: string
  path: string
  /** The query as it was sent, with its `?`, or empty. */
  search: string
  query: Record<string, string>
  headers: Record<string, string>
  body: unknown
}

/** What every handler of the sample platform can rely on. */
export type SampleEnv = { Bindings: HttpBindings; Variables: { request: LoggedRequest } }

/** The requests so far; it reads like an array. */
export type RequestLog = readonly LoggedRequest[] & { clear(): void; tokenRequests(): number }

/** Something to go wrong `times` times, before any other check. */
export type Fault = {
  /** How the path begins, or an expression that matches the path or the path with its query. */
  path: string | RegExp
  method?: string
  times: number
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Answers with this page instead of `body`. */
  html?: string
  /** Never answers. */
  hang?: boolean
  /** Drops the connection. */
  reset?: boolean
}

/** How the sample platform behaves right now. Everything here may be changed while it runs. */
export type Behaviour = {
  latencyMs: number | ((request: LoggedRequest) => number)
  /** Whether this organisation's licence includes looking events up. */
  events: boolean
  /** `404` is what a GET answers; a POST lists the identity with an empty entity then, as the platform does. */
  notFound: '404' | 'empty-map' | 'empty-entity'
  faults: Fault[]
  expireTokens(): void
}

export const tokenPath = '/ims/token/v3'

/** The behaviour of a healthy platform that answers at once. */
export function createBehaviour(expireTokens: () => void): Behaviour {
  return { latencyMs: 0, events: true, notFound: '404', faults: [], expireTokens }
}

/** An empty log and the way to write to it. */
export function createRequestLog(): { log: RequestLog; add(request: LoggedRequest): void } {
  const entries: LoggedRequest[] = []
  const log = Object.assign(entries, {
    clear: () => {
      entries.length = 0
    },
    tokenRequests: () => entries.filter((request) => request.path === tokenPath).length,
  })
  return { log, add: (request) => entries.push(request) }
}

/** The first fault that is due for this request; taking it uses up one of its times. */
export function takeFault(behaviour: Behaviour, request: LoggedRequest): Fault | undefined {
  const fault = behaviour.faults.find((candidate) => candidate.times > 0 && isMeant(candidate, request))
  if (fault) fault.times -= 1
  return fault
}

/** How long this request is to take. */
export function latencyOf(behaviour: Behaviour, request: LoggedRequest): number {
  return typeof behaviour.latencyMs === 'function' ? behaviour.latencyMs(request) : behaviour.latencyMs
}

function isMeant(fault: Fault, request: LoggedRequest): boolean {
  if (fault.method && fault.method !== request.method) return false
  if (typeof fault.path === 'string') return request.path.startsWith(fault.path)
  return [request.path, request.path + request.search].some((text) => text.search(fault.path) >= 0)
}
