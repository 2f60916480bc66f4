import type { PersonChoice } from '../../preload/bridge'
import type { Identity, ProfileRecord } from '../platform'
import { identityKey, isSameCode } from '../platform/reading'
import { cardName } from './card'
import { readConsents } from './consents'
import { asText, asTier, firstAt } from './paths'
import { salesRefusal } from './shown'
import type { View } from './view'

/** One person (perhaps by several profiles whose graphs overlap), or one profile that joins several people. */
export type Person =
  | { kind: 'one'; record: ProfileRecord; overlapping: boolean }
  | { kind: 'shared'; record: ProfileRecord; identities: Identity[] }

/** Who may be behind a number; of several people each may still be a profile that joins some. */
export type Finding = { kind: 'nobody' } | Person | { kind: 'several'; people: Person[] }

/**
 * Sorts profiles into people. Profiles whose identity graphs overlap, or that hold the same id of a person namespace (a
 * CRM id, say), are one person, by the newest of them; a person with more than one such id is a wrongly joined graph.
 */
export function findPeople(records: ProfileRecord[], personNamespaces: string[]): Finding {
  const people = groupByPerson(records, personNamespaces).map((group) => personOf(group, personNamespaces))
  const [only, ...others] = people
  if (!only) return { kind: 'nobody' }
  return others.length > 0 ? { kind: 'several', people } : only
}

function personOf(group: ProfileRecord[], personNamespaces: string[]): Person {
  const identities = joinedIdentities(
    group.flatMap((record) => record.identities),
    personNamespaces,
  )
  const record = newestOf(group)
  return identities.length > 1
    ? { kind: 'shared', record, identities }
    : { kind: 'one', record, overlapping: group.length > 1 }
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

/** Groups the profiles of one person, in the order in which the groups were found. */
function groupByPerson(records: ProfileRecord[], personNamespaces: string[]): ProfileRecord[][] {
  const groups: ProfileRecord[][] = []
  for (const record of records) {
    const touching = groups.filter((group) => group.some((other) => isSamePerson(record, other, personNamespaces)))
    const rest = groups.filter((group) => !touching.includes(group))
    groups.splice(0, groups.length, ...rest, [...touching.flat(), record])
  }
  return groups
}

function newestOf(group: ProfileRecord[]): ProfileRecord {
  return group.reduce((best, record) => ((record.lastModifiedAt ?? '') > (best.lastModifiedAt ?? '') ? record : best))
}

/**
 * Whether two profiles are of one person: their identity graphs overlap, or they share an id of a person namespace, since
 * an answer may hold no graph at all.
 */
export function isSamePerson(one: ProfileRecord, other: ProfileRecord, personNamespaces: string[]): boolean {
  const marks = new Set(marksOf(one, personNamespaces))
  return marksOf(other, personNamespaces).some((mark) => marks.has(mark))
}

function marksOf({ xid, identityGraph, identities }: ProfileRecord, personNamespaces: string[]): string[] {
  const own = identities.filter(
    ({ namespace, id }) => id.trim() !== '' && personNamespaces.some((other) => isSameCode(namespace, other)),
  )
  return [...[xid, ...identityGraph].filter((mark) => mark !== ''), ...own.map(identityKey)]
}

/** What tells a person apart from others that share the number; its id is given with the list that it is in. */
export type Described = Omit<PersonChoice, 'id'>

/** A profile by what tells it apart. */
export function describePerson(record: ProfileRecord, view: View, personNamespaces: string[]): Described {
  const reference = record.identities.find(({ namespace }) =>
    personNamespaces.some((other) => isSameCode(namespace, other)),
  )
  const tier = openTier(record, view)
  return {
    name: cardName(record.entity, view),
    place: firstAt(record.entity, view.placePaths, asText),
    tier: tier ? firstAt(record.entity, tier.paths, asTier) : null,
    reference: reference ? nameOf(reference) : null,
  }
}

/** The view's tier, unless it is sensitive, or is for selling to somebody who has refused that: nobody is verified yet. */
function openTier({ entity }: ProfileRecord, view: View) {
  const refused = salesRefusal({ consents: readConsents(entity, view), source: 'hub' }) !== null
  return view.sections
    .flatMap((section) => ('fields' in section ? section.fields.map((field) => ({ field, section })) : []))
    .filter(({ field, section }) => !field.sensitive && !(refused && (field.sales || section.sales)))
    .map(({ field }) => field)
    .find(({ format }) => format === 'tier')
}

/** One of the people whom a wrongly joined profile mixes: only the id is surely theirs. */
export function describeIdentity(identity: Identity): Described {
  return { name: null, place: null, tier: null, reference: nameOf(identity) }
}

/** Cut to what the bridge takes; a reference that long would tell nobody apart. */
function nameOf({ namespace, id }: Identity): string {
  return `${namespace.trim().toUpperCase()} ${id.trim()}`.slice(0, 120)
}
