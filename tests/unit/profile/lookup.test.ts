import { describe, expect, it } from 'vitest'
import type { CallRecord, ProfileAnswer, ProfileQuery } from '../../../src/main/platform'
import { type Findings, type LookupSettings, lookUp } from '../../../src/main/profile'
import type { LookupState, Trace } from '../../../src/preload/bridge'
import { bad, CALLER, good, recordOf, scriptedPlatform, scriptedTools } from './scripted'

/** One lookup whose hub answers so; the last state, its trace, and what was learnt. */
async function look(answer: ProfileAnswer | null, change: Partial<LookupSettings> = {}, step?: CallRecord) {
  const startedAt = Date.now()
  const { platform } = scriptedPlatform({
    profiles: async (_, options) => {
      if (step) options.record?.({ ...step, startedAt: startedAt + step.startedAt })
      return answer ? good(answer) : bad('unreachable', 503)
    },
  })
  const tools = scriptedTools(platform, change)
  const told: { state: LookupState; findings: Findings }[] = []
  await lookUp(CALLER, tools, new AbortController().signal, startedAt, (state, findings = {}) => {
    told.push({ state, findings })
  })
  const last = told.at(-1)
  return { state: last?.state, trace: last?.findings.trace as Trace, tools }
}

const results = (trace: Trace) => trace.candidates.map(({ result }) => result)
const plus = { namespace: 'phone', id: '+14155550123' }
const digits = { namespace: 'phone', id: '14155550123' }

describe('the trace of a lookup', () => {
  it('names what was tried without the number, and every request since the sighting', async () => {
    const step: CallRecord = {
      purpose: 'profiles',
      attempt: 1,
      startedAt: 20.04,
      ms: 12.345,
      status: 200,
      bytes: 812,
      requestId: 'r'.repeat(200),
      problem: null,
      code: null,
      shared: false,
    }
    const answer = { records: [recordOf('Ada', { identities: [plus], mergePolicyId: 'p' })], asked: 2, unanswered: 0 }
    const { trace } = await look(answer, {}, step)
    expect(trace).toMatchObject({ sandbox: 'prod', mergePolicyId: null, answeredPolicyId: 'p', why: 'one-profile' })
    expect(trace.candidates).toEqual([
      { namespace: 'Phone', format: 'e164', region: 'US', result: 'matched' },
      { namespace: 'Phone', format: 'e164-digits', region: 'US', result: 'nobody' },
    ])
    expect(trace.steps).toMatchObject([{ purpose: 'profiles', startedMs: 20, tookMs: 12.3, bytes: 812, status: 200 }])
    expect(trace.steps[0]?.requestId).toHaveLength(120)
  })

  it('names no policy whose id could be somebody’s number', async () => {
    const records = [recordOf('Ada', { identities: [plus], mergePolicyId: '+14155550123' })]
    expect((await look({ records, asked: 2, unanswered: 0 })).trace.answeredPolicyId).toBeNull()
  })

  it.each<[string, Partial<ProfileAnswer> | null, Partial<LookupSettings>, Trace['why'], string[]]>([
    ['nobody', {}, {}, 'nobody', ['nobody', 'nobody']],
    ['no answer', null, {}, 'no-answer', ['failed', 'failed']],
    [
      'one person by both spellings',
      {
        records: [
          recordOf('a', { identities: [plus], identityGraph: ['g'] }),
          recordOf('b', { identities: [digits], identityGraph: ['g'] }),
        ],
      },
      {},
      'overlapping-graphs',
      ['matched', 'matched'],
    ],
    [
      'two people',
      { records: [recordOf('a', { identities: [plus] }), recordOf('b', { identities: [digits] })] },
      {},
      'separate-graphs',
      ['matched', 'matched'],
    ],
    [
      'asked one by one up to the first match',
      { records: [recordOf('a', { identities: [] })], asked: 1 },
      { mergePolicyId: 'p' },
      'one-profile',
      ['matched', 'not-tried'],
    ],
    [
      'a profile that does not name its identities',
      { records: [recordOf('a', { identities: [] })] },
      {},
      'one-profile',
      ['matched', 'matched'],
    ],
    [
      'an answer that failed in part',
      { records: [recordOf('a', { identities: [digits] })], unanswered: 1 },
      {},
      'one-profile',
      ['failed', 'matched'],
    ],
  ])('says what became of each candidate: %s', async (_name, answer, settings, why, expected) => {
    const { trace } = await look(answer && { records: [], asked: 2, unanswered: 0, ...answer }, settings)
    expect(trace.why).toBe(why)
    expect(results(trace)).toEqual(expected)
  })

  it('says that nobody was asked where the number can be spelt in no configured way', async () => {
    const { platform, hub } = scriptedPlatform()
    const tools = scriptedTools(platform, { identities: [{ namespace: 'Phone', format: 'as-received' }] })
    const told: (Trace | undefined)[] = []
    const caller = { ...CALLER, raw: ' ' }
    await lookUp(caller, tools, new AbortController().signal, 0, (_, findings) => told.push(findings?.trace))
    expect(told.map((trace) => trace?.why)).toEqual(['not-asked'])
    expect(hub.isAsked()).toBe(false)
  })
})

