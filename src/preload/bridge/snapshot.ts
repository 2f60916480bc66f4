import { z } from 'zod'
import { Card } from './card'
import { DeskPart } from './desk'
import { PhonePart, PhoneShell } from './phone'
import { Problem } from './problem'
import { NOTE_LENGTH } from './sizes'
import { SightingSource } from './sources'

/** A phone number as the panel shows it: `display` is the international format, `region` ISO 3166 alpha-2. */
export const ShownNumber = z.object({
  e164: z.string().max(24),
  display: z.string().max(40),
  region: z.string().max(3),
  extension: z.string().max(12).nullable(),
})
export type ShownNumber = z.infer<typeof ShownNumber>

/** One of several people behind a number, by what tells them apart. `id` is opaque and valid for this call only. */
export const PersonChoice = z.object({
  id: z.string().max(120),
  name: z.string().max(200).nullable(),
  place: z.string().max(120).nullable(),
  tier: z.string().max(80).nullable(),
  reference: z.string().max(120).nullable(),
})
export type PersonChoice = z.infer<typeof PersonChoice>

/**
 * Milliseconds from the sighting to the answer, when it came (milliseconds since the epoch), and how many requests it
 * took; `serverMs` is what the platform reports of its own time.
 */
export const Timing = z.object({
  answeredMs: z.number(),
  answeredAt: z.number(),
  serverMs: z.number().nullable(),
  requests: z.number().int(),
})
export type Timing = z.infer<typeof Timing>

/** What is known about one call: each value can be painted alone. */
export const LookupState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose-number'), numbers: z.array(ShownNumber).max(50) }),
  z.object({ kind: z.literal('withheld') }),
  z.object({ kind: z.literal('internal'), extension: z.string().max(24) }),
  z.object({ kind: z.literal('service-number'), number: z.string().max(40) }),
  z.object({ kind: z.literal('looking') }),
  z.object({ kind: z.literal('partial'), card: Card, timing: Timing }),
  z.object({ kind: z.literal('found'), card: Card, timing: Timing }),
  z.object({
    kind: z.literal('ambiguous'),
    reason: z.enum(['several', 'shared']),
    people: z.array(PersonChoice).max(50),
    timing: Timing,
  }),
  z.object({ kind: z.literal('unknown'), tried: z.array(z.string().max(80)).max(40), timing: Timing }),
  z.object({ kind: z.literal('failed'), problem: Problem, timing: Timing }),
  z.object({ kind: z.literal('cancelled') }),
  /** The agent said that the customer found is not the caller; nothing of the profile is kept. */
  z.object({ kind: z.literal('dismissed') }),
  /** A call that is not on stage: what it has stays in main until it is. */
  z.object({ kind: z.literal('aside'), was: z.string().max(20), name: z.string().max(200).nullable() }),
])
export type LookupState = z.infer<typeof LookupState>

/** One call. `sightedAt` is milliseconds since the epoch, with fractions; `number` is null until one is chosen. */
export const CallView = z.object({
  id: z.string().max(40),
  number: ShownNumber.nullable(),
  source: SightingSource,
  sightedAt: z.number(),
  state: LookupState,
  /** Null where no phone system told of the call. */
  phone: PhonePart.nullable(),
  /** By which identity the agent searched, where it was not by a number; the value itself stays in main. */
  identity: z.string().max(80).nullable(),
  /** Whether the customer shown is one whom the agent chose among several. */
  chosen: z.boolean(),
  /** Whether the agent has made sure who is calling, in this call and for the customer shown. */
  verified: z.boolean(),
  pinned: z.boolean(),
  note: z.string().max(NOTE_LENGTH),
})
export type CallView = z.infer<typeof CallView>

/** Why a text that arrived was not a call. */
export const IgnoredReason = z.enum(['empty', 'binary', 'no-number', 'secret', 'too-slow', 'too-large', 'no-selection'])
export type IgnoredReason = z.infer<typeof IgnoredReason>

