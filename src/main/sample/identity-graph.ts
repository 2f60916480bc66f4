import { createHash } from 'node:crypto'
import type { Identity } from './records'

/** The identities that are known to belong together, because some record named them together. */
export type IdentityGraph = {
  link(identities: Identity[]): void
  membersOf(identity: Identity): Identity[]
  find(xid: string): Identity | undefined
}

/** The key under which an identity is compared: the namespace folds its case, the value does not. */
export function identityKey({ namespace, id }: Identity): string {
  return `${namespace.toLowerCase()}:${id}`
}

/** The platform's opaque id of an identity: the same for the same identity, in every run. */
export function xidOf(identity: Identity): string {
  return createHash('sha256').update(identityKey(identity)).digest().subarray(0, 21).toString('base64url')
}

/** An empty graph. Groups are shared sets, and the smaller one always joins the larger, so linking stays cheap. */
export function createIdentityGraph(): IdentityGraph {
  const groups = new Map<string, Set<string>>()
  const spelled = new Map<string, Identity>()
  const byXid = new Map<string, Identity>()

  function groupOf(identity: Identity): Set<string> {
    const key = identityKey(identity)
    const known = groups.get(key)
    if (known) return known
    const group = new Set([key])
    groups.set(key, group)
    spelled.set(key, { namespace: identity.namespace, id: identity.id })
    byXid.set(xidOf(identity), { namespace: identity.namespace, id: identity.id })
    return group
  }

  function join(one: Set<string>, other: Set<string>): Set<string> {
    if (one === other) return one
    const [large, small] = one.size < other.size ? [other, one] : [one, other]
    for (const key of small) {
      large.add(key)
      groups.set(key, large)
    }
    return large
  }

  return {
    link: (identities) => {
      identities.map(groupOf).reduce(join, new Set())
    },
    membersOf: (identity) => [...(groups.get(identityKey(identity)) ?? [])].flatMap((key) => spelled.get(key) ?? []),
    find: (xid) => byXid.get(xid),
  }
}
