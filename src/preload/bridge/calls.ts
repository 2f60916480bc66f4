import { z } from 'zod'
import { Corner } from './desk'
import { Arrival, ArrivalWay, LinkScheme, MOST_ARRIVALS, Registered, Simulated } from './phone'
import { Problem } from './problem'
import { DoctorCheck, SettingChanged, SettingsPage, SettingsReport, SettingValue } from './settings'
import { NOTE_LENGTH, TIMELINE_PAGE } from './sizes'
import { Edge, KeychainProblem, Snapshot } from './snapshot'
import { AttributePage, EventKind, TimelinePage } from './timeline'
import { Trace } from './trace'

const nothing = z.strictObject({})
const done = z.null()
const callId = z.string().min(1).max(40)
/** As long as settings.json takes, so that whatever was accepted can be read again. */
const address = z.string().max(300)

/** What *Connect* sends. The secret travels this way once and never back. */
export const ConnectRequest = z.strictObject({
  organizationId: z.string().trim().min(1).max(120),
  clientId: z.string().trim().min(1).max(120),
  clientSecret: z.string().trim().max(400),
  sandbox: z.string().trim().min(1).max(120),
  scopes: z.array(z.string().trim().min(1).max(120)).max(30).optional(),
  endpoints: z
    .strictObject({ ims: address, platform: address, edge: address, streaming: address })
    .partial()
    .optional(),
  edge: Edge.optional(),
})
export type ConnectRequest = z.infer<typeof ConnectRequest>

/** How connecting went: where the secret is now, and what the test of the connection said. */
export const ConnectResult = z.object({
  secret: z.enum(['keychain', 'memory', 'not-kept']),
  keychainProblem: KeychainProblem.nullable(),
  problem: Problem.nullable(),
})
export type ConnectResult = z.infer<typeof ConnectResult>

