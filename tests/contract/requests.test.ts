import { afterAll, expect } from 'vitest'
import type { Identity, Platform } from '../../src/main/platform'
import { test as contractTest } from './support/contract-test'
import { judge } from './support/differences'
import { entitiesPath, requestDifferences } from './support/known-differences'
import { type ContractPlatform, type Seen, startContractPlatform } from './support/platform'

let running: Promise<ContractPlatform> | undefined
afterAll(async () => (await running)?.close())

/** The client as the app makes it, in front of Prism. */
const test = contractTest.extend<{ platform: ContractPlatform; client: Platform }>({
  platform: async ({ contract }, use) => {
    running ??= startContractPlatform(contract)
    const platform = await running
    platform.forget()
    return use(platform)
  },
  client: async ({ platform }, use) => {
    const client = platform.connect()
    await use(client)
    await client.close()
  },
})

const caller: Identity = { namespace: 'Phone', id: '+14155550123' }
const call = { signal: new AbortController().signal }
const datastreamId = 'd3f5a1c2-7b64-4e09-9a58-0c1e2f3a4b5d'
const graphs = 'POST /data/core/identity/v2/graph'
const interact = 'POST /ee/v2/interact'
const getEntities = `GET ${entitiesPath}`

/** The requests that were sent: as the file says but for exactly these differences, and the examples are valid. */
function requestsFor({ seen }: ContractPlatform, ...expected: [operation: string, differences: string[]][]): Seen[] {
  expect(seen.map(({ operation }) => operation)).toEqual(expected.map(([operation]) => operation))
  for (const [index, { operation, asked, answered }] of seen.entries()) {
    expect(judge(requestDifferences, operation, asked)).toEqual({ open: [], known: expected[index]?.[1] })
    expect(answered).toEqual([])
  }
  return seen
}

function onlyRequest(platform: ContractPlatform, operation: string, differences: string[]): Seen {
  const [only] = requestsFor(platform, [operation, differences])
  if (!only) throw new Error('nothing was asked')
  return only
}

test('a profile by one identity', async ({ client, platform }) => {
  const found = await client.profiles(
    { identities: [caller], fields: ['person', 'identities'], mergePolicyId: null },
    call,
  )
  const { request, answer } = onlyRequest(platform, getEntities, ['request ids everywhere'])
  expect(request.target).toContain('entityId=%2B14155550123')
  const [xid] = Object.keys(answer.body as object)
  expect(found).toMatchObject({ ok: true, value: { records: [{ xid }], asked: 1, unanswered: 0 } })
})

test('a profile by one identity under a merge policy, with all fields', async ({ client, platform }) => {
  const query = { identities: [caller], fields: null, mergePolicyId: 'e5bc94de-cd14-4cdf-a2bc-88b6e8cbfac2' }
  const found = await client.profiles(query, call)
  onlyRequest(platform, getEntities, ['request ids everywhere'])
  expect(found).toMatchObject({ ok: true, value: { records: [{}] } })
})

test('a profile by its XID alone', async ({ client, platform }) => {
  const xid = { namespace: '', id: 'Bk7xQ0pLrT2mZ5vYc8nWd1sHf4gKj' }
  const found = await client.profiles({ identities: [xid], fields: null, mergePolicyId: null }, call)
  onlyRequest(platform, getEntities, ['request ids everywhere'])
  expect(found.ok).toBe(true)
})

test('profiles by several identities', async ({ client, platform }) => {
  const identities = [
    caller,
    { namespace: 'Phone_E.164', id: '+14155550123' },
    { namespace: '', id: 'Bk7xQ0pLrT2mZ5vYc8nWd1sHf4gKj' },
  ]
  const found = await client.profiles({ identities, fields: ['person', 'consents'], mergePolicyId: null }, call)
  const { answer } = onlyRequest(platform, `POST ${entitiesPath}`, ['request ids everywhere'])
  const xids = Object.keys(answer.body as object)
  expect(xids.length).toBeGreaterThan(0)
  expect(found.ok && found.value.records.map(({ xid }) => xid)).toEqual(xids)
})

test('events, which the file has dropped: Prism gives the example of a request that is not valid', async ({
  client,
  platform,
}) => {
  const query = {
    identity: caller,
    fields: ['commerce'],
    mergePolicyId: 'e5bc94de-cd14-4cdf-a2bc-88b6e8cbfac2',
    limit: 20,
  }
  const events = await client.events(query, call)
  onlyRequest(platform, getEntities, ['events', 'request ids everywhere'])
  expect(events).toMatchObject({ ok: false, problem: { status: 422, code: 'UPS-MRG-1000001' } })
})

test('audience names, of the audience that the example has', async ({ client, platform }) => {
  const operation = 'POST /data/core/ups/audiences/bulk-get'
  await client.audienceNames(['any'], call)
  const { answer } = onlyRequest(platform, operation, ['request ids everywhere'])
  const { results } = answer.body as { results: Record<string, { name: string }> }
  const [[id, { name }] = ['', { name: '' }]] = Object.entries(results)
  platform.forget()
  expect(await client.audienceNames([id], call)).toEqual({ ok: true, value: new Map([[id, name]]) })
  onlyRequest(platform, operation, ['request ids everywhere'])
})

