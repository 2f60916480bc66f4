import { describe, expect, it } from 'vitest'
import { TIMED_OUT } from '../../../src/main/platform/http'
import { json } from '../../support/servers'
import { answering, call, client, closesAfterEach, request, until } from './calling'

closesAfterEach()

const MEGABYTE = 1024 * 1024
const page = '<!doctype html><title>Guest network</title><p>Please sign in'

async function ask(answer: Parameters<typeof answering>[0], change: Parameters<typeof call>[0] = {}) {
  const server = await answering(answer)
  const asked = call({ deadline: 0, ...change })
  return { server, asked, outcome: await client().send(request(server.url), asked) }
}

describe("a network's sign-in page in place of the platform", () => {
  it.each([
    ['a page with status 200', 200, { 'content-type': 'text/html; charset=utf-8' }, page],
    ['a page that says nothing about its type', 200, {}, `\n  ${page}`],
    ['an empty page', 200, { 'content-type': 'text/html' }, ''],
    ['a redirect to it', 302, { location: 'http://portal.example.com/' }, ''],
    ['a lasting redirect', 308, { location: 'http://portal.example.com/' }, '{}'],
    ['status 511', 511, { 'content-type': 'text/html' }, page],
    ['status 511 with JSON', 511, { 'content-type': 'application/json' }, '{"message":"sign in"}'],
  ])('is recognised: %s', async (_what, status, headers, text) => {
    const { outcome, asked, server } = await ask((response) => response.writeHead(status, headers).end(text))
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'unreachable', code: 'captive-portal', retryable: true },
    })
    expect(asked.records).toMatchObject([{ status, problem: 'unreachable', code: 'captive-portal' }])
    expect(server.requests).toHaveLength(1)
  })

  it('is not taken for a trouble of the host: asking again is possible at once', async () => {
    const server = await answering((response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    const http = client()
    for (let index = 0; index < 7; index += 1)
      expect(await http.send(request(server.url), call())).toMatchObject({ problem: { code: 'captive-portal' } })
  })

  it('never sees where a redirect would lead: it is not followed', async () => {
    const thief = await answering((response) => json(response, 200, {}))
    await ask((response) => response.writeHead(307, { location: thief.url }).end())
    expect(thief.connections()).toBe(0)
  })

  it('is not what a platform in trouble answers, even with a page', async () => {
    for (const status of [502, 503, 504]) {
      const { outcome } = await ask((response) => response.writeHead(status, { 'content-type': 'text/html' }).end(page))
      expect(outcome).toMatchObject({ ok: true, value: { status, html: true } })
    }
  })
})

describe('answers that cannot be read', () => {
  it.each([
    ['half of a JSON', '{"XID": {"entity": {'],
    ['words', 'all is well'],
    ['nothing', ''],
  ])('are unexpected: %s', async (_what, text) => {
    const { outcome } = await ask((response) => response.writeHead(200).end(text))
    expect(outcome).toMatchObject({ problem: { kind: 'unexpected-response', code: 'not-json', status: 200 } })
  })

  it('are unexpected when they break off', async () => {
    const { outcome } = await ask((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' })
      response.write('{"half": true', () => response.destroy())
    })
    expect(outcome).toMatchObject({ problem: { kind: 'unexpected-response', code: 'truncated', retryable: true } })
  })

  it('are unexpected when they are not HTTP', async () => {
    const { outcome } = await ask((response) => response.socket?.end('SSH-2.0-something\r\n\r\n'))
    expect(outcome).toMatchObject({ problem: { kind: 'unexpected-response', code: 'not-http' } })
  })

  it('may begin with a byte order mark, and come in pieces that cut a letter', async () => {
    const bytes = Buffer.from('\uFEFF{"name":"Zoë"}')
    const { outcome } = await ask((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write(bytes.subarray(0, bytes.length - 3))
      setTimeout(() => response.end(bytes.subarray(bytes.length - 3)), 20)
    })
    expect(outcome).toMatchObject({ ok: true, value: { body: { name: 'Zoë' } } })
  })
})

describe('answers that are too large', () => {
  it('are refused by what they announce, without reading them', async () => {
    let written = 0
    const { outcome, server } = await ask((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(60 * MEGABYTE) })
      const write = () => {
        while (!response.destroyed && written < 60 && response.write(Buffer.alloc(MEGABYTE, 32))) written += 1
      }
      response.on('drain', write)
      write()
    })
    expect(outcome).toMatchObject({ problem: { kind: 'unexpected-response', code: 'too-large', retryable: false } })
    await until(() => server.open.size === 0)
    expect(written).toBeLessThan(20)
  })

  it('are broken off after sixteen megabytes when they announce nothing', async () => {
    let written = 0
    const { outcome, server } = await ask((response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const write = () => {
        while (!response.destroyed && written < 60 && response.write(Buffer.alloc(MEGABYTE, 32))) written += 1
      }
      response.on('drain', write)
      write()
    })
    expect(outcome).toMatchObject({ problem: { kind: 'unexpected-response', code: 'too-large' } })
    await until(() => server.open.size === 0)
    expect(written).toBeLessThan(40)
  })

  it('begin above sixteen megabytes', async () => {
    const text = JSON.stringify('x'.repeat(16 * MEGABYTE - 2))
    const { outcome, asked } = await ask((response) => response.end(text))
    expect(outcome).toMatchObject({ ok: true })
    expect(asked.records).toMatchObject([{ bytes: 16 * MEGABYTE }])
  })
})

describe('an answer that drips', () => {
  it("ends when the caller's time is over, and its connection is closed", async () => {
    const slow = new AbortController()
    const timer = setTimeout(() => slow.abort(TIMED_OUT), 150)
    const { outcome, asked, server } = await ask(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const drip = setInterval(() => response.write(' '), 10)
        response.on('close', () => clearInterval(drip))
      },
      { signal: slow.signal },
    )
    clearTimeout(timer)
    expect(outcome).toMatchObject({ problem: { kind: 'timeout' } })
    expect(asked.records).toMatchObject([{ problem: 'timeout' }])
    await until(() => server.open.size === 0)
  })
})

describe('a header that cannot be sent', () => {
  it('is a fault of the settings, and nothing is sent', async () => {
    const server = await answering((response) => json(response, 200, {}))
    const headers = { 'x-gw-ims-org-id': 'Käse\n@AdobeOrg' }
    const answer = await client().send(request(server.url, { headers }), call())
    expect(answer).toMatchObject({ problem: { kind: 'not-configured', retryable: false } })
    expect(server.requests).toHaveLength(0)
  })
})
