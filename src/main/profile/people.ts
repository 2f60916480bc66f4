import type { PersonChoice } from '../../preload/bridge'
import type { Identity, ProfileRecord } from '../platform'
import { identityKey, isSameCode } from './candidates'
import { cardName } from './card'
import { asText, asTier, firstAt } from './paths'
import type { View } from './view'

/**
 * Who may be behind a number: nobody, one person (perhaps by several profiles whose graphs overlap), several people, or
 * one profile that joins several.
 */
export type Finding =
  | { kind: 'nobody' }
  | { kind: 'one'; record: ProfileRecord; overlapping: boolean }
  | { kind: 'several'; records: ProfileRecord[] }
  | { kind: 'shared'; record: ProfileRecord; identities: Identity[] }

/**
 * Sorts profiles into people. Profiles whose identity graphs overlap are one person, by the newest of them; a person
 * with more than one id of a person namespace (a CRM id, say) is a wrongly joined graph.
 */
export function findPeople(records: ProfileRecord[], personNamespaces: string[]): Finding {
  const people = groupByPerson(records)
  const [only, ...others] = people
  if (!only) return { kind: 'nobody' }
  if (others.length > 0) return { kind: 'several', records: people.map(newestOf) }
  const identities = joinedIdentities(
    only.flatMap((record) => record.identities),
    personNamespaces,
  )
  const record = newestOf(only)
  return identities.length > 1
    ? { kind: 'shared', record, identities }
    : { kind: 'one', record, overlapping: only.length > 1 }
}

/** Ids that differ in white space alone are one: real data carries stray blanks. */
function joinedIdentities(identities: Identity[], personNamespaces: string[]): Identity[] {
  for (const namespace of personNamespaces) {
    const same = identities.filter((identity) => isSameCode(identity.namespace, namespace) && identity.id.trim() !== '')
    const distinct = [...new Map(same.map((identity) => [identityKey(identity), identity])).values()]
    if (distinct.length > 1) return distinct
  }
  return []
}

/** Groups profiles whose graphs overlap, in the order in which the groups were found. */
function groupByPerson(records: ProfileRecord[]): ProfileRecord[][] {
  const groups: ProfileRecord[][] = []
  for (const record of records) {
    const touching = groups.filter((group) => group.some((other) => isSamePerson(record, other)))
    const rest = groups.filter((group) => !touching.includes(group))
    groups.splice(0, groups.length, ...rest, [...touching.flat(), record])
  }
  return groups
}

function newestOf(group: ProfileRecord[]): ProfileRecord {
  return group.reduce((best, record) => ((record.lastModifiedAt ?? '') > (best.lastModifiedAt ?? '') ? record : best))
}

/** Whether two profiles are of one person: their identity graphs overlap. */
export function isSamePerson(one: ProfileRecord, other: ProfileRecord): boolean {
  const graph = new Set([one.xid, ...one.identityGraph])
  return [other.xid, ...other.identityGraph].some((xid) => xid !== '' && graph.has(xid))
}

/** A profile by what tells it apart from others that share the number. */
export function describePerson(record: ProfileRecord, view: View, personNamespaces: string[]): PersonChoice {
  const reference = record.identities.find(({ namespace }) =>
    personNamespaces.some((other) => isSameCode(namespace, other)),
  )
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
  return `${namespace.trim().toUpperCase()} ${id.trim()}`.slice(0, 120)
}
