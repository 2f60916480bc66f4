import { type Identity, type ProfileRecord, readProfiles } from './envelopes'
import type { Gateway } from './gateway'
import type { CallOptions, HttpAnswer } from './http'
import { bad, good, type Outcome } from './problems'
import { encode, identityKey } from './reading'

export type { Identity, ProfileRecord } from './envelopes'

/** `fields` are XDM paths, null for all; `mergePolicyId` null means the organisation's default. */
export type ProfileQuery = { identities: Identity[]; fields: string[] | null; mergePolicyId: string | null }

/**
 * Who was found. `asked` is how many of the query's identities were asked for, and `unanswered` for how many of those
 * the platform failed; an empty list of records with nothing unanswered means that nobody is known. Where somebody was
 * found by asking one by one, `each` says what came of every identity, in their order.
 */
export type ProfileAnswer = { records: ProfileRecord[]; asked: number; unanswered: number; each?: IdentityResult[] }

export type IdentityResult = 'matched' | 'nobody' | 'failed' | 'not-tried'

const PATH = '/data/core/ups/access/entities'
const SCHEMA = '_xdm.context.profile'

/**
 * Looks profiles up by identity (`/data/core/ups/access/entities`, Adobe's Entities guide).
 *
 * One identity is a GET. Several are one POST where the organisation's default merge policy is used; the POST body has
 * no merge policy in Adobe's file, so with one configured they are GETs. Ends with the problem of the first call that
 * failed before anybody was found, or of an identity the platform failed for when nobody was found.
 */
export async function findProfiles(
  gateway: Gateway,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileAnswer>> {
  const { identities, mergePolicyId } = query
  if (identities.length > 1 && mergePolicyId === null) return postProfiles(gateway, query, options)
  return getProfiles(identities, (identity) => getProfile(gateway, identity, query, options))
}

type Get = (identity: Identity) => Promise<Outcome<ProfileAnswer>>

/**
 * Asks in order up to the first identity that finds somebody, then for all the others at once: the number may be
 * somebody else's in another spelling. Those that the found profile holds itself can only lead to it again.
 */
async function getProfiles(identities: Identity[], get: Get): Promise<Outcome<ProfileAnswer>> {
  for (const [index, identity] of identities.entries()) {
    const found = await get(identity)
    if (!found.ok) return found
    const { records } = found.value
    if (records.length === 0) continue
    const before = identities.slice(0, index).map((): IdentityResult => 'nobody')
    const own = new Set(records.flatMap((record) => record.identities.map(identityKey)))
    const others = await Promise.all(
      identities.slice(index + 1).map((other) => (own.has(identityKey(other)) ? null : get(other))),
    )
    const each = [...before, 'matched' as const, ...others.map(resultOf)]
    return good({
      records: unique([...records, ...others.flatMap((other) => (other?.ok ? other.value.records : []))]),
      asked: each.filter((result) => result !== 'not-tried').length,
      unanswered: each.filter((result) => result === 'failed').length,
      each,
    })
  }
  return good({ records: [], asked: identities.length, unanswered: 0 })
}

function resultOf(answer: Outcome<ProfileAnswer> | null): IdentityResult {
  if (answer === null) return 'not-tried'
  if (!answer.ok) return 'failed'
  return answer.value.records.length > 0 ? 'matched' : 'nobody'
}

/** A profile that several identities led to is listed once, by the first of them. */
function unique(records: ProfileRecord[]): ProfileRecord[] {
  return [...new Map([...records].reverse().map((record) => [record.xid, record])).values()].reverse()
}

async function getProfile(
  gateway: Gateway,
  identity: Identity,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileAnswer>> {
  const parameters = [
    ['schema.name', SCHEMA],
    ['entityId', identity.id],
    ...(identity.namespace ? [['entityIdNS', identity.namespace]] : []),
    ...(query.fields ? [['fields', query.fields.join(',')]] : []),
    ...(query.mergePolicyId ? [['mergePolicyId', query.mergePolicyId]] : []),
  ]
  const path = `${PATH}?${encode(parameters)}`
  const answer = await gateway.call({ purpose: 'profiles', method: 'GET', path }, options, [404])
  if (!answer.ok) return answer
  const found = summarise(answer.value, 1)
  if (!found.ok) return found
  const records = found.value.records.map((record) => ({ requestedIdentity: identity, ...record }))
  return checkPolicy({ ...found.value, records }, query.mergePolicyId)
}

async function postProfiles(
  gateway: Gateway,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileAnswer>> {
  const body = {
    schema: { name: SCHEMA },
    ...(query.fields ? { fields: query.fields } : {}),
    identities: query.identities.map(({ id, namespace }) => ({
      entityId: id,
      ...(namespace ? { entityIdNS: { code: namespace } } : {}),
    })),
  }
  const answer = await gateway.call({ purpose: 'profiles', method: 'POST', path: PATH, body }, options, [404])
  return answer.ok ? summarise(answer.value, query.identities.length) : answer
}

/** Failures for some identities do not hide who was found by others; failures with nobody found are a failure. */
function summarise(answer: HttpAnswer, asked: number): Outcome<ProfileAnswer> {
  const read = readProfiles(answer)
  if (!read.ok) return read
  const { records, failures } = read.value
  const [failure] = failures
  if (records.length === 0 && failure) return bad(failure)
  return good({ records, asked, unanswered: Math.min(failures.length, asked) })
}

/** An answer merged by another policy than the one asked for would show values that IT has ruled out. */
function checkPolicy(answer: ProfileAnswer, asked: string | null): Outcome<ProfileAnswer> {
  const other = answer.records.find((record) => asked && record.mergePolicyId && record.mergePolicyId !== asked)
  return other ? bad({ kind: 'merge-policy', retryable: false, code: 'answered-by-another-policy' }) : good(answer)
}