describe('a lookup', () => {
  it('does not call a caller unknown whom a part of the answer failed for', async () => {
    const { state } = await look({ records: [], asked: 2, unanswered: 1 })
    expect(state).toMatchObject({ kind: 'failed', problem: { code: 'partly-answered', retryable: true } })
  })

  it('keeps the spelling that matched, and asks by it first next time', async () => {
    const { tools } = await look({ records: [recordOf('a', { identities: [digits] })], asked: 2, unanswered: 0 })
    expect(tools.remembered.spelling()).toEqual({ namespace: 'Phone', format: 'e164-digits' })
    const queries: ProfileQuery[] = []
    tools.platform.profiles = async (query) => {
      queries.push(query)
      return good({ records: [], asked: 2, unanswered: 0 })
    }
    await lookUp(CALLER, tools, new AbortController().signal, 0, () => {})
    expect(queries[0]?.identities).toEqual([
      { namespace: 'Phone', id: '14155550123' },
      { namespace: 'Phone', id: '+14155550123' },
    ])
  })

  it('asks in the organisation’s own spelling', async () => {
    const { platform, hub } = scriptedPlatform()
    const tools = scriptedTools(platform)
    tools.remembered.keepNamespaces(['PHONE'])
    const queries: ProfileQuery[] = []
    const { profiles } = platform
    platform.profiles = (query, options) => {
      queries.push(query)
      return profiles(query, options)
    }
    hub.answer(good({ records: [], asked: 2, unanswered: 0 }))
    await lookUp(CALLER, tools, new AbortController().signal, 0, () => {})
    expect(new Set(queries[0]?.identities.map(({ namespace }) => namespace))).toEqual(new Set(['PHONE']))
  })
})

describe('an organisation known to have no hub lookups', () => {
  const edge = { mode: 'fallback' as const, datastreamId: 'stream' }
  const refused = (change: Partial<LookupSettings>) => {
    const scripted = scriptedPlatform()
    const tools = scriptedTools(scripted.platform, change)
    tools.remembered.learn('hub', bad('not-licensed', 403))
    const states: LookupState[] = []
    const start = (again = false) =>
      lookUp({ ...CALLER, again }, tools, new AbortController().signal, 0, (state) => states.push(state))
    return { ...scripted, tools, states, start }
  }

  it('is asked at the edge alone, with every state', async () => {
    const { hub, edge: atEdge, states, start } = refused({ edge })
    atEdge.answer(good({ attributes: { fullName: 'Ada' }, segments: [] }))
    await start()
    expect(hub.isAsked()).toBe(false)
    expect(states).toMatchObject([{ kind: 'found', card: { source: 'edge', name: 'Ada', uncertain: true } }])
  })

  it('is asked at the hub again when the agent asks again', async () => {
    const { hub, start, states } = refused({ edge })
    hub.answer(good({ records: [recordOf('Ada')], asked: 2, unanswered: 0 }))
    await start(true)
    expect(states).toMatchObject([{ kind: 'found', card: { source: 'hub' } }])
  })

  it('says so by the hub’s own words where there is no edge to turn to', async () => {
    const { hub, start, states } = refused({})
    hub.answer(bad('not-licensed', 403))
    await start()
    expect(states).toMatchObject([{ kind: 'failed', problem: { kind: 'not-licensed', status: 403 } }])
  })
})
