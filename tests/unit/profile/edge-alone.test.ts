import { describe, expect, it } from 'vitest'
import type { EdgeProfile, EdgeQuery, Outcome } from '../../../src/main/platform'
import { type Findings, type LookupSettings, lookUp } from '../../../src/main/profile'
import type { LookupState } from '../../../src/preload/bridge'
import { laterTexts } from '../../../src/preload/locales/later'
import { bad, CALLER, good, PHONE, scriptedPlatform, scriptedTools } from './scripted'

const refused = (kind: 'not-licensed' | 'not-permitted'): Outcome<never> => ({
  ok: false,
  problem: { kind, retryable: false, status: 403, code: 'UPS-ACC-1' },
})
const person: EdgeProfile = { attributes: { fullName: 'Edge Person' }, segments: [] }

/** Lookups at an edge that knows these values of an identity; every other answer is `otherwise`. */
function edgeOf(known: string[], otherwise: Outcome<null> = good(null), change: Partial<LookupSettings> = {}) {
  const asked: string[] = []
  const hub = { outcome: refused('not-licensed') as Outcome<never>, times: 0 }
  const { platform } = scriptedPlatform({
    profiles: async () => {
      hub.times += 1
      return hub.outcome
    },
    edge: async ({ identity }: EdgeQuery) => {
      asked.push(identity.id)
      return known.includes(identity.id) ? good(person) : otherwise
    },
  })
  const tools = scriptedTools(platform, { edge: { mode: 'fallback', datastreamId: 'stream' }, ...change })
  const look = async (readings = CALLER.readings) => {
    const told: { state: LookupState; findings: Findings }[] = []
    const subject = { ...CALLER, readings }
    await lookUp(subject, tools, new AbortController().signal, Date.now(), (state, findings = {}) => {
      told.push({ state, findings })
    })
    const { state, findings = {} } = told.at(-1) ?? {}
    return { state, reading: findings.reading, results: findings.trace?.candidates.map(({ result }) => result) }
  }
  return { asked, hub, tools, look }
}

describe('the edge alone', () => {
  const alone = (...given: Parameters<typeof edgeOf>) => {
    const edge = edgeOf(...given)
    edge.tools.remembered.learn('hub', refused('not-licensed'))
    return edge
  }

  it('is asked for one spelling after the other until one is found', async () => {
    const { asked, hub, tools, look } = alone(['14155550123'])
    const { state, results } = await look()
    expect(state).toMatchObject({ kind: 'found', card: { name: 'Edge Person', source: 'edge', uncertain: true } })
    expect(asked).toEqual(['+14155550123', '14155550123'])
    expect(results).toEqual(['nobody', 'matched'])
    expect(hub.times).toBe(0)
    expect(tools.remembered.spelling()).toMatchObject({ format: 'e164-digits' })
  })

  it('is asked for every reading, and tells which it was', async () => {
    const { asked, look } = alone(['+494155550123'])
    const { state, reading } = await look([PHONE, { ...PHONE, e164: '+494155550123', region: 'DE' }])
    expect(state).toMatchObject({ kind: 'found', card: { timeZone: 'Europe/Berlin' } })
    expect(reading).toBe(1)
    expect(asked).toHaveLength(3)
  })

  it('is asked for six of them at most', async () => {
    const regions = ['US', 'DE', 'FR', 'GB']
    const readings = regions.map((region, index) => ({ ...PHONE, e164: `+4${index}4155550123`, region }))
    const { asked, look } = alone([])
    const { results } = await look(readings)
    expect(asked).toHaveLength(6)
    expect(results).toEqual([...Array(6).fill('nobody'), 'not-tried', 'not-tried'])
  })

  it('makes nobody unknown: it is no hub, and forgets', async () => {
    const { state } = await alone([]).look()
    expect(state).toMatchObject({
      kind: 'failed',
      problem: { kind: 'not-licensed', code: 'not-at-edge', retryable: false },
    })
    expect(laterTexts['problem.code.not-at-edge']).toMatch(/14 days/)
  })

  it('ends with its own problem, and goes on after one that is about an identity alone', async () => {
    const down = alone([], bad('unreachable', 503))
    expect((await down.look()).state).toMatchObject({ kind: 'failed', problem: { kind: 'unreachable' } })
    expect(down.asked).toHaveLength(1)
    const unknownNamespace = alone(['14155550123'], bad('unexpected-response', 422))
    expect(await unknownNamespace.look()).toMatchObject({ state: { kind: 'found' }, results: ['failed', 'matched'] })
  })

  it('says that what the customer allows is not known there, unless it is mapped', async () => {
    const { state } = await alone(['+14155550123']).look()
    expect(state).toMatchObject({
      card: {
        consents: [],
        notAvailable: [
          { part: 'events', why: 'edge' },
          { part: 'consents', why: 'edge' },
        ],
      },
    })
    const { platform } = scriptedPlatform({
      edge: async () => good({ attributes: { 'consents.marketing.call.val': 'n' }, segments: [] }),
    })
    const mapped = scriptedTools(platform, { edge: { mode: 'fallback', datastreamId: 's' }, events: 'off' })
    mapped.remembered.learn('hub', refused('not-licensed'))
    const states: LookupState[] = []
    await lookUp(CALLER, mapped, new AbortController().signal, 0, (told) => states.push(told))
    expect(states.at(-1)).toMatchObject({ card: { consents: [{ purpose: 'call', answer: 'no' }], notAvailable: [] } })
  })
})

describe('the edge in place of the hub', () => {
  it.each(['fallback', 'first-paint'] as const)('is asked for every spelling too (%s)', async (mode) => {
    const { asked, look } = edgeOf(['14155550123'], good(null), { edge: { mode, datastreamId: 'stream' } })
    expect((await look()).state).toMatchObject({ kind: 'found', card: { source: 'edge' } })
    expect(asked).toEqual(['+14155550123', '14155550123'])
  })

  it('leaves the hub’s own failure where it knows nobody either', async () => {
    const { hub, look } = edgeOf([])
    hub.outcome = bad('timeout', 504)
    expect((await look()).state).toMatchObject({ kind: 'failed', problem: { kind: 'timeout', status: 504 } })
  })
})

describe('a credential whose role may not view profiles', () => {
  it.each(['fallback', 'first-paint'] as const)('gets nothing from the edge in the hub’s place (%s)', async (mode) => {
    const { asked, hub, look } = edgeOf(['+14155550123'], good(null), { edge: { mode, datastreamId: 'stream' } })
    hub.outcome = refused('not-permitted')
    expect((await look()).state).toMatchObject({ kind: 'failed', problem: { kind: 'not-permitted' } })
    const before = asked.length
    expect((await look()).state).toMatchObject({ kind: 'failed', problem: { kind: 'not-permitted' } })
    expect(hub.times).toBe(2)
    expect(asked).toHaveLength(before)
  })
})
