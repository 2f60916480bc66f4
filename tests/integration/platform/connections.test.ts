import { describe, expect, it } from 'vitest'
import { json, serve, serveSilence } from '../../support/servers'
import { answering, call, client, closesAfterEach, later, request, until } from './calling'

closesAfterEach()

/** A connection is free again in the turn after its answer. */
const idle = () => new Promise((resolve) => setImmediate(resolve))

const fine = (response: Parameters<typeof json>[0]) => json(response, 200, { fine: true })

/** Leaves several kept connections behind, as parallel requests do. */
async function keepConnections(http: ReturnType<typeof client>, url: string, count: number): Promise<void> {
  const purposes = ['profiles', 'events', 'audiences', 'edge'] as const
  await Promise.all(purposes.slice(0, count).map((purpose) => http.send(request(url, { purpose }), call())))
  await idle()
}

describe('kept connections', () => {
  it('are used again', async () => {
    const server = await answering(fine)
    const http = client()
    for (let index = 0; index < 5; index += 1) {
      await http.send(request(server.url), call())
      await idle()
    }
    expect(server.connections()).toBe(1)
  })

  it('that have died meanwhile cost no lookup: the request goes again at once, over a new one', async () => {
    let dying = false
    const server = await answering((response, message) => {
      // Only the connections of before the sleep are dead; whoever asks over a new one is answered.
      if (dying && old.has(message.socket)) return void message.socket.resetAndDestroy()
      setTimeout(() => fine(response), dying ? 0 : 30)
    })
    const old = new Set<unknown>()
    const http = client()
    await keepConnections(http, server.url, 4)
    for (const socket of server.open) old.add(socket)
    expect(old.size).toBe(4)
    dying = true
    const asked = call()
    expect(await http.send(request(server.url), asked)).toMatchObject({ ok: true, value: { body: { fine: true } } })
    expect(asked.records.map(({ attempt, problem }) => [attempt, problem])).toEqual([
      [1, 'unreachable'],
      [2, null],
    ])
    const [first, second] = asked.records
    expect((second?.startedAt ?? 0) - (first?.startedAt ?? 0) - (first?.ms ?? 0)).toBeLessThan(30)
    await until(() => [...old].every((socket) => !server.open.has(socket as never)))
  })

  it('are cut by a refresh, those in use too: what was asked on them is asked again on a new one', async () => {
    const server = await answering(fine, () => undefined, fine)
    const http = client()
    await http.send(request(server.url), call())
    http.refresh()
    await until(() => server.open.size === 0)
    const busy = http.send(request(server.url), call())
    await until(() => server.requests.length === 2)
    http.refresh()
    expect(await busy).toMatchObject({ ok: true })
    expect(server.requests).toHaveLength(3)
  })

  it('are at most six to one host, and all closed in the end', async () => {
    const server = await answering((response) => setTimeout(() => fine(response), 10))
    const http = client()
    const many = Array.from({ length: 30 }, (_, index) => `${server.url}/data?id=${index}`)
    await Promise.all(many.map((url) => http.send(request(server.url, { url }), call())))
    expect(server.connections()).toBeLessThanOrEqual(6)
    await http.close()
    await until(() => server.open.size === 0)
  })

  it('end what is under way when the client is closed, as unreachable and without another try', async () => {
    const server = await answering(() => undefined)
    const http = client()
    const waiting = http.send(request(server.url), call())
    await until(() => server.requests.length === 1)
    await http.close()
    expect(await waiting).toMatchObject({ ok: false, problem: { kind: 'unreachable' } })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a closed client', () => {
  it.each(['closed before it was used', 'closed after use'])('sends nothing any more: %s', async (when) => {
    const server = await answering(fine)
    const http = client()
    if (when === 'closed after use') await http.send(request(server.url), call())
    const before = server.connections()
    await http.close()
    const closed = { ok: false, problem: { kind: 'unreachable', code: 'closed', retryable: false } }
    expect(await http.send(request(server.url), call())).toMatchObject(closed)
    expect(await http.facts(server.url, call())).toMatchObject(closed)
    expect(server.connections()).toBe(before)
  })

  it('opens no connection any more, not even for what waits to be tried again', async () => {
    const server = await answering((response) => json(response, 503, {}, { 'retry-after': '0' }))
    const http = client()
    const asked = call()
    const waiting = http.send(request(server.url), asked)
    await until(() => asked.records.length === 1)
    await http.close()
    expect(await waiting).toMatchObject({ problem: { kind: 'unreachable', code: 'closed' } })
    expect(server.requests).toHaveLength(1)
    expect(server.connections()).toBe(1)
  })
})

describe('addresses', () => {
  it('may be IPv6', async ({ skip }) => {
    const server = await serve((_, response) => fine(response), { host: '::1' }).catch(() => skip())
    later(server)
    expect(await client().send(request(server.url), call())).toMatchObject({ ok: true })
  })

  it('of a host with both families are tried one after the other', async () => {
    const server = await answering(fine)
    const url = server.url.replace('127.0.0.1', 'localhost')
    expect(await client().send(request(url), call())).toMatchObject({ ok: true })
  })

  it('that nobody knows are unreachable', async () => {
    const http = client()
    const answer = await http.send(request('https://nobody.invalid.adobe.io'), call())
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', host: 'nobody.invalid.adobe.io' } })
  })
})

describe('a connection that is being opened', () => {
  it('goes with the last of those who wait for it, and no other does', async () => {
    const silent = later(await serveSilence())
    const http = client()
    const calls = [1, 2].map((id) => {
      const superseded = new AbortController()
      const url = `${silent.url}/data?id=${id}`
      return { superseded, answer: http.send(request(silent.url, { url }), call({ signal: superseded.signal })) }
    })
    await until(() => silent.open.size === 2)
    calls[0]?.superseded.abort()
    expect(await calls[0]?.answer).toMatchObject({ problem: { kind: 'unreachable' } })
    await until(() => silent.open.size === 1)
    calls[1]?.superseded.abort()
    await until(() => silent.open.size === 0)
  })

  it('does not keep the next request waiting, however many were given up before', async () => {
    const silent = later(await serveSilence())
    const http = client()
    for (let id = 0; id < 8; id += 1) {
      const superseded = new AbortController()
      const url = `${silent.url}/data?id=${id}`
      const given = http.send(request(silent.url, { url }), call({ signal: superseded.signal }))
      await until(() => silent.connections() > id)
      superseded.abort()
      await given
    }
    await until(() => silent.open.size === 0)
    expect(silent.connections()).toBe(8)
  })

  it('is given up after some seconds by itself', async () => {
    const silent = later(await serveSilence())
    const asked = call()
    const answer = await client().send(request(silent.url), asked)
    expect(answer).toMatchObject({ problem: { kind: 'timeout', code: 'UND_ERR_CONNECT_TIMEOUT', retryable: true } })
    expect(asked.records).toHaveLength(1)
    await until(() => silent.open.size === 0)
  })
})

describe('facts of a connection', () => {
  it('are asked for without credentials, and once an answer was there without asking', async () => {
    const server = await answering((response) => json(response, 404, {}))
    const http = client()
    const facts = await http.facts(server.url, call())
    expect(facts).toMatchObject({ ok: true, value: { proxy: null, certificate: null } })
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
    expect(await http.facts(server.url, call())).toMatchObject({ ok: true })
    expect(server.requests).toHaveLength(1)
  })

  it('say how far this clock is ahead of the host', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toUTCString()
    const server = await answering((response) => json(response, 200, {}, { date: hourAgo }))
    const http = client()
    await http.send(request(server.url), call())
    const facts = await http.facts(server.url, call())
    const skew = facts.ok ? facts.value.clockSkewMs : null
    expect(Math.abs((skew ?? 0) - 3_600_000)).toBeLessThan(2_000)
  })

  it('are the problem where the host does not answer', async () => {
    const server = await answering(fine)
    await server.close()
    expect(await client().facts(server.url, call())).toMatchObject({ problem: { kind: 'unreachable' } })
  })
})
