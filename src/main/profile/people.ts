import type { PersonChoice } from '../../preload/bridge'
import type { Identity, ProfileRecord } from '../platform'
import { cardName } from './card'
import { asText, asTier, firstAt } from './paths'
import type { View } from './view'

/** Who may be behind a number: nobody, one person, several profiles, or one profile that joins several people. */
export type Finding =
  | { kind: 'nobody' }
  | { kind: 'one'; record: ProfileRecord }
  | { kind: 'several'; records: ProfileRecord[] }
  | { kind: 'shared'; record: ProfileRecord; identities: Identity[] }

/**
 * Sorts profiles into people. Profiles whose identity graphs overlap are one person; one profile with more than one id
 * of a person namespace (a CRM id, say) is a wrongly joined graph.
 */
export function findPeople(records: ProfileRecord[], personNamespaces: string[]): Finding {
  const people = mergeOverlapping(records)
  const [only, ...others] = people
  if (!only) return { kind: 'nobody' }
  if (others.length > 0) return { kind: 'several', records: people }
  const identities = joinedIdentities(only, personNamespaces)
  return identities.length > 1 ? { kind: 'shared', record: only, identities } : { kind: 'one', record: only }
}

function joinedIdentities(record: ProfileRecord, personNamespaces: string[]): Identity[] {
  for (const namespace of personNamespaces) {
    const same = record.identities.filter((identity) => identity.namespace.toLowerCase() === namespace.toLowerCase())
    const distinct = [...new Map(same.map((identity) => [identity.id, identity])).values()]
    if (distinct.length > 1) return distinct
  }
  return []
}

/** Keeps the newest profile of each group of overlapping graphs, in the order in which the groups were found. */
function mergeOverlapping(records: ProfileRecord[]): ProfileRecord[] {
  const groups: ProfileRecord[][] = []
  for (const record of records) {
    const touching = groups.filter((group) => group.some((other) => isSamePerson(record, other)))
    const rest = groups.filter((group) => !touching.includes(group))
    groups.splice(0, groups.length, ...rest, [...touching.flat(), record])
  }
  return groups.map((group) => group.reduce((best, record) => (newer(record, best) ? record : best)))
}

/** Whether two profiles are of one person: their identity graphs overlap. */
export function isSamePerson(one: ProfileRecord, other: ProfileRecord): boolean {
  const graph = new Set([one.xid, ...one.identityGraph])
  return [other.xid, ...other.identityGraph].some((xid) => graph.has(xid))
}

function newer(one: ProfileRecord, other: ProfileRecord): boolean {
  return (one.lastModifiedAt ?? '') > (other.lastModifiedAt ?? '')
}

/** A profile by what tells it apart from others that share the number. */
export function describePerson(record: ProfileRecord, view: View, personNamespaces: string[]): PersonChoice {
  const reference = record.identities.find(({ namespace }) => isOneOf(namespace, personNamespaces))
  const tier = view.tiles.find(({ format }) => format === 'tier')
  return {
    id: record.xid,
    name: cardName(record.entity, view),
    place: firstAt(record.entity, view.placePaths, asText),
    tier: tier ? firstAt(record.entity, tier.paths, asTier) : null,
    reference: reference ? nameOf(reference) : null,
  }
}

/** One of the people whom a wrongly joined profile mixes: only the id is surely theirs. */
export function describeIdentity(identity: Identity): PersonChoice {
  const reference = nameOf(identity)
  return { id: reference, name: null, place: null, tier: null, reference }
}

/** Cut to what the bridge takes; a reference that long would tell nobody apart. */
function nameOf({ namespace, id }: Identity): string {
  return `${namespace.toUpperCase()} ${id}`.slice(0, 120)
}

function isOneOf(namespace: string, namespaces: string[]): boolean {
  return namespaces.some((other) => other.toLowerCase() === namespace.toLowerCase())
}
