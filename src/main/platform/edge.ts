import type { Identity } from './entities'
import type { Gateway, GatewayRequest } from './gateway'
import type { CallOptions, HttpAnswer } from './http'
import { bad, good, type Outcome, problemOf } from './problems'
import { asList, asObject, asText, encode, isObject } from './reading'

/** Whom to look up at the edge, and through which datastream, which also fixes the sandbox. */
export type EdgeQuery = { identity: Identity; datastreamId: string }

/** What the edge's destination maps: attributes by their mapped names, and the audiences that somebody is in. */
export type EdgeProfile = { attributes: Record<string, unknown>; segments: { id: string; namespace: string }[] }

export type Edge = (query: EdgeQuery, options: CallOptions) => Promise<Outcome<EdgeProfile | null>>

/**
 * Looks somebody up at the edge (`POST /ee/v2/interact`, Adobe's guide "Look up profile attributes on the edge in
 * real-time"). Null: the edge does not hold this person, which says nothing about the hub. An XID is never there, since
 * an identity map needs a namespace. The call is also an event without content, and a datastream may record it.
 *
 * Ends as `unexpected-response` with the code `edge-no-lookup` when the datastream has no destination that looks up.
 */
export function createEdge(gateway: Gateway, base: string, now: () => number = Date.now): Edge {
  let hint: { value: string; until: number } | null = null

  const requestFor = ({ identity, datastreamId }: EdgeQuery): GatewayRequest => {
    const region = hint && now() < hint.until ? `/${hint.value}` : ''
    return {
      purpose: 'edge',
      method: 'POST',
      base,
      sandboxed: false,
      path: `/ee${region}/v2/interact?${encode([['datastreamId', datastreamId]])}`,
      body: { event: { xdm: { identityMap: { [identity.namespace]: [{ id: identity.id, primary: true }] } } } },
    }
  }

  return async (query, options) => {
    if (query.identity.namespace === '') return good(null)
    const answer = await gateway.call(requestFor(query), options)
    if (!answer.ok) {
      // The region may be what is in trouble; without a hint the edge chooses one itself.
      hint = null
      return answer
    }
    const handles = asList(asObject(answer.value.body).handle)
    hint = readHint(handles, now()) ?? hint
    const lookups = payloadsOf(handles, 'activation:pull')
    const profile = mergeLookups(lookups ?? [])
    return profile ? good(profile) : absence(answer.value, lookups !== null)
  }
}

/**
 * What it means that nobody was found: an error in the answer (207 carries a list of them) says most, an empty lookup
 * that this person is not there, and no lookup at all that nothing is set up to answer one.
 */
function absence(answer: HttpAnswer, wasLookedUp: boolean): Outcome<null> {
  const [error] = asList(asObject(answer.body).errors)
  if (isObject(error)) {
    const stated = Number(error.status)
    const status = stated >= 400 && stated < 600 ? stated : answer.status
    return bad(problemOf({ status, headers: answer.headers, body: error }))
  }
  if (wasLookedUp) return good(null)
  return bad({ kind: 'unexpected-response', retryable: false, status: answer.status, code: 'edge-no-lookup' })
}

/** The payloads of all handles of a type, null where there is no such handle. */
function payloadsOf(handles: unknown[], type: string): Record<string, unknown>[] | null {
  const meant = handles.map(asObject).filter((handle) => handle.type === type)
  return meant.length === 0 ? null : meant.flatMap(({ payload }) => asList(payload).map(asObject))
}

/** Several destinations may answer: the first that has an attribute wins, audiences are listed once. */
function mergeLookups(payloads: Record<string, unknown>[]): EdgeProfile | null {
  const lookups = payloads.filter(({ type }) => type === 'profileLookup')
  if (lookups.length === 0) return null
  const attributes = [...lookups].reverse().flatMap((lookup) => Object.entries(asObject(lookup.attributes)))
  const segments = lookups.flatMap((lookup) => asList(lookup.segments).flatMap(readSegment))
  return {
    attributes: Object.fromEntries(attributes.map(([name, value]) => [name, unwrap(value)])),
    segments: [...new Map(segments.map((segment) => [`${segment.namespace}:${segment.id}`, segment])).values()],
  }
}

const unwrap = (value: unknown): unknown => (isObject(value) && 'value' in value ? value.value : value)

function readSegment(value: unknown): { id: string; namespace: string }[] {
  const id = asText(asObject(value).id)
  return id ? [{ id, namespace: asText(asObject(value).namespace) ?? 'ups' }] : []
}

const HINT_SECONDS = 1800

/** Which region to go to next, and until when. A hint becomes part of a path, so its shape is checked. */
function readHint(handles: unknown[], at: number): { value: string; until: number } | null {
  const hints = payloadsOf(handles, 'locationHint:result') ?? []
  const found = hints.find(({ scope }) => scope === 'EdgeNetwork')
  if (!found || typeof found.hint !== 'string' || !/^[a-z0-9-]{1,20}$/.test(found.hint)) return null
  const seconds = typeof found.ttlSeconds === 'number' && found.ttlSeconds >= 0 ? found.ttlSeconds : HINT_SECONDS
  return { value: found.hint, until: at + seconds * 1000 }
}
