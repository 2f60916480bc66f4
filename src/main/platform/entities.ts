import { type Identity, type ProfileRecord, readProfiles } from './envelopes'
import type { Gateway } from './gateway'
import type { CallOptions, HttpAnswer } from './http'
import { bad, good, type Outcome } from './problems'
import { encode } from './reading'

export type { Identity, ProfileRecord } from './envelopes'

/** `fields` are XDM paths, null for all; `mergePolicyId` null means the organisation's default. */
export type ProfileQuery = { identities: Identity[]; fields: string[] | null; mergePolicyId: string | null }

/**
 * Who was found. `asked` is how many of the query's identities were asked for, in their order, and `unanswered` for how
 * many of those the platform failed; an empty list of records with nothing unanswered means that nobody is known.
 */
export type ProfileAnswer = { records: ProfileRecord[]; asked: number; unanswered: number }

const PATH = '/data/core/ups/access/entities'
const SCHEMA = '_xdm.context.profile'

/**
 * Looks profiles up by identity (`/data/core/ups/access/entities`, Adobe's Entities guide).
 *
 * One identity is a GET. Several are one POST where the organisation's default merge policy is used; the POST body has
 * no merge policy in Adobe's file, so with one configured they are GETs in order, up to the first that finds somebody.
 * Ends with the problem of the first call that failed, or of an identity the platform failed for when nobody was found.
 */
export async function findProfiles(
  gateway: Gateway,
  query: ProfileQuery,
  options: CallOptions,
): Promise<Outcome<ProfileAnswer>> {
  const { identities, mergePolicyId } = query
  if (identities.length > 1 && mergePolicyId === null) return postProfiles(gateway, query, options)
  for (const [index, identity] of identities.entries()) {
    const found = await getProfile(gateway, identity, query, options)
    if (!found.ok) return found
    if (found.value.records.length > 0) return good({ ...found.value, asked: index + 1 })
  }
  return good({ records: [], asked: identities.length, unanswered: 0 })
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
  return found.ok ? checkPolicy(found.value, query.mergePolicyId) : found
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