test('dataset names, of the dataset that the example has', async ({ client, platform }) => {
  const operation = 'GET /data/foundation/catalog/dataSets/{DATASET_ID}'
  const id = '5ab540d0864cf0267448ead4'
  const names = await client.datasetNames([id], call)
  const { request, answer } = onlyRequest(platform, operation, ['request ids everywhere'])
  expect(request.target).toBe(`/data/foundation/catalog/dataSets/${id}?properties=name`)
  const { name } = (answer.body as Record<string, { name: string }>)[id] ?? { name: '' }
  expect(names).toEqual({ ok: true, value: new Map([[id, name]]) })
})

test('namespaces', async ({ client, platform }) => {
  const codes = await client.namespaces(call)
  const { answer } = onlyRequest(platform, 'GET /data/core/idnamespace/identities', [])
  expect(codes).toEqual({ ok: true, value: (answer.body as { code: string }[]).map(({ code }) => code) })
})

test('merge policies', async ({ client, platform }) => {
  const policies = await client.mergePolicies(call)
  const { answer } = onlyRequest(platform, 'GET /data/core/ups/config/mergePolicies', [])
  const [{ id, name }] = (answer.body as { children: [{ id: string; name: string }] }).children
  expect(policies).toMatchObject({ ok: true, value: [{ id, name }] })
})

test('sandboxes; the one that Prism makes up is not active, and its next link leads nowhere', async ({
  client,
  platform,
}) => {
  const operation = 'GET /data/foundation/sandbox-management/'
  platform.changeAnswer(operation, (example) => ({ ...example, _links: {} }))
  const names = await client.sandboxes(call)
  const { answer } = onlyRequest(platform, operation, ['a sandbox for the list of sandboxes', 'request ids everywhere'])
  expect((answer.body as { sandboxes: { state: string }[] }).sandboxes.map(({ state }) => state)).not.toContain(
    'active',
  )
  expect(names).toEqual({ ok: true, value: [] })
})

test('the permissions of the credential: Prism refuses those that the file does not list', async ({
  client,
  platform,
}) => {
  const acl = '/data/foundation/access-control/acl'
  const permissions = await client.permissions(call)
  requestsFor(
    platform,
    [`GET ${acl}/reference`, ['request ids everywhere']],
    [`POST ${acl}/effective-policies`, ['all names of permissions', 'request ids everywhere']],
  )
  expect(permissions).toMatchObject({ ok: false, problem: { status: 422 } })
})

test('the report of profiles by namespace', async ({ client, platform }) => {
  const report = await client.namespaceReport(call)
  const operation = 'GET /data/core/ups/previewsamplestatus/report/namespace'
  const { answer } = onlyRequest(platform, operation, ['request ids everywhere'])
  const { data } = answer.body as { data: { code: string; fullIDsCount: number }[] }
  const counts = data.map(({ code, fullIDsCount }) => ({ code, profiles: fullIDsCount }))
  expect(counts.length).toBeGreaterThan(0)
  expect(report).toEqual({ ok: true, value: counts })
})

test('the identity graph: Prism refuses what fits both kinds of question', async ({ client, platform }) => {
  const graph = await client.identityGraph(caller, call)
  onlyRequest(platform, graphs, ['two kinds of graph requests that both fit'])
  expect(graph).toMatchObject({ ok: false, problem: { status: 400 } })
})

test('the edge, whose example has no look-up in it', async ({ client, platform }) => {
  const found = await client.edge({ identity: caller, datastreamId }, call)
  onlyRequest(platform, interact, [])
  expect(found).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', code: 'edge-no-lookup' } })
})

test('the edge in the data centre that it has named', async ({ client, platform }) => {
  const payload = [{ scope: 'EdgeNetwork', hint: 'irl1', ttlSeconds: 1800 }]
  const handle = [
    { type: 'locationHint:result', payload },
    { type: 'activation:pull', payload: [] },
  ]
  platform.changeAnswer(interact, (example) => ({ ...example, handle }))
  expect(await client.edge({ identity: caller, datastreamId }, call)).toEqual({ ok: true, value: null })
  onlyRequest(platform, interact, [])
  platform.forget()
  await client.edge({ identity: caller, datastreamId }, call)
  const { request } = onlyRequest(platform, interact, ['location hints'])
  expect(request.target).toMatch(/^\/ee\/irl1\/v2\/interact/)
})

test('what Prism finds is reported as well as what it lets pass', async ({ platform }) => {
  const headers = { authorization: 'Bearer a', 'x-api-key': 'a', 'x-gw-ims-org-id': 'a', 'x-sandbox-name': 'a' }
  const ask = async (method: string, path: string, body?: object) => {
    platform.forget()
    const more = body ? { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } } : {}
    const answer = await fetch(platform.url + path, { method, headers, ...more })
    await answer.text()
    return { status: answer.status, found: platform.seen.flatMap(({ asked }) => asked.map(({ at }) => at)) }
  }
  const wrongValue = await ask('GET', `${entitiesPath}?schema.name=person&entityId=someone`)
  expect(wrongValue.status).toBe(422)
  expect(wrongValue.found.filter((at) => at === 'query schema.name')).toHaveLength(2)
  const nobody = await ask('POST', entitiesPath, { schema: { name: '_xdm.context.profile' } })
  expect(nobody.status).toBe(400)
  expect(nobody.found.filter((at) => at === 'body')).toHaveLength(2)
  const unknownName = await ask('GET', `${entitiesPath}?schema.name=_xdm.context.profile&withCA=true`)
  expect(unknownName.status).toBe(200)
  expect(unknownName.found).toContain('query withCA')
})
