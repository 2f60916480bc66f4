import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, profileOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())

const registry = '/data/foundation/schemaregistry'
const read = (path: string, accept: string) =>
  fetch(platform.url + path, { headers: { ...client.headers, accept: `application/vnd.adobe.${accept}` } })

it('sandboxes are listed, even without one in the headers', async () => {
  const { 'x-sandbox-name': _, ...headers } = client.headers
  const answer = await fetch(`${platform.url}/data/foundation/sandbox-management/`, { headers })
  expect((await answer.json()).sandboxes).toEqual([expect.objectContaining({ name: 'prod', type: 'production' })])
})

describe('the schema registry', () => {
  it('knows the tenant', async () => {
    expect(await (await client.get(`${registry}/stats`)).json()).toMatchObject({ tenantId: 'northwindle' })
  })

  it('lists classes and unions for its own media types only', async () => {
    for (const path of [`${registry}/global/classes`, `${registry}/tenant/unions`]) {
      const { results } = await (await read(path, 'xed-id+json')).json()
      expect(results).toHaveLength(2)
      for (const accept of ['xed+json;version=1', 'json']) {
        const answer = await read(path, accept)
        expect([answer.status, (await answer.json()).type]).toEqual([400, expect.stringContaining('XDM-1006-400')])
      }
    }
  })

  it('describes the union of all that profiles hold, by either of its ids, in a version', async () => {
    const id = 'https://ns.adobe.com/xdm/context/profile__union'
    const accept = 'xed-full+json; version=1'
    const union = await (await read(`${registry}/tenant/unions/${encodeURIComponent(id)}`, accept)).json()
    expect(union).toMatchObject({ $id: id, 'meta:class': 'https://ns.adobe.com/xdm/context/profile' })
    const { person, segmentMembership, _northwindle } = union.properties
    expect(person.properties.name.properties.fullName).toMatchObject({ title: 'Full name', type: 'string' })
    expect(_northwindle.properties.customerAi.properties.churn.properties.score.type).toBe('number')
    expect(segmentMembership['meta:xdmType']).toBe('map')
    expect(JSON.stringify(union)).not.toContain('Quillfeather')
    expect(await (await read(`${registry}/tenant/unions/_xdm.context.profile__union`, accept)).json()).toEqual(union)
    expect((await read(`${registry}/tenant/unions/_xdm.context.profile__union`, 'xed-full+json')).status).toBe(400)
    expect((await read(`${registry}/tenant/unions/other`, accept)).status).toBe(404)
  })
})

describe('the catalog', () => {
  it('names every source of a profile', async () => {
    const [envelope] = Object.values<{ sources: string[] }>(
      await (await client.get(entities, profileOf('Phone', sampleStars.rich.number))).json(),
    )
    for (const id of envelope?.sources ?? []) {
      const answer = await client.get(`/data/foundation/catalog/dataSets/${id}`, { properties: 'name' })
      expect(await answer.json()).toEqual({ [id]: { name: expect.any(String) } })
    }
    expect((await client.get('/data/foundation/catalog/dataSets/other')).status).toBe(404)
    const ids = ['64f1a3c09be27d5812c4e601', '64f1a3c09be27d5812c4e605', 'other']
    const several = await client.get(`/data/foundation/catalog/dataSets/${ids.join(',')}`, { properties: 'name' })
    expect(await several.json()).toEqual({
      [ids[0] ?? '']: { name: 'CRM customers' },
      [ids[1] ?? '']: { name: 'Orders' },
    })
  })
})

it('computed attributes are listed page by page, where profiles hold them', async () => {
  const path = '/data/core/ca/attributes'
  const { computedAttributes, _page, _links } = await (await client.get(path, { limit: '1' })).json()
  expect(computedAttributes[0]).toMatchObject({
    name: 'lifetimeSpend',
    path: '_northwindle/SystemComputedAttributes',
    mergeFunction: { value: 'SUM' },
  })
  expect(_page).toEqual({ offset: 0, limit: 1, count: 1, totalCount: 2 })
  expect(_links.next.href).toBe('/attributes?offset=1&limit=1')
  expect((await (await client.get(path, { offset: '1' })).json())._links).not.toHaveProperty('next')
})

it('the preview tells under which namespaces people can be found', async () => {
  const path = '/data/core/ups/previewsamplestatus'
  expect((await (await client.get(path)).json()).totalFragmentCount).toBeGreaterThan(40)
  const { data } = await (await client.get(`${path}/report/namespace`)).json()
  const counts = Object.fromEntries(
    data.map((row: { code: string; fullIDsCount: number }) => [row.code, row.fullIDsCount]),
  )
  expect(counts.Phone).toBeGreaterThan(30)
  expect(counts['Phone_E.164']).toBe(0)
})