/** Things the agent should be told once, each with a way to dismiss it. */
export const Notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings-broken'), keptAs: z.string().max(300), detail: z.string().max(300) }),
  z.object({ kind: z.literal('settings-newer') }),
  z.object({ kind: z.literal('policy-refused'), detail: z.string().max(300) }),
  z.object({ kind: z.literal('settings-not-saved') }),
  z.object({ kind: z.literal('ignored'), reason: IgnoredReason, source: SightingSource }),
  /** A phone system handed over a placeholder that it should have filled in; `advice` is a locale key. */
  z.object({ kind: z.literal('placeholder'), written: z.string().max(64), advice: z.string().max(60) }),
  z.object({ kind: z.literal('link-refused'), reason: z.string().max(40) }),
])
export type Notice = z.infer<typeof Notice>

/** Where the client secret is: in the keychain, in memory for this run only, or nowhere. */
export const SecretPlace = z.enum(['keychain', 'memory', 'missing'])
export type SecretPlace = z.infer<typeof SecretPlace>

/** Why the keychain did not help: not there at all, or there but locked. */
export const KeychainProblem = z.enum(['unavailable', 'locked'])
export type KeychainProblem = z.infer<typeof KeychainProblem>

/** Addresses of the services; all optional in settings, all present here. */
export const Endpoints = z.object({ ims: z.string(), platform: z.string(), edge: z.string(), streaming: z.string() })
export type Endpoints = z.infer<typeof Endpoints>

/** When the edge is asked besides the hub, and through which datastream. */
export const Edge = z.object({
  mode: z.enum(['off', 'fallback', 'first-paint']),
  datastreamId: z.string().max(120).nullable(),
})
export type Edge = z.infer<typeof Edge>

/** Profile calls counted so far, by the calendar of this computer; the organisation's contract meters them. */
export const Usage = z.object({ today: z.number().int(), thisMonth: z.number().int() })
export type Usage = z.infer<typeof Usage>

/** What surrounds the calls: connection, triggers, notices. The secret itself is never in here. */
export const Shell = z.object({
  version: z.string(),
  electronVersion: z.string(),
  connection: z.object({
    platform: z.enum(['none', 'sample', 'experience-platform']),
    organizationId: z.string(),
    clientId: z.string(),
    sandbox: z.string(),
    scopes: z.array(z.string()),
    endpoints: Endpoints,
    edge: Edge,
    secret: SecretPlace,
    keychainProblem: KeychainProblem.nullable(),
    refusedHost: z.string().nullable(),
  }),
  clipboard: z.object({
    watching: z.boolean(),
    available: z.boolean(),
    /** Why the last copied text was not looked at, and when it came (milliseconds since the epoch). */
    ignored: z.object({ reason: IgnoredReason, at: z.number() }).nullable(),
    /** The computer sleeps or its screen is locked: what is copied meanwhile is not read, then or later. */
    paused: z.boolean(),
    /** Why copied or highlighted text can't be read here, or not all of it. */
    why: z.enum(['wayland', 'no-display', 'not-supported', 'no-module', 'not-permitted']).nullable(),
  }),
  hotkey: z.object({
    accelerator: z.string(),
    state: z.enum(['registered', 'taken', 'invalid', 'off']),
  }),
  phone: PhoneShell,
  startAtLogin: z.object({ on: z.boolean(), available: z.boolean() }),
  /** Numbers of the sample platform to try; `hint` is a locale key of `sample.*`. */
  sampleNumbers: z.array(z.object({ display: z.string(), hint: z.string() })).max(12),
  usage: Usage,
  notices: z.array(Notice).max(10),
  desk: DeskPart,
})
export type Shell = z.infer<typeof Shell>

/** What is on screen, whole. Main owns it; the renderer holds a replica fed by patches. */
export const Snapshot = z.object({
  sequence: z.number().int(),
  shell: Shell,
  calls: z.array(CallView).max(20),
  stage: z.string().nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** The most bytes of JSON that a snapshot may hold. */
export const SNAPSHOT_LIMIT_BYTES = 256 * 1024
