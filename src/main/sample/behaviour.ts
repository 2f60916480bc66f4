import type { HttpBindings } from '@hono/node-server'
import type { Fault } from './faults'
import { lookupPermissions } from './permissions'

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

/** The newest requests, at most `MOST_REQUESTS`; it reads like an array. `tokenRequests` counts all since `clear`. */
export type RequestLog = readonly LoggedRequest[] & { clear(): void; tokenRequests(): number }

/** How the sample platform behaves right now. Everything here may be changed while it runs. */
export type Behaviour = {
  latencyMs: number | ((request: LoggedRequest) => number)
  /** Whether this organisation's licence includes looking profiles up on the hub. */
  hub: boolean
  /** Whether this organisation's licence includes looking events up. */
  events: boolean
  /** How the next page of events is addressed: by its first event, or by an opaque cursor as real organisations see. */
  eventPaging: 'start' | 'offsets'
  /** Whether the datastream and the destination that edge look-ups need are set up. */
  edge: boolean
  /** Who is on the edge: those who visited lately, everybody, or whoever has one of these identity values. */
  edgeCustomers: 'active' | 'all' | string[]
  /** Dotted paths that this credential may not see: they are missing from every entity, and nothing says so. */
  hiddenFields: string[]
  /** The permissions of the credential's role; a service without its permission answers 403. */
  permissions: string[]
  /** `404` is what a GET answers; a POST lists the identity with an empty entity then, as the platform does. */
  notFound: '404' | 'empty-map' | 'empty-entity'
  /** Whether `identities` is listed where it was asked for, or `identityMap` comes in its place. */
  identityStyle: 'asked' | 'identityMap'
  /** Whether a namespace must be spelt as it was ingested. */
  strictNamespaces: boolean
  /** How many of the identities of a POST can't be read, the first of them; the answer is a 207 then. */
  partialFailures: number
  /** What that 207 holds: the failures alone as published, or those found beside them in the list or in a map. */
  partialAnswer: 'failures' | 'list' | 'map'
  /** How far the platform's clock is ahead of this machine's, in milliseconds, as its `Date` header tells. */
  clockAheadMs: number
  faults: Fault[]
  expireTokens(): void
}

/** The two versions of the path that issues tokens. */
export const tokenPaths = ['/ims/token/v3', '/ims/token/v2']

/** The behaviour of a healthy platform that answers at once. */
export function createBehaviour(expireTokens: () => void): Behaviour {
  return {
    latencyMs: 0,
    hub: true,
    events: true,
    eventPaging: 'start',
    edge: true,
    edgeCustomers: 'active',
    hiddenFields: [],
    permissions: [...lookupPermissions],
    notFound: '404',
    identityStyle: 'asked',
    strictNamespaces: false,
    partialFailures: 0,
    partialAnswer: 'failures',
    clockAheadMs: 0,
    faults: [],
    expireTokens,
  }
}

/** The app explores the sample for days: what it was asked must not pile up with that. */
export const MOST_REQUESTS = 2_000

/** An empty log and the way to write to it. */
export function createRequestLog(): { log: RequestLog; add(request: LoggedRequest): void } {
  const entries: LoggedRequest[] = []
  let tokens = 0
  const log = Object.assign(entries, {
    clear: () => {
      entries.length = 0
      tokens = 0
    },
    tokenRequests: () => tokens,
  })
  const add = (request: LoggedRequest): void => {
    entries.push(request)
    if (entries.length > MOST_REQUESTS) entries.shift()
    if (tokenPaths.includes(request.path)) tokens += 1
  }
  return { log, add }
}

/** How long this request is to take. */
export function latencyOf(behaviour: Behaviour, request: LoggedRequest): number {
  return typeof behaviour.latencyMs === 'function' ? behaviour.latencyMs(request) : behaviour.latencyMs
}
