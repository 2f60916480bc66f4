import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  attributePage,
  attributeTree,
  type Findings,
  lookUp,
  type Subject,
  shownCard,
  timelinePage,
  viewNamed,
  withPaths,
} from '../../../src/main/profile'
import { sampleCases, sampleSettings, sampleStars } from '../../../src/main/sample'
import { type Card, LookupState } from '../../../src/preload/bridge'
import { type Connected, connectToSample, entityRequests, sampleLookup, sampleTools } from '../../support/sample'

type Told = { state: LookupState; findings: Findings }

let connected: Connected
let tools: ReturnType<typeof sampleTools>
beforeEach(async () => {
  connected = await connectToSample()
  tools = sampleTools(connected.platform)
})
afterEach(() => connected.close())

const signal = new AbortController().signal

async function statesOf(subject: Subject): Promise<Told[]> {
  const told: Told[] = []
  await lookUp(subject, tools, signal, Date.now(), (state, findings = {}) =>
    told.push({ state: LookupState.parse(state), findings }),
  )
  return told
}
async function lastOf(subject: Subject): Promise<Told> {
  return (await statesOf(subject)).at(-1) as Told
}
const number = (e164: string): Subject => ({
  readings: [{ e164, region: 'DE', type: 'fixed-line' }],
  raw: e164,
  person: null,
  again: false,
})
const identity = (namespace: string, id: string): Subject => ({
  identity: { namespace, id },
  person: null,
  again: false,
})
async function found(subject: Subject): Promise<{ card: Card; findings: Findings }> {
  const { state, findings } = await lastOf(subject)
  if (state.kind !== 'found') throw new Error(`not found but ${state.kind}`)
  return { card: state.card, findings }
}
const section = (card: Card, id: string) => card.sections.find((own) => own.id === id)
const titles = (card: Card, id: string) => {
  const own = section(card, id)
  return own?.kind === 'lines' ? own.lines.map(({ title }) => title) : []
}

describe('a customer who is looked up by another identity', () => {
  it('is found by an e-mail address, however its namespace is written', async () => {
    tools.remembered.keepNamespaces(['Email', 'Phone', 'CRMID'])
    const { card, findings } = await found(identity('email', ' imogen.quillfeather@example.org '))
    expect(card).toMatchObject({ name: sampleStars.rich.name, uncertain: false })
    expect(entityRequests(connected.sample)[0]?.query).toMatchObject({
      entityIdNS: 'Email',
      entityId: 'imogen.quillfeather@example.org',
    })
    expect(findings.reading).toBeUndefined()
    expect(findings.trace).toMatchObject({
      why: 'one-profile',
      candidates: [{ namespace: 'Email', format: 'as-given', region: '', result: 'matched' }],
    })
    expect(JSON.stringify(findings.trace)).not.toContain('imogen')
    expect(tools.remembered.spelling()).toBeNull()
  })

  it('is unknown where nobody has it', async () => {
    expect((await lastOf(identity('Email', 'nobody@example.org'))).state).toMatchObject({
      kind: 'unknown',
      tried: ['Email'],
    })
  })

  it('has its events and audiences, asked for by that identity', async () => {
    const { card } = await found(identity('CRMID', 'NW-104207'))
    expect(titles(card, 'recentPurchases')).toContain('Trail jacket, moss')
    expect(section(card, 'audiences')).toMatchObject({ words: expect.arrayContaining(['Winter sports']) })
  })

  it('is one of several where the identity leads to a graph that joins people', async () => {
    const { state } = await lastOf(identity('Phone', sampleStars.sharedGraph.number))
    expect(state).toMatchObject({
      kind: 'ambiguous',
      reason: 'shared',
      people: [{ reference: expect.stringContaining('CRMID') }, {}],
    })
  })
})

