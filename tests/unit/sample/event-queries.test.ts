import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleCases, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, eventsOf, signIn } from './client'

type Child = { entityId: string; timestamp: number; entity: { eventType: string; [field: string]: unknown } }
type Page = { _page: { next: string; start: string }; children: Child[]; _links: { next: { href: string } } }

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  platform.behaviour.eventPaging = 'start'
})

const { manyEvents } = sampleCases
const { rich } = sampleStars
const page = async (query: Record<string, string>): Promise<Page> => (await client.get(entities, query)).json()

describe.each(['start', 'offsets'] as const)('paging by %s', (style) => {
  it('leads through all events in order, nothing twice, to an empty address', async () => {
    const all = (await page(eventsOf(manyEvents.number))).children.map(({ entityId }) => entityId)
    platform.behaviour.eventPaging = style
    const seen: string[] = []
    let href = `/entities?${new URLSearchParams(eventsOf(manyEvents.number, { limit: '50', orderby: '-timestamp' }))}`
    while (href) {
      const current: Page = await (await client.get(`/data/core/ups/access${href}`)).json()
      seen.push(...current.children.map(({ entityId }) => entityId))
      href = current._links.next.href
      expect(href === '').toBe(current._page.next === '')
      expect(href === '' || new URLSearchParams(href.split('?')[1]).has(style)).toBe(true)
    }
    expect(seen).toEqual(all.reverse())
  })

  it('keeps its place when a new event comes in between', async () => {
    platform.behaviour.eventPaging = style
    const number = style === 'start' ? '+493023125899' : '+493023125898'
    const add = (at: string) =>
      platform.store.ingest({
        dataset: { id: 'd', name: 'd' },
        kind: 'event',
        identities: [{ namespace: 'Phone', id: number }],
        at,
        entity: { _id: `${style}-${at}` },
      })
    for (const day of [1, 2, 3, 4]) add(`2025-01-0${day}T00:00:00.000Z`)
    const first = await page(eventsOf(number, { limit: '2', orderby: '-timestamp' }))
    add('2025-01-05T00:00:00.000Z')
    const second: Page = await (await client.get(`/data/core/ups/access${first._links.next.href}`)).json()
    expect(second.children[0]?.entityId).toBe(`${style}-2025-01-02T00:00:00.000Z`)
  })
})

it('a place in the list that does not exist is refused', async () => {
  expect((await client.get(entities, eventsOf(rich.number, { start: 'nowhere' }))).status).toBe(400)
})

describe('a filter', () => {
  const ask = (...properties: string[]) => {
    const query = new URLSearchParams(eventsOf(rich.number))
    for (const property of properties) query.append('property', property)
    return client.get(`${entities}?${query}`)
  }
  const types = async (...properties: string[]): Promise<string[]> => {
    const { children }: Page = await (await ask(...properties)).json()
    return children.map(({ entity }) => entity.eventType)
  }

  it('keeps the events whose field is, or is not, what it says', async () => {
    const bought = await types('eventType=commerce.purchases')
    expect(new Set(bought)).toEqual(new Set(['commerce.purchases']))
    const others = await types('eventType!=commerce.purchases')
    expect(others).not.toContain('commerce.purchases')
    expect(bought.length + others.length).toBe((await types()).length)
  })

  it('compares numbers, times by day, and the items of lists', async () => {
    const above = await types('commerce.order.priceTotal>=129')
    expect(above.length).toBeGreaterThan(0)
    expect(above.length).toBeLessThan((await types('commerce.order.priceTotal>0')).length)
    expect(await types('productListItems.SKU="NW-4410-MOS"')).toEqual(['commerce.purchases'])
    const today = new Date().toISOString().slice(0, 10)
    const all = await types()
    expect(await types(`timestamp<="${today}"`)).toEqual(all)
    expect((await types(`timestamp<="${today.replaceAll('-', '')}"`)).length).toBe(all.length)
    expect(await types('timestamp<"2001-01-01"')).toEqual([])
  })

  it('is one of up to three that must all hold, and must be readable', async () => {
    const three = ['eventType=commerce.purchases', 'commerce.order.priceTotal>=129', 'commerce.order.priceTotal<130']
    expect(await types(...three)).toEqual(['commerce.purchases'])
    expect((await ask(...three, 'eventType!=x')).status).toBe(400)
    expect((await ask('no operator')).status).toBe(400)
  })

  it('stays in the address of the next page', async () => {
    const query = new URLSearchParams(eventsOf(rich.number, { limit: '1' }))
    query.append('property', 'eventType=commerce.purchases')
    query.append('property', 'commerce.order.priceTotal>50')
    const first: Page = await (await client.get(`${entities}?${query}`)).json()
    expect(new URLSearchParams(first._links.next.href.split('?')[1]).getAll('property')).toHaveLength(2)
  })
})

it.each([
  ['limit', '0'],
  ['limit', 'many'],
  ['startTime', 'yesterday'],
])('%s %s is refused', async (name, value) => {
  expect((await client.get(entities, eventsOf(rich.number, { [name]: value }))).status).toBe(400)
})

describe('the events of several profiles', () => {
  const body = (more = {}) => ({
    schema: { name: '_xdm.context.experienceevent' },
    relatedSchema: { name: '_xdm.context.profile' },
    identities: [rich.number, manyEvents.number].map((id) => ({
      relatedEntityId: id,
      relatedEntityIdNS: { code: 'Phone' },
    })),
    fields: ['eventType'],
    limit: 60,
    orderby: '-timestamp',
    ...more,
  })

  it('come by XID, each with the payload that asks for its next page', async () => {
    const answer: Record<string, Page & { _links: { next: { payload?: unknown } } }> = await (
      await client.post(entities, body())
    ).json()
    const [few, many] = Object.values(answer)
    expect([few?._links.next, many?.children.length]).toEqual([{ href: '' }, 60])
    expect(many?._links.next.href).toBe('/entities')
    const next: Record<string, Page> = await (await client.post(entities, many?._links.next.payload)).json()
    const [following] = Object.values(next)
    expect(Object.keys(next)).toEqual([Object.keys(answer)[1]])
    expect(following?.children[0]?.timestamp).toBeLessThanOrEqual(many?.children.at(-1)?.timestamp ?? 0)
    expect(following?.children[0]?.entityId).toBe(many?._page.next)
  })

  it('need the related schema and complete identities', async () => {
    expect((await client.post(entities, body({ relatedSchema: undefined }))).status).toBe(400)
    expect((await client.post(entities, body({ identities: [{}] }))).status).toBe(400)
  })

  it('are refused where the licence leaves events out', async () => {
    platform.behaviour.events = false
    expect((await client.post(entities, body())).status).toBe(403)
    platform.behaviour.events = true
  })
})
