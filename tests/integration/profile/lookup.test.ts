import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_CALLS } from '../../../src/main/calls'
import { lookUp, type PersonReference, rememberNames, viewNamed } from '../../../src/main/profile'
import { sampleStars } from '../../../src/main/sample'
import {
  type Card,
  type LookupState,
  LookupState as LookupStateSchema,
  SNAPSHOT_LIMIT_BYTES,
} from '../../../src/preload/bridge'
import {
  type Connected,
  connectToSample,
  entityRequests,
  sampleLookup,
  sampleTools,
  statesOf,
} from '../../support/sample'

const supportView = viewNamed('support')

let connected: Connected
beforeEach(async () => {
  connected = await connectToSample()
})
afterEach(() => connected.close())

const lastOf = async (number: string, settings = sampleLookup()): Promise<LookupState> => {
  const states = await statesOf(connected, number, settings)
  return states.at(-1) as LookupState
}
const cardOf = async (number: string, settings = sampleLookup()): Promise<Card> => {
  const state = await lastOf(number, settings)
  if (state.kind !== 'found') throw new Error(`not found but ${state.kind}`)
  return state.card
}

const fieldsOf = ({ sections }: Card) => sections.flatMap((section) => ('fields' in section ? section.fields : []))

describe('a caller who is known', () => {
  it('is painted with the profile first and completed when events and audience names are there', async () => {
    connected.sample.behaviour.latencyMs = 60
    const states = await statesOf(connected, sampleStars.rich.number)
    expect(states.map(({ kind }) => kind)).toEqual(['partial', 'found'])
    expect(states[0]).toMatchObject({ card: { name: 'Imogen Quillfeather', pending: ['events', 'audiences'] } })
    expect(states[1]).toMatchObject({ card: { pending: [], notAvailable: [] } })
  })

  it('has lifetime value, churn with level and date, loyalty, purchases, touches, audiences and consent', async () => {
    const card = await cardOf(sampleStars.rich.number)
    const tiles = Object.fromEntries(fieldsOf(card).map(({ id, value }) => [id, value]))
    expect(tiles.lifetimeValue).toMatchObject({ type: 'money', money: { amount: 4820, currency: 'EUR' } })
    expect(tiles.churn).toMatchObject({ type: 'score', score: 82, level: 'high', badWhen: 'high', stale: false })
    expect(tiles.churn).toHaveProperty('at', expect.stringMatching(/^\d{4}-/))
    expect(tiles.churn).toMatchObject({ probability: expect.any(Number), percentile: expect.any(Number) })
    expect(tiles.churn).toHaveProperty('factors.0.importance', expect.stringMatching(/^(low|medium|high)$/))
    expect(tiles.loyalty).toMatchObject({ type: 'tier', tier: 'Gold' })
    const sections = Object.fromEntries(card.sections.map((section) => [section.id, section]))
    expect(sections.recentPurchases).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ title: 'Trail jacket, moss' })]),
    })
    expect(sections.campaignTouches).toMatchObject({ kind: 'lines' })
    expect(sections.scores).toMatchObject({
      kind: 'fields',
      fields: [{ id: 'conversion', value: { type: 'score', score: 64, badWhen: 'low' } }],
    })
    expect(sections.audiences).toMatchObject({ words: expect.arrayContaining(['Churn watch', 'Winter sports']) })
    expect(sections.audiences).not.toMatchObject({ words: expect.arrayContaining(['Garden season']) })
    expect(sections.formerAudiences).toMatchObject({ kind: 'words', words: ['Garden season'] })
    expect(card.consents).toContainEqual({ purpose: 'call', answer: 'yes', value: 'y', at: expect.any(String) })
    expect(card.changedAt).not.toBeNull()
    expect(card.timeZone).toBe('Europe/Berlin')
  })

  it('gets purchases and touches from attributes where the organisation has no events', async () => {
    connected.sample.behaviour.events = false
    const card = await cardOf(sampleStars.rich.number)
    expect(card.notAvailable).toEqual([{ part: 'events', why: 'not-enabled' }])
    const purchases = card.sections.find(({ id }) => id === 'recentPurchases')
    expect(purchases).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ title: 'Trail jacket, moss' })]),
    })
    expect(card.sections.some(({ id }) => id === 'campaignTouches')).toBe(true)
  })

  it('shows local time where the profile names a zone, and not where a country has several', async () => {
    expect((await cardOf(sampleStars.second.number)).timeZone).toBe('America/New_York')
    const unconfigured = sampleLookup({ view: supportView })
    expect((await cardOf(sampleStars.second.number, unconfigured)).timeZone).toBeNull()
  })

  it('leaves out what the profile lacks', async () => {
    const card = await cardOf(sampleStars.sparse.number)
    expect(card.name).toBe('Joost van der Plasschaert')
    expect(card.sections.map(({ id }) => id)).toEqual(['contact'])
    expect(card.glance).toEqual([])
    expect(card.consents).toEqual([])
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN/)
  })

  it.each(['arabic', 'chinese', 'longName'] as const)('keeps a name as it is written: %s', async (star) => {
    expect((await cardOf(sampleStars[star].number)).name).toBe(sampleStars[star].name)
  })

  it('says no where everything was declined', async () => {
    const { consents } = await cardOf(sampleStars.declined.number)
    expect(consents.length).toBeGreaterThan(0)
    expect(consents.every(({ answer }) => answer === 'no')).toBe(true)
  })

  it('is asked for with the fields of the view alone', async () => {
    await lastOf(sampleStars.rich.number)
    const [asked] = entityRequests(connected.sample)
    expect(asked?.body).toBeDefined()
    const { fields } = (asked as { body: { fields: string[] } }).body
    expect(fields).toContain('_northwindle.customerAi.churn')
    expect(fields).toContain('identities')
    expect(fields).not.toContain('personalEmail')
  })
})

