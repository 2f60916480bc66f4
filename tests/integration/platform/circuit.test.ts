import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform/http'
import { json } from '../../support/servers'
import { answering, call, client, closesAfterEach, request } from './calling'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})
closesAfterEach()

/** With a deadline in the past nothing is tried again, so that one call is one request. */
const single = () => call({ deadline: 0 })
const open = { ok: false, problem: { kind: 'unreachable', code: 'circuit-open', retryable: true } }

describe('the circuit of a purpose at a host', () => {
  it.each([502, 503, 504])('opens after five answers %i in a row, and then nothing is sent', async (status) => {
    const server = await answering((response) => json(response, status, {}))
    const http = client()
    for (let index = 0; index < 5; index += 1)
      expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status } })
    const asked = single()
    const answer = await http.send(request(server.url), asked)
    expect(answer).toMatchObject(open)
    const wait = answer.ok ? 0 : (answer.problem.retryAfterMs ?? 0)
    expect(wait).toBeGreaterThan(9_000)
    expect(wait).toBeLessThanOrEqual(10_000)
    expect(server.requests).toHaveLength(5)
    expect(asked.records).toEqual([])
  })

  it('opens after five broken connections, and after five that took too long', async () => {
    const server = await answering((response) => response.destroy())
    const silent = await answering(() => undefined)
    const http = client()
    for (let index = 0; index < 5; index += 1) {
      await http.send(request(server.url), single())
      const slow = new AbortController()
      const waiting = http.send(request(silent.url), { ...single(), signal: slow.signal })
      await vi.waitUntil(() => silent.requests.length > index)
      slow.abort(TIMED_OUT)
      await waiting
    }
    expect(await http.send(request(server.url), single())).toMatchObject(open)
    expect(await http.send(request(silent.url), single())).toMatchObject(open)
  })

  it('counts failures in a row: any other answer, a throttle and a 500 too, begins anew', async () => {
    const statuses = [503, 503, 503, 503, 429, 503, 503, 503, 503, 500, 503, 503, 503, 503, 404, 200]
    const server = await answering(
      ...statuses.map((status) => (response: Parameters<typeof json>[0]) => json(response, status, {})),
    )
    const http = client()
    for (const status of statuses)
      expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status } })
  })

  it('does not count calls that were given up', async () => {
    const server = await answering(() => undefined)
    const http = client()
    for (let index = 0; index < 7; index += 1) {
      const superseded = new AbortController()
      const waiting = http.send(request(server.url), { ...single(), signal: superseded.signal })
      await vi.waitUntil(() => server.requests.length > index)
      superseded.abort()
      expect(await waiting).toMatchObject({ problem: { kind: 'unreachable' } })
    }
    expect(server.requests).toHaveLength(7)
  })

  it('counts a request once, however often it was tried', async () => {
    const server = await answering((response) => json(response, 503, {}))
    const http = client()
    const urls = [1, 2, 3, 4].map((id) => `${server.url}/data?id=${id}`)
    await Promise.all(urls.map((url) => http.send(request(server.url, { url }), call())))
    expect(server.requests).toHaveLength(12)
    expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status: 503 } })
    expect(await http.send(request(server.url), single())).toMatchObject(open)
  })

  it('is of that purpose alone: a service that is down takes no other with it', async () => {
    const server = await answering((response, { url }) => json(response, url === '/data?id=1' ? 200 : 503, {}))
    const http = client()
    const failing = { url: `${server.url}/failing` }
    for (let index = 0; index < 6; index += 1) {
      for (const purpose of ['events', 'audiences'] as const)
        await http.send(request(server.url, { ...failing, purpose }), single())
      expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status: 200 } })
    }
    const events = request(server.url, { ...failing, purpose: 'events' })
    expect(await http.send(events, single())).toMatchObject(open)
  })

  it('is of that host alone', async () => {
    const down = await answering((response) => json(response, 503, {}))
    const up = await answering((response) => json(response, 200, {}))
    const http = client()
    for (let index = 0; index < 5; index += 1) await http.send(request(down.url), single())
    expect(await http.send(request(down.url), single())).toMatchObject(open)
    expect(await http.send(request(up.url), single())).toMatchObject({ ok: true, value: { status: 200 } })
  })

  it('lets one call through after ten seconds, and closes when that goes well', async () => {
    const statuses = [503, 503, 503, 503, 503, 200]
    let release = () => {}
    const server = await answering(
      ...statuses.slice(0, 5).map((status) => (response: Parameters<typeof json>[0]) => json(response, status, {})),
      (response) => {
        release = () => json(response, 200, {})
      },
      (response) => json(response, 200, {}),
    )
    const http = client()
    for (let index = 0; index < 5; index += 1) await http.send(request(server.url), single())
    vi.setSystemTime(Date.now() + 9_900)
    expect(await http.send(request(server.url), single())).toMatchObject(open)
    vi.setSystemTime(Date.now() + 200)
    const trial = http.send(request(server.url), single())
    await vi.waitUntil(() => server.requests.length === 6)
    const second = http.send(request(server.url, { url: `${server.url}/other` }), single())
    await new Promise((resolve) => setImmediate(resolve))
    expect(server.requests).toHaveLength(6)
    release()
    expect(await trial).toMatchObject({ ok: true, value: { status: 200 } })
    expect(await second).toMatchObject({ ok: true, value: { status: 200 } })
  })

  it('stays open for another ten seconds when that call fails', async () => {
    const server = await answering((response) => json(response, 503, {}))
    const http = client()
    for (let index = 0; index < 5; index += 1) await http.send(request(server.url), single())
    vi.setSystemTime(Date.now() + 10_001)
    expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status: 503 } })
    expect(await http.send(request(server.url), single())).toMatchObject(open)
    expect(server.requests).toHaveLength(6)
  })

  it('lets the next call through when that one is given up: one that waits, or one that comes', async () => {
    const server = await answering((response, _, count) => {
      if (count <= 5) json(response, 503, {})
      else if (count > 7) json(response, 200, {})
    })
    const http = client()
    for (let index = 0; index < 5; index += 1) await http.send(request(server.url), single())
    vi.setSystemTime(Date.now() + 10_001)
    const calls = [1, 2].map((id) => {
      const superseded = new AbortController()
      const url = `${server.url}/data?id=${id}`
      return {
        superseded,
        answer: http.send(request(server.url, { url }), { ...single(), signal: superseded.signal }),
      }
    })
    for (const [index, { superseded, answer }] of calls.entries()) {
      await vi.waitUntil(() => server.requests.length === 6 + index)
      superseded.abort()
      await answer
    }
    expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status: 200 } })
    expect(server.requests).toHaveLength(8)
  })

  it('is closed by a refresh', async () => {
    const server = await answering((response) => json(response, 503, {}))
    const http = client()
    for (let index = 0; index < 5; index += 1) await http.send(request(server.url), single())
    http.refresh()
    await Promise.resolve()
    expect(await http.send(request(server.url), single())).toMatchObject({ ok: true, value: { status: 503 } })
  })
})
