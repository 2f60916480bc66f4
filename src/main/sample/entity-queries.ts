import type { Behaviour } from './behaviour'
import type { KnownAnswer } from './known-answer'
import { policyStitches, stitchedPolicyId } from './organisation'
import { tooManyRelatedIdentities, unknownMergePolicy } from './profile-answers'
import type { Identity, XdmObject } from './records'
import type { SampleStore } from './store'
import { isXdmObject, omitXdm, projectXdm } from './xdm'

/** What profile access reads from, as it is now. */
export type ProfileAccess = { store: SampleStore; behaviour: Behaviour }

/** A merge policy, by its id, and whether it joins identities. */
export type Policy = { id: string; stitched: boolean }

/** The merge policy of a request, the default one unless it names another; `undefined` where there is no such policy. */
export function findPolicy(id: unknown): Policy | undefined {
  const named = typeof id === 'string' ? id : stitchedPolicyId
  const stitched = policyStitches(named)
  return stitched === undefined ? undefined : { id: named, stitched }
}

/** Why these identities can't be looked up under this policy at all, if they can't. */
export function refuseLookup(
  store: SampleStore,
  policy: Policy | undefined,
  asked: Identity[],
): KnownAnswer | undefined {
  if (!policy) return unknownMergePolicy()
  const isTooLarge = asked.some((identity) => store.graph(identity, policy.stitched).length > 50)
  return isTooLarge ? tooManyRelatedIdentities() : undefined
}

/** Whether the identity may be found by the spelling of its namespace that was asked for. */
export function isSpelled({ store, behaviour }: ProfileAccess, identity: Identity): boolean {
  if (!behaviour.strictNamespaces) return true
  const [known] = store.graph(identity, false)
  return !known || known.namespace === identity.namespace
}

/** What of an entity is answered: the fields that were asked for (all when none is named) without those hidden. */
export function visible(entity: XdmObject, fields: string[], { behaviour }: ProfileAccess): XdmObject {
  const projected = fields.length > 0 ? projectXdm(entity, fields) : entity
  return behaviour.hiddenFields.length > 0 ? omitXdm(projected, behaviour.hiddenFields) : projected
}

/** The items of a comma-separated parameter. */
export function splitList(value: string | undefined): string[] {
  return (value ?? '').split(',').filter((item) => item !== '')
}

/** The fields that a body asks for. */
export function fieldsOf(body: XdmObject): string[] {
  return Array.isArray(body.fields) ? body.fields.filter((field) => typeof field === 'string') : []
}

/** The identity that a request names, by namespace and value or by XID alone. */
export function findIdentity(store: SampleStore, id: string | undefined, namespace?: string): Identity | undefined {
  if (!id) return undefined
  return namespace ? { namespace, id } : store.resolveXid(id)
}

/** The identity of an item of a body, whose names begin with `entityId` or with `relatedEntityId`. */
export function identityOfItem(
  store: SampleStore,
  item: unknown,
  name: 'entityId' | 'relatedEntityId',
): Identity | undefined {
  if (!isXdmObject(item)) return undefined
  const id = item[name]
  const namespace = item[`${name}NS`]
  const code = isXdmObject(namespace) ? namespace.code : undefined
  return findIdentity(store, typeof id === 'string' ? id : undefined, typeof code === 'string' ? code : undefined)
}
