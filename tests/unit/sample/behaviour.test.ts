import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, eventsOf, profileOf, profilesOf, requestToken, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  Object.assign(platform.behaviour, {
    hub: true,
    hiddenFields: [],
    identityStyle: 'asked',
    strictNamespaces: false,
    partialFailures: 0,
    partialAnswer: 'failures',
    clockAheadMs: 0,
  })
})

const { rich, second, unknown } = sampleStars
type Entity = {
  person?: { name: object }
  identityMap?: object
  _northwindle?: { recentPurchases?: object[] }
}

const entityOf = async (query = {}): Promise<Entity> => {
  const body = await (await client.get(entities, profileOf('Phone', rich.number, query))).json()
  return Object.values<{ entity: Entity }>(body)[0]?.entity ?? {}
}

describe('an organisation without look-up on the hub', () => {
  it('is refused by GET and POST, and may still ask for merge policies', async () => {
    platform.behaviour.hub = false
    const body = { message: 'UPS-ACC-1000004: IMS Org is not provisioned.', statusCode: '403' }
    for (const answer of [
      await client.get(entities, profileOf('Phone', rich.number)),
      await client.get(entities, eventsOf(rich.number)),
      await client.post(entities, profilesOf(['Phone:1'])),
    ])
      expect([answer.status, await answer.json()]).toEqual([403, body])
    expect((await client.get('/data/core/ups/config/mergePolicies')).status).toBe(200)
  })
})

describe('fields hidden by access control', () => {
  it('are missing without a word, whether they were asked for or not', async () => {
    platform.behaviour.hiddenFields = ['person.name.lastName', 'loyalty', '_northwindle.recentPurchases.priceTotal']
    for (const query of [{}, { fields: 'person.name,loyalty.tier,_northwindle.recentPurchases' }]) {
      const entity = await entityOf(query)
      expect(entity).not.toHaveProperty('loyalty')
      expect(entity.person?.name).toMatchObject({ firstName: 'Imogen' })
      expect(entity.person?.name).not.toHaveProperty('lastName')
      const purchase = entity._northwindle?.recentPurchases?.[0]
      expect(purchase).toHaveProperty('items')
      expect(purchase).not.toHaveProperty('priceTotal')
    }
  })

  it('leave nothing of an object that held nothing else, and are hidden in events too', async () => {
    platform.behaviour.hiddenFields = ['person.name', 'person.birthDate', 'commerce.order']
    expect(await entityOf({ fields: 'person' })).toEqual({})
    const page = await (await client.get(entities, eventsOf(rich.number))).json()
    expect(JSON.stringify(page)).not.toContain('"order"')
    expect(JSON.stringify(page)).toContain('"purchases"')
  })
})

describe('identities', () => {
  it('come as a map in place of a list where the service prefers it', async () => {
    const fields = 'identities,person.name'
    expect(await entityOf({ fields })).not.toHaveProperty('identityMap')
    platform.behaviour.identityStyle = 'identityMap'
    const entity = await entityOf({ fields })
    expect(entity).not.toHaveProperty('identities')
    expect(Object.keys(entity.identityMap ?? {})).toContain('crmid')
  })

  it('may be asked for in one spelling of their namespace only', async () => {
    platform.behaviour.strictNamespaces = true
    const statuses = ['Phone', 'phone', 'PHONE'].map(
      async (namespace) => (await client.get(entities, profileOf(namespace, rich.number))).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 404, 404])
    const events = await (await client.get(entities, { ...eventsOf(rich.number), relatedEntityIdNS: 'phone' })).json()
    expect(events.children).toEqual([])
  })
})

describe('a POST that fails for some', () => {
  const asked = profilesOf([`Phone:${unknown.number}`, `Phone:${rich.number}`, `Phone:${second.number}`], {
    fields: ['person.name.fullName'],
  })
  const failure = {
    xid: expect.any(String),
    error: { message: expect.stringContaining('UPS-MRG-1000001'), cause: expect.any(String), statusCode: '422' },
  }

  it('is a 207 with the failures, as published', async () => {
    platform.behaviour.partialFailures = 1
    const answer = await client.post(entities, asked)
    expect([answer.status, await answer.json()]).toEqual([207, [failure]])
  })

  it('may hold those found beside them, in the list or in a map', async () => {
    platform.behaviour.partialFailures = 2
    platform.behaviour.partialAnswer = 'list'
    const found = { entity: { person: { name: { fullName: second.name } } } }
    expect(await (await client.post(entities, asked)).json()).toMatchObject([failure, failure, found])
    platform.behaviour.partialAnswer = 'map'
    const values = Object.values(await (await client.post(entities, asked)).json())
    expect(values).toMatchObject([{ error: failure.error }, { error: failure.error }, found])
  })

  it('never changes a GET', async () => {
    platform.behaviour.partialFailures = 1
    expect((await client.get(entities, profileOf('Phone', rich.number))).status).toBe(200)
  })
})

it('deleting is never possible', async () => {
  const query = new URLSearchParams(profileOf('Phone', rich.number))
  const answer = await fetch(`${platform.url}${entities}?${query}`, { method: 'DELETE', headers: client.headers })
  expect(answer.status).toBe(405)
})

it('the clock of the platform can be ahead of ours', async () => {
  platform.behaviour.clockAheadMs = 3_600_000
  const { headers } = await client.get(entities, profileOf('Phone', rich.number))
  expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_590_000)
})

describe('a token', () => {
  it('is issued by the older path and for parameters in the query too, which are not logged', async () => {
    platform.requests.clear()
    const { clientId, clientSecret } = platform.connection
    const query = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
      scope: 'openid',
    })
    const answer = await fetch(`${platform.url}/ims/token/v2?${query}`, { method: 'POST' })
    expect(await answer.json()).toMatchObject({ token_type: 'bearer' })
    expect((await requestToken(platform)).status).toBe(200)
    expect(platform.requests.tokenRequests()).toBe(2)
    expect(JSON.stringify(platform.requests)).not.toContain(clientSecret)
    expect(platform.requests[0]?.query).toMatchObject({ client_id: clientId })
  })
})