describe('what goes with a card', () => {
  it('is the profile, its view, and the events at hand, which stay the same list', async () => {
    const { findings } = await found(number(sampleStars.rich.number))
    expect(findings.record?.identities.map(({ namespace }) => namespace.toLowerCase())).toContain('crmid')
    expect(findings.view?.id).toBe('support')
    expect(findings.timeline?.()).toBe(findings.timeline?.())
    expect(findings.timeline?.().length).toBeGreaterThan(20)
  })

  it('can be everything that the platform holds, by the same identity, in one more call', async () => {
    const { findings } = await found(number(sampleStars.rich.number))
    const before = entityRequests(connected.sample).length
    const whole = await findings.whole?.(signal)
    if (!whole?.ok) throw new Error('not there')
    expect(entityRequests(connected.sample)).toHaveLength(before + 1)
    expect(entityRequests(connected.sample).at(-1)?.query.fields).toBeUndefined()
    expect(findings.record?.entity).not.toHaveProperty('userActivityRegions')
    expect(whole.value).toHaveProperty('userActivityRegions')
    const { nodes } = attributePage(attributeTree(whole.value), 'firstname', 0)
    expect(nodes.at(-1)).toMatchObject({ path: 'person.name.firstName', value: 'Imogen' })
  })

  it('is a problem where it can’t be had, and nothing where nobody waits for it', async () => {
    const { findings } = await found(number(sampleStars.rich.number))
    connected.sample.behaviour.permissions = []
    expect(await findings.whole?.(signal)).toMatchObject({ ok: false, problem: { kind: 'not-permitted' } })
    expect(await findings.whole?.(AbortSignal.abort())).toMatchObject({ ok: false })
  })
})

describe('where values come from', () => {
  it('is on the card by name: all datasets of the profile, and each event’s own', async () => {
    await found(number(sampleStars.rich.number))
    const { card, findings } = await found(number(sampleStars.rich.number))
    expect(card.datasets).toEqual(expect.arrayContaining(['CRM customers', 'Trail Club', 'System computed attributes']))
    const names = findings.datasetNames?.() ?? new Map()
    expect([...names.values()]).toEqual(expect.arrayContaining(['Orders', 'Messages', 'Contact centre']))
    const options = {
      view: findings.view ?? viewNamed('support'),
      consents: card.consents,
      datasetNames: names,
      more: card.moreEvents,
    }
    const page = timelinePage(findings.timeline?.() ?? [], { from: 0, count: 100, kinds: ['purchase'] }, options)
    expect(page.items[0]).toMatchObject({
      dataset: 'Orders',
      money: { amount: 129, currency: 'EUR' },
      detail: 'Trail jacket, moss',
    })
  })

  it('is surely one dataset for a profile of one', async () => {
    const { card } = await found(number(sampleStars.sparse.number))
    expect(card.datasets).toEqual(['CRM customers'])
    expect(card.sections.flatMap((own) => ('fields' in own ? own.fields.map(({ dataset }) => dataset) : []))).toEqual([
      'CRM customers',
    ])
  })

  it('is not asked for again once the catalog refused it', async () => {
    connected.sample.behaviour.faults.push({
      path: '/data/foundation/catalog/dataSets',
      times: 9,
      status: 403,
      body: { error_code: '403201', message: 'no' },
    })
    const catalog = () => connected.sample.requests.filter(({ path }) => path.includes('/catalog/'))
    const { card } = await found(number(sampleStars.rich.number))
    expect(card).toMatchObject({ name: sampleStars.rich.name, datasets: [], notAvailable: [] })
    await found(number(sampleStars.second.number))
    expect(tools.remembered.capability('datasets')).toMatchObject({ state: 'no', kind: 'not-permitted' })
    expect(catalog().length).toBeLessThanOrEqual(2)
    const asked = catalog().length
    await found(number(sampleStars.declined.number))
    expect(catalog()).toHaveLength(asked)
  })

  it('keeps no card waiting', async () => {
    connected.sample.behaviour.latencyMs = ({ path }) => (path.includes('/catalog/') ? 1_500 : 0)
    const before = Date.now()
    const { card } = await found(number(sampleStars.rich.number))
    expect(Date.now() - before).toBeLessThan(1_200)
    expect(card.datasets).toEqual([])
  })
})

