import { describe, expect, it } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform/http'
import { json } from '../../support/servers'
import { answering, call, client, closesAfterEach, request } from './calling'

closesAfterEach()

describe('what is tried again', () => {
  it.each([429, 502, 503, 504])('an answer %i, until a good one comes', async (status) => {
    const server = await answering(
      (response) => json(response, status, { message: 'busy' }),
      (response) => json(response, status, { message: 'busy' }),
      (response) => json(response, 200, { fine: true }),
    )
    const asked = call()
    const answer = await client().send(request(server.url), asked)
    expect(answer).toMatchObject({ ok: true, value: { status: 200, body: { fine: true } } })
    expect(asked.records.map(({ attempt, status: seen, problem }) => [attempt, seen, problem === null])).toEqual([
      [1, status, false],
      [2, status, false],
      [3, 200, true],
    ])
    expect(asked.meter.requests).toBe(3)
  })

  it('a connection that breaks before an answer, and one that breaks in the middle of it', async () => {
    const server = await answering(
      (response) => response.destroy(),
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"half":', () => response.destroy())
      },
      (response) => json(response, 200, { whole: true }),
    )
    const asked = call()
    expect(await client().send(request(server.url), asked)).toMatchObject({
      ok: true,
      value: { body: { whole: true } },
    })
    expect(asked.records.map(({ problem, code }) => [problem, code])).toEqual([
      ['unreachable', 'UND_ERR_SOCKET'],
      ['unexpected-response', 'truncated'],
      [null, null],
    ])
  })

  it('three times at most, and what the last answer said is told', async () => {
    const server = await answering((response) => json(response, 503, { requestId: 'r' }))
    const answer = await client().send(request(server.url), call())
    expect(answer).toMatchObject({ ok: true, value: { status: 503, body: { requestId: 'r' } } })
    expect(server.requests).toHaveLength(3)
  })

  it('with a request id of its own for each try', async () => {
    const server = await answering(
      (response) => json(response, 503, {}),
      (response) => json(response, 200, {}),
    )
    const asked = call()
    await client().send(request(server.url, { headers: { 'x-request-id': 'first' } }), asked)
    const sent = server.requests.map(({ headers }) => headers['x-request-id'])
    expect(sent[0]).toBe('first')
    expect(sent[1]).not.toBe('first')
    expect(asked.records.map(({ requestId }) => requestId)).toEqual(sent)
  })
})

describe('what is not tried again', () => {
  it.each([400, 401, 403, 404, 422, 500, 501])('an answer %i', async (status) => {
    const server = await answering((response) => json(response, status, { message: 'no' }))
    const answer = await client().send(request(server.url), call())
    expect(answer).toMatchObject({ ok: true, value: { status } })
    expect(server.requests).toHaveLength(1)
  })

  it('a port where nobody listens', async () => {
    const server = await answering((response) => json(response, 200, {}))
    await server.close()
    const asked = call()
    const answer = await client().send(request(server.url), asked)
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', code: 'ECONNREFUSED', retryable: true } })
    expect(asked.records).toHaveLength(1)
    expect(asked.records[0]).toMatchObject({ status: null, bytes: null, problem: 'unreachable' })
    expect(asked.meter.requests).toBe(0)
  })
})

describe('a request to the edge', () => {
  const edge = (url: string) => request(url, { purpose: 'edge', method: 'POST', body: '{}' })

  it.each([429, 502, 503, 504])(
    'that was answered %i is not sent again: it may be recorded as an event',
    async (status) => {
      const server = await answering((response) => json(response, status, {}))
      const answer = await client().send(edge(server.url), call())
      expect(answer).toMatchObject({ ok: true, value: { status } })
      expect(server.requests).toHaveLength(1)
    },
  )

  it('that broke is not sent again, not even over a kept connection', async () => {
    const server = await answering(
      (response) => json(response, 200, {}),
      (response) => response.destroy(),
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"half":', () => response.destroy())
      },
    )
    const http = client()
    await http.send(edge(server.url), call())
    await new Promise((resolve) => setImmediate(resolve))
    expect(await http.send(edge(server.url), call())).toMatchObject({ problem: { kind: 'unreachable' } })
    expect(await http.send(edge(server.url), call())).toMatchObject({ problem: { code: 'truncated' } })
    expect(server.requests).toHaveLength(3)
  })
})

