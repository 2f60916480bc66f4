import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CallRecord, TIMED_OUT } from '../../../src/main/platform'
import { createHttp } from '../../../src/main/platform/http'
import { createTokenSource } from '../../../src/main/platform/token'
import { type Connected, connectToSample, entityRequests } from '../../support/sample'

let connected: Connected
beforeEach(async () => {
  connected = await connectToSample()
})
afterEach(async () => {
  vi.useRealTimers()
  await connected.close()
})

const call = () => ({ signal: new AbortController().signal })
const query = {
  identities: [{ namespace: 'Phone', id: '+493023125042' }],
  fields: ['person.name'],
  mergePolicyId: null,
}

describe('the access token', () => {
  it('is asked for once, however many calls want it at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => connected.platform.profiles(query, call())))
    expect(connected.sample.requests.tokenRequests()).toBe(1)
  })

  it('sends the secret in the body of a form, never in the address', async () => {
    await connected.platform.authenticate(call())
    const asked = connected.sample.requests.find(({ path }) => path === '/ims/token/v3')
    expect(asked?.search).toBe('')
    expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  })

  it('is renewed once when the gateway says that it has ended, and the call goes through', async () => {
    await connected.platform.authenticate(call())
    connected.sample.behaviour.expireTokens()
    const answer = await connected.platform.profiles(query, call())
    expect(answer.ok && answer.value.records.length).toBe(1)
    expect(connected.sample.requests.tokenRequests()).toBe(2)
  })

  it('is not renewed again and again when the gateway refuses every token', async () => {
    const body = { error_code: '401013', message: 'Oauth token is not valid' }
    connected.sample.behaviour.faults.push({ path: '/data/', times: 10, status: 401, body })
    const answer = await connected.platform.profiles(query, call())
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'credentials-rejected', code: '401013' } })
    expect(connected.sample.requests.tokenRequests()).toBe(2)
    expect(entityRequests(connected.sample)).toHaveLength(2)
  })

  it('is used until five minutes before it ends, and not a moment longer', async () => {
    const http = createHttp({ policyHosts: [], loopback: true })
    let now = 0
    const { clientId, clientSecret } = connected.sample.connection
    const asked = { ims: connected.sample.url, clientId, scopes: ['openid'], secret: async () => clientSecret }
    const tokens = createTokenSource(http, asked, () => now)
    await tokens.current(call())
    now = 86_399_000 - 300_001
    await tokens.current(call())
    expect(connected.sample.requests.tokenRequests()).toBe(1)
    now += 1
    await tokens.current(call())
    expect(connected.sample.requests.tokenRequests()).toBe(2)
    await http.close()
  })

  it('is used for half a minute at least, however short a life it is given', async () => {
    const http = createHttp({ policyHosts: [], loopback: true })
    const body = { access_token: 'short-lived', expires_in: 0.000_001 }
    connected.sample.behaviour.faults.push({ path: '/ims/', times: 9, status: 200, body })
    let now = 0
    const asked = { ims: connected.sample.url, clientId: 'c', scopes: [], secret: async () => 's' }
    const tokens = createTokenSource(http, asked, () => now)
    for (now = 0; now < 60_000; now += 6_000) expect(await tokens.current(call())).toMatchObject({ ok: true })
    expect(connected.sample.requests.tokenRequests()).toBe(2)
    await http.close()
  })

  it.each(['a\r\nx-other: 1', 'a b', 'tökén', '\u0000', ''])(
    'is none with what no header can hold: %j',
    async (token) => {
      const body = { access_token: token, expires_in: 86_399 }
      connected.sample.behaviour.faults.push({ path: '/ims/', times: 1, status: 200, body })
      expect(await connected.platform.authenticate(call())).toMatchObject({
        problem: { kind: 'unexpected-response', code: 'token', retryable: false },
      })
    },
  )

  it('that is refused when it is new is not replaced by the next one, before half a minute has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { platform, sample, close } = await connectToSample()
    const body = { error_code: '401013', message: 'Oauth token is not valid' }
    sample.behaviour.faults.push({ path: '/data/', times: 99, status: 401, body })
    for (let index = 0; index < 10; index += 1) {
      const answer = await platform.profiles(query, call())
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'credentials-rejected', code: '401013' } })
    }
    expect(sample.requests.tokenRequests()).toBe(2)
    expect(entityRequests(sample)).toHaveLength(11)
    vi.setSystemTime(Date.now() + 30_000)
    await platform.profiles(query, call())
    expect(sample.requests.tokenRequests()).toBe(3)
    await close()
  })

  it('goes on for the others when one caller gives up', async () => {
    connected.sample.behaviour.latencyMs = 100
    const hasty = new AbortController()
    const patient = connected.platform.authenticate(call())
    const given = connected.platform.authenticate({ signal: hasty.signal })
    hasty.abort(TIMED_OUT)
    expect(await given).toMatchObject({ ok: false, problem: { kind: 'timeout' } })
    expect(await patient).toMatchObject({ ok: true })
  })

  it('is kept for the next call even when everybody has given up on it', async () => {
    connected.sample.behaviour.latencyMs = 60
    const hasty = new AbortController()
    const given = connected.platform.authenticate({ signal: hasty.signal })
    await vi.waitUntil(() => connected.sample.requests.tokenRequests() === 1)
    hasty.abort()
    expect(await given).toMatchObject({ ok: false })
    expect(await connected.platform.authenticate(call())).toMatchObject({ ok: true })
    expect(connected.sample.requests.tokenRequests()).toBe(1)
  })

  it('is on the meter of whoever caused the request, and in the records of all who waited', async () => {
    const calls = [1, 2].map(() => {
      const records: CallRecord[] = []
      const record = (told: CallRecord) => {
        records.push(told)
      }
      return { ...call(), meter: { requests: 0, serverMs: 0 }, records, record }
    })
    await Promise.all(calls.map((asked) => connected.platform.authenticate(asked)))
    expect(calls.map(({ meter }) => meter.requests)).toEqual([1, 0])
    expect(calls.map(({ records }) => records)).toMatchObject([
      [{ purpose: 'token', attempt: 1, status: 200, problem: null, shared: false }],
      [{ purpose: 'token', attempt: 1, status: 200, problem: null, shared: true }],
    ])
  })

  it('is asked for again when the token service is busy', async () => {
    connected.sample.behaviour.faults.push({ path: '/ims/', times: 1, status: 503 })
    expect(await connected.platform.authenticate(call())).toMatchObject({ ok: true })
    expect(connected.sample.requests.tokenRequests()).toBe(2)
  })

  it('is not waited for beyond the deadline: the wait is told at once', async () => {
    const headers = { 'retry-after': '30' }
    connected.sample.behaviour.faults.push({ path: '/ims/', times: 1, status: 429, headers })
    const answer = await connected.platform.authenticate({ ...call(), deadline: Date.now() + 5_000 })
    expect(answer).toMatchObject({ problem: { kind: 'rate-limited', retryable: true, retryAfterMs: 30_000 } })
  })

  it("is not mistaken: a network's sign-in page says nothing about the credentials", async () => {
    connected.sample.behaviour.faults.push({ path: '/ims/', times: 1, status: 200, html: '<html>Sign in</html>' })
    expect(await connected.platform.authenticate(call())).toMatchObject({ problem: { code: 'captive-portal' } })
    connected.sample.behaviour.faults.push({ path: '/ims/', times: 1, status: 403, html: '<html>Blocked</html>' })
    expect(await connected.platform.authenticate(call())).toMatchObject({
      problem: { kind: 'unexpected-response', code: 'not-the-platform' },
    })
  })

  it('names a wrong secret, and a missing one', async () => {
    const wrong = await connectToSample({ secret: async () => 'wrong' })
    expect(await wrong.platform.authenticate(call())).toMatchObject({ problem: { kind: 'credentials-rejected' } })
    await wrong.close()
    const none = await connectToSample({ secret: async () => null })
    expect(await none.platform.authenticate(call())).toMatchObject({ problem: { kind: 'not-configured' } })
    expect(none.sample.requests).toHaveLength(0)
    await none.close()
  })
})
