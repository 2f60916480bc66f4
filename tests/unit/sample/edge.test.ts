import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  edgeTooManyRequests,
  type SamplePlatform,
  sampleDatastreamId,
  sampleEdgeAttributes,
  sampleStars,
  startSamplePlatform,
} from '../../../src/main/sample/index'
import { type Client, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  Object.assign(platform.behaviour, { edge: true, edgeCustomers: 'active', strictNamespaces: false, faults: [] })
})

type Handle = { type: string; payload: Record<string, unknown>[] }
const { rich, declined, unknown } = sampleStars

const interact = async (
  identityMap: object,
  { path = '/ee/v2/interact', query = { dataStreamId: sampleDatastreamId } as object, headers = {} } = {},
) => {
  const { 'x-sandbox-name': _, ...needed } = client.headers
  const answer = await fetch(`${platform.url}${path}?${new URLSearchParams({ ...query })}`, {
    method: 'POST',
    headers: { ...needed, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ event: { xdm: { identityMap } } }),
  })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() }
}
const phone = (id: string, primary = true) => ({ Phone: [{ id, primary }] })
const pulled = (body: { handle: Handle[] }) => body.handle.find(({ type }) => type === 'activation:pull')?.payload

describe('somebody on the edge', () => {
  it('is told with mapped attributes and current audiences, without a sandbox in the headers', async () => {
    const { status, body } = await interact(phone(rich.number))
    expect(status).toBe(200)
    const [profile] = pulled(body) ?? []
    expect(profile).toMatchObject({
      type: 'profileLookup',
      attributes: { fullName: { value: rich.name }, loyaltyTier: { value: 'gold' }, churnScore: { value: 82 } },
    })
    const names = Object.keys(profile?.attributes as object)
    expect(names.every((name) => name in sampleEdgeAttributes)).toBe(true)
    expect(profile?.segments).toHaveLength(6)
    expect(profile?.segments).toContainEqual({ id: '1b7d40e6-92a5-4c3f-b0e8-57a6f1c3d924', namespace: 'ups' })
  })

  it('is found by the primary identity alone, and by a visitor id without one', async () => {
    expect(pulled((await interact(phone(rich.number, false))).body)).toEqual([])
    const { identityMap } = Object.values<{ entity: { identityMap: { ecid: { id: string }[] } } }>(
      await (
        await client.get('/data/core/ups/access/entities', {
          'schema.name': '_xdm.context.profile',
          entityId: rich.number,
          entityIdNS: 'Phone',
        })
      ).json(),
    )[0]?.entity ?? { identityMap: { ecid: [] } }
    expect(pulled((await interact({ ECID: identityMap.ecid })).body)).toHaveLength(1)
  })

  it('is asked for at the hint that the answer gave', async () => {
    const { body } = await interact(phone(rich.number))
    const located = body.handle.find(({ type }: Handle) => type === 'locationHint:result')
    const { hint } = located.payload.find(({ scope }: { scope: string }) => scope === 'EdgeNetwork')
    const again = await interact(phone(rich.number), { path: `/ee/${hint}/v2/interact` })
    expect(pulled(again.body)).toHaveLength(1)
    expect((await interact(phone(rich.number), { path: '/ee/nowhere/v2/interact' })).status).toBe(404)
  })
})

describe('somebody who is not on the edge', () => {
  it('is an empty payload, as somebody unknown is', async () => {
    expect(pulled((await interact(phone(declined.number))).body)).toEqual([])
    expect(pulled((await interact(phone(unknown.number))).body)).toEqual([])
  })

  it('comes onto it as the behaviour says', async () => {
    platform.behaviour.edgeCustomers = [declined.number]
    expect(pulled((await interact(phone(declined.number))).body)).toHaveLength(1)
    expect(pulled((await interact(phone(rich.number))).body)).toEqual([])
    platform.behaviour.edgeCustomers = 'all'
    expect(pulled((await interact(phone(rich.number))).body)).toHaveLength(1)
  })

  it('is not even mentioned where the destination was never set up', async () => {
    platform.behaviour.edge = false
    expect(pulled((await interact(phone(rich.number))).body)).toBeUndefined()
  })
})

describe('the edge refuses', () => {
  it('an unknown namespace, and one in another case where it is strict', async () => {
    const { status, type, body } = await interact({ Fax: [{ id: '1', primary: true }] })
    expect([status, type]).toEqual([422, 'application/problem+json'])
    expect(body.type).toMatch(/EXEG-0013-422$/)
    const lower = { phone: [{ id: rich.number, primary: true }] }
    expect(pulled((await interact(lower)).body)).toHaveLength(1)
    platform.behaviour.strictNamespaces = true
    expect((await interact(lower)).status).toBe(422)
  })

  it.each([
    [{ authorization: '' }, 'EXEG-0500-401'],
    [{ authorization: 'Bearer stale' }, 'EXEG-0503-401'],
    [{ 'x-api-key': 'other' }, 'EXEG-0501-401'],
    [{ 'x-gw-ims-org-id': 'other' }, 'EXEG-0502-401'],
  ])('credentials %j', async (headers, code) => {
    const { status, body } = await interact(phone(rich.number), { headers })
    expect([status, body.type.endsWith(code), body.report.requestId]).toEqual([401, true, expect.any(String)])
  })

  it('another datastream, and takes either spelling of its parameter', async () => {
    expect((await interact(phone(rich.number), { query: {} })).status).toBe(400)
    expect((await interact(phone(rich.number), { query: { datastreamId: 'other' } })).status).toBe(400)
    expect((await interact(phone(rich.number), { query: { datastreamId: sampleDatastreamId } })).status).toBe(200)
  })

  it('with a pause where it is asked too often', async () => {
    platform.behaviour.faults.push({ path: '/ee/', times: 1, ...edgeTooManyRequests(2) })
    expect(await interact(phone(rich.number))).toMatchObject({ status: 429, body: { status: 429 } })
  })
})
