import { z } from 'zod'
import { DIRECTIONS, PHASES } from './phases'

/**
 * What a phone system said about a call. `line`: the number or account that is called, as the phone system writes it;
 * `system`: what the phone system is called in its set-up; `endedAt`: milliseconds since the epoch, null until then.
 */
export const PhonePart = z.object({
  phase: z.enum(PHASES),
  direction: z.enum(DIRECTIONS),
  line: z.string().max(64).nullable(),
  queue: z.string().max(128).nullable(),
  system: z.string().max(64).nullable(),
  endedAt: z.number().nullable(),
})
export type PhonePart = z.infer<typeof PhonePart>

/**
 * The same in main, which tells calls apart: `key` is one call's in all that is said of it. `byLink`: nobody but links,
 * which any web page can open, have told of it.
 */
export type PhoneLink = PhonePart & { key: string; byLink: boolean }

/** The schemes that the operating system may open with the app. */
export const LinkScheme = z.enum(['callside', 'tel', 'callto'])
export type LinkScheme = z.infer<typeof LinkScheme>

/**
 * How registering for links went, or giving them back. `overruled`: it was written, and the operating system has another
 * choice that comes first; `failed`: it could not be written. `done` also where the system does not tell.
 */
export const Registered = z.enum(['done', 'overruled', 'failed'])
export type Registered = z.infer<typeof Registered>

/** How `tel:` and `callto:` links are taken, and the scheme that a phone app answers to. */
export const DialLinks = z.enum(['off', 'look-up', 'pass-on'])
export type DialLinks = z.infer<typeof DialLinks>
export const PassOnScheme = z.enum(['sip', 'sips', 'callto', 'tel', 'ciscotel', 'zoiper'])
export type PassOnScheme = z.infer<typeof PassOnScheme>

const port = z.number().int().min(1).max(65_535)

/** The ways in for phone systems, and how each of them is doing. */
export const PhoneShell = z.object({
  baresip: z.object({
    on: z.boolean(),
    port,
    state: z.enum(['off', 'connecting', 'connected', 'waiting']),
    /** Why there is no connection, and when the next try is (milliseconds since the epoch); both only while waiting. */
    why: z.enum(['not-running', 'closed', 'malformed']).nullable(),
    nextTryAt: z.number().nullable(),
  }),
  hook: z.object({
    on: z.boolean(),
    port,
    state: z.enum(['off', 'opening', 'open', 'port-taken', 'not-allowed']),
  }),
  outgoing: z.boolean(),
  dialLinks: DialLinks,
  passOnTo: PassOnScheme,
  /** Which schemes the operating system opens with this app; null where it does not tell. */
  links: z.record(LinkScheme, z.boolean().nullable()),
  /** How a phone system starts this app: a path, and what follows it before `lookup`. */
  command: z.array(z.string().max(1_000)).min(1).max(4),
})
export type PhoneShell = z.infer<typeof PhoneShell>

/** The ways in which a phone system's word can arrive. */
export const ArrivalWay = z.enum(['command-line', 'link', 'hook', 'baresip'])
export type ArrivalWay = z.infer<typeof ArrivalWay>

/** What was made of it. `advice`, `reason` and `detail` are parts of locale keys or names of fields, never content. */
export const ArrivalMeaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), display: z.string().max(40) }),
  z.object({ kind: z.literal('several'), count: z.number().int() }),
  z.object({ kind: z.literal('withheld') }),
  z.object({ kind: z.literal('internal') }),
  z.object({ kind: z.literal('service-number') }),
  z.object({ kind: z.literal('nothing'), reason: z.string().max(40) }),
  z.object({ kind: z.literal('placeholder'), written: z.string().max(64), advice: z.string().max(60) }),
  z.object({ kind: z.literal('refused'), reason: z.string().max(40), detail: z.string().max(64).nullable() }),
])
export type ArrivalMeaning = z.infer<typeof ArrivalMeaning>

/**
 * Something that a phone system sent, as it arrived: at most its first 1,024 bytes, in hexadecimal. `change`: what it did
 * to the calls; `none` for a report of a call that is known already or was not asked for.
 */
export const Arrival = z.object({
  id: z.number().int(),
  at: z.number(),
  way: ArrivalWay,
  system: z.string().max(64).nullable(),
  hex: z.string().max(2_048),
  isCut: z.boolean(),
  phase: z.enum(PHASES).nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  callId: z.string().max(256).nullable(),
  line: z.string().max(256).nullable(),
  queue: z.string().max(256).nullable(),
  meaning: ArrivalMeaning,
  change: z.enum(['began', 'changed', 'ended', 'none']),
})
export type Arrival = z.infer<typeof Arrival>

/** How many arrivals are remembered, newest first. */
export const MOST_ARRIVALS = 20

/** How a simulated call went: it set out, or why it could not. */
export const Simulated = z.enum(['sent', 'not-open', 'not-connected', 'could-not-start'])
export type Simulated = z.infer<typeof Simulated>
