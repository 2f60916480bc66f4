import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Outcome, type ProfileAnswer, type ProfileRecord, TIMED_OUT } from '../../../src/main/platform'
import { sampleSettings, sampleStars } from '../../../src/main/sample'
import { type Connected, connectToSample, entityRequests } from '../../support/sample'
import { startStub } from '../../support/stub-platform'

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
const recordsOf = (answer: Outcome<ProfileAnswer>): ProfileRecord[] => (answer.ok ? answer.value.records : [])

describe('looking profiles up', () => {
  it('asks by GET for one identity, with the plus sign encoded', async () => {
    const answer = await connected.platform.profiles({ ...base, identities: [known] }, call())
    expect(answer).toMatchObject({ ok: true, value: { asked: 1, unanswered: 0 } })
    expect(recordsOf(answer)[0]?.entity.person).toBeTruthy()
    const [asked] = entityRequests(connected.sample)
    expect(asked?.method).toBe('GET')
    expect(asked?.search).toContain('entityId=%2B493023125042')
    expect(asked?.query.fields).toBe('identities,person.name')
  })

  it('asks by one POST for several identities when the default merge policy is used', async () => {
    const answer = await connected.platform.profiles({ ...base, identities: [known, nobody] }, call())
    expect(recordsOf(answer)).toHaveLength(1)
    expect(answer).toMatchObject({ value: { asked: 2, unanswered: 0 } })
    expect(entityRequests(connected.sample).map(({ method }) => method)).toEqual(['POST'])
  })

  it('asks by GETs in order with a merge policy of its own, and after the first that is known for all the others', async () => {
    const others = [phone(sampleStars.second.number), phone('+493023125991')]
    const query = { ...base, mergePolicyId: unstitched, identities: [nobody, known, ...others] }
    const answer = await connected.platform.profiles(query, call())
    expect(recordsOf(answer)).toHaveLength(2)
    expect(answer).toMatchObject({
      value: { asked: 4, unanswered: 0, each: ['nobody', 'matched', 'matched', 'nobody'] },
    })
    expect(recordsOf(answer).map(({ requestedIdentity }) => requestedIdentity)).toEqual([known, others[0]])
    const asked = entityRequests(connected.sample)
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET'])
    expect(asked.every(({ query: sent }) => sent.mergePolicyId === unstitched)).toBe(true)
  })

  it('spares the GETs for identities that the profile found holds itself, however their namespace is spelt', async () => {
    const same = { namespace: 'phone', id: `${known.id} ` }
    const query = { ...base, mergePolicyId: unstitched, identities: [known, same, nobody] }
    const answer = await connected.platform.profiles(query, call())
    expect(recordsOf(answer)).toHaveLength(1)
    expect(answer).toMatchObject({ value: { asked: 2, unanswered: 0, each: ['matched', 'not-tried', 'nobody'] } })
    expect(entityRequests(connected.sample)).toHaveLength(2)
  })

  it('asks for each of them by GET while nobody is found, and ends at the first failure then', async () => {
    const query = { ...base, mergePolicyId: unstitched, identities: [nobody, phone('+493023125991')] }
    expect(await connected.platform.profiles(query, call())).toEqual({
      ok: true,
      value: { records: [], asked: 2, unanswered: 0 },
    })
    connected.sample.requests.clear()
    connected.sample.behaviour.faults.push({ path: '/data/core/ups/access', times: 1, status: 500, body: {} })
    const failed = await connected.platform.profiles(query, { ...call(), deadline: Date.now() })
    expect(failed).toMatchObject({ ok: false, problem: { status: 500 } })
    expect(entityRequests(connected.sample)).toHaveLength(1)
  })

  it('keeps who was found where another GET fails, and counts the failure', async () => {
    const body = { X: { entityId: 'X', entity: { person: {} } } }
    const stub = await startStub(({ path }) => (path.includes('493023125042') ? { body } : { status: 500, body: {} }))
    const query = { ...base, mergePolicyId: unstitched, identities: [known, nobody] }
    const answer = await stub.platform.profiles(query, { ...call(), deadline: Date.now() })
    expect(recordsOf(answer)).toHaveLength(1)
    expect(answer).toMatchObject({ value: { asked: 2, unanswered: 1, each: ['matched', 'failed'] } })
    await stub.close()
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
      expect(answer).toEqual({ ok: true, value: { records: [], asked: identities.length, unanswered: 0 } })
    }
  })

  it('asks nobody when there is nobody to ask for', async () => {
    const answer = await connected.platform.profiles({ ...base, identities: [] }, call())
    expect(answer).toEqual({ ok: true, value: { records: [], asked: 0, unanswered: 0 } })
    expect(connected.sample.requests).toHaveLength(0)
  })
})

describe('an answer for some of the identities (207)', () => {
  const identities = [nobody, known, phone(sampleStars.second.number)]
  const ask = (asked = identities) => connected.platform.profiles({ ...base, identities: asked }, call())

  it.each(['list', 'map'] as const)(
    'uses who was found and counts the failures, when they come in a %s',
    async (shape) => {
      Object.assign(connected.sample.behaviour, { partialFailures: 1, partialAnswer: shape })
      const answer = await ask()
      expect(answer).toMatchObject({ ok: true, value: { asked: 3, unanswered: 1 } })
      expect(recordsOf(answer)).toHaveLength(2)
      expect(recordsOf(answer).every(({ xid }) => xid !== '')).toBe(true)
    },
  )

  it('is a problem when nobody was found, with what the platform said of the failure', async () => {
    Object.assign(connected.sample.behaviour, { partialFailures: 2, partialAnswer: 'failures' })
    const problem = { kind: 'unexpected-response', code: 'UPS-MRG-1000001', status: 422 }
    expect(await ask()).toMatchObject({ ok: false, problem })
  })

  it('means that nobody is known when all that failed is the search', async () => {
    const stub = await startStub(() => ({ status: 207, body: [{ xid: 'A', error: { statusCode: '404' } }] }))
    const answer = await stub.platform.profiles({ ...base, identities: [known, nobody] }, call())
    expect(answer).toEqual({ ok: true, value: { records: [], asked: 2, unanswered: 0 } })
    await stub.close()
  })
})

