import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleSettings, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, eventsOf, profileOf, profilesOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  platform.behaviour.notFound = '404'
})

type Envelope = {
  entityId: string
  mergePolicy?: { id: string }
  sources: string[]
  identityGraph?: string[]
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers as they come.
  entity: any
  lastModifiedAt: string
}

const { rich, twoSpellings, sharedGraph, unknown } = sampleStars
const unstitched = sampleSettings().lookup.unstitchedMergePolicyId
const getOne = async (namespace: string, id: string, more = {}): Promise<Envelope> => {
  const answer = await client.get(entities, profileOf(namespace, id, more))
  expect(answer.status).toBe(200)
  const [envelope] = Object.values<Envelope>(await answer.json())
  if (!envelope) throw new Error('no envelope')
  return envelope
}

describe('one profile', () => {
  it('comes keyed by its XID, with the whole merged entity', async () => {
    const answer = await (await client.get(entities, profileOf('Phone', rich.number))).json()
    const [[xid, envelope] = ['', undefined]] = Object.entries<Envelope>(answer)
    expect(envelope?.entityId).toBe(xid)
    expect(envelope?.entity.person.name.fullName).toBe(rich.name)
    expect(envelope?.entity.loyalty.tier).toBe('gold')
    expect(envelope?.entity._northwindle.customerAi.churn).toMatchObject({ score: 82, propensityType: 'churn' })
    expect(envelope?.identityGraph).toContain(xid)
    expect(envelope?.sources.length).toBeGreaterThan(3)
    expect(envelope?.entity).not.toHaveProperty('identities')
    expect(Object.keys(envelope?.entity.identityMap).sort()).toEqual(['crmid', 'ecid', 'email', 'loyaltyid', 'phone'])
    expect(envelope?.lastModifiedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(Date.now() - Date.parse(envelope?.lastModifiedAt ?? '')).toBeLessThan(86_400_000)
  })

  it('can be asked for by XID alone', async () => {
    const { entityId } = await getOne('Phone', rich.number)
    const query = { 'schema.name': '_xdm.context.profile', entityId }
    expect(Object.keys(await (await client.get(entities, query)).json())).toEqual([entityId])
  })

  it('holds only the fields asked for, each with what lies below it', async () => {
    const fields = 'identities,person.name,loyalty.tier,_northwindle.recentPurchases.items.name,nothing.here'
    const { entity } = await getOne('Phone', rich.number, { fields })
    expect(Object.keys(entity).sort()).toEqual(['_northwindle', 'identities', 'loyalty', 'person'])
    expect(entity.loyalty).toEqual({ tier: 'gold' })
    expect(entity.person.name.lastName).toBe('Quillfeather')
    expect(entity._northwindle.recentPurchases[0]).toEqual({ items: [{ name: 'Trail jacket, moss' }] })
    expect(entity.identities).toContainEqual({ id: 'NW-104207', namespace: { code: 'crmid' }, primary: true })
    expect(entity.identities).toContainEqual({ id: rich.number, namespace: { code: 'phone' } })
  })

  it('is found whatever the case of the namespace, but not for a raw plus', async () => {
    expect((await getOne('pHoNe', rich.number)).entity.person.name.fullName).toBe(rich.name)
    const raw = new URLSearchParams(profileOf('Phone', rich.number)).toString().replace('%2B', '+')
    expect((await fetch(`${platform.url}${entities}?${raw}`, { headers: client.headers })).status).toBe(404)
  })

  it('needs a schema and an identity', async () => {
    const incomplete = await client.get(entities, { entityId: rich.number, entityIdNS: 'Phone' })
    expect([incomplete.status, (await incomplete.json()).statusCode]).toEqual([400, '400'])
    expect((await client.get(entities, { 'schema.name': '_xdm.context.profile', entityId: 'x' })).status).toBe(400)
  })
})

describe('merge policies', () => {
  it('join two people through a shared phone, or keep them apart', async () => {
    const stitched = await getOne('Phone', sharedGraph.number)
    expect(stitched.entity.identityMap.crmid).toHaveLength(2)
    const [one, other] = stitched.entity.identityMap.crmid.map(({ id }: { id: string }) => id)
    const names = await Promise.all(
      [one, other].map(async (id) => {
        const envelope = await getOne('CRMID', id, { mergePolicyId: unstitched })
        expect(envelope.identityGraph).toEqual([envelope.entityId])
        expect(envelope.mergePolicy).toEqual({ id: unstitched })
        return envelope.entity.person.name.fullName
      }),
    )
    expect(names.sort()).toEqual([sharedGraph.name, sharedGraph.otherName].sort())
  })

  it('answer 422 in two formats at once when unknown', async () => {
    const answer = await client.get(entities, profileOf('Phone', rich.number, { mergePolicyId: 'nope' }))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ statusCode: 422, 'error-code': 'UPLIB-101221-404', status: 422 })
    const post = await client.post(entities, profilesOf(['Phone:1'], { mergePolicyId: 'nope' }))
    expect(post.status).toBe(422)
  })

  it('refuse a graph of more than 50 identities', async () => {
    const dataset = { id: 'kiosk', name: 'Kiosk' }
    for (let index = 0; index < 50; index++) {
      const identities = [
        { namespace: 'Phone', id: '+493023125888' },
        { namespace: 'CRMID', id: `kiosk-${index}` },
      ]
      platform.store.ingest({ dataset, kind: 'profile', identities, at: new Date().toISOString(), entity: {} })
    }
    const answer = await client.get(entities, profileOf('Phone', '+493023125888'))
    expect([answer.status, (await answer.json()).message]).toEqual([422, 'Too many related identities'])
    const post = await client.post(entities, profilesOf(['Phone:+493023125888']))
    expect(post.status).toBe(422)
    expect((await client.get(entities, eventsOf('+493023125888'))).status).toBe(422)
    const alone = await client.get(entities, profileOf('CRMID', 'kiosk-7', { mergePolicyId: unstitched }))
    expect(alone.status).toBe(200)
  })
})

