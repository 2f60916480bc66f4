import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform'
import { type Findings, type LookupTools, lookUp } from '../../../src/main/profile'
import { sampleDatastreamId, type sampleEdgeAttributes, sampleStars } from '../../../src/main/sample'
import { type LookupState, Trace } from '../../../src/preload/bridge'
import { type Connected, connectToSample, entityRequests, sampleLookup, sampleTools } from '../../support/sample'

const ENTITIES = '/data/core/ups/access/entities'
const EDGE = /\/ee\//

let connected: Connected
let tools: LookupTools
beforeEach(async () => {
  connected = await connectToSample()
  tools = sampleTools(connected.platform)
  connected.sample.behaviour.edgeCustomers = 'all'
})
afterEach(() => connected.close())

type Told = { state: LookupState; findings: Findings }

/** All that one lookup of a German number tells. */
async function look(number: string, signal = new AbortController().signal): Promise<Told[]> {
  const told: Told[] = []
  const readings = [{ e164: number, region: 'DE', type: 'fixed-line' as const }]
  const subject = { readings, raw: number, person: null, again: false }
  await lookUp(subject, tools, signal, Date.now(), (state, findings = {}) => told.push({ state, findings }))
  return told
}

const lastOf = async (number: string): Promise<Told> => {
  const last = (await look(number)).at(-1)
  if (!last) throw new Error('nothing was told')
  return last
}
const requests = (path: string | RegExp) => connected.sample.requests.filter((request) => request.path.match(path))
const eventRequests = () => entityRequests(connected.sample).filter(({ search }) => search.includes('experienceevent'))

/** Switches the edge on, with names of the sample's destination where the view looks for values. */
function withEdge(mode: 'fallback' | 'first-paint', timeoutMs = 10_000): void {
  const settings = sampleLookup({ edge: { mode, datastreamId: sampleDatastreamId }, timeoutMs })
  const { namePaths } = settings.view
  const whole: (keyof typeof sampleEdgeAttributes)[] = ['fullName']
  tools = { ...tools, settings: { ...settings, view: { ...settings.view, namePaths: { ...namePaths, whole } } } }
}

describe('events that an organisation does not have', () => {
  it('are asked for once, then never again', async () => {
    connected.sample.behaviour.events = false
    for (let caller = 0; caller < 3; caller += 1) {
      const { state } = await lastOf(sampleStars.rich.number)
      expect(state).toMatchObject({ card: { notAvailable: [{ part: 'events', why: 'not-enabled' }] } })
    }
    expect(eventRequests()).toHaveLength(1)
  })

  it('are a failure of one call where they fail otherwise, and asked for again', async () => {
    connected.sample.behaviour.faults.push({ path: /experienceevent/, times: 1, status: 500, body: {} })
    const { state } = await lastOf(sampleStars.rich.number)
    expect(state).toMatchObject({ card: { notAvailable: [{ part: 'events', why: 'failed' }] } })
    expect((await lastOf(sampleStars.rich.number)).state).toMatchObject({ card: { notAvailable: [] } })
  })
})

describe('an organisation without hub lookups', () => {
  it('is told by the platform’s own code', async () => {
    connected.sample.behaviour.hub = false
    const { state, findings } = await lastOf(sampleStars.rich.number)
    expect(state).toMatchObject({ kind: 'failed', problem: { kind: 'not-licensed', code: 'UPS-ACC-1000004' } })
    expect(findings.trace).toMatchObject({ why: 'no-answer' })
    expect(tools.remembered.capability('hub')).toMatchObject({ state: 'no' })
  })

  it('has the edge alone, which then is not kept waiting for the hub', async () => {
    withEdge('fallback')
    connected.sample.behaviour.hub = false
    for (let caller = 0; caller < 2; caller += 1) {
      const { state, findings } = await lastOf(sampleStars.rich.number)
      expect(state).toMatchObject({ kind: 'found', card: { source: 'edge', name: sampleStars.rich.name } })
      expect(findings.trace).toMatchObject({ why: 'edge-only' })
    }
    expect(entityRequests(connected.sample)).toHaveLength(1)
    const { state: unknown, findings } = await lastOf(sampleStars.unknown.number)
    expect(unknown).toMatchObject({ kind: 'failed', problem: { kind: 'not-licensed', code: 'not-at-edge' } })
    expect(findings.trace?.candidates.map(({ result }) => result)).toEqual(['nobody', 'nobody'])
    connected.sample.behaviour.faults.push({ path: EDGE, times: 1, status: 500, body: {} })
    expect((await lastOf(sampleStars.rich.number)).state).toMatchObject({ kind: 'failed', problem: { status: 500 } })
  })

  it('names the audiences that the edge knows, and says what is not known there', async () => {
    withEdge('fallback')
    connected.sample.behaviour.hub = false
    const { state } = await lastOf(sampleStars.rich.number)
    expect(state).toMatchObject({ card: { notAvailable: [{ part: 'events', why: 'edge' }], pending: [] } })
    const card = state.kind === 'found' ? state.card : null
    expect(card?.sections.find(({ id }) => id === 'audiences')).toMatchObject({
      words: expect.arrayContaining(['Churn watch']),
    })
  })
})