describe('customers of the sample', () => {
  it('have open matters, contracts and contact details', async () => {
    const { card } = await found(number(sampleCases.openMatters.number))
    expect(titles(card, 'openOrders')).toEqual(['Three-person tent Sedge + Brass lantern'])
    expect(titles(card, 'openCarts').length).toBeGreaterThan(0)
    expect(titles(card, 'subscriptions').sort()).toEqual(['Hill mobile, 20 GB', 'Trail magazine', 'Wax and repair'])
    expect(card.glance.map(({ id }) => id)).toEqual(['loyalty', 'churn', 'lastPurchase', 'openOrders'])
    const contact = section(card, 'contact')
    expect(contact).toMatchObject({
      fields: [{ id: 'email' }, { id: 'phone' }, { id: 'address' }, { id: 'birthDate' }, { id: 'loyaltyNumber' }],
    })
    const shown = JSON.stringify(shownCard(card, { verified: false }))
    expect(shown).not.toMatch(/thaddeus|Ropemakers|1971-11-23|TC\d/)
    expect(JSON.stringify(shownCard(card, { verified: true }))).toMatch(/thaddeus.*Ropemakers.*1971-11-23/)
  })

  it('have refused to be personalised for: what sells is covered, their purchases are not', async () => {
    const { card, findings } = await found(number(sampleCases.notPersonalised.number))
    const shown = shownCard(card, { verified: true })
    expect(section(shown, 'scores')).toMatchObject({
      fields: [{ id: 'conversion', value: { type: 'covered', purpose: 'personalize' } }],
    })
    expect(section(shown, 'campaignTouches')).toMatchObject({ covered: 'personalize', lines: [] })
    expect(titles(shown, 'recentPurchases')).toEqual(['Day pack 24 l, slate'])
    const options = { view: viewNamed('support'), consents: card.consents, datasetNames: new Map(), more: false }
    const page = timelinePage(findings.timeline?.() ?? [], { from: 0, count: 100, kinds: [] }, options)
    expect(page.items.some(({ covered, kind }) => covered && kind === 'offer')).toBe(true)
    expect(JSON.stringify([shown, page])).not.toMatch(/Packs for the long way|Rain cover/)
  })

  it('have ten thousand events, which come page by page', async () => {
    tools = sampleTools(connected.platform, sampleLookup({ timeoutMs: 30_000 }))
    const told: Told[] = []
    await lookUp(number(sampleCases.longHistory.number), tools, signal, Date.now(), (state, findings = {}) =>
      told.push({ state, findings }),
    )
    for (let more = told.at(-1)?.findings.more; more; more = told.at(-1)?.findings.more) await more(signal)
    const last = told.at(-1)
    expect(last?.findings.timeline?.()).toHaveLength(10_000)
    expect(told.filter(({ state }) => state.kind === 'found')).toHaveLength(21)
    expect(last?.state).toMatchObject({ kind: 'found', card: { moreEvents: false } })
    const events = last?.findings.timeline?.() ?? []
    const page = timelinePage(
      events,
      { from: 9_950, count: 100, kinds: [] },
      { view: viewNamed('support'), consents: [], datasetNames: new Map(), more: false },
    )
    expect(page).toMatchObject({ total: 10_000, items: { length: 50 } })
    expect(Object.keys(page.kinds).sort()).toEqual(['app', 'campaign', 'cart', 'purchase', 'support', 'web'])
  }, 30_000)
})

describe('the sales view', () => {
  it('leads with how likely the customer is to buy', async () => {
    tools = sampleTools(
      connected.platform,
      sampleLookup({ view: withPaths(viewNamed('sales'), sampleSettings().card.paths) }),
    )
    const { card } = await found(number(sampleStars.rich.number))
    expect(card.view).toBe('sales')
    expect(card.glance.map(({ id }) => id)).toEqual(['loyalty', 'conversion', 'churn', 'lastPurchase', 'openCarts'])
    const ids = card.sections.map(({ id }) => id)
    expect(ids.indexOf('campaignTouches')).toBeLessThan(ids.indexOf('recentPurchases'))
  })
})