describe('several profiles', () => {
  it('have one entry for each identity, empty where nothing is stored', async () => {
    const asked = [`Phone:${twoSpellings.number}`, `Phone:${twoSpellings.number.slice(1)}`, `Phone:${unknown.number}`]
    const answer = await client.post(entities, profilesOf(asked, { fields: ['person.name.fullName'] }))
    const envelopes = Object.values<Envelope>(await answer.json())
    expect(envelopes.map(({ entity }) => entity.person?.name.fullName)).toEqual([
      twoSpellings.name,
      twoSpellings.otherName,
      undefined,
    ])
    expect(envelopes[2]).toEqual({
      entityId: expect.any(String),
      sources: [''],
      entity: {},
      lastModifiedAt: '1970-01-01T00:00:00Z',
    })
  })

  it('share their identity graph when both spellings are one customer', async () => {
    const answer = await client.post(entities, profilesOf(['Phone:+46846500431', 'Phone:46846500431']))
    const [one, other] = Object.values<Envelope>(await answer.json())
    expect(one?.entityId).not.toBe(other?.entityId)
    expect([...(one?.identityGraph ?? [])].sort()).toEqual([...(other?.identityGraph ?? [])].sort())
  })

  it('need a complete body', async () => {
    expect((await client.post(entities, { identities: [] })).status).toBe(400)
    expect((await client.post(entities, profilesOf([], { identities: [{}] }))).status).toBe(400)
  })
})

describe('a number nobody has', () => {
  it.each([
    ['404', 404, { statusCode: '404' }, 1],
    ['empty-map', 200, {}, 0],
  ] as const)('answers %s', async (shape, status, body, entries) => {
    platform.behaviour.notFound = shape
    const answer = await client.get(entities, profileOf('Phone', unknown.number))
    expect([answer.status, await answer.json()]).toEqual([status, body])
    const post = await client.post(entities, profilesOf([`Phone:${unknown.number}`]))
    expect(post.status).toBe(200)
    expect(Object.keys(await post.json())).toHaveLength(entries)
  })

  it('answers empty-entity', async () => {
    platform.behaviour.notFound = 'empty-entity'
    const { entity, sources, lastModifiedAt } = await getOne('Phone', unknown.number)
    expect([entity, sources, lastModifiedAt]).toEqual([{}, [''], '1970-01-01T00:00:00Z'])
  })
})
