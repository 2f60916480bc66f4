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

const policiesPath = '/data/core/ups/config/mergePolicies'
const bulkGet = '/data/core/ups/audiences/bulk-get'

it('lists the merge policies, the stitched one as the default', async () => {
  const { children, _links } = await (await client.get(policiesPath)).json()
  expect(_links.next.href).toBe('')
  expect(children).toHaveLength(2)
  expect(children[0]).toMatchObject({ default: true, identityGraph: { type: 'pdg' } })
  expect(children[1]).toMatchObject({
    id: sampleSettings().lookup.unstitchedMergePolicyId,
    default: false,
    identityGraph: { type: 'none' },
  })
})

it('gives one merge policy, or 404', async () => {
  const id = sampleSettings().lookup.unstitchedMergePolicyId
  expect(await (await client.get(`${policiesPath}/${id}`)).json()).toMatchObject({ id })
  expect((await client.get(`${policiesPath}/other`)).status).toBe(404)
})

it('names audiences, and leaves out those it does not know', async () => {
  const known = '1b7d40e6-92a5-4c3f-b0e8-57a6f1c3d924'
  const answer = await client.post(bulkGet, { ids: [{ id: known }, { id: 'gone' }] })
  expect(answer.status).toBe(207)
  const { results } = await answer.json()
  expect(Object.keys(results)).toEqual([known])
  expect(results[known]).toMatchObject({ id: known, name: 'Winter sports', lifecycleState: 'published' })
  expect((await client.post(bulkGet, { ids: [{ id: 'gone' }] })).status).toBe(404)
})

it('lists the namespaces as a plain array', async () => {
  const namespaces: { code: string; custom: boolean }[] = await (
    await client.get('/data/core/idnamespace/identities')
  ).json()
  const codes = namespaces.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['ECID', 'Email', 'Phone', 'Phone_E.164', 'Phone_SHA256', 'CRMID']))
  expect(namespaces.find(({ code }) => code === 'CRMID')?.custom).toBe(true)
})

it('lists the sandboxes, even without one in the headers', async () => {
  const { 'x-sandbox-name': _, ...headers } = client.headers
  const answer = await fetch(`${platform.url}/data/foundation/sandbox-management/`, { headers })
  expect((await answer.json()).sandboxes).toEqual([expect.objectContaining({ name: 'prod', type: 'production' })])
})
