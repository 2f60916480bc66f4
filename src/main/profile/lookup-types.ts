import type { LookupState, Timing, Trace } from '../../preload/bridge'
import type { PhoneNumber } from '../numbers'
import type {
  CallOptions,
  EventRecord,
  Identity,
  Meter,
  Outcome,
  Platform,
  ProfileRecord,
  Remembered,
} from '../platform'
import type { IdentitySpelling, ReadIdentity } from './candidates'
import type { Names } from './names'
import type { Journal } from './trace'
import type { View } from './view'

/** The settings of a lookup, as values. `timeoutMs` is for the lookup as a whole; whoever starts it aborts it then. */
export type LookupSettings = {
  identities: IdentitySpelling[]
  mergePolicyId: string | null
  unstitchedMergePolicyId: string | null
  personNamespaces: string[]
  fields: 'view' | 'all'
  events: 'auto' | 'off'
  timeoutMs: number
  view: View
  sandbox: string
  edge: { mode: 'off' | 'fallback' | 'first-paint'; datastreamId: string | null }
}

/**
 * Whom to look up: a number in all its readings, or somebody by another identity, such as an e-mail address. `person` is
 * the one whom the agent chose among several; `again` asks for newer data than what is at hand.
 */
export type Subject = ({ readings: PhoneNumber[]; raw: string } | { identity: Identity }) & {
  person: PersonReference | null
  again: boolean
}

/**
 * One of the people of an `ambiguous` answer: their profile where it is at hand, else the id to ask for, as the
 * organisation spells it, and the joined profile that holds it.
 */
export type PersonReference =
  | { kind: 'profile'; record: ProfileRecord; identity: ReadIdentity }
  | { kind: 'identity'; identity: ReadIdentity; joined: ProfileRecord }

/**
 * What goes with a state: the people behind its choices by `PersonChoice.id`; which of the number's readings turned out
 * to be the caller's, left out where nothing says which; how the lookup came about so far; and, where older events can
 * be had, the way to fetch a page of them, which tells the grown card before it resolves and leaves it as it is where
 * they cannot be had. With a card come the profile that it was made from; the events at hand, newest first, which are
 * the same list until there are more; the names of datasets that are known by now, by id; and the way to look up
 * everything that the profile holds, by the same identity and policy, which counts as a lookup.
 */
export type Findings = {
  people?: Map<string, PersonReference>
  reading?: number
  trace?: Trace
  more?: ((signal: AbortSignal) => Promise<boolean>) | null
  /** The view that the card was made with. */
  view?: View
  record?: ProfileRecord
  timeline?: () => EventRecord[]
  datasetNames?: () => Map<string, string>
  whole?: (signal: AbortSignal) => Promise<Outcome<Record<string, unknown>>>
}

/** What a lookup tells as it goes. */
export type Tell = (state: LookupState, findings?: Findings) => void

export type LookupTools = {
  platform: Platform
  settings: LookupSettings
  audienceNames: Names
  datasetNames: Names
  remembered: Remembered
  /** Milliseconds since the epoch. */
  now: () => number
  /** Told at the start: the trace so far can be had at any time, also of a lookup that is given up. */
  tracing?: (soFar: () => Trace) => void
}

/**
 * One lookup under way. `startedAt` (the sighting) and `deadline` are in the clock of `tools.now`; `aside` counts what
 * runs beside the main requests and costs no time of its own.
 */
export type Run = {
  subject: { readings: PhoneNumber[]; raw: string; identity: Identity | null; again: boolean }
  tools: LookupTools
  signal: AbortSignal
  startedAt: number
  deadline: number
  meter: Meter
  aside: Meter
  journal: Journal
  timing: () => Timing
  tell: Tell
}

/** What every request of a lookup is sent with. */
export function callOptions({ signal, meter, deadline, journal }: Run): CallOptions {
  return { signal, meter, deadline, record: journal.record }
}
