import { request as openRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type OpenedHookServer, openHookServer, type PhoneEvent } from '../../../src/main/triggers/listeners'
import { serve } from '../../support/servers'

const token = 'a-token-of-the-test'
let server: OpenedHookServer & { ok: true }
let events: PhoneEvent[]
let turnedAway: string[]

beforeEach(async () => {
  events = []
  turnedAway = []
  const opened = await openHookServer({
    port: 0,
    token,
    onCall: (reading) => reading.ok && events.push(reading.event),
    onTurnedAway: (reason) => turnedAway.push(reason),
  })
  if (!opened.ok) throw new Error(opened.reason)
  server = opened
})

afterEach(() => server.close())

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }

/** Sends what a phone system would send, or what it should not. */
function ask({ method = 'POST', path = '/calls', headers = {}, body = '{"number":"+12025550123"}' }: Asked = {}) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const request = openRequest({
      host: '127.0.0.1',
      port: server.port,
      method,
      path,
      headers: { authorization: `Bearer ${token}`, ...headers },
      agent: false,
    })
    request.on('error', reject)
    request.on('response', async (response) => {
      const chunks = await response.toArray()
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers })
    })
    request.end(body)
  })
}

const askWith = (value: unknown) => ask({ body: JSON.stringify(value) })

test('a number alone is an incoming call that rings', async () => {
  expect((await ask()).status).toBe(204)
  expect(events).toEqual([
    {
      text: '+12025550123',
      callId: null,
      phase: 'ringing',
      direction: 'inbound',
      did: null,
      queue: null,
      phoneSystem: 'hook',
      byLink: false,
    },
  ])
})

test('everything that is told of a call arrives', async () => {
  const call = { callId: '7', phase: 'ended', direction: 'outbound', did: '+12025550100', queue: 'Support' }
  expect((await askWith({ number: 'anonymous', ...call })).status).toBe(204)
  expect(events).toEqual([{ text: 'anonymous', phoneSystem: 'hook', byLink: false, ...call }])
})

test('what nobody filled in is left out, so that two callers stay two calls', async () => {
  await askWith({ number: '+12025550123', callId: '{callId}', did: '%DID%', queue: '' })
  await askWith({ number: '+12025550177', callId: '{callId}', phase: 'Ring' })
  const call = {
    callId: null,
    phase: 'ringing',
    direction: 'inbound',
    did: null,
    queue: null,
    phoneSystem: 'hook',
    byLink: false,
  }
  expect(events).toEqual([
    { text: '+12025550123', ...call },
    { text: '+12025550177', ...call },
  ])
})

test('a caller may hide the number, or be told by an address', async () => {
  await askWith({ number: null })
  await askWith({ number: '"Alex Sample" <sip:+12025550123@192.0.2.7>' })
  expect(events.map(({ text }) => text)).toEqual(['', '+12025550123'])
})

test.each([
  ['a wrong token', { headers: { authorization: 'Bearer another' } }, 401],
  ['no token', { headers: { authorization: '' } }, 401],
  ['a token of another scheme', { headers: { authorization: `Basic ${token}` } }, 401],
  ['another path', { path: '/' }, 404],
  ['a path with a query', { path: '/calls?number=1' }, 404],
  ['another method', { method: 'PUT' }, 405],
  ['a preflight of a browser', { method: 'OPTIONS', headers: { origin: 'https://attacker.example' } }, 403],
  ['a web page', { headers: { origin: 'https://attacker.example' } }, 403],
  ['a page without an origin of its own', { headers: { origin: 'null' } }, 403],
  ['a name that was pointed at loopback', { headers: { host: 'attacker.example' } }, 403],
  ['a name that begins like loopback', { headers: { host: '127.0.0.1.attacker.example' } }, 403],
] as const)('%s is refused', async (_, asked, status) => {
  expect((await ask(asked)).status).toBe(status)
  expect(events).toEqual([])
})

test('who was turned away for a wrong token or for being a web page is told, and nothing of what they sent', async () => {
  await ask({ headers: { authorization: 'Bearer another' } })
  await ask({ headers: { origin: 'https://attacker.example' } })
  await ask({ path: '/favicon.ico' })
  expect(turnedAway).toEqual(['wrong-token', 'not-from-here'])
})

test.each(['localhost', 'LOCALHOST:8080', '127.0.0.1', '[::1]:8080'])('the host %s is this computer', async (host) => {
  expect((await ask({ headers: { host } })).status).toBe(204)
})

