import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SamplePlatform, sampleSettings, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())

const path = '/data/core/ups/config/mergePolicies'
const unstitched = sampleSettings().lookup.unstitchedMergePolicyId
const list = async (query = {}) => (await client.get(path, query)).json()

it('are listed, the stitched one as the default', async () => {
  const { children, _links, _page } = await list()
  expect([_links.next.href, _page]).toEqual(['', { count: 2, next: '' }])
  expect(children[0]).toMatchObject({ default: true, identityGraph: { type: 'pdg' }, isActiveOnEdge: true })
  expect(children[1]).toMatchObject({ id: unstitched, default: false, identityGraph: { type: 'none' } })
})

it('come page by page, each naming the next until an empty address', async () => {
  const first = await list({ limit: '1' })
  expect(first.children).toHaveLength(1)
  expect(first._links.next.href).toContain(first._page.next)
  const second = await list(Object.fromEntries(new URLSearchParams(first._links.next.href.split('?')[1])))
  expect([second.children[0].id, second._links.next.href]).toEqual([unstitched, ''])
  expect((await client.get(path, { start: 'nowhere' })).status).toBe(400)
})

it('can be narrowed to the default one and to a schema', async () => {
  expect((await list({ default: 'true' })).children).toHaveLength(1)
  expect((await list({ 'schema.name': '_xdm.context.account' })).children).toEqual([])
})

it('are given one by one, or 404', async () => {
  expect(await (await client.get(`${path}/${unstitched}`)).json()).toMatchObject({ id: unstitched })
  expect((await client.get(`${path}/other`)).status).toBe(404)
})

it('are given several at once, without those that do not exist', async () => {
  const answer = await client.post(`${path}/bulk-get`, { ids: [{ id: unstitched }, { id: 'other' }] })
  expect(answer.status).toBe(207)
  expect(Object.keys((await answer.json()).results)).toEqual([unstitched])
})
