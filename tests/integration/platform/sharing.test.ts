import { describe, expect, it } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform/http'
import { json } from '../../support/servers'
import { answering, call, client, closesAfterEach, request, until } from './calling'

closesAfterEach()

const slowly = (ms: number) => (response: Parameters<typeof json>[0]) => {
  setTimeout(() => json(response, 200, { fine: true }), ms)
}

describe('identical requests in flight', () => {
  it('share one: each has the answer, one has the request on its meter', async () => {
    const server = await answering(slowly(60))
    const http = client()
    const calls = [call(), call(), call()]
    const answers = await Promise.all(calls.map((asked) => http.send(request(server.url), asked)))
    expect(server.requests).toHaveLength(1)
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { body: { fine: true } } })
    expect(calls.map(({ meter }) => meter.requests)).toEqual([1, 0, 0])
    expect(calls.map(({ records }) => records.map(({ shared }) => shared))).toEqual([[false], [true], [true]])
  })

  it('is told as sent once, and a joiner is told of the time that it has waited', async () => {
    const sent: string[] = []
    const server = await answering(slowly(120))
    const http = client({ onSent: (purpose) => sent.push(purpose) })
    const began = call()
    const first = http.send(request(server.url), began)
    await until(() => server.requests.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 40))
    const joined = call()
    const before = Date.now()
    await Promise.all([first, http.send(request(server.url), joined)])
    expect(sent).toEqual(['profiles'])
    expect(joined.records[0]?.startedAt).toBeGreaterThanOrEqual(before - 25)
    expect(joined.records[0]?.ms).toBeLessThan((began.records[0]?.ms ?? 0) - 35)
  })

  it.each([
    ['another address', { url: '/data?id=2' }],
    ['another body', { method: 'POST' as const, body: '{}' }],
    ['another purpose', { purpose: 'events' as const }],
    ['another token', { headers: { authorization: 'Bearer other' } }],
    ['another organisation', { headers: { 'x-gw-ims-org-id': 'OTHER@AdobeOrg' } }],
    ['another sandbox', { headers: { 'x-sandbox-name': 'other' } }],
  ])('are not those with %s', async (_what, change) => {
    const server = await answering(slowly(30))
    const http = client()
    const other = 'url' in change ? { url: `${server.url}${change.url}` } : change
    await Promise.all([http.send(request(server.url), call()), http.send(request(server.url, other), call())])
    expect(server.requests).toHaveLength(2)
  })

  it('are asked anew once the answer is there', async () => {
    const server = await answering(slowly(0))
    const http = client()
    await http.send(request(server.url), call())
    await http.send(request(server.url), call())
    expect(server.requests).toHaveLength(2)
  })

  it('go on while one still waits: who gives up ends at once, with a record', async () => {
    const server = await answering(slowly(80))
    const http = client()
    const hasty = new AbortController()
    const given = call({ signal: hasty.signal })
    const first = http.send(request(server.url), given)
    const patient = call()
    const second = http.send(request(server.url), patient)
    await until(() => server.requests.length === 1)
    hasty.abort(TIMED_OUT)
    expect(await first).toMatchObject({ problem: { kind: 'timeout' } })
    expect(given.records).toMatchObject([{ status: null, problem: 'timeout', shared: false }])
    expect(await second).toMatchObject({ ok: true, value: { body: { fine: true } } })
    expect(patient.records).toMatchObject([{ status: 200, shared: true }])
    expect(server.requests).toHaveLength(1)
  })

  it('are aborted when all have given up: the server sees the connection close', async () => {
    const server = await answering(() => undefined)
    const http = client()
    const [one, two] = [new AbortController(), new AbortController()]
    const calls = [call({ signal: one.signal }), call({ signal: two.signal })]
    const waiting = calls.map((asked) => http.send(request(server.url), asked))
    await until(() => server.requests.length === 1)
    one.abort()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(server.open.size).toBe(1)
    two.abort()
    for (const ended of waiting) expect(await ended).toMatchObject({ problem: { kind: 'unreachable' } })
    await until(() => server.open.size === 0)
    expect(calls.map(({ records }) => records.length)).toEqual([1, 1])
  })

  it('that were given up are not joined by who comes next', async () => {
    const server = await answering(() => undefined, slowly(0))
    const http = client()
    const superseded = new AbortController()
    const first = http.send(request(server.url), call({ signal: superseded.signal }))
    await until(() => server.requests.length === 1)
    superseded.abort()
    const next = http.send(request(server.url), call())
    await first
    expect(await next).toMatchObject({ ok: true, value: { status: 200 } })
  })

  it('are not even begun for a signal that is aborted already', async () => {
    const server = await answering(slowly(0))
    expect(await client().send(request(server.url), call({ signal: AbortSignal.abort(TIMED_OUT) }))).toMatchObject({
      problem: { kind: 'timeout' },
    })
    expect(server.connections()).toBe(0)
  })

  it('wait between tries as long as the most patient of them', async () => {
    const server = await answering(
      (response) => setTimeout(() => json(response, 503, {}), 40),
      (response) => json(response, 200, {}),
    )
    const http = client()
    const none = http.send(request(server.url), call({ deadline: 0 }))
    const some = http.send(request(server.url), call({ deadline: Date.now() + 5_000 }))
    expect(await some).toMatchObject({ ok: true, value: { status: 200 } })
    expect(await none).toMatchObject({ ok: true, value: { status: 200 } })
  })

  it('leave no listener on the signals of those who waited', async () => {
    const server = await answering(slowly(0))
    const http = client()
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...rest: Parameters<typeof add>) => {
      listeners += 1
      add(...rest)
    }
    signal.removeEventListener = (...rest: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...rest)
    }
    for (let index = 0; index < 5; index += 1) await http.send(request(server.url), call({ signal }))
    expect(listeners).toBe(0)
  })
})