describe('a pause that a host asks for', () => {
  const busy = (seconds: number, status = 429) =>
    answering(
      (response) => json(response, status, { error_code: '429050' }, { 'retry-after': String(seconds) }),
      (response) => json(response, 200, {}),
    )
  const soon = () => call({ deadline: Date.now() + 5_000 })

  it.each([
    [429, 'rate-limited'],
    [503, 'unreachable'],
  ])('with %i holds for the next request, which is told at once what is left of it', async (status, kind) => {
    const server = await busy(60, status)
    const http = client()
    await http.send(request(server.url), soon())
    const asked = soon()
    const answer = await http.send(request(server.url, { url: `${server.url}/other` }), asked)
    expect(answer).toMatchObject({ problem: { kind, status, retryable: true } })
    const left = answer.ok ? 0 : (answer.problem.retryAfterMs ?? 0)
    expect(left).toBeGreaterThan(55_000)
    expect(left).toBeLessThanOrEqual(60_000)
    expect(server.requests).toHaveLength(1)
    expect(asked.records).toEqual([])
  })

  it('is waited for where the deadline allows it', async () => {
    const server = await busy(1)
    const http = client()
    const began = performance.now()
    await http.send(request(server.url), call({ deadline: 0 }))
    expect(await http.send(request(server.url), soon())).toMatchObject({ ok: true, value: { status: 200 } })
    expect(performance.now() - began).toBeGreaterThanOrEqual(995)
  })

  it('is of that purpose at that host alone, and ends with a refresh', async () => {
    const server = await busy(60)
    const other = await answering((response) => json(response, 200, {}))
    const http = client()
    await http.send(request(server.url), soon())
    expect(await http.send(request(other.url), soon())).toMatchObject({ ok: true })
    expect(await http.send(request(server.url, { purpose: 'events' }), soon())).toMatchObject({ ok: true })
    expect(await http.send(request(server.url), soon())).toMatchObject({ problem: { kind: 'rate-limited' } })
    http.refresh()
    await Promise.resolve()
    expect(await http.send(request(server.url), soon())).toMatchObject({ ok: true })
  })
})

describe('waiting between tries', () => {
  it.each([
    ['Retry-After in seconds', { 'retry-after': '1' }, {}, 1_000],
    ["the profile service's retryAfterMs", {}, [{ message: 'Too many requests', retryAfterMs: '600' }], 600],
  ])('is as long as %s says', async (_what, headers, body, leastMs) => {
    const times: number[] = []
    const server = await answering(
      (response) => {
        times.push(performance.now())
        json(response, 429, body, headers)
      },
      (response) => {
        times.push(performance.now())
        json(response, 200, {})
      },
    )
    expect(await client().send(request(server.url), call())).toMatchObject({ ok: true, value: { status: 200 } })
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(leastMs - 5)
  })

  it('is not begun when it would pass the deadline: the problem comes back at once, with the wait', async () => {
    const later = new Date(Date.now() + 60_000).toUTCString()
    const server = await answering((response) => json(response, 503, {}, { 'retry-after': later }))
    const began = performance.now()
    const answer = await client().send(request(server.url), call({ deadline: Date.now() + 5_000 }))
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(answer).toMatchObject({ ok: true, value: { status: 503, headers: { 'retry-after': later } } })
    expect(server.requests).toHaveLength(1)
  })

  it('ends at once for a caller that gives up, and nothing is sent afterwards', async () => {
    const server = await answering((response) => json(response, 429, {}, { 'retry-after': '2' }))
    const hasty = new AbortController()
    const asked = call({ signal: hasty.signal })
    const waiting = client().send(request(server.url), asked)
    await expect.poll(() => asked.records.length).toBe(1)
    const gaveUp = performance.now()
    hasty.abort(TIMED_OUT)
    expect(await waiting).toMatchObject({ problem: { kind: 'timeout' } })
    expect(performance.now() - gaveUp).toBeLessThan(1_000)
    expect(asked.records).toHaveLength(1)
  })
})

describe('a request', () => {
  it('is recorded with time, size, status and request id', async () => {
    const text = JSON.stringify({ name: 'Zoë' })
    const server = await answering((response) => {
      setTimeout(() => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'x-request-id': 'told',
          'server-timing': 'a;dur=7.5',
        })
        response.end(text)
      }, 30)
    })
    const asked = call()
    const before = Date.now()
    await client().send(request(server.url), asked)
    const [record] = asked.records
    expect(record).toMatchObject({ purpose: 'profiles', attempt: 1, status: 200, requestId: 'told', shared: false })
    expect(record?.bytes).toBe(Buffer.byteLength(text))
    expect(record?.startedAt).toBeGreaterThanOrEqual(before - 25)
    expect(record?.ms).toBeGreaterThanOrEqual(29)
    expect(asked.meter).toEqual({ requests: 1, serverMs: 7.5 })
  })

  it('that ends with an expected status is no problem in its record', async () => {
    const server = await answering((response) => json(response, 404, { statusCode: '404' }))
    const asked = call()
    await client().send(request(server.url, { expected: [404] }), asked)
    expect(asked.records).toMatchObject([{ status: 404, problem: null, code: null }])
  })

  it('is told when it leaves, once for each try', async () => {
    const sent: string[] = []
    const http = client({ onSent: (purpose) => sent.push(purpose) })
    const server = await answering(
      (response) => json(response, 503, {}),
      (response) => json(response, 200, {}),
    )
    await http.send(request(server.url, { purpose: 'events' }), call())
    expect(sent).toEqual(['events', 'events'])
    await server.close()
    await http.send(request(server.url, { purpose: 'events' }), call())
    expect(sent).toHaveLength(2)
  })
})
