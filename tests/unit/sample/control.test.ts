import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type SampleControl,
  type SamplePlatform,
  sampleStars,
  startSamplePlatform,
} from '../../../src/main/sample/index'
import { type Client, entities, profileOf, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform({ control: true })
})
afterAll(() => platform.close())
beforeEach(async () => {
  client = await signIn(platform)
})

const rich = profileOf('Phone', sampleStars.rich.number)
const control = (change: SampleControl | Record<string, unknown>) =>
  fetch(platform.control?.url ?? '', { method: 'POST', body: JSON.stringify(change) })

describe('the control path', () => {
  it('is a secret of this run, and nothing is there without it', async () => {
    const path = new URL(platform.control?.url ?? '').pathname
    expect(path).toMatch(/^\/control\/[\w-]{32}$/)
    const other = await startSamplePlatform({ control: true })
    for (const wrong of ['/control', '/control/', '/control/other', path.slice(0, -1), `${path}/`]) {
      expect((await fetch(other.url + wrong, { headers: client.headers })).status).not.toBe(200)
    }
    expect((await fetch(other.url + path)).status).toBe(404)
    expect((await fetch(`${platform.url}/control/other`)).status).toBe(404)
    await other.close()
  })

  it('is there only when it was asked for', async () => {
    const other = await startSamplePlatform()
    expect(other.control).toBeNull()
    expect((await fetch(`${other.url}/control/anything`, { method: 'POST', body: '{}' })).status).toBe(404)
    await other.close()
  })

  it('changes switches, and leaves the others alone', async () => {
    platform.behaviour.notFound = 'empty-map'
    const change = { hub: false, hiddenFields: ['person'], edgeCustomers: ['+1'] }
    expect((await control(change)).status).toBe(200)
    expect((await client.get(entities, rich)).status).toBe(403)
    expect(platform.behaviour).toMatchObject({ ...change, notFound: 'empty-map', events: true })
    await control({ hub: true, hiddenFields: [], notFound: '404' })
    expect((await client.get(entities, rich)).status).toBe(200)
  })

  it('adds faults by the beginning of a path or by a pattern, and takes them all away', async () => {
    await control({ faults: [{ path: entities, times: 1, status: 503 }] })
    await control({ faults: [{ pattern: 'entityIdNS=Phone', times: 5, status: 502, skip: 0 }] })
    expect([(await client.get(entities, rich)).status, (await client.get(entities, rich)).status]).toEqual([503, 502])
    await control({ clearFaults: true })
    expect((await client.get(entities, rich)).status).toBe(200)
  })

  it('slows down paths, the longest beginning first', async () => {
    await control({ latencyMs: { '/data': 1, '/data/core/ups/access': 60 } })
    const started = performance.now()
    await client.get(entities, rich)
    expect(performance.now() - started).toBeGreaterThanOrEqual(58)
    await control({ latencyMs: 0 })
  })

  it('lets tokens expire', async () => {
    await control({ expireTokens: true })
    expect((await client.get(entities, rich)).status).toBe(401)
  })

  it('counts requests by path, and tells neither headers nor bodies nor queries', async () => {
    await control({ clearRequests: true })
    await client.get(entities, rich)
    await client.get(entities, rich)
    const answer = await fetch(platform.control?.url ?? '')
    expect(await answer.json()).toEqual({ requests: { [entities]: 2 } })
  })

  it.each([
    { hub: 'no' },
    { unknownSwitch: true },
    { faults: [{ times: 1 }] },
    { faults: [{ path: '/', pattern: '/', times: 1 }] },
    { faults: [{ pattern: '(', times: 1 }] },
    { hub: false, faults: [{ pattern: '(', times: 1 }] },
  ])('refuses %j and changes nothing', async (change) => {
    const before = { ...platform.behaviour }
    const answer = await control(change)
    expect([answer.status, await answer.json()]).toEqual([400, { message: expect.any(String) }])
    expect(platform.behaviour).toEqual(before)
  })
})
