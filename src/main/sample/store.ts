import { createIdentityGraph, identityKey, xidOf } from './identity-graph'
import type { Identity, SampleRecord, XdmObject } from './records'
import { mergeXdm } from './xdm'

/** A profile as a merge policy sees it: what its fragments say together, and where that came from. */
export type MergedProfile = {
  xid: string
  identities: Identity[]
  sources: string[]
  entity: XdmObject
  lastModifiedAt: string
}

/** One event, addressed the way the platform addresses the children of an event query. */
export type StoredEvent = {
  id: string
  relatedXid: string
  sourceId: string
  timestamp: number
  entity: XdmObject
  receivedAt: string
}

/** The profile store: filled through `ingest` alone, and read by identity. */
export type SampleStore = {
  ingest(record: SampleRecord): void
  /** Takes records in when somebody asks for the events of this identity, or of one linked with it. */
  ingestLater(identity: Identity, make: () => SampleRecord[]): void
  /** Every identity linked to this one; the identity alone where nothing is stitched. */
  graph(identity: Identity, stitched: boolean): Identity[]
  profile(identity: Identity, stitched: boolean): MergedProfile | undefined
  /** Oldest first. */
  events(identity: Identity, stitched: boolean): StoredEvent[]
  resolveXid(xid: string): Identity | undefined
  /** All that was taken in, in the order of arrival. */
  records(): readonly SampleRecord[]
}

/** An empty store. Schemas, data sets and streams that are ingested later come through the same door, `ingest`. */
export function createSampleStore(): SampleStore {
  const identities = createIdentityGraph()
  const records = new Map<string, SampleRecord[]>()
  const everything: SampleRecord[] = []
  const later = new Map<string, () => SampleRecord[]>()

  const graph = (identity: Identity, stitched: boolean) =>
    stitched ? identities.membersOf(identity) : identities.membersOf(identity).filter(sameAs(identity))

  const recordsOf = (identity: Identity, stitched: boolean, kind: SampleRecord['kind']) => {
    const found = graph(identity, stitched).flatMap((member) => records.get(identityKey(member)) ?? [])
    return [...new Set(found)].filter((record) => record.kind === kind).sort(byTime)
  }

  const ingest = (record: SampleRecord): void => {
    assertUsable(record)
    everything.push(record)
    identities.link(record.identities)
    for (const key of new Set(record.identities.map(identityKey))) {
      const before = records.get(key)
      if (before) before.push(record)
      else records.set(key, [record])
    }
  }

  const catchUp = (members: Identity[]): void => {
    for (const key of members.map(identityKey)) {
      const make = later.get(key)
      later.delete(key)
      make?.().forEach(ingest)
    }
  }

  return {
    ingest,
    ingestLater: (identity, make) => void later.set(identityKey(identity), make),
    graph,
    profile: (identity, stitched) => {
      const fragments = recordsOf(identity, stitched, 'profile')
      const members = stitched ? graph(identity, true) : []
      return mergeFragments(identity, fragments, members)
    },
    events: (identity, stitched) => {
      catchUp(graph(identity, stitched))
      return recordsOf(identity, stitched, 'event').map(toStoredEvent)
    },
    resolveXid: identities.find,
    records: () => everything,
  }
}

function mergeFragments(asked: Identity, fragments: SampleRecord[], members: Identity[]): MergedProfile | undefined {
  const newest = fragments.at(-1)
  if (!newest) return undefined
  const named = new Map(members.map((member) => [identityKey(member), member]))
  for (const identity of fragments.flatMap((fragment) => fragment.identities)) {
    const known = named.get(identityKey(identity))
    named.set(identityKey(identity), { ...known, ...identity })
  }
  return {
    xid: xidOf(asked),
    identities: [...named.values()],
    sources: [...new Set(fragments.map((fragment) => fragment.dataset.id))],
    entity: fragments.reduce<XdmObject>((merged, fragment) => mergeXdm(merged, fragment.entity), {}),
    lastModifiedAt: toSeconds(newest.at),
  }
}

function toStoredEvent(record: SampleRecord): StoredEvent {
  const owner = primaryOf(record)
  const { _id: given } = record.entity
  const id = typeof given === 'string' ? given : xidOf({ namespace: `event:${owner.id}`, id: record.at })
  return {
    id,
    relatedXid: xidOf(owner),
    sourceId: record.dataset.id,
    timestamp: Date.parse(record.at),
    entity: { ...record.entity, _id: id, timestamp: record.at },
    receivedAt: toSeconds(record.at),
  }
}

function assertUsable(record: SampleRecord): void {
  if (record.identities.length === 0) throw new TypeError('A record needs at least one identity.')
  if (Number.isNaN(Date.parse(record.at))) throw new TypeError('A record needs an ISO 8601 time.')
}

function primaryOf(record: SampleRecord): Identity {
  const primary = record.identities.find((identity) => identity.primary) ?? record.identities[0]
  if (!primary) throw new TypeError('A record needs at least one identity.')
  return primary
}

function sameAs(identity: Identity): (other: Identity) => boolean {
  const key = identityKey(identity)
  return (other) => identityKey(other) === key
}

function byTime(one: SampleRecord, other: SampleRecord): number {
  return Date.parse(one.at) - Date.parse(other.at)
}

/** The platform writes its own times without fractions of a second. */
function toSeconds(iso: string): string {
  return new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z')
}
