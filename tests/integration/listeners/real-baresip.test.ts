import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type BaresipState,
  incomingMessage,
  listenToBaresip,
  type PhoneEvent,
} from '../../../src/main/triggers/listeners'
import { freePort, openTelephone, type Telephone, telephoneLacks } from '../../support/telephone'

const lacks = telephoneLacks()
let port: number
let telephone: Telephone | null
let listener: { close(): void }
let events: PhoneEvent[]
let messages: Uint8Array[]
let states: BaresipState[]

const isConnected = () => vi.waitFor(() => expect(states.at(-1)?.kind).toBe('connected'), { timeout: 10_000 })
const hasEnded = () => vi.waitFor(() => expect(events.at(-1)?.phase).toBe('ended'), { timeout: 10_000 })

describe.skipIf(lacks !== null)(`a real baresip that sipp rings${lacks ? ` (${lacks})` : ''}`, () => {
  beforeEach(async () => {
    events = []
    messages = []
    states = []
    port = await freePort()
    telephone = await openTelephone(port)
    listener = listenToBaresip({
      host: '127.0.0.1',
      port,
      onEvent(event, message) {
        events.push(event)
        messages.push(message)
      },
      onState: (state) => states.push(state),
    })
    await isConnected()
  })

  afterEach(async () => {
    listener.close()
    await telephone?.close()
  })

  test('tells who rings, and that it is over when they hang up', async () => {
    await telephone?.ring({ from: 'sip:+12025550123@192.0.2.7', displayName: 'Alex Sample 4711' })
    await hasEnded()
    const call = {
      text: '+12025550123',
      direction: 'inbound',
      did: 'agent',
      queue: null,
      phoneSystem: 'baresip',
      byLink: false,
    }
    expect(events).toEqual([
      { ...call, callId: expect.any(String), phase: 'ringing' },
      { ...call, callId: events[0]?.callId, phase: 'ended' },
    ])
  })

  test('says of a call what a simulated one says, field by field', async () => {
    await telephone?.ring({ from: 'sip:+12025550123@192.0.2.7' })
    await hasEnded()
    const fieldsOf = (message: Uint8Array | undefined): Record<string, unknown> =>
      JSON.parse(Buffer.from(message ?? []).toString())
    const [real, simulated] = [fieldsOf(messages[0]), fieldsOf(incomingMessage('+12025550123'))]
    expect(Object.keys(simulated)).toEqual(Object.keys(real))
    const { event, type, class: group, direction } = real
    expect(simulated).toMatchObject({ event, type, class: group, direction })
  })

  test('tells that a caller is withheld', async () => {
    await telephone?.ring({ from: 'sip:anonymous@anonymous.invalid', displayName: 'Anonymous' })
    await hasEnded()
    expect(events.map(({ text, phase }) => [text, phase])).toEqual([
      ['anonymous', 'ringing'],
      ['anonymous', 'ended'],
    ])
  })

  test('tells of a call that it answers by itself, though 1.0.0 says nothing of its ringing', async () => {
    await telephone?.close()
    telephone = await openTelephone(port, { answers: true })
    await isConnected()
    await telephone.ring({ from: 'sip:+12025550123@192.0.2.7', answered: true })
    await hasEnded()
    expect(events.map(({ phase }) => phase).filter((phase) => phase !== 'ringing')).toEqual(['answered', 'ended'])
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(1)
  })

  test('is found again when it was restarted', async () => {
    await telephone?.close()
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('waiting'))
    telephone = await openTelephone(port)
    await isConnected()
    await telephone.ring({ from: 'sip:+12025550177@192.0.2.7' })
    await hasEnded()
    expect(events.map(({ text, phase }) => [text, phase])).toEqual([
      ['+12025550177', 'ringing'],
      ['+12025550177', 'ended'],
    ])
  })
})