/** Every call the renderer can make, with the schemas of its one argument and its result. */
export const bridgeCalls = {
  snapshot: { argument: nothing, result: Snapshot },
  search: { argument: z.strictObject({ text: z.string().max(2_000) }), result: done },
  stage: { argument: z.strictObject({ callId }), result: done },
  chooseNumber: { argument: z.strictObject({ callId, index: z.number().int().min(0).max(49) }), result: done },
  /** Null takes the choice back: the people are there to choose among again. */
  choosePerson: { argument: z.strictObject({ callId, personId: z.string().min(1).max(120).nullable() }), result: done },
  refresh: { argument: z.strictObject({ callId }), result: done },
  cancel: { argument: z.strictObject({ callId }), result: done },
  /** Says that the agent has made sure who is calling, or takes it back: sensitive values come with the next patch. */
  verify: { argument: z.strictObject({ callId, on: z.boolean() }), result: done },
  /** The customer found is not the caller: it is counted, and nothing of the profile is kept. */
  notThisPerson: { argument: z.strictObject({ callId }), result: done },
  /** Looks somebody up by an identity other than a number, such as an e-mail address. */
  searchIdentity: {
    argument: z.strictObject({ namespace: z.string().trim().min(1).max(80), value: z.string().trim().min(1).max(300) }),
    result: done,
  },
  pin: { argument: z.strictObject({ callId, on: z.boolean() }), result: done },
  /** Drops a call and everything that is known of it; null: all calls. */
  forget: { argument: z.strictObject({ callId: callId.nullable() }), result: done },
  note: { argument: z.strictObject({ callId, text: z.string().max(NOTE_LENGTH) }), result: done },
  /** Opens an action of policy for the caller in the browser; `missing`: the profile lacks what its address needs. */
  openAction: {
    argument: z.strictObject({ callId, index: z.number().int().min(0).max(4) }),
    result: z.enum(['opened', 'missing', 'refused']),
  },
  timeline: {
    argument: z.strictObject({
      callId,
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(TIMELINE_PAGE),
      kinds: z.array(EventKind).max(20),
    }),
    result: TimelinePage.nullable(),
  },
  /** The whole profile as a tree; the first time it is looked up, where that is allowed. */
  attributes: {
    argument: z.strictObject({ callId, query: z.string().max(120), from: z.number().int().min(0) }),
    result: AttributePage,
  },
  /** Asks for the next page of a found caller's events, and says how many there are more; null where it could not be had. */
  moreEvents: { argument: z.strictObject({ callId }), result: z.number().int().min(0).nullable() },
  /** How the call's lookup came about; null where there was none, or it is no longer known. */
  trace: { argument: z.strictObject({ callId }), result: Trace.nullable() },
  /** Puts the trace on the clipboard as text, for a support request. */
  copyTrace: { argument: z.strictObject({ callId }), result: done },
  /** The computer has a network again. */
  networkBack: { argument: nothing, result: done },
  dismissNotice: { argument: z.strictObject({ index: z.number().int().min(0).max(9) }), result: done },
  /** Puts the panel into a corner of the display that it is on, or of the next one. */
  place: { argument: z.strictObject({ corner: Corner, nextDisplay: z.boolean() }), result: done },
  /** The agent is back: what was hidden at once may be shown again. Refused while the screen is locked. */
  unblank: { argument: nothing, result: done },
  openSettings: { argument: z.strictObject({ page: SettingsPage }), result: done },
  settings: { argument: nothing, result: SettingsReport },
  /** Changes one setting by its dotted key; null goes back to what holds where nobody says anything. */
  changeSetting: {
    argument: z.strictObject({ key: z.string().min(1).max(80), value: SettingValue }),
    result: SettingChanged,
  },
  /** While a shortcut is recorded the app's own must not fire. */
  pauseHotkeys: { argument: z.strictObject({ on: z.boolean() }), result: done },
  testConnection: { argument: nothing, result: Problem.nullable() },
  doctor: { argument: nothing, result: z.array(DoctorCheck).max(40) },
  /** Writes a diagnostic bundle without personal data where the agent chooses; null where they did not. */
  saveDiagnostics: { argument: nothing, result: z.string().max(1_000).nullable() },
  fit: { argument: z.strictObject({ height: z.number().int().min(1).max(4_000) }), result: done },
  releaseKeyboard: { argument: nothing, result: done },
  hide: { argument: nothing, result: done },
  quit: { argument: nothing, result: done },
  watchClipboard: { argument: z.strictObject({ on: z.boolean() }), result: done },
  startAtLogin: { argument: z.strictObject({ on: z.boolean() }), result: done },
  /** Has the operating system open such links with the app, or no longer. */
  registerLinks: { argument: z.strictObject({ scheme: LinkScheme, on: z.boolean() }), result: Registered },
  /** Puts the hook's token on the clipboard, a new one where `renew` says so or there is none; false: without a keychain it holds for this run only. */
  copyHookToken: { argument: z.strictObject({ renew: z.boolean() }), result: z.boolean() },
  /** Puts lines of a set-up guide on the clipboard. */
  copyText: { argument: z.strictObject({ text: z.string().min(1).max(4_000) }), result: done },
  /** What phone systems sent lately, newest first. */
  arrivals: { argument: nothing, result: z.array(Arrival).max(MOST_ARRIVALS) },
  /** Has a call come in as if a phone system had reported it, by the same way and as near to it as can be. */
  simulateCall: {
    argument: z.strictObject({ way: ArrivalWay, system: z.string().min(1).max(64), text: z.string().max(256) }),
    result: Simulated,
  },
  connect: { argument: ConnectRequest, result: ConnectResult },
  exploreSample: { argument: nothing, result: done },
} as const

export type BridgeCalls = typeof bridgeCalls
export type CallName = keyof BridgeCalls
export type Argument<N extends CallName> = z.input<BridgeCalls[N]['argument']>
export type Result<N extends CallName> = z.output<BridgeCalls[N]['result']>

/** Why the router refused a call. `bad-argument` names the path that was wrong, never the value. */
export type Refusal = {
  kind: 'foreign-sender' | 'unknown-call' | 'bad-argument' | 'bad-result' | 'failed'
  detail: string
}

/** The answer of every call: a value, never a throw. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Refusal }
