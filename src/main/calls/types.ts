import type { LookupState, PhoneLink, SightingSource } from '../../preload/bridge'
import type { FoundNumber } from '../numbers'

/** An identity that the agent searched by: a namespace's code and a value in it. */
export type SoughtIdentity = { namespace: string; value: string }

/** One call: a number that was seen, and what is known about it. `attempt` tells answers of old requests apart. */
export type Call = {
  id: string
  source: SightingSource
  /** Milliseconds since the epoch, with fractions. */
  sightedAt: number
  /** When the number was last seen: a sighting soon after joins this call. */
  seenAt: number
  /** The numbers in the text; the call is about the one at `chosen`, or about none yet. */
  numbers: FoundNumber[]
  chosen: number | null
  /** What the agent searched by, in place of a number. */
  identity: SoughtIdentity | null
  /** Which reading of that number is the caller's: the best one, until an answer knows better; null if it can't tell. */
  reading: number | null
  /** Whom the agent chose among several, and those to choose among. */
  personId: string | null
  people: (LookupState & { kind: 'ambiguous' }) | null
  attempt: number
  /** Whether a request of the current attempt is under way. */
  open: boolean
  state: LookupState
  /** Null where no phone system told of the call. */
  phone: PhoneLink | null
  /** Which profile the state is about, as an opaque key; null where it is about none. */
  profile: string | null
  /** Whether the agent has made sure that the caller is who `profile` is of. */
  verified: boolean
  /** Kept however many calls come after it. */
  pinned: boolean
  note: string
}

/** All calls, newest first, and which one is on stage; how many there were, and how many customers were none of them. */
export type Calls = { list: Call[]; stage: string | null; made: number; dismissed: number }

/** What has to be done outside for the model to go on. */
export type Effect =
  | {
      kind: 'look'
      callId: string
      attempt: number
      /** Whom to look up: a number, or an identity that the agent searched by. */
      number: FoundNumber | null
      identity: SoughtIdentity | null
      /** The line that was called, where a phone system said so. */
      line: string | null
      personId: string | null
      /** Whether the agent asked for newer data: nothing at hand is used. */
      again: boolean
      /** What made it happen: the trigger that saw the number, or the agent who chose, asked again or came back. */
      cause: SightingSource | 'agent'
      startedAt: number
    }
  | { kind: 'abort'; callId: string; attempt: number }

export type Step = { calls: Calls; effects: Effect[] }

/** A text that arrived, as far as it concerns a call. */
export type CallSighting = {
  source: SightingSource
  at: number
  phone?: PhoneLink
  /** It leaves the stage to the call that is there, if one is. */
  aside?: boolean
} & (
  | { kind: 'numbers'; numbers: FoundNumber[] }
  | { kind: 'withheld' }
  | { kind: 'internal'; extension: string }
  | { kind: 'service-number'; number: string }
  | { kind: 'identity'; identity: SoughtIdentity }
)

export type CallEvent =
  | { kind: 'sighted'; sighting: CallSighting }
  | {
      kind: 'answered'
      callId: string
      attempt: number
      state: LookupState
      reading: number | null
      /** Which profile the state is about; null where it is about none, or that can't be told. */
      profile: string | null
      last: boolean
    }
  /** A phone system said more about a call that it has told of. */
  | { kind: 'phone'; phone: PhoneLink; at: number }
  /** A card that was found is made anew of the same profile: with older events, or by another view. */
  | { kind: 'remade'; callId: string; attempt: number; state: LookupState }
  | { kind: 'staged'; callId: string; at: number }
  | { kind: 'number-chosen'; callId: string; index: number; at: number }
  | { kind: 'person-chosen'; callId: string; personId: string | null; at: number }
  | { kind: 'refreshed'; callId: string; at: number }
  | { kind: 'cancelled'; callId: string }
  /** The agent has made sure who is calling, or takes it back. */
  | { kind: 'verified'; callId: string; on: boolean }
  /** The customer found, or each of those to choose among, is not the caller. */
  | { kind: 'dismissed'; callId: string }
  | { kind: 'pinned'; callId: string; on: boolean }
  | { kind: 'noted'; callId: string; text: string }
  /** Null: all of them. */
  | { kind: 'forgotten'; callId: string | null }
  | { kind: 'reconnected' }
