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

const graph = '/data/core/identity/v2/graph'
const { rich, unknown } = sampleStars
const members = (answer: { graphs: { members: { ns: string }[] }[] }) => answer.graphs[0]?.members.map(({ ns }) => ns)

it('namespaces are listed as a plain array, with the codes as the organisation spells them', async () => {
  const listed: { code: string; custom: boolean; idType: string }[] = await (
    await client.get('/data/core/idnamespace/identities')
  ).json()
  const codes = listed.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['ECID', 'Email', 'Phone', 'Phone_E.164', 'Phone_SHA256', 'CRMID']))
  expect(listed.find(({ code }) => code === 'CRMID')?.custom).toBe(true)
  expect(listed.find(({ code }) => code === 'Phone')?.idType).toBe('Phone')
})

it('an identity has the XID under which its profile comes', async () => {
  const query = { namespace: 'phone', id: rich.number }
  const { xid } = await (await client.get('/data/core/identity/identity', query)).json()
  expect(Object.keys(await (await client.get(entities, profileOf('Phone', rich.number))).json())).toEqual([xid])
  const byNumber = await client.get('/data/core/identity/identity', { nsid: '7', id: rich.number })
  expect(await byNumber.json()).toEqual({ xid })
})

it.each(['namespace=Fax&id=1', 'namespace=Phone'])('%s has no XID', async (query) => {
  expect((await client.get(`/data/core/identity/identity?${query}`)).status).toBe(400)
})

describe('the graph', () => {
  it('lists everything that is linked to an identity', async () => {
    const answer = await client.post(graph, { composite_xids: [{ ns: 'Phone', id: rich.number }] })
    const body = await answer.json()
    expect(body).toMatchObject({ version: '2.0', algo_type: 'STITCH_ALL', unprocessed_composite_xids: [] })
    expect(body.graphs[0].composite_xid).toMatchObject({ ns: 'Phone', id: rich.number })
    expect(members(body)?.sort()).toEqual(['CRMID', 'ECID', 'Email', 'LoyaltyID', 'Phone'])
  })

  it('says what it could not process, and takes XIDs', async () => {
    const { xid } = await (
      await client.get('/data/core/identity/identity', { namespace: 'Phone', id: rich.number })
    ).json()
    const composite_xids = [{ ns: 'Phone', id: unknown.number }]
    const body = await (await client.post(graph, { composite_xids, xids: [xid] })).json()
    expect(body.unprocessed_composite_xids).toEqual([{ ns: 'Phone', id: unknown.number, nsid: 7 }])
    expect(members(body)).toContain('CRMID')
  })

  it('comes as vertices and edges where that is asked for', async () => {
    const composite_xids = [{ ns: 'Phone', id: rich.number }]
    const body = await (await client.post(graph, { composite_xids, projection_type: 'graph' })).json()
    expect(body.graphs[0].vertices).toHaveLength(5)
    expect(body.graphs[0].edges).toHaveLength(4)
  })

  it('refuses a projection or a body that it does not know', async () => {
    const composite_xids = [{ ns: 'Phone', id: rich.number }]
    expect((await client.post(graph, { composite_xids, projection_type: 'tree' })).status).toBe(400)
    expect((await client.post(graph, {})).status).toBe(400)
  })
})
