import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SamplePlatform, sampleStars, startSamplePlatform } from '../../../src/main/sample/index'
import { type Client, entities, profileOf, requestToken, signIn } from './client'

let platform: SamplePlatform
let client: Client

beforeAll(async () => {
  platform = await startSamplePlatform()
  client = await signIn(platform)
})
afterAll(() => platform.close())
afterEach(() => {
  platform.behaviour.latencyMs = 0
  platform.behaviour.faults = []
})

const rich = profileOf('Phone', sampleStars.rich.number)
const refused = async (headers: Record<string, string>) => {
  const answer = await fetch(`${platform.url}${entities}?${new URLSearchParams(rich)}`, { headers })
  return { status: answer.status, body: await answer.json() }
}

describe('the token', () => {
  it('is issued for the right secret', async () => {
    const answer = await requestToken(platform)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86399 })
  })

  it.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'wrong' }, 400, 'invalid_client'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ scope: '' }, 400, 'invalid_scope'],
  ])('is refused for %j', async (overrides, status, error) => {
    const answer = await requestToken(platform, overrides)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error, error_description: expect.any(String) })
  })

  it('differs between two runs, and so does the secret', async () => {
    const other = await startSamplePlatform()
    expect(other.connection.clientSecret).not.toBe(platform.connection.clientSecret)
    expect((await requestToken(other, { client_secret: platform.connection.clientSecret })).status).toBe(401)
    await other.close()
  })
})

describe('the gateway', () => {
  it('checks header by header, in its order', async () => {
    const all = client.headers
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
    const organization = 'x-gw-ims-org-id'

    expect(await refused({})).toEqual({
      status: 403,
      body: { error_code: '403010', message: 'Oauth token is missing.' },
    })
    expect(await refused({ authorization: 'Bearer stale' })).toEqual({
      status: 401,
      body: { error_code: '401013', message: 'Oauth token is not valid' },
    })
    expect(await refused(without('x-api-key', organization))).toEqual({
      status: 403,
      body: { error_code: '403000', message: 'Api Key is required' },
    })
    expect(await refused({ ...all, 'x-api-key': 'other' })).toEqual({
      status: 403,
      body: { error_code: '403003', message: 'Api Key is invalid' },
    })
    expect(await refused(without(organization))).toEqual({
      status: 400,
      body: { error_code: '400003', message: 'Missing header' },
    })
    expect(await refused({ ...all, [organization]: 'FFFF@AdobeOrg' })).toEqual({
      status: 403,
      body: { error_code: '403025', message: 'Profile is not valid' },
    })
    expect(await refused({ ...all, 'x-sandbox-name': 'dev' })).toMatchObject({ status: 403, body: { status: 403 } })
    expect(await refused(without('x-sandbox-name'))).toMatchObject({ status: 403, body: { status: 403 } })
  })

  it('wants JSON to be called JSON', async () => {
    const answer = await fetch(platform.url + entities, { method: 'POST', headers: client.headers, body: '{}' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ title: 'BadRequestError' })
  })

  it('refuses every token after expireTokens', async () => {
    const mine = await signIn(platform)
    expect((await mine.get(entities, rich)).status).toBe(200)
    platform.behaviour.expireTokens()
    const answer = await mine.get(entities, rich)
    expect([answer.status, (await answer.json()).error_code]).toEqual([401, '401013'])
    client = await signIn(platform)
  })
})

describe('every answer', () => {
  it('says how long it took, injected latency included', async () => {
    platform.behaviour.latencyMs = (request) => (request.path === entities ? 60 : 0)
    const answer = await client.get(entities, rich)
    const timing = answer.headers.get('server-timing') ?? ''
    expect(timing).toMatch(/^app;dur=\d+\.\d+$/)
    expect(Number.parseFloat(timing.slice('app;dur='.length))).toBeGreaterThanOrEqual(58)
  })

  it('has a request id, the one that was sent if any', async () => {
    const own = await fetch(platform.url + entities, { headers: { 'x-request-id': 'mine' } })
    expect(own.headers.get('x-request-id')).toBe('mine')
    const given = await client.get('/nowhere')
    expect(given.status).toBe(404)
    expect(given.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(given.headers.get('server-timing')).toMatch(/^app;dur=/)
  })
})

describe('faults', () => {
  it('of its own are an error 500, not the end of the server', async () => {
    platform.behaviour.latencyMs = () => {
      throw new Error('a mistake in a test')
    }
    expect((await client.get(entities, rich)).status).toBe(500)
    platform.behaviour.latencyMs = 0
    expect((await client.get(entities, rich)).status).toBe(200)
  })

  it('are used up in order, before any other check', async () => {
    const body = [{ message: 'Too many requests', retryAfterMs: '500', statusCode: '429' }]
    platform.behaviour.faults.push(
      { path: entities, times: 2, status: 429, body, headers: { 'retry-after': '1' } },
      { path: /entities.*entityIdNS=Phone/, times: 1, status: 502, html: '<h1>Bad gateway</h1>' },
    )
    const first = await client.get(entities, rich)
    expect([first.status, first.headers.get('retry-after'), await first.json()]).toEqual([429, '1', body])
    expect((await client.get(entities, rich)).status).toBe(429)
    const third = await client.get(entities, rich)
    expect([third.status, third.headers.get('content-type'), await third.text()]).toEqual([
      502,
      'text/html',
      '<h1>Bad gateway</h1>',
    ])
    expect((await client.get(entities, rich)).status).toBe(200)
  })

  it('meet only the requests they are meant for', async () => {
    platform.behaviour.faults.push({ path: entities, method: 'POST', times: 1, status: 500 })
    expect((await client.get(entities, rich)).status).toBe(200)
    expect((await client.post(entities, {})).status).toBe(500)
  })

  it('can drop the connection', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, reset: true })
    await expect(client.get(entities, rich)).rejects.toThrow()
    expect((await client.get(entities, rich)).status).toBe(200)
  })

  it('can leave a request without an answer', async () => {
    platform.behaviour.faults.push({ path: entities, times: 1, hang: true })
    const url = `${platform.url}${entities}?${new URLSearchParams(rich)}`
    const request = fetch(url, { headers: client.headers, signal: AbortSignal.timeout(150) })
    await expect(request).rejects.toThrow(/aborted|timeout/i)
  })

  it('never keep the server from closing', async () => {
    const other = await startSamplePlatform()
    other.behaviour.faults.push({ path: '/', times: 1, hang: true })
    const hanging = fetch(other.url).catch(() => 'closed')
    await expect.poll(() => other.requests.length).toBe(1)
    await other.close()
    expect(await hanging).toBe('closed')
  })
})

describe('the request log', () => {
  it('holds what was asked, without credentials', async () => {
    platform.requests.clear()
    await requestToken(platform)
    await client.post(entities, { schema: {} })
    await client.get(entities, rich)
    const [token, post, get] = platform.requests
    expect(platform.requests).toHaveLength(3)
    expect(platform.requests.tokenRequests()).toBe(1)
    expect(token?.body).toMatchObject({ client_id: platform.connection.clientId })
    expect(JSON.stringify(platform.requests)).not.toContain(platform.connection.clientSecret)
    expect(post).toMatchObject({ method: 'POST', path: entities, body: { schema: {} } })
    expect(get).toMatchObject({ method: 'GET', path: entities, query: rich })
    expect(get?.search).toContain('entityId=%2B49')
    expect(get?.headers).toHaveProperty('x-api-key')
    expect(get?.headers).not.toHaveProperty('authorization')
  })
})
