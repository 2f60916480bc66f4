import { saysNobody } from './absence'
import type { HttpAnswer } from './http'
import { bad, good, type Outcome, type PlatformProblem, problemOf } from './problems'
import { asList, asObject, asText, asTexts, asTime, identityKey, isObject } from './reading'

/** An identity: a value in an identity namespace. An XID is written with an empty namespace, since it needs none. */
export type Identity = { namespace: string; id: string }

/**
 * One stored profile, as far as it is used. `identityGraph` holds XIDs; `lastModifiedAt` is ISO 8601, null where the
 * platform does not know it; `requestedIdentity` is what was asked for, where the platform repeats it.
 */
export type ProfileRecord = {
  xid: string
  entity: Record<string, unknown>
  identities: Identity[]
  identityGraph: string[]
  mergePolicyId: string | null
  sources: string[]
  lastModifiedAt: string | null
  requestedIdentity?: Identity
}

/** What an answer holds: who was found, and the problem of each identity that the platform failed for. */
export type ReadAnswer = { records: ProfileRecord[]; failures: PlatformProblem[] }

/**
 * Reads an answer of the entities service. All of these mean that nobody is known: the service's own 404, an empty map,
 * and an entity without content, which has the epoch for its last change. Any other 404 is a problem. A partial failure
 * (207) is a list of `{xid, error}` in Adobe's file; those are also read beside found profiles, in lists and maps alike.
 */
export function readProfiles(answer: HttpAnswer): Outcome<ReadAnswer> {
  if (answer.status === 404) {
    if (saysNobody(answer.body)) return good({ records: [], failures: [] })
    return isJson(answer.body) ? bad(problemOf(answer)) : unexpected(404, 'not-the-platform')
  }
  if (!isJson(answer.body)) return unexpected(answer.status)
  const entries = entriesOf(answer.body)
  const failed = entries.filter(({ error }) => error !== null)
  const profiles = entries.filter(({ error }) => error === null)
  // Keys without a single envelope behind them are some other service's JSON, and no word about the caller.
  if (profiles.length > 0 && !profiles.some(({ envelope }) => isEnvelope(envelope))) return unexpected(answer.status)
  return good({
    records: unique(profiles.flatMap(({ xid, envelope }) => readRecord(xid, envelope))),
    failures: failed.flatMap(({ error }) => problemOfFailure(error, answer)),
  })
}

const isJson = (body: unknown): body is object => typeof body === 'object' && body !== null

const unexpected = (status: number, code = 'entities') =>
  bad({ kind: 'unexpected-response', retryable: false, status, code })

type Entry = { xid: string; envelope: unknown; error: unknown }

/** A list holds `{xid, error}` and envelopes with their own XID, a map has the XIDs for keys; `_page` is no profile. */
function entriesOf(body: unknown): Entry[] {
  return asList(body).flatMap((item): Entry[] => {
    if (!isObject(item)) return []
    const own = asText(item.entityId) ?? asText(item.xid)
    if ('error' in item || (own !== null && isEnvelope(item))) return [entry(own ?? '', item)]
    return Object.entries(item)
      .filter(([key]) => !key.startsWith('_'))
      .map(([xid, value]) => entry(xid.trim(), value))
  })
}

const entry = (xid: string, envelope: unknown): Entry => ({ xid, envelope, error: asObject(envelope).error ?? null })

function isEnvelope(value: unknown): boolean {
  if (!isObject(value) || !('entity' in value || 'entityId' in value)) return false
  return value.entity === undefined || value.entity === null || isObject(value.entity)
}

/** A failure by which nobody is there is an answer, so it is no problem. */
function problemOfFailure(error: unknown, answer: HttpAnswer): PlatformProblem[] {
  const stated = Number(asObject(error).statusCode ?? asObject(error).status)
  if (stated === 404 && saysNobody({ ...asObject(error), statusCode: stated })) return []
  const status = stated >= 400 && stated < 600 ? stated : answer.status
  const requestId = answer.headers['x-request-id']
  return [problemOf({ status, headers: requestId ? { 'x-request-id': requestId } : {}, body: error })]
}

function readRecord(xid: string, value: unknown): ProfileRecord[] {
  const envelope = asObject(value)
  const entity = asObject(envelope.entity)
  if (Object.keys(entity).length === 0) return []
  const requested = readIdentity(envelope.requestedIdentity)
  return [
    {
      xid,
      entity,
      identities: readIdentities(entity),
      identityGraph: asTexts(envelope.identityGraph),
      mergePolicyId: asText(asObject(envelope.mergePolicy).id),
      sources: asTexts(envelope.sources),
      lastModifiedAt: lastChange(envelope.lastModifiedAt),
      ...(requested ? { requestedIdentity: requested } : {}),
    },
  ]
}

/** The epoch stands for "never" in the platform's answers. */
function lastChange(value: unknown): string | null {
  const time = asTime(value)
  return time === null || time.startsWith('1970-01-01') ? null : time
}

/**
 * Identities come as `identities` where they were asked for, and as `identityMap` with lower-case codes elsewhere. One
 * that cannot be read does not hide the others: several ids of one person namespace must be seen. The spelling of a
 * listed one is kept, since it is the namespace's own.
 */
function readIdentities(entity: Record<string, unknown>): Identity[] {
  const mapped = Object.entries(asObject(entity.identityMap)).flatMap(([code, values]) =>
    asList(values).flatMap((value) => {
      const id = asText(asObject(value).id)
      const namespace = code.trim()
      return id && namespace ? [{ namespace, id }] : []
    }),
  )
  const listed = asList(entity.identities).flatMap((value) => readIdentity(value) ?? [])
  return [...new Map([...mapped, ...listed].map((identity) => [identityKey(identity), identity])).values()]
}

/** `{id, namespace: {code}}` as in `identities`, or `{entityId, entityIdNS: {code}}` as in `requestedIdentity`. */
function readIdentity(value: unknown): Identity | null {
  const { id, entityId, namespace, entityIdNS } = asObject(value)
  const code = namespace ?? entityIdNS
  const read = { namespace: asText(code) ?? asText(asObject(code).code), id: asText(id) ?? asText(entityId) }
  return read.namespace && read.id ? { namespace: read.namespace, id: read.id } : null
}

/** A profile that several candidates led to is listed once. */
function unique(records: ProfileRecord[]): ProfileRecord[] {
  return [...new Map(records.map((record) => [record.xid, record])).values()]
}
