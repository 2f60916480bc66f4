import { createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BaresipState, listenToBaresip, type PhoneEvent } from '../../../src/main/triggers/listeners'
import { waitBefore } from '../../../src/main/triggers/listeners/baresip'
import { incomingMessage, readBaresip } from '../../../src/main/triggers/listeners/baresip-event'
import { readNetstrings } from '../../../src/main/triggers/listeners/netstrings'
import { freePort } from '../../support/telephone'

const incoming = {
  event: true,
  type: 'CALL_INCOMING',
  class: 'call',
  accountaor: 'sip:agent@pbx.example',
  direction: 'incoming',
  peeruri: 'sip:+12025550123@192.0.2.7:5060',
  peerdisplayname: 'Zoë Sample',
  id: 'call-1@192.0.2.7',
}

const netstring = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${Buffer.byteLength(body)}:`), Buffer.from(body), Buffer.from(',')])
const message = (change: object = {}): Buffer => netstring(JSON.stringify({ ...incoming, ...change }))
const read = (change: object = {}) => readBaresip(Buffer.from(JSON.stringify({ ...incoming, ...change })))

let port: number
let server: Server
let sockets: Socket[]
let events: PhoneEvent[]
let states: BaresipState[]
const listeners: { close(): void }[] = []

beforeEach(async () => {
  sockets = []
  events = []
  states = []
  port = await freePort()
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    sockets.push(socket.resume())
  })
})

afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.close()
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

const start = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

function listen(on = port) {
  const listener = listenToBaresip({
    host: '127.0.0.1',
    port: on,
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
  })
  listeners.push(listener)
  return listener
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 })
const connection = async (index: number): Promise<Socket> => {
  await until(() => expect(sockets.length).toBeGreaterThan(index))
  return sockets[index] as Socket
}

test('calls are told as they come, however the stream is cut, and nothing else is', async () => {
  await start()
  listen()
  const socket = await connection(0)
  const stream = Buffer.concat([
    netstring('{"response":true,"ok":true,"data":""}'),
    message(),
    netstring('no JSON'),
    message({ class: 'other', type: 'CALL_LOCAL_SDP' }),
    message({ type: 'CALL_ESTABLISHED' }),
    message({ type: 'CALL_CLOSED' }),
  ])
  socket.setNoDelay(true)
  for (let at = 0; at < stream.length; at += 7) socket.write(stream.subarray(at, at + 7))
  await until(() => expect(events.map(({ phase }) => phase)).toEqual(['ringing', 'answered', 'ended']))
  expect(states).toEqual([{ kind: 'connecting' }, { kind: 'connected' }])
})

test('a baresip that starts later is found, and each wait is told', async () => {
  listen()
  await until(() => expect(states.map(({ kind }) => kind)).toEqual(['connecting', 'waiting']))
  const [, waiting] = states
  expect(waiting).toMatchObject({ why: 'not-running' })
  const wait = waiting?.kind === 'waiting' ? waiting.nextTryAt - Date.now() : 0
  expect(wait).toBeGreaterThan(300)
  expect(wait).toBeLessThanOrEqual(625)
  await start()
  await until(() => expect(states.at(-1)).toEqual({ kind: 'connected' }))
})

test.each([
  ['a message over 64 KB', Buffer.from('65537:')],
  ['a length without an end', Buffer.from('9'.repeat(100_000))],
  ['a length with a leading zero', Buffer.from('0012:')],
  ['no length', Buffer.from(':,')],
  ['another protocol', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['a message that does not end where it should', Buffer.from('2:{}}')],
])('%s ends the connection, and another is made', async (_, bytes) => {
  await start()
  listen()
  const first = await connection(0)
  first.write(Buffer.concat([message(), bytes, message({ type: 'CALL_CLOSED' })]))
  await until(() => expect(states.at(-1)).toMatchObject({ kind: 'waiting', why: 'malformed' }))
  const second = await connection(1)
  second.write(message({ type: 'CALL_ESTABLISHED' }))
  await until(() => expect(events.map(({ phase }) => phase)).toEqual(['ringing', 'answered']))
})

test('whoever hangs up at once is asked less and less often', async () => {
  server.on('connection', (socket) => socket.destroy())
  await start()
  listen()
  const waits = () =>
    states.flatMap((state, index) => (state.kind === 'waiting' ? [{ index, why: state.why, at: state.nextTryAt }] : []))
  await until(() => expect(waits()).toHaveLength(3))
  const [first, second, third] = waits()
  expect(first?.why).toBe('closed')
  expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThan((second?.at ?? 0) - (first?.at ?? 0))
})

test('after close nothing is told and nothing is tried', async () => {
  await start()
  const listener = listen()
  const socket = await connection(0)
  const gone = new Promise((resolve) => socket.once('close', resolve))
  const told = states.length
  listener.close()
  socket.write(message())
  await gone
  listener.close()
  const waiting = listen(await freePort())
  await until(() => expect(states.at(-1)?.kind).toBe('waiting'))
  waiting.close()
  const count = states.length
  // Longer than the first wait could be.
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(events).toEqual([])
  expect(told).toBeLessThan(count)
  expect(states).toHaveLength(count)
  expect(sockets).toHaveLength(1)
})

test('the wait grows from half a second to thirty, and stays within both', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = waitBefore(failures, chance)
      expect(wait).toBeGreaterThanOrEqual(500)
      expect(wait).toBeLessThanOrEqual(30_000)
      if (failures < 6) expect(waitBefore(failures + 1, chance)).toBeGreaterThan(wait)
    }),
  )
  expect(waitBefore(3, 0)).toBe(3_000)
  expect(waitBefore(3, 1)).toBe(5_000)
  expect(waitBefore(10_000, 0.5)).toBe(30_000)
})

test.each([
  ['sip:+12025550123@192.0.2.7', '+12025550123'],
  ['sips:%2B12025550123@pbx.example:5061;transport=tls', '+12025550123'],
  ['sip:2025550123;phone-context=+1@pbx.example', '2025550123'],
  ['sip:204:secret@pbx.example', '204'],
  ['tel:+1-202-555-0123;ext=7', '+1-202-555-0123'],
  ['sip:anonymous@anonymous.invalid', 'anonymous'],
  ['sip:12025550123.example', ''],
  ['sip:%zz@pbx.example', '%zz'],
])('%s names %s', (peeruri, text) => {
  expect(read({ peeruri })?.text).toBe(text)
})

test('what stands in for baresip’s word of a call is read as what it was made from, whatever that is', () => {
  const texts = ['+12025550123', '', 'anonymous', '%20', 'sip:+1@x;y=z:1', '\ud800"\\@', '☎'.repeat(256)]
  for (const text of texts) {
    const event = readBaresip(incomingMessage(text))
    expect(event).toMatchObject({
      phase: 'ringing',
      direction: 'inbound',
      did: 'agent',
      phoneSystem: 'baresip',
      byLink: false,
    })
    expect(event?.text).toBe(Buffer.from(text).toString())
  }
  const ids = texts.map((text) => readBaresip(incomingMessage(text))?.callId)
  expect(new Set(ids).size).toBe(texts.length)
})

test('direction, line and phase are read', () => {
  expect(read()).toMatchObject({ direction: 'inbound', did: 'agent', phase: 'ringing', callId: incoming.id })
  expect(read({ localuri: 'sip:+12025550100@pbx.example' })?.did).toBe('+12025550100')
  expect(read({ type: 'CALL_RINGING', direction: 'outgoing', id: undefined })).toMatchObject({
    direction: 'outbound',
    phase: 'ringing',
    callId: null,
  })
})

test.each([
  [{ event: false }],
  [{ class: 'register' }],
  [{ type: 'CALL_RTCP' }],
  [{ type: 'toString' }],
  [{ direction: 'sideways' }],
  [{ peeruri: 5 }],
])('%j is no event', (change) => {
  expect(read(change)).toBeNull()
})

test('what the other side makes too long is cut, and the call is told all the same', () => {
  const event = read({ peeruri: `sip:${'1'.repeat(300)}@pbx.example`, id: 'i'.repeat(300) })
  expect([event?.text.length, event?.callId?.length]).toEqual([256, 256])
})

test('any messages come out of any pieces of their stream', () => {
  const bodies = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 })
  fc.assert(
    fc.property(bodies, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (messages, sizes) => {
      const stream = Buffer.concat(messages.map((body) => netstring(Buffer.from(body))))
      const reader = readNetstrings(300)
      const got: Buffer[] = []
      for (let at = 0, turn = 0; at < stream.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1
        const { messages: some, broken } = reader.push(stream.subarray(at, at + size))
        expect(broken).toBe(false)
        got.push(...some)
        at += size
      }
      expect(got.map((body) => [...body])).toEqual(messages.map((body) => [...body]))
    }),
  )
})

test('no bytes make the reader throw or hand out more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 80 })), (chunks) => {
      const reader = readNetstrings(20)
      for (const chunk of chunks) {
        for (const body of reader.push(chunk).messages) expect(body.length).toBeLessThanOrEqual(20)
      }
    }),
  )
})
