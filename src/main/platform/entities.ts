import { z } from 'zod'
import type { Gateway } from './gateway'
import type { CallOptions, HttpAnswer } from './http'
import { bad, good, type Outcome } from './problems'

/** An identity: a value in an identity namespace. An XID is written with an empty namespace, since it needs none. */
export type Identity = { namespace: string; id: string }

/** One stored profile, as far as it is used. `identityGraph` holds XIDs; `lastModifiedAt` is ISO 8601. */
export type ProfileRecord = {
  xid: string
  entity: Record<string, unknown>
  identities: Identity[]
  identityGraph: string[]
  mergePolicyId: string | null
  sources: string[]
  lastModifiedAt: string | null
}

export type ProfileQuery = { identities: Identity[]; fields: string[] | null; mergePolicyId: string | null }

const PATH = '/data/core/ups/access/entities'
const SCHEMA = '_xdm.context.profile'

const Envelope = z.object({
  entityId: z.string().optional(),
  entity: z.record(z.string(), z.unknown()).optional(),
  identityGraph: z.array(z.string()).optional().catch(undefined),
  mergePolicy: z.object({ id: z.string() }).optional().catch(undefined),
  sources: z.array(z.string()).optional().catch(undefined),
  lastModifiedAt: z.string().optional().catch(undefined),
})
const Envelopes = z.record(z.string(), z.unknown())

/**
 * Looks profiles up by identity (`/data/core/ups/access/entities`, Adobe's Entities guide).
 *
 * One identity is a GET. Several are one POST where the organisation's default merge policy is used; the POST body has
 * no merge policy, so with one configured they are GETs in order, up to the first that finds somebody. An empty list
 * means that nobody is known.
 */
export async function findProfiles(
  gateway: Gateway,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileRecord[]>> {
  const [first, ...others] = query.identities
  if (!first) return good([])
  if (others.length > 0 && query.mergePolicyId === null) return postProfiles(gateway, query, options)
  for (const identity of query.identities) {
    const found = await getProfile(gateway, identity, query, options)
    if (!found.ok || found.value.length > 0) return found
  }
  return good([])
}

async function getProfile(
  gateway: Gateway,
  identity: Identity,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileRecord[]>> {
  const parameters = [
    ['schema.name', SCHEMA],
    ['entityId', identity.id],
    ...(identity.namespace ? [['entityIdNS', identity.namespace]] : []),
    ...(query.fields ? [['fields', query.fields.join(',')]] : []),
    ...(query.mergePolicyId ? [['mergePolicyId', query.mergePolicyId]] : []),
  ]
  const answer = await gateway.call({ method: 'GET', path: `${PATH}?${encode(parameters)}` }, options, [404])
  if (!answer.ok) return answer
  const found = readProfiles(answer.value)
  return found.ok ? checkPolicy(found.value, query.mergePolicyId) : found
}

async function postProfiles(
  gateway: Gateway,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileRecord[]>> {
  const body = {
    schema: { name: SCHEMA },
    ...(query.fields ? { fields: query.fields } : {}),
    identities: query.identities.map(({ id, namespace }) => ({
      entityId: id,
      ...(namespace ? { entityIdNS: { code: namespace } } : {}),
    })),
  }
  const answer = await gateway.call({ method: 'POST', path: PATH, body }, options, [404])
  return answer.ok ? readProfiles(answer.value) : answer
}

/** A plus sign must travel as %2B: a bare one means a space, and the platform then finds nobody. */
export function encode(parameters: string[][]): string {
  return parameters.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** All the ways to say that nobody is known: 404, an empty map, an entity without content. */
function readProfiles(answer: HttpAnswer): Outcome<ProfileRecord[]> {
  if (answer.status === 404) {
    const told = typeof answer.body === 'object' && answer.body !== null
    return told
      ? good([])
      : bad({ kind: 'unexpected-response', retryable: false, status: 404, code: 'not-the-platform' })
  }
  const envelopes = Envelopes.safeParse(answer.body)
  if (!envelopes.success) return bad({ kind: 'unexpected-response', retryable: false, status: answer.status })
  const entries = Object.entries(envelopes.data).filter(([key]) => !key.startsWith('_'))
  return good(entries.flatMap(([xid, value]) => readRecord(xid, value)))
}

function readRecord(xid: string, value: unknown): ProfileRecord[] {
  const parsed = Envelope.safeParse(value)
  const entity = parsed.data?.entity
  if (!parsed.success || !entity || Object.keys(entity).length === 0) return []
  const { identityGraph, mergePolicy, sources, lastModifiedAt } = parsed.data
  return [
    {
      xid,
      entity,
      identities: readIdentities(entity),
      identityGraph: identityGraph ?? [],
      mergePolicyId: mergePolicy?.id ?? null,
      sources: (sources ?? []).filter((source) => source !== ''),
      lastModifiedAt: lastModifiedAt && !lastModifiedAt.startsWith('1970-01-01') ? lastModifiedAt : null,
    },
  ]
}

const ListedIdentity = z.object({ id: z.string(), namespace: z.object({ code: z.string() }) })
const MappedIdentity = z.object({ id: z.string() })

/**
 * Identities come as `identities` where they were asked for, and as `identityMap` with lower-case codes elsewhere. One
 * that cannot be read does not hide the others: several ids of one person namespace must be seen.
 */
function readIdentities(entity: Record<string, unknown>): Identity[] {
  const listed = asList(entity.identities).flatMap((value) => {
    const { data } = ListedIdentity.safeParse(value)
    return data ? [{ namespace: data.namespace.code, id: data.id }] : []
  })
  const mapped = Object.entries(asObject(entity.identityMap)).flatMap(([namespace, values]) =>
    asList(values).flatMap((value) => {
      const { data } = MappedIdentity.safeParse(value)
      return data ? [{ namespace, id: data.id }] : []
    }),
  )
  return [...new Map([...mapped, ...listed].map((identity) => [identityKey(identity), identity])).values()]
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
/** Equal for two spellings of one identity: namespaces compare without regard to case, values byte for byte. */
export const identityKey = ({ namespace, id }: Identity): string => `${namespace.toLowerCase()}:${id}`

/** An answer merged by another policy than the one asked for would show values that IT has ruled out. */
function checkPolicy(records: ProfileRecord[], asked: string | null): Outcome<ProfileRecord[]> {
  const other = records.find((record) => asked && record.mergePolicyId && record.mergePolicyId !== asked)
  return other ? bad({ kind: 'merge-policy', retryable: false, code: 'answered-by-another-policy' }) : good(records)
}