describe('a caller who is not clearly one person', () => {
  it('is offered as several people where two customers have the number', async () => {
    const state = await lastOf(sampleStars.twoSpellings.number)
    expect(state).toMatchObject({ kind: 'ambiguous', reason: 'several' })
    const names = state.kind === 'ambiguous' ? state.people.map(({ name }) => name) : []
    expect(names.sort()).toEqual([sampleStars.twoSpellings.name, sampleStars.twoSpellings.otherName].sort())
  })

  it('is several people under a merge policy of its own too, whichever spelling worked last', async () => {
    const policies = await connected.platform.mergePolicies({ signal: new AbortController().signal })
    const own = policies.ok ? policies.value.find(({ isDefault }) => isDefault) : undefined
    const tools = sampleTools(connected.platform, sampleLookup({ mergePolicyId: own?.id ?? '' }))
    const readings = [{ e164: sampleStars.twoSpellings.number, region: 'DE', type: 'fixed-line' as const }]
    for (const format of ['e164', 'e164-digits']) {
      tools.remembered.keepSpelling({ namespace: 'Phone', format })
      const states: LookupState[] = []
      await lookUp({ readings, raw: '', person: null, again: false }, tools, new AbortController().signal, 0, (state) =>
        states.push(state),
      )
      expect(states.at(-1)).toMatchObject({ kind: 'ambiguous', reason: 'several', people: { length: 2 } })
    }
  })

  it('shows no value of a profile that joins two people, only their references', async () => {
    const state = await lastOf(sampleStars.sharedGraph.number)
    expect(state).toMatchObject({ kind: 'ambiguous', reason: 'shared' })
    const references = state.kind === 'ambiguous' ? state.people.map(({ reference }) => reference) : []
    expect(references.sort()).toEqual(['CRMID NW-410076', 'CRMID NW-487301'])
    expect(JSON.stringify(state)).not.toContain('Winifred')
  })

  it.each([
    ['alone, under the policy without stitching', sampleLookup(), 'Alaric Pemberley-Dunne', false],
    [
      'marked as uncertain where there is no such policy',
      sampleLookup({ unstitchedMergePolicyId: null }),
      'Winifred Stokoe',
      true,
    ],
  ])('opens the chosen person %s', async (_how, settings, name, uncertain) => {
    const people = new Map<string, PersonReference>()
    const states: LookupState[] = []
    // Whatever the answer's spelling, an organisation may know its own alone.
    connected.sample.behaviour.strictNamespaces = true
    const tools = sampleTools(connected.platform, settings)
    const readings = [{ e164: sampleStars.sharedGraph.number, region: 'GB', type: 'fixed-line' as const }]
    const look = (person: PersonReference | null) =>
      lookUp({ readings, raw: '', person, again: false }, tools, new AbortController().signal, 0, (state, findings) => {
        states.push(state)
        for (const [id, reference] of findings?.people ?? []) people.set(id, reference)
      })
    await look(null)
    const first = states.at(-1)
    const choices = first?.kind === 'ambiguous' ? first.people : []
    const chosen = choices.find(({ reference }) => reference === 'CRMID NW-410076')
    await look(people.get(chosen?.id ?? '') ?? null)
    expect(states.at(-1)).toMatchObject({ kind: 'found', card: { name, uncertain } })
    const asked = entityRequests(connected.sample).map(({ query }) => [query['schema.name'], query.mergePolicyId])
    const policy = settings.unstitchedMergePolicyId ?? undefined
    expect(asked.at(-1)).toEqual(['_xdm.context.experienceevent', policy])
  })
})

