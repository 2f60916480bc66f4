import assert from 'node:assert/strict'
import { findPhoneNumbers } from '../../src/main/numbers'
import { connectPlatform, type PlatformOptions, TIMED_OUT } from '../../src/main/platform'
import { type LookupSettings, type LookupTools, lookUp } from '../../src/main/profile'
import { type Fault, type SamplePlatform, sampleStars, startSamplePlatform } from '../../src/main/sample'
import { LookupState, type Problem, SNAPSHOT_LIMIT_BYTES, Trace } from '../../src/preload/bridge'
import { sampleLookup, sampleTools } from '../support/sample'
import type { ClientRow, Own, Seen } from './row'

/** Two customers who have nothing in common; what tells each of them apart must never show with the other. */
export const caller = { ...sampleStars.rich, marks: /Imogen|Quillfeather|23125042/ }
export const other = { ...sampleStars.second, marks: /Delphine|Okonkwo|2025550142/ }

/** The caller's card, whole. */
export const found = (change: Partial<Seen & { state: 'found' }> = {}): Seen => ({
  state: 'found',
  name: caller.name,
  missing: [],
  source: 'hub',
  ...change,
})

export type Bench = { sample: SamplePlatform; own: Own }

/** A client and its surroundings for one row; whatever is left out is as usual. */
export type Arrangement = {
  client?: Partial<PlatformOptions>
  settings?: Partial<LookupSettings>
  tools?: (tools: LookupTools) => Partial<LookupTools>
  /** Whom to look up; the caller unless told. */
  number?: string
  /** Runs before the lookup that the row is about. */
  before?: (tools: LookupTools) => Promise<void>
  /** Runs when the fault is over. */
  end?: () => void | Promise<void>
  /** Whether this client can find anybody once the fault is over. */
  recovers?: boolean
  /** What must be so besides, once the lookup is over; throws where it is not. */
  prove?: () => void
}

const TIME_MS = 6_000

/** A fault of the platform that strikes a client that has just found somebody else. */
export function strikes(fault: Omit<Fault, 'times'> & { times?: number }, settings?: Partial<LookupSettings>) {
  return strikesBy(({ sample }) => {
    sample.behaviour.faults.push({ times: 99, ...fault })
    return { settings }
  })
}

/** The same, arranged by hand; `client` of the arrangement comes too late here. */
export function strikesBy(arrange: (bench: Bench) => Arrangement | undefined): ClientRow['run'] {
  return (own) =>
    benchOf(own, async (bench) => {
      const platform = connectTo(bench, {})
      const lookOther = () => lookAt(sampleTools(platform, sampleLookup({ timeoutMs: TIME_MS })), other.number)
      assert.deepEqual(seenIn(await lookOther()), found({ name: other.name }))
      return { ...(arrange(bench) ?? {}), platform }
    })
}

/** A fault that is there before the client is. */
export function waits(arrange: (bench: Bench) => Arrangement | Promise<Arrangement>): ClientRow['run'] {
  return (own) =>
    benchOf(own, async (bench) => {
      const arranged = await arrange(bench)
      return { ...arranged, platform: connectTo(bench, arranged.client ?? {}) }
    })
}

type Arranged = Arrangement & { platform: LookupTools['platform'] }

async function benchOf(own: Own, prepare: (bench: Bench) => Promise<Arranged>): Promise<Seen> {
  const sample = own.later(await startSamplePlatform())
  const healthy = { ...sample.behaviour }
  const bench = { sample, own }
  const {
    platform,
    settings = {},
    tools,
    number = caller.number,
    before,
    end,
    recovers = true,
    prove,
  } = await prepare(bench)
  const usual = sampleTools(platform, sampleLookup({ timeoutMs: TIME_MS, ...settings }))
  const mine = { ...usual, ...tools?.(usual) }
  await before?.(mine)
  const states = await lookAt(mine, number)
  if (number === caller.number) assert.doesNotMatch(JSON.stringify(states), other.marks, 'something of another caller')
  prove?.()
  Object.assign(sample.behaviour, healthy, { faults: [] })
  await end?.()
  platform.refreshConnections()
  if (recovers) {
    const after = await lookAt({ ...mine, settings: sampleLookup({ timeoutMs: TIME_MS }) }, other.number)
    assert.deepEqual(nameIn(after), other.name, 'the next caller is not found')
    assert.doesNotMatch(JSON.stringify(after), caller.marks, 'something of the former caller')
  }
  return seenIn(states)
}

/** A client of the sample platform, with changes. */
export function connectTo({ sample, own }: Bench, change: Partial<PlatformOptions>) {
  const { clientSecret, ...organization } = sample.connection
  return own.later(
    connectPlatform({
      ...organization,
      scopes: ['openid'],
      endpoints: { ims: sample.url, platform: sample.url, edge: sample.url },
      secret: async () => clientSecret,
      trust: { policyHosts: [], loopback: true },
      ...change,
    }),
  )
}

/** One lookup as the app does it, with the time limit of its settings; every state is one that the bridge takes. */
export async function lookAt(
  tools: LookupTools,
  number: string,
  limit: AbortController = new AbortController(),
): Promise<LookupState[]> {
  const [read] = findPhoneNumbers(number, { regions: ['DE', 'GB', 'US'] })
  assert.ok(read, 'not a number')
  const states: LookupState[] = []
  const traces: Trace[] = []
  const timer = setTimeout(() => limit.abort(TIMED_OUT), tools.settings.timeoutMs)
  await lookUp(
    { readings: read.readings, raw: read.raw, person: null, again: false },
    tools,
    limit.signal,
    Date.now(),
    (state, { trace } = {}) => {
      states.push(state)
      if (trace) traces.push(trace)
    },
  )
  clearTimeout(timer)
  const personal = new RegExp(number.replace(/\D/g, '').slice(2) || number)
  for (const trace of traces) {
    assert.ok(Trace.safeParse(trace).success, 'the bridge does not take the trace')
    assert.doesNotMatch(JSON.stringify(trace), personal, 'the trace holds the number')
  }
  for (const state of states) {
    if (state.kind === 'failed') assert.doesNotMatch(JSON.stringify(state), personal, 'the problem holds the number')
    const parsed = LookupState.safeParse(state)
    assert.ok(parsed.success, `the bridge does not take it: ${parsed.error?.message}`)
    assert.ok(JSON.stringify(state).length < SNAPSHOT_LIMIT_BYTES / 8, 'too large for a snapshot of eight calls')
  }
  return states
}

const nameIn = (states: LookupState[]): string | null => {
  const last = states.at(-1)
  return last?.kind === 'found' ? last.card.name : `${last?.kind}`
}

/** What the agent sees in the end. */
export function seenIn(states: LookupState[]): Seen {
  const last = states.at(-1)
  switch (last?.kind) {
    case undefined:
      return { state: 'silent' }
    case 'found': {
      const { name, notAvailable, source } = last.card
      return { state: 'found', name, source, missing: notAvailable.map(({ part, why }) => `${part}: ${why}` as const) }
    }
    case 'failed':
      return seenFailure(last.problem)
    case 'ambiguous':
      return { state: 'ambiguous', reason: last.reason, people: last.people.length }
    case 'unknown':
      return { state: 'unknown' }
    default:
      throw new Error(`ended as ${last?.kind}`)
  }
}

/** A problem as the agent sees it. */
export function seenFailure({ kind, code, retryable, retryAfterMs }: Problem): Seen {
  return { state: 'failed', kind, code: code ?? null, retryable, tellsWhen: retryAfterMs !== undefined }
}
