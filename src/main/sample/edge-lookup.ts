import { isSpelled, type ProfileAccess } from './entity-queries'
import { organisation } from './organisation'
import type { Identity, XdmObject } from './records'
import { isXdmObject } from './xdm'

const { tenant } = organisation
const destination = {
  destinationId: '3d7c5b90-18e2-4f6a-a0b4-72d9c1e6f835',
  alias: 'northwindle-callside-edge',
}

/** The attributes that the destination sends to the edge, each under a name of its own, by their paths in the profile. */
export const sampleEdgeAttributes = {
  fullName: 'person.name.fullName',
  firstName: 'person.name.firstName',
  lastName: 'person.name.lastName',
  city: 'homeAddress.city',
  country: 'homeAddress.countryCode',
  language: 'preferredLanguage',
  loyaltyTier: 'loyalty.tier',
  loyaltyPoints: 'loyalty.points',
  lifetimeValue: `${tenant}.SystemComputedAttributes.lifetimeSpend.value`,
  currency: `${tenant}.currency`,
  churnScore: `${tenant}.customerAi.churn.score`,
  callConsent: 'consents.marketing.call.val',
} as const

/** What the edge knows of a person: mapped attributes and the audiences they are in, if they are on the edge at all. */
export function edgeLookup(access: ProfileAccess, identity: Identity): XdmObject | undefined {
  const members = access.store.graph(identity, true)
  if (!isSpelled(access, identity) || !isOnEdge(access, members)) return undefined
  const profile = access.store.profile(identity, true)
  if (!profile) return undefined
  const attributes = Object.entries(sampleEdgeAttributes).flatMap(([name, path]) => {
    const value = valueAt(profile.entity, path.split('.'))
    return value === undefined ? [] : [[name, { value }]]
  })
  return {
    type: 'profileLookup',
    ...destination,
    attributes: Object.fromEntries(attributes),
    segments: memberships(profile.entity).map((id) => ({ id, namespace: 'ups' })),
  }
}

function isOnEdge({ behaviour: { edgeCustomers } }: ProfileAccess, members: Identity[]): boolean {
  if (edgeCustomers === 'all') return true
  if (edgeCustomers === 'active') return members.some(({ namespace }) => namespace === 'ECID')
  return members.some(({ id }) => edgeCustomers.includes(id))
}

function memberships(entity: XdmObject): string[] {
  const found = valueAt(entity, ['segmentMembership', 'ups'])
  return Object.entries(isXdmObject(found) ? found : {}).flatMap(([id, membership]) =>
    isXdmObject(membership) && membership.status !== 'exited' ? [id] : [],
  )
}

function valueAt(value: unknown, [head, ...rest]: string[]): unknown {
  if (head === undefined) return value
  return isXdmObject(value) ? valueAt(value[head], rest) : undefined
}