describe('a number written nationally', () => {
  it('is asked for in every country at once, and told in the reading that is the customer’s', async () => {
    const readings = [
      { e164: '+13023125042', region: 'US', type: 'unknown' as const },
      { e164: sampleStars.rich.number, region: 'DE', type: 'fixed-line' as const },
    ]
    const told: (number | undefined)[] = []
    let last: LookupState | null = null
    await lookUp(
      { readings, raw: '030 23125042', person: null, again: false },
      sampleTools(connected.platform),
      new AbortController().signal,
      0,
      (state, findings) => {
        last = state
        told.push(findings?.reading)
      },
    )
    expect(told.at(-1)).toBe(1)
    expect(last).toMatchObject({ kind: 'found', card: { name: 'Imogen Quillfeather', timeZone: 'Europe/Berlin' } })
    expect(entityRequests(connected.sample).filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('two customers whose numbers are spelt alike in two namespaces', () => {
  const spellings = [
    { namespace: 'Phone', format: 'e164' as const },
    { namespace: 'Phone_E.164', format: 'e164' as const },
  ]
  it('stay two people: the chosen one is asked for by their own identity', async () => {
    const number = '+493023125777'
    for (const [namespace, fullName] of [
      ['Phone', 'Ada Sommer'],
      ['Phone_E.164', 'Ben Winter'],
    ] as const)
      connected.sample.store.ingest({
        dataset: { id: 'd', name: 'd' },
        kind: 'profile',
        identities: [{ namespace, id: number }],
        at: '2026-01-01T00:00:00Z',
        entity: { person: { name: { fullName } } },
      })
    const people = new Map<string, PersonReference>()
    const states: LookupState[] = []
    const tools = sampleTools(connected.platform, sampleLookup({ identities: spellings }))
    const readings = [{ e164: number, region: 'DE', type: 'fixed-line' as const }]
    const look = (person: PersonReference | null, again: boolean) =>
      lookUp({ readings, raw: number, person, again }, tools, new AbortController().signal, 0, (state, findings) => {
        states.push(state)
        for (const [id, reference] of findings?.people ?? []) people.set(id, reference)
      })
    await look(null, false)
    const ben = [...people.values()].find((person) => JSON.stringify(person).includes('Ben Winter')) ?? null
    for (const again of [false, true]) {
      await look(ben, again)
      expect(states.at(-1)).toMatchObject({ kind: 'found', card: { name: 'Ben Winter' } })
    }
    expect(entityRequests(connected.sample).at(-1)?.query.relatedEntityIdNS).toBe('Phone_E.164')
  })
})

describe('a profile full of more than a card can hold', () => {
  it('still makes a snapshot that the bridge takes, within its limit', async () => {
    const long = 'x'.repeat(5_000)
    const memberships = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}-${long}`, { status: 'realized' }]),
    )
    const entity = {
      person: { name: { fullName: long } },
      homeAddress: { city: long },
      loyalty: { tier: long, points: 1 },
      consents: { marketing: { call: { val: long } } },
      segmentMembership: { ups: memberships },
      identities: [{ id: 'ok', namespace: { code: long } }, 'not an identity', { id: 7 }],
    }
    const body = { X: { entity, lastModifiedAt: '2026-01-01T00:00:00Z' } }
    connected.sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 1, status: 200, body })
    const state = await lastOf(
      sampleStars.rich.number,
      sampleLookup({ identities: [{ namespace: 'Phone', format: 'e164' }] }),
    )
    expect(LookupStateSchema.safeParse(state).success).toBe(true)
    expect(JSON.stringify(state).length * MOST_CALLS).toBeLessThan(SNAPSHOT_LIMIT_BYTES)
  })
})

describe('a caller who is not found', () => {
  it('is unknown, with the namespaces that were tried', async () => {
    expect(await lastOf(sampleStars.unknown.number)).toMatchObject({ kind: 'unknown', tried: ['Phone'] })
  })

  it('is a failure with its kind when the platform fails, and still a card when only a part of it does', async () => {
    const path = /access\/entities/
    connected.sample.behaviour.faults.push({ path, times: 1, status: 500, body: {} })
    expect(await lastOf(sampleStars.rich.number)).toMatchObject({ kind: 'failed', problem: { status: 500 } })
    connected.sample.behaviour.faults.push({ path: /experienceevent/, times: 1, status: 500, body: {} })
    expect(await lastOf(sampleStars.rich.number)).toMatchObject({
      kind: 'found',
      card: { notAvailable: [{ part: 'events', why: 'failed' }] },
    })
    connected.sample.behaviour.faults.push({ path: /bulk-get/, times: 1, status: 500, body: {} })
    expect(await lastOf(sampleStars.rich.number)).toMatchObject({ kind: 'found' })
  })

  it('costs one request, and one found costs three beside the token', async () => {
    await connected.platform.authenticate({ signal: new AbortController().signal })
    expect(await lastOf(sampleStars.unknown.number)).toMatchObject({ timing: { requests: 1 } })
    expect(await lastOf(sampleStars.rich.number)).toMatchObject({ timing: { requests: 3 } })
  })
})

describe('audience names', () => {
  it('are asked for once and remembered; an audience without a name keeps its id', async () => {
    const names = rememberNames(connected.platform.audienceNames, Date.now)
    const call = { signal: new AbortController().signal }
    const ids = ['0f3a9c52-6d18-4e7b-8a41-c2d95b70e613', 'e84a1db3-6f72-490c-9db5-2473ce90a6f1']
    await names.learn(ids, call)
    await names.learn(ids, call)
    expect([...names.known(ids)]).toEqual([[ids[0], 'Lapsed weekenders']])
    expect(connected.sample.requests.filter(({ path }) => path.endsWith('bulk-get'))).toHaveLength(1)
  })
})

describe('the default view', () => {
  it('names no path of any one organisation', () => {
    expect(JSON.stringify(supportView)).not.toMatch(/"_(?!experience|repo)/)
  })
})
