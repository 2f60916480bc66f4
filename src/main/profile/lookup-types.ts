import type { LookupState, Timing } from '../../preload/bridge'
import type { PhoneNumber } from '../numbers'
import type { Meter, Platform, ProfileRecord } from '../platform'
import type { AudienceNames } from './audiences'
import type { Candidate, IdentitySpelling } from './candidates'
import type { View } from './view'

/** The settings of a lookup, as values. `timeoutMs` is for the lookup as a whole. */
export type LookupSettings = {
  identities: IdentitySpelling[]
  mergePolicyId: string | null
  unstitchedMergePolicyId: string | null
  personNamespaces: string[]
  fields: 'view' | 'all'
  events: 'auto' | 'off'
  view: View
}

/**
 * Whom to look up: a number in all its readings, or the person that the agent chose among several. `again` asks for
 * newer data than what is at hand.
 */
export type Subject = { readings: PhoneNumber[]; raw: string; person: PersonReference | null; again: boolean }

/** One of the people of an `ambiguous` answer: their profile where it is at hand, else the id to ask for. */
export type PersonReference =
  | { kind: 'profile'; record: ProfileRecord; identity: Candidate }
  | { kind: 'identity'; identity: Candidate; joined: ProfileRecord }

/**
 * What goes with a state: the people behind its choices by `PersonChoice.id`, and which of the number's readings turned
 * out to be the caller's.
 */
export type Findings = { people?: Map<string, PersonReference>; reading?: number }

/** What a lookup tells as it goes. */
export type Tell = (state: LookupState, findings?: Findings) => void

export type LookupTools = {
  platform: Platform
  settings: LookupSettings
  audienceNames: AudienceNames
  /** Whether the organisation has refused events in this run; asking again would only cost a call. */
  eventsRefused: { current: boolean }
  now: () => number
}

/** One lookup under way. */
export type Run = {
  subject: Subject
  tools: LookupTools
  signal: AbortSignal
  meter: Meter
  timing: () => Timing
  tell: Tell
}