describe('the edge beside the hub', () => {
  it('answers within the time limit where the hub does not', async () => {
    withEdge('fallback', 1_200)
    connected.sample.behaviour.faults.push({ path: ENTITIES, times: 1, hang: true })
    const limit = AbortSignal.timeout(5_000)
    const { state, findings } = (await look(sampleStars.rich.number, limit)).at(-1) ?? {}
    expect(state).toMatchObject({ kind: 'found', card: { source: 'edge' } })
    expect(limit.aborted).toBe(false)
    expect(findings?.trace?.steps.map(({ purpose, problem }) => [purpose, problem])).toEqual(
      expect.arrayContaining([
        ['profiles', 'timeout'],
        ['edge', null],
      ]),
    )
  })

  it('is painted first and gives way to the hub', async () => {
    withEdge('first-paint')
    connected.sample.behaviour.latencyMs = ({ path }) => (path === ENTITIES ? 150 : 0)
    const told = await look(sampleStars.rich.number)
    const cards = told.flatMap(({ state }) => ('card' in state ? [[state.kind, state.card.source]] : []))
    expect(cards[0]).toEqual(['partial', 'edge'])
    expect(cards.at(-1)).toEqual(['found', 'hub'])
  })

  it('leaves no value on screen where the hub finds several people or a wrongly joined graph', async () => {
    withEdge('first-paint')
    connected.sample.behaviour.latencyMs = ({ path }) => (path === ENTITIES ? 100 : 0)
    for (const star of ['twoSpellings', 'sharedGraph'] as const) {
      const told = await look(sampleStars[star].number)
      expect(told[0]?.state).toMatchObject({ kind: 'partial', card: { source: 'edge' } })
      expect(told.at(-1)?.state.kind).toBe('ambiguous')
    }
  })

  it('stays where the time is over before the hub answers, and nothing is told of a superseded lookup', async () => {
    withEdge('first-paint')
    connected.sample.behaviour.faults.push({ path: ENTITIES, times: 2, hang: true })
    for (const reason of [TIMED_OUT, undefined]) {
      const control = new AbortController()
      const told: string[] = []
      const readings = [{ e164: sampleStars.rich.number, region: 'DE', type: 'fixed-line' as const }]
      const subject = { readings, raw: '', person: null, again: false }
      await lookUp(subject, tools, control.signal, Date.now(), (state) => {
        told.push(state.kind)
        if (state.kind === 'partial') control.abort(reason)
      })
      expect(told).toEqual(reason === TIMED_OUT ? ['partial', 'found'] : ['partial'])
    }
  })
})

describe('what a lookup costs', () => {
  it('is one profile call, one for events and one each for names of audiences and datasets not known yet', async () => {
    await connected.platform.authenticate({ signal: new AbortController().signal })
    const { state, findings } = await lastOf(sampleStars.rich.number)
    expect(state).toMatchObject({ timing: { requests: 3 } })
    expect(
      Trace.parse(findings.trace)
        .steps.map(({ purpose }) => purpose)
        .sort(),
    ).toEqual(['audiences', 'datasets', 'events', 'profiles'])
    expect((await lastOf(sampleStars.rich.number)).state).toMatchObject({ timing: { requests: 2 } })
    expect(requests('bulk-get')).toHaveLength(1)
    const catalog = connected.sample.requests.filter(({ path }) => path.includes('/catalog/dataSets/'))
    expect(catalog.length).toBeLessThanOrEqual(2)
    expect(new Set(catalog.map(({ path }) => path)).size).toBe(catalog.length)
  })

  it('is told with milliseconds, bytes and request ids, and with no number', async () => {
    const { findings } = await lastOf(sampleStars.rich.number)
    const trace = Trace.parse(findings.trace)
    const profiles = trace.steps.find(({ purpose }) => purpose === 'profiles')
    expect(profiles).toMatchObject({ status: 200, attempt: 1, shared: false, problem: null })
    expect(profiles?.bytes).toBeGreaterThan(100)
    expect(profiles?.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(trace)).not.toMatch(/23125042|Quillfeather|NW-/)
  })
})

describe('the events of a caller', () => {
  it('are fetched a page at a time as the agent asks, by the platform’s own link', async () => {
    for (const paging of ['start', 'offsets'] as const) {
      connected.sample.behaviour.eventPaging = paging
      connected.sample.requests.clear()
      const told: Told[] = []
      const number = paging === 'start' ? '+493023125801' : '+493023125802'
      ingestEvents(number, 1120)
      const readings = [{ e164: number, region: 'DE', type: 'fixed-line' as const }]
      const subject = { readings, raw: number, person: null, again: false }
      await lookUp(subject, tools, new AbortController().signal, Date.now(), (state, findings = {}) => {
        told.push({ state, findings })
      })
      const counts: number[] = [eventsOf(told)]
      while (told.at(-1)?.findings.more) {
        await told.at(-1)?.findings.more?.(new AbortController().signal)
        counts.push(eventsOf(told))
      }
      expect(counts).toEqual([50, 550, 1050, 1120])
      expect(told.at(-1)?.state).toMatchObject({ kind: 'found', card: { moreEvents: false } })
      expect(eventRequests()).toHaveLength(4)
    }
  })
})

/** Events of somebody, an hour apart, every tenth of which is a purchase. */
function ingestEvents(number: string, count: number): void {
  const { store } = connected.sample
  const dataset = { id: 'd', name: 'd' }
  const identities = [{ namespace: 'Phone', id: number }]
  const entity = { person: { name: { fullName: 'Ada Sommer' } } }
  store.ingest({ dataset, kind: 'profile', identities, at: '2026-01-01T00:00:00Z', entity })
  for (let index = 0; index < count; index += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toISOString()
    const order = { purchaseID: `order ${index}`, priceTotal: 10, currencyCode: 'EUR' }
    const eventType = index % 10 === 0 ? 'commerce.purchases' : 'web.webpagedetails.pageViews'
    const event = { _id: `e${index}`, eventType, timestamp: at, commerce: { order } }
    store.ingest({ dataset, kind: 'event', identities, at, entity: event })
  }
}

/** How many events are at hand. */
function eventsOf(told: Told[]): number {
  return told.at(-1)?.findings.timeline?.().length ?? 0
}
