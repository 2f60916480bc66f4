import type {
  CallOptions,
  EdgeProfile,
  EventPage,
  Outcome,
  Platform,
  PlatformProblem,
  ProfileAnswer,
  ProfileRecord,
} from '../../../src/main/platform'
import { rememberNothing, TIMED_OUT } from '../../../src/main/platform'
import { type LookupSettings, type LookupTools, rememberNames, viewNamed, withPaths } from '../../../src/main/profile'
import type { LookupState } from '../../../src/preload/bridge'

/** A question that waits for the test to answer it; given up, it ends as the client's own calls do. */
export type Question<T> = { answer: (outcome: Outcome<T>) => void; isAsked: () => boolean; times: () => number }

type Asking<T> = Question<T> & { ask: (options: CallOptions) => Promise<Outcome<T>> }

function question<T>(): Asking<T> {
  let told: ((outcome: Outcome<T>) => void) | null = null
  let early: Outcome<T> | null = null
  let times = 0
  return {
    ask: ({ signal, meter }) =>
      new Promise((resolve) => {
        times += 1
        if (meter) meter.requests += 1
        told = resolve
        const giveUp = () => resolve(bad(signal.reason === TIMED_OUT ? 'timeout' : 'unreachable'))
        if (signal.aborted) giveUp()
        else signal.addEventListener('abort', giveUp, { once: true })
        if (early) resolve(early)
      }),
    answer: (outcome) => {
      early = outcome
      told?.(outcome)
    },
    isAsked: () => times > 0,
    times: () => times,
  }
}

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const bad = (kind: PlatformProblem['kind'], status?: number): Outcome<never> => ({
  ok: false,
  problem: { kind, retryable: false, ...(status === undefined ? {} : { status }) },
})

/** A platform whose hub and edge answer when the test says so, and whose other services answer at once. */
export function scriptedPlatform(change: Partial<Platform> = {}) {
  const hub = question<ProfileAnswer>()
  const edge = question<EdgeProfile | null>()
  const unused = (): never => {
    throw new Error('not part of a lookup')
  }
  const platform: Platform = {
    authenticate: unused,
    profiles: (_, options) => hub.ask(options),
    events: async () => good<EventPage>({ events: [], next: null }),
    audienceNames: async () => good(new Map()),
    datasetNames: async () => good(new Map()),
    edge: (_, options) => edge.ask(options),
    identityGraph: unused,
    namespaces: unused,
    mergePolicies: unused,
    sandboxes: unused,
    permissions: unused,
    namespaceReport: unused,
    facts: unused,
    refreshConnections: unused,
    close: async () => {},
    ...change,
  }
  return { platform, hub: hub as Question<ProfileAnswer>, edge: edge as Question<EdgeProfile | null> }
}

/** One stored profile with a name and a graph of its own, unless told. */
export function recordOf(name: string, change: Partial<ProfileRecord> = {}): ProfileRecord {
  return {
    xid: `xid-${name}`,
    entity: { person: { name: { fullName: name } } },
    identities: [{ namespace: 'phone', id: '+14155550123' }],
    identityGraph: [],
    mergePolicyId: null,
    sources: [],
    lastModifiedAt: null,
    ...change,
  }
}

export const PHONE = { e164: '+14155550123', region: 'US', type: 'fixed-line' as const }
export const CALLER = { readings: [PHONE], raw: '415-555-0123', person: null, again: false }

export function scriptedTools(platform: Platform, change: Partial<LookupSettings> = {}): LookupTools {
  return {
    platform,
    settings: {
      identities: [
        { namespace: 'Phone', format: 'e164' },
        { namespace: 'Phone', format: 'e164-digits' },
      ],
      mergePolicyId: null,
      unstitchedMergePolicyId: null,
      personNamespaces: ['CRMID'],
      fields: 'view',
      events: 'auto',
      timeoutMs: 10_000,
      view: withPaths(viewNamed('support'), { name: ['fullName'] }),
      sandbox: 'prod',
      edge: { mode: 'off', datastreamId: null },
      ...change,
    },
    audienceNames: rememberNames((ids, options) => platform.audienceNames(ids, options), Date.now),
    datasetNames: rememberNames((ids, options) => platform.datasetNames(ids, options), Date.now),
    remembered: rememberNothing(),
    now: Date.now,
  }
}

/** Lets everything run that waits for nothing but its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const answered = (...records: ProfileAnswer['records']) => good({ records, asked: 2, unanswered: 0 })
const crm = (id: string) => ({ namespace: 'CRMID', id })

/** What the hub may say. */
export const hubAnswers: Record<string, Outcome<ProfileAnswer>> = {
  one: answered(recordOf('Hub Person')),
  nobody: answered(),
  several: answered(recordOf('Hub Person'), recordOf('Other Person')),
  shared: answered(recordOf('Hub Person', { identities: [crm('1'), crm('2')] })),
  'not-licensed': bad('not-licensed', 403),
  timeout: bad('timeout', 504),
  unreachable: bad('unreachable', 503),
  'merge-policy': bad('merge-policy', 422),
  'too-many-identities': bad('too-many-identities', 422),
}

/** What the edge may say. */
export const edgeAnswers: Record<string, Outcome<EdgeProfile | null>> = {
  found: good({ attributes: { fullName: 'Edge Person' }, segments: [{ id: 'a', namespace: 'ups' }] }),
  empty: good(null),
  bare: good({ attributes: {}, segments: [] }),
  fails: bad('unexpected-response', 500),
}

/** Where the values of a state's card come from, null for a state without one. */
export const sourceOf = (state: LookupState) =>
  state.kind === 'partial' || state.kind === 'found' ? state.card.source : null
