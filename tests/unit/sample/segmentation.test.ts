import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())

const audiences = '/data/core/ups/audiences'
const definitions = '/data/core/ups/segment/definitions'
const winterSports = '1b7d40e6-92a5-4c3f-b0e8-57a6f1c3d924'
const uploaded = { id: 'b1c97e20-58d4-4a6f-9e03-d82f71a5c4b6', audienceId: 'northwindle-store-regulars' }
const ids = (...asked: string[]) => ({ ids: asked.map((id) => ({ id })) })

describe('audiences', () => {
  it('are named by id, without those that nobody knows', async () => {
    const answer = await client.post(`${audiences}/bulk-get`, ids(winterSports, 'gone', uploaded.id))
    expect(answer.status).toBe(207)
    const { results } = await answer.json()
    expect(Object.keys(results)).toEqual([winterSports, uploaded.id])
    expect(results[winterSports]).toMatchObject({ name: 'Winter sports', lifecycleState: 'published' })
    expect(results[uploaded.id]).toMatchObject({ audienceId: uploaded.audienceId, type: 'ExternalSegment' })
  })

  it('are a 404 when none is known, and a 400 when none or more than a hundred are asked for', async () => {
    const missing = await client.post(`${audiences}/bulk-get`, ids('gone', 'too'))
    expect([missing.status, (await missing.json()).title]).toEqual([404, 'The entity gone,too is not found.'])
    for (const asked of [ids(), ids(...Array.from({ length: 101 }, String)), {}]) {
      const answer = await client.post(`${audiences}/bulk-get`, asked)
      expect([answer.status, (await answer.json()).type]).toEqual([400, expect.stringContaining('UPAPI-113015-400')])
    }
  })

  it('are given one by one, or as problem+json with the code of the service', async () => {
    expect(await (await client.get(`${audiences}/${winterSports}`)).json()).toMatchObject({ id: winterSports })
    const missing = await client.get(`${audiences}/gone`)
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await missing.json()).type).toMatch(/UPAPI-113430-404$/)
  })

  it('are listed page by page; the address of the next begins with an @', async () => {
    const seen: string[] = []
    let query: Record<string, string> | undefined = { limit: '6' }
    while (query) {
      const page: { children: { id: string }[]; _page: { totalCount: number }; _links: { next: { href: string } } } =
        await (await client.get(audiences, query)).json()
      seen.push(...page.children.map(({ id }) => id))
      const { href } = page._links.next
      expect(href === '' || href.startsWith('@/audiences?')).toBe(true)
      query = href ? Object.fromEntries(new URLSearchParams(href.split('?')[1])) : undefined
      expect(page._page.totalCount).toBe(15)
    }
    expect(new Set(seen).size).toBe(15)
  })

  it('are found by the id that another system gave them, and by a part of their name', async () => {
    const property = `audienceId==${uploaded.audienceId}`
    const { children } = await (await client.get(audiences, { property })).json()
    expect(children.map(({ id }: { id: string }) => id)).toEqual([uploaded.id])
    expect((await (await client.get(audiences, { name: 'winter' })).json()).children[0].id).toBe(winterSports)
  })
})

describe('segment definitions', () => {
  it('are the audiences that the platform evaluates itself', async () => {
    const { segments, page } = await (await client.get(definitions, { limit: '100' })).json()
    expect(page.totalCount).toBe(14)
    expect(segments.map(({ id }: { id: string }) => id)).not.toContain(uploaded.id)
    expect((await client.get(`${definitions}/${winterSports}`)).status).toBe(200)
    expect((await client.get(`${definitions}/${uploaded.id}`)).status).toBe(404)
  })

  it('are named by id as audiences are', async () => {
    const answer = await client.post(`${definitions}/bulk-get`, ids(winterSports, uploaded.id))
    expect([answer.status, Object.keys((await answer.json()).results)]).toEqual([207, [winterSports]])
    expect((await client.post(`${definitions}/bulk-get`, ids(uploaded.id))).status).toBe(404)
  })
})