test('an empty token lets nobody in', async () => {
  await server.close()
  const opened = await openHookServer({
    port: 0,
    token: '',
    onCall: (reading) => reading.ok && events.push(reading.event),
    onTurnedAway: () => undefined,
  })
  if (!opened.ok) throw new Error(opened.reason)
  server = opened
  expect((await ask({ headers: { authorization: 'Bearer ' } })).status).toBe(401)
  expect((await ask({ headers: { authorization: '' } })).status).toBe(401)
})

test.each([
  [{}, 'number'],
  [{ number: 12025550123 }, 'number'],
  [{ number: '1'.repeat(257) }, 'number'],
  [{ number: '1', phase: 'rang' }, 'phase'],
  [{ number: '1', direction: 'sideways' }, 'direction'],
  [{ number: '1', callId: 7 }, 'callId'],
  [{ number: '1', did: 5 }, 'did'],
  [{ number: '1', queue: {} }, 'queue'],
  [{ number: '1', callid: '7' }, 'callid'],
  [[], null],
  [null, null],
])('%j is refused and the field is named', async (value, field) => {
  const { status, body } = await askWith(value)
  expect({ status, ...JSON.parse(body) }).toEqual({ status: 400, error: 'field', field })
  expect(events).toEqual([])
})

test.each([
  ['no JSON', 'number=1'],
  ['nothing', ''],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
])('%s in the body is refused', async (_, body) => {
  const answer = await ask({ body })
  expect({ status: answer.status, ...JSON.parse(answer.body) }).toMatchObject({ status: 400, error: 'not-json' })
})

test('a body over 16 KB is refused, whether its length was told or not', async () => {
  const padded = (bytes: number) => `{"number":"1"}`.padEnd(bytes, ' ')
  expect((await ask({ body: padded(16_384) })).status).toBe(204)
  expect((await ask({ body: padded(16_385) })).status).toBe(413)
  expect((await ask({ body: padded(16_385), headers: { 'transfer-encoding': 'chunked' } })).status).toBe(413)
  expect(events).toHaveLength(1)
})

test('the 31st call within ten seconds is refused, and guesses of the token take nothing from the others', async () => {
  const guess = { headers: { authorization: 'Bearer guess' } }
  for (let count = 0; count < 30; count += 1) expect((await ask(guess)).status).toBe(401)
  expect((await ask(guess)).status).toBe(429)
  for (let count = 0; count < 30; count += 1) expect((await ask()).status).toBe(204)
  const { status, headers } = await ask()
  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(10)
  expect(events).toHaveLength(30)
})

/** Writes the beginning of a request, and says how long the server waits for the rest, in milliseconds. */
function waitOn(beginning: string): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now()
    const socket = connect(server.port, '127.0.0.1', () => socket.write(beginning))
    socket.on('error', () => undefined)
    socket.resume()
    socket.on('close', () => resolve(performance.now() - begun))
  })
}

test('whoever is silent or slow with headers is cut off after a second, with the body after five', async () => {
  const head = `POST /calls HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n`
  const waits = await Promise.all([waitOn(''), waitOn(head), waitOn(`${head}Content-Length: 40\r\n\r\n{"number"`)])
  const [silent = 0, headers = 0, body = 0] = waits
  for (const wait of [silent, headers]) {
    expect(wait).toBeGreaterThan(900)
    expect(wait).toBeLessThan(3_000)
  }
  expect(body).toBeGreaterThan(4_000)
  expect(body).toBeLessThan(8_000)
  expect(events).toEqual([])
})

test('more than two hundred connections at a time are not taken, and a request among fewer is answered', async () => {
  const crowd = Array.from({ length: 150 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined))
  expect((await ask()).status).toBe(204)
  for (const socket of crowd) socket.destroy()
  const sockets = Array.from({ length: 400 }, () => connect(server.port, '127.0.0.1'))
  let ended = 0
  for (const socket of sockets) {
    socket.on('error', () => undefined)
    socket.resume()
    socket.on('close', () => {
      ended += 1
    })
  }
  // Those that were taken say nothing, and are cut off only later.
  await vi.waitFor(() => expect(ended).toBeGreaterThanOrEqual(200), { timeout: 900, interval: 10 })
  for (const socket of sockets) socket.destroy()
})

test('a taken port and one that is none are told apart, and a closed port is free again', async () => {
  const other = await serve((_, response) => response.end())
  const open = (port: number) => openHookServer({ port, token, onCall: () => undefined, onTurnedAway: () => undefined })
  expect(await open(other.port)).toEqual({ ok: false, reason: 'port-taken' })
  expect(await open(70_000)).toEqual({ ok: false, reason: 'not-allowed' })
  await other.close()
  const opened = await open(other.port)
  expect(opened).toMatchObject({ ok: true, port: other.port })
  if (opened.ok) await opened.close()
})
