import type { LookupState, PhoneLink, SightingSource } from '../../preload/bridge'
import type { FoundNumber } from '../numbers'

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
  /** Which reading of that number is the caller's: the best one, until an answer knows better; null if it can't tell. */
  reading: number | null
  personId: string | null
  attempt: number
  /** Whether a request of the current attempt is under way. */
  open: boolean
  state: LookupState
  /** Null where no phone system told of the call. */
  phone: PhoneLink | null
}

/** All calls, newest first, and which one is on stage. */
export type Calls = { list: Call[]; stage: string | null; made: number }

/** What has to be done outside for the model to go on. */
export type Effect =
  | {
      kind: 'look'
      callId: string
      attempt: number
      number: FoundNumber
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
export type CallSighting = { source: SightingSource; at: number; phone?: PhoneLink } & (
  | { kind: 'numbers'; numbers: FoundNumber[] }
  | { kind: 'withheld' }
  | { kind: 'internal'; extension: string }
  | { kind: 'service-number'; number: string }
)

export type CallEvent =
  | { kind: 'sighted'; sighting: CallSighting }
  | { kind: 'answered'; callId: string; attempt: number; state: LookupState; reading: number | null; last: boolean }
  /** A phone system said more about a call that it has told of. */
  | { kind: 'phone'; phone: PhoneLink; at: number }
  /** A card that was found has more on it now, such as older events. */
  | { kind: 'grown'; callId: string; attempt: number; state: LookupState }
  | { kind: 'staged'; callId: string; at: number }
  | { kind: 'number-chosen'; callId: string; index: number; at: number }
  | { kind: 'person-chosen'; callId: string; personId: string; at: number }
  | { kind: 'refreshed'; callId: string; at: number }
  | { kind: 'cancelled'; callId: string }
  | { kind: 'reconnected' }
