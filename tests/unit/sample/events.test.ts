import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SamplePlatform, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, eventsOf, signIn } from './client'

type Child = {
  relatedEntityId: string
  entityId: string
  timestamp: number
  entity: { _id: string; timestamp: string; eventType: string; [field: string]: unknown }
}
type Page = { _page: Record<string, unknown>; children: Child[]; _links: { next: { href: string } } }

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())

const { second, rich, unknown } = sampleStars
const page = async (query: Record<string, string>): Promise<Page> => (await client.get(entities, query)).json()

it('gives all events of the graph, oldest first, in one page by default', async () => {
  const { children, _links, _page } = await page(eventsOf(second.number))
  expect(children.length).toBeGreaterThan(60)
  expect(_links.next.href).toBe('')
  expect(_page).toMatchObject({ orderby: 'timestamp', count: children.length, next: '' })
  const times = children.map(({ timestamp }) => timestamp)
  expect(times).toEqual([...times].sort((one, other) => one - other))
  expect(new Set(children.map(({ relatedEntityId }) => relatedEntityId)).size).toBeGreaterThan(1)
  for (const { entityId, timestamp, entity } of children) {
    expect([entity._id, Date.parse(entity.timestamp)]).toEqual([entityId, timestamp])
  }
  expect(children.filter(({ entity }) => entity.eventType.endsWith('\t'))).toHaveLength(1)
})

it('leads from page to page to the end, newest first, nothing twice', async () => {
  const all = (await page(eventsOf(second.number))).children.map(({ entityId }) => entityId)
  const seen: string[] = []
  let next = `/entities?${new URLSearchParams(eventsOf(second.number, { limit: '25', orderby: '-timestamp' }))}`
  let pages = 0
  while (next) {
    const current: Page = await (await client.get(`/data/core/ups/access${next}`)).json()
    expect(current._page.start).toBe(current.children[0]?.entityId)
    seen.push(...current.children.map(({ entityId }) => entityId))
    next = current._links.next.href
    pages += 1
  }
  expect(pages).toBe(Math.ceil(all.length / 25))
  expect(seen).toEqual(all.reverse())
})

it('takes a start that counts and an end that does not', async () => {
  const { children } = await page(eventsOf(rich.number))
  const [first, second, third] = children
  const window = { startTime: String(first?.timestamp), endTime: String(third?.timestamp) }
  const ids = (await page(eventsOf(rich.number, window))).children.map(({ entityId }) => entityId)
  expect(ids).toEqual([first?.entityId, second?.entityId])
})

it('projects fields', async () => {
  const query = eventsOf(rich.number, { fields: 'eventType,commerce.order.priceTotal' })
  const bought = (await page(query)).children.filter(({ entity }) => entity.eventType === 'commerce.purchases')
  expect(bought.at(-1)?.entity).toEqual({ eventType: 'commerce.purchases', commerce: { order: { priceTotal: 129 } } })
})

it('has the kinds of events that an agent asks about', async () => {
  const { children } = await page(eventsOf(rich.number))
  const kinds = new Set(children.map(({ entity }) => entity.eventType))
  for (const kind of [
    'commerce.purchases',
    'directMarketing.emailSent',
    'directMarketing.emailOpened',
    'directMarketing.emailClicked',
    'message.tracking',
    'web.webpagedetails.pageViews',
    'contactCentre.inbound.call',
  ]) {
    expect(kinds).toContain(kind)
  }
})

it('knows nothing of a number nobody has', async () => {
  const { children, _links } = await page(eventsOf(unknown.number))
  expect([children, _links.next.href]).toEqual([[], ''])
})

it('refuses where the licence leaves events out', async () => {
  platform.behaviour.events = false
  const answer = await client.get(entities, eventsOf(rich.number))
  expect([answer.status, (await answer.json()).statusCode]).toEqual([403, '403'])
  platform.behaviour.events = true
})

it('needs the related schema and identity, and a merge policy that exists', async () => {
  expect((await client.get(entities, { 'schema.name': '_xdm.context.experienceevent' })).status).toBe(400)
  expect((await client.get(entities, eventsOf('', {}))).status).toBe(400)
  expect((await client.get(entities, eventsOf(rich.number, { mergePolicyId: 'nope' }))).status).toBe(422)
})