describe('reading a profile', () => {
  const read = async (body: unknown, status = 200) => {
    const stub = await startStub(() => ({ status, body }))
    const answer = await stub.platform.profiles({ ...base, identities: [known] }, call())
    await stub.close()
    return answer
  }
  const entity = { person: { name: {} } }

  it('takes identities from identityMap as well as from identities, in whatever case their namespace is', async () => {
    const identityMap = { crmid: [{ id: 'A', primary: 'true' }, { id: 'B' }], ecid: { id: ' 7 ' }, odd: 'not a list' }
    const identities = [
      { id: 1 },
      { id: 'B', namespace: { code: 'CRMID' }, primary: 'true' },
      { id: 'C', namespace: 'ECID' },
    ]
    const answer = await read({ X: { entity: { identityMap, identities } } })
    expect(recordsOf(answer)[0]?.identities).toEqual([
      { namespace: 'crmid', id: 'A' },
      { namespace: 'CRMID', id: 'B' },
      { namespace: 'ecid', id: '7' },
      { namespace: 'ECID', id: 'C' },
    ])
  })

  it('reads the same person from either style of the sample organisation', async () => {
    const ids = async () => {
      const answer = await connected.platform.profiles({ ...base, identities: [known] }, call())
      return recordsOf(answer)[0]
        ?.identities.map(({ namespace, id }) => `${namespace.toLowerCase()} ${id}`)
        .sort()
    }
    const listed = await ids()
    connected.sample.behaviour.identityStyle = 'identityMap'
    expect(await ids()).toEqual(listed)
    expect(listed?.length).toBeGreaterThan(2)
  })

  it('tolerates what it does not know and what is dirty', async () => {
    const envelope = {
      entity,
      sources: ['', ' a ', 'a', 7],
      identityGraph: ['X ', null],
      lastModifiedAt: '1970-01-01T00:00:00Z',
      tags: 7,
      mergePolicy: 'x',
      somethingNew: { deep: [1] },
    }
    const answer = await read({ _page: { count: 1 }, ' X ': envelope })
    expect(recordsOf(answer)[0]).toMatchObject({
      xid: 'X',
      sources: ['a'],
      identityGraph: ['X'],
      lastModifiedAt: null,
      mergePolicyId: null,
    })
  })

  it('tells what was asked for and when the profile last changed', async () => {
    const requestedIdentity = { entityId: ' +493023125042', entityIdNS: { code: 'phone' } }
    const answer = await read({ X: { entity, requestedIdentity, lastModifiedAt: '2026-03-04T05:06:07Z' } })
    expect(recordsOf(answer)[0]).toMatchObject({
      requestedIdentity: { namespace: 'phone', id: '+493023125042' },
      lastModifiedAt: '2026-03-04T05:06:07.000Z',
    })
  })

  it.each([
    ['an envelope without an entity', { X: { entityId: 'X', sources: [''], lastModifiedAt: '1970-01-01T00:00:00Z' } }],
    ['an entity that is null', { X: { entityId: 'X', entity: null } }],
    ['an empty list', []],
    ['a page without anybody', { _page: { count: 0 } }],
  ])('takes %s for nobody', async (_, body) => {
    expect(await read(body)).toEqual({ ok: true, value: { records: [], asked: 1, unanswered: 0 } })
  })

  it.each([
    ['the JSON of another service', { login: 'https://guest.example/portal' }],
    ['an entity that cannot be read', { X: { entity: 'gone' } }],
    ['a bare text', 'hello'],
    ['nothing at all', null],
  ])('does not take %s for nobody', async (_, body) => {
    expect(await read(body)).toMatchObject({ ok: false, problem: { kind: 'unexpected-response', retryable: false } })
  })

  it('lists a profile once that several identities led to', async () => {
    const stub = await startStub(() => ({ status: 207, body: [{ X: { entity } }, { xid: 'X', entity }] }))
    const answer = await stub.platform.profiles({ ...base, identities: [known, nobody] }, call())
    expect(recordsOf(answer)).toHaveLength(1)
    await stub.close()
  })

  it('sends an identity that is no well-formed text without failing', async () => {
    const stub = await startStub(() => ({ status: 404, body: { statusCode: '404' } }))
    const answer = await stub.platform.profiles({ ...base, identities: [phone('+49 \ud800')] }, call())
    expect(answer.ok).toBe(true)
    expect(stub.asked[0]?.path).toContain('entityId=%2B49%20%EF%BF%BD&')
    await stub.close()
  })
})

describe('when the platform does not do as it should', () => {
  const ask = (signal = new AbortController().signal) =>
    connected.platform.profiles({ ...base, identities: [known] }, { signal, deadline: Date.now() })
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
    expect(await ask()).toMatchObject({ problem: { kind: 'unreachable', code: 'captive-portal' } })
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
      endpoints: { ims: connected.sample.url, platform: `http://127.0.0.1:${port}`, edge: connected.sample.url },
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
      endpoints: { ims: endpoint, platform: endpoint, edge: endpoint },
      trust: { policyHosts: [], loopback: false },
    })
    const answer = await misled.platform.authenticate(call())
    expect(answer).toMatchObject({ problem: { kind: 'not-configured', code: 'host', host: `127.0.0.1:${port}` } })
    expect(seen).toEqual([])
    await misled.close()
    thief.close()
  })
})
