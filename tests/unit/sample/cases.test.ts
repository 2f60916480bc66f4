import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleCases, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, eventsOf, profileOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())

describe('customers that are about one matter', () => {
  const load = async ({ number }: { number: string }, more = {}) => {
    const body = await (await client.get(entities, profileOf('Phone', number, more))).json()
    // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers as they come.
    return Object.values<any>(body)[0]
  }

  it('have their names', async () => {
    for (const customer of Object.values(sampleCases))
      expect((await load(customer)).entity.person.name.fullName).toBe(customer.name)
  })

  it('have at least 160 events', async () => {
    const page = await (await client.get(entities, eventsOf(sampleCases.manyEvents.number))).json()
    expect(page.children.length).toBeGreaterThanOrEqual(160)
    expect(new Set(page.children.map(({ entityId }: { entityId: string }) => entityId)).size).toBe(page.children.length)
  })

  it('have every part of a score, new or stale', async () => {
    const age = ({ scoreDate }: { scoreDate: string }) => (Date.now() - Date.parse(scoreDate)) / 86_400_000
    const { churn, conversion } = (await load(sampleCases.fullScores)).entity._northwindle.customerAi
    for (const score of [churn, conversion]) {
      expect(score).toMatchObject({
        score: expect.any(Number),
        probability: expect.any(Number),
        percentile: expect.any(Number),
        propensityType: expect.any(String),
      })
      expect(score.influentialFactors.length).toBeGreaterThan(1)
      expect(age(score)).toBeLessThan(2)
    }
    expect(age((await load(sampleCases.staleScores)).entity._northwindle.customerAi.churn)).toBeGreaterThan(90)
  })

  it('have audiences of every status, one that is gone, and those of other systems', async () => {
    const { ups, AAM, CustomerAudienceUpload } = (await load(sampleCases.audiences)).entity.segmentMembership
    const statuses = Object.values<{ status: string }>(ups).map(({ status }) => status)
    expect(statuses.sort()).toEqual(['existing', 'exited', 'realized', 'realized'])
    expect(Object.keys(AAM)).toHaveLength(2)
    expect(CustomerAudienceUpload).toHaveProperty('northwindle-store-regulars')
  })

  it('have every value that a consent can have', async () => {
    const text = JSON.stringify((await load(sampleCases.consents)).entity.consents)
    const values = [...text.matchAll(/"val":"(\w+)"/g)].map(([, value]) => value)
    expect([...new Set(values)].sort()).toEqual(['CP', 'CT', 'LI', 'PI', 'VI', 'dn', 'dy', 'n', 'p', 'u', 'y'].sort())
  })

  it('have contracts, contact details and orders in every state', async () => {
    const { entity } = await load(sampleCases.openMatters)
    expect(entity).toMatchObject({
      person: { birthDate: '1971-11-23' },
      homeAddress: { street1: expect.any(String), postalCode: expect.any(String) },
      subscriptions: [{ status: 'active' }, { status: 'paused' }],
      telecomSubscription: { mobileSubscription: [{ subscriptionDetails: { status: 'active' } }] },
      consents: { personalize: { content: { val: 'y', time: expect.any(String) } } },
    })
    const { children } = await (await client.get(entities, eventsOf(sampleCases.openMatters.number))).json()
    const kinds = new Set(children.map((child: { entity: { eventType: string } }) => child.entity.eventType))
    for (const kind of [
      'commerce.backofficeOrderPlaced',
      'commerce.backofficeShipmentCompleted',
      'commerce.backofficeOrderCancelled',
      'commerce.productListAdds',
      'commerce.checkouts',
      'application.launch',
      'loyalty.pointsGained',
      'decisioning.propositionDisplay',
    ])
      expect(kinds).toContain(kind)
  })

  it('have ten thousand events, which nobody makes before they are asked for', async () => {
    const { number } = sampleCases.longHistory
    expect(platform.store.records().length).toBeLessThan(5_000)
    const page = await (await client.get(entities, eventsOf(number, { limit: '10000' }))).json()
    expect(page.children).toHaveLength(10_000)
    expect(new Set(page.children.map(({ entityId }: { entityId: string }) => entityId)).size).toBe(10_000)
    expect(Math.max(...page.children.map(({ timestamp }: { timestamp: number }) => timestamp))).toBeLessThan(Date.now())
  })

  it('are as careless as real data', async () => {
    const { sources, entity } = await load(sampleCases.careless)
    expect(sources).toContain('')
    expect(entity._northwindle.identification.core.phoneNumber).not.toBe(entity.mobilePhone.number)
    const { entity: listed } = await load(sampleCases.careless, { fields: 'identities' })
    expect(listed.identities).toContainEqual(expect.objectContaining({ primary: 'true' }))
    const { children } = await (await client.get(entities, eventsOf(sampleCases.careless.number))).json()
    expect(children.some((child: { entity: { eventType: string } }) => child.entity.eventType.endsWith('\t'))).toBe(
      true,
    )
  })
})
