import { isSpelled, type Policy, type ProfileAccess, visible } from './entity-queries'
import { xidOf } from './identity-graph'
import { answeredNamespace } from './organisation'
import { graphNotReadable } from './profile-answers'
import type { Identity, XdmObject } from './records'
import type { MergedProfile } from './store'

/** Profiles to look up, under a policy that exists. */
export type ProfileLookup = { identities: Identity[]; fields: string[]; policy: Policy }

/** One entry for each identity asked for; those without a profile appear or not, as the behaviour has it. */
export function envelopesOf(
  access: ProfileAccess,
  { identities, fields, policy }: ProfileLookup,
  method: string,
): [xid: string, envelope: XdmObject][] {
  const { store, behaviour } = access
  const listsMissing = behaviour.notFound === 'empty-entity' || (behaviour.notFound === '404' && method === 'POST')
  return identities.flatMap((identity): [string, XdmObject][] => {
    const xid = xidOf(identity)
    const profile = isSpelled(access, identity) ? store.profile(identity, policy.stitched) : undefined
    if (profile) return [[xid, toEnvelope(access, profile, fields, policy)]]
    return listsMissing ? [[xid, emptyEnvelope(xid)]] : []
  })
}

/**
 * The body of a 207: `{xid, error}` for each identity that failed. The published file says no more than that; the
 * behaviour may put those found beside them, in the list or in a map like that of a 200.
 */
export function partialBody(access: ProfileAccess, lookup: ProfileLookup): unknown {
  const { partialFailures, partialAnswer } = access.behaviour
  const failed = lookup.identities.slice(0, partialFailures).map((identity) => {
    const xid = xidOf(identity)
    return { xid, error: graphNotReadable(xid).body }
  })
  if (partialAnswer === 'failures') return failed
  const found = envelopesOf(access, { ...lookup, identities: lookup.identities.slice(partialFailures) }, 'POST')
  return partialAnswer === 'list'
    ? [...failed, ...found.map(([xid, envelope]) => ({ xid, ...envelope }))]
    : Object.fromEntries([...failed.map(({ xid, error }) => [xid, { entityId: xid, error }]), ...found])
}

function toEnvelope(access: ProfileAccess, profile: MergedProfile, asked: string[], policy: Policy): XdmObject {
  const isListed = asked.includes('identities') && access.behaviour.identityStyle === 'asked'
  const isMapped = asked.includes('identities') && !isListed
  const whole = {
    ...(isListed ? { identities: profile.identities.map(toListed) } : {}),
    ...profile.entity,
    identityMap: identityMap(profile.identities),
  }
  return {
    entityId: profile.xid,
    mergePolicy: { id: policy.id },
    sources: profile.sources,
    tags: profile.sources.map((_, index) => `${Date.parse(profile.lastModifiedAt)}:${2000 + index}:${100 + index}`),
    identityGraph: policy.stitched ? profile.identities.map(xidOf) : [profile.xid],
    entity: visible(whole, isMapped ? [...asked, 'identityMap'] : asked, access),
    lastModifiedAt: profile.lastModifiedAt,
  }
}

function emptyEnvelope(xid: string): XdmObject {
  return { entityId: xid, sources: [''], entity: {}, lastModifiedAt: '1970-01-01T00:00:00Z' }
}

function toListed(identity: Identity): XdmObject {
  const { id, primary } = identity
  return { id, namespace: { code: answeredNamespace(identity) }, ...(primary ? { primary } : {}) }
}

function identityMap(identities: Identity[]): Record<string, { id: string }[]> {
  const map: Record<string, { id: string }[]> = {}
  for (const identity of identities) {
    const namespace = answeredNamespace(identity)
    map[namespace] = [...(map[namespace] ?? []), { id: identity.id }]
  }
  return map
}
