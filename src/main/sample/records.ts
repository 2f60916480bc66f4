/**
 * One identity as a data set spells it. Namespaces compare without regard to case, values byte for byte. That it is the
 * primary one is a flag, which some senders write as text.
 */
export type Identity = { namespace: string; id: string; primary?: boolean | 'true' }

/** An XDM object, or any part of one. */
export type XdmObject = Record<string, unknown>

/** What the store takes in: one fragment of a profile, or one event, as a data set holds it. */
export type SampleRecord = {
  dataset: { id: string; name: string }
  kind: 'profile' | 'event'
  identities: Identity[]
  /** ISO 8601. Orders the merge of fragments and the list of events. */
  at: string
  entity: XdmObject
}
