import { z } from 'zod'
import { Arrival, ArrivalWay, DialLinks, LinkScheme, MOST_ARRIVALS, PassOnScheme, Registered, Simulated } from './phone'
import { Problem } from './problem'
import { Edge, KeychainProblem, Snapshot } from './snapshot'
import { Trace } from './trace'

const nothing = z.strictObject({})
const done = z.null()
const callId = z.string().min(1).max(40)
/** As long as settings.json takes, so that whatever was accepted can be read again. */
const address = z.string().max(300)

const listener = z.strictObject({ on: z.boolean().optional(), port: z.number().int().min(1).max(65_535).optional() })

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
  choosePerson: { argument: z.strictObject({ callId, personId: z.string().min(1).max(120) }), result: done },
  refresh: { argument: z.strictObject({ callId }), result: done },
  cancel: { argument: z.strictObject({ callId }), result: done },
  /** Asks for the next page of a found caller's events; the card grows when they are there. */
  moreEvents: { argument: z.strictObject({ callId }), result: done },
  /** How the call's lookup came about; null where there was none, or it is no longer known. */
  trace: { argument: z.strictObject({ callId }), result: Trace.nullable() },
  /** Puts the trace on the clipboard as text, for a support request. */
  copyTrace: { argument: z.strictObject({ callId }), result: done },
  /** The computer has a network again. */
  networkBack: { argument: nothing, result: done },
  dismissNotice: { argument: z.strictObject({ index: z.number().int().min(0).max(9) }), result: done },
  fit: { argument: z.strictObject({ height: z.number().int().min(1).max(4_000) }), result: done },
  releaseKeyboard: { argument: nothing, result: done },
  hide: { argument: nothing, result: done },
  quit: { argument: nothing, result: done },
  watchClipboard: { argument: z.strictObject({ on: z.boolean() }), result: done },
  setHotkey: { argument: z.strictObject({ accelerator: z.string().min(1).max(60) }), result: done },
  startAtLogin: { argument: z.strictObject({ on: z.boolean() }), result: done },
  /** Changes what is given, and nothing else. */
  setPhone: {
    argument: z.strictObject({
      baresip: listener.optional(),
      hook: listener.optional(),
      outgoing: z.boolean().optional(),
    }),
    result: done,
  },
  setDialLinks: {
    argument: z.strictObject({ mode: DialLinks.optional(), passOnTo: PassOnScheme.optional() }),
    result: done,
  },
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
