import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform'
import { sampleSettings, sampleStars } from '../../../src/main/sample'
import { type Connected, connectToSample, entityRequests } from '../../support/sample'

let connected: Connected
beforeEach(async () => {
  connected = await connectToSample()
})
afterEach(() => connected.close())

const call = () => ({ signal: new AbortController().signal })
const phone = (id: string) => ({ namespace: 'Phone', id })
const known = phone(sampleStars.rich.number)
const nobody = phone(sampleStars.unknown.number)
const base = { fields: ['identities', 'person.name'], mergePolicyId: null }
const unstitched = sampleSettings().lookup.unstitchedMergePolicyId

describe('looking profiles up', () => {
  it('asks by GET for one identity, with the plus sign encoded', async () => {
    const answer = await connected.platform.profiles({ ...base, identities: [known] }, call())
    expect(answer.ok && answer.value[0]?.entity.person).toBeTruthy()
    const [asked] = entityRequests(connected.sample)
    expect(asked?.method).toBe('GET')
    expect(asked?.search).toContain('entityId=%2B493023125042')
    expect(asked?.query.fields).toBe('identities,person.name')
  })

  it('asks by one POST for several identities when the default merge policy is used', async () => {
    const answer = await connected.platform.profiles({ ...base, identities: [known, nobody] }, call())
    expect(answer.ok && answer.value).toHaveLength(1)
    expect(entityRequests(connected.sample).map(({ method }) => method)).toEqual(['POST'])
  })

  it('asks by GETs in order with a merge policy of its own, and stops at the first that is known', async () => {
    const third = phone(sampleStars.second.number)
    const query = { ...base, mergePolicyId: unstitched, identities: [nobody, known, third] }
    const answer = await connected.platform.profiles(query, call())
    expect(answer.ok && answer.value).toHaveLength(1)
    const asked = entityRequests(connected.sample)
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET'])
    expect(asked.every(({ query: sent }) => sent.mergePolicyId === unstitched)).toBe(true)
  })

  it('refuses an answer that another merge policy made', async () => {
    const body = { XID: { entityId: 'XID', entity: { person: {} }, mergePolicy: { id: 'another' } } }
    connected.sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 1, status: 200, body })
    const answer = await connected.platform.profiles(
      { ...base, mergePolicyId: unstitched, identities: [known] },
      call(),
    )
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'merge-policy' } })
  })

  it.each(['404', 'empty-map', 'empty-entity'] as const)('takes the answer "%s" for nobody', async (shape) => {
    connected.sample.behaviour.notFound = shape
    for (const identities of [[nobody], [nobody, phone('+493023125991')]]) {
      const answer = await connected.platform.profiles({ ...base, identities }, call())
      expect(answer).toEqual({ ok: true, value: [] })
    }
  })

  it('reads identities from identityMap as well as from identities', async () => {
    const entity = { identityMap: { crmid: [{ id: 'A' }, { id: 'B' }], odd: 'not a list' }, identities: [{ id: 1 }] }
    connected.sample.behaviour.faults.push({
      path: '/data/core/ups/access',
      times: 1,
      status: 200,
      body: { X: { entity } },
    })
    const answer = await connected.platform.profiles({ ...base, identities: [known] }, call())
    expect(answer.ok && answer.value[0]?.identities).toEqual([
      { namespace: 'crmid', id: 'A' },
      { namespace: 'crmid', id: 'B' },
    ])
  })

  it('tolerates what it does not know and what is dirty', async () => {
    const body = {
      _page: { count: 1 },
      X: {
        entity: { person: { name: {} } },
        sources: ['', 'a'],
        lastModifiedAt: '1970-01-01T00:00:00Z',
        tags: 7,
        mergePolicy: 'x',
      },
    }
    connected.sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 1, status: 200, body })
    const answer = await connected.platform.profiles({ ...base, identities: [known] }, call())
    expect(answer.ok && answer.value[0]).toMatchObject({ sources: ['a'], lastModifiedAt: null, mergePolicyId: null })
  })
})

describe('when the platform does not do as it should', () => {
  const ask = (signal = new AbortController().signal) =>
    connected.platform.profiles({ ...base, identities: [known] }, { signal })
  const fault = (change: object) =>
    connected.sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 1, ...change })

  it('says so in plain kinds: 403, 429, 500, HTML, a broken connection', async () => {
    fault({ status: 403, body: { error_code: '403025', message: 'Profile is not valid' } })
    expect(await ask()).toMatchObject({ problem: { kind: 'not-permitted', code: '403025', retryable: false } })
    fault({ status: 429, body: [{ message: 'Too many requests', retryAfterMs: '500' }] })
    expect(await ask()).toMatchObject({ problem: { kind: 'rate-limited', retryAfterMs: 500, retryable: true } })
    fault({ status: 500, body: { message: 'Unable to connect to server', statusCode: '500' } })
    expect(await ask()).toMatchObject({ problem: { kind: 'unexpected-response', status: 500, retryable: true } })
    fault({ status: 200, html: '<html>Please sign in to the guest network</html>' })
    expect(await ask()).toMatchObject({ problem: { kind: 'unexpected-response' } })
    fault({ status: 404, html: '<html>no such page</html>' })
    expect(await ask()).toMatchObject({ problem: { kind: 'unexpected-response', code: 'not-the-platform' } })
    fault({ reset: true })
    expect(await ask()).toMatchObject({ problem: { kind: 'unreachable', retryable: true } })
  })

  it('ends as a timeout when no answer comes in time, and at once when it is given up', async () => {
    fault({ hang: true })
    const slow = new AbortController()
    const waiting = ask(slow.signal)
    setTimeout(() => slow.abort(TIMED_OUT), 50)
    expect(await waiting).toMatchObject({ problem: { kind: 'timeout', retryable: true } })
  })

  it('is unreachable where nothing listens', async () => {
    const gone = await connectToSample()
    await gone.sample.close()
    expect(await gone.platform.authenticate(call())).toMatchObject({
      problem: { kind: 'unreachable', retryable: true },
    })
    await gone.platform.close()
  })

  it('keeps connections alive: ten lookups one after another need no more than two', async () => {
    const ports = new Set<number>()
    const server = await countConnections(ports)
    const { port } = server.address() as AddressInfo
    const { clientSecret, ...organization } = connected.sample.connection
    const reused = await connectToSample({
      ...organization,
      secret: async () => clientSecret,
      endpoints: { ims: connected.sample.url, platform: `http://127.0.0.1:${port}` },
    })
    for (let index = 0; index < 10; index += 1) await reused.platform.profiles({ ...base, identities: [known] }, call())
    await reused.close()
    server.close()
    expect(ports.size).toBeGreaterThan(0)
    expect(ports.size).toBeLessThanOrEqual(2)
  })
})

function countConnections(ports: Set<number>): Promise<Server> {
  const server = createServer((request, response) => {
    ports.add(request.socket.remotePort ?? 0)
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describe('hosts that are not trusted', () => {
  it('receive nothing at all, neither secret nor token', async () => {
    const seen: string[] = []
    const thief = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end('{}')
    })
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve))
    const { port } = thief.address() as AddressInfo
    const endpoint = `http://127.0.0.1:${port}`
    const misled = await connectToSample({
      endpoints: { ims: endpoint, platform: endpoint },
      trust: { policyHosts: [], loopback: false },
    })
    const answer = await misled.platform.authenticate(call())
    expect(answer).toMatchObject({ problem: { kind: 'not-configured', code: 'host', host: `127.0.0.1:${port}` } })
    expect(seen).toEqual([])
    await misled.close()
    thief.close()
  })
})
