import { expect, test } from 'vitest'
import type { Arrived } from '../../../src/main/desktop/phone/arrivals'
import { type SimulationOptions, simulateCall } from '../../../src/main/desktop/phone/simulate'
import { readBaresip } from '../../../src/main/triggers/listeners'
import type { PhoneShell } from '../../../src/preload/bridge'

const baresip = { on: true, port: 4444, state: 'connected', why: null, nextTryAt: null } as const

function simulation(state: PhoneShell['baresip']['state'] = 'connected') {
  const arrived: Arrived[] = []
  const options: SimulationOptions = {
    command: ['/nowhere/callside'],
    state: () => ({ baresip: { ...baresip, state }, hook: { on: false, port: 4455, state: 'off' } }),
    token: async () => '',
    openLink: async () => undefined,
    arrived: (from) => void arrived.push(from),
  }
  const ring = (text: string) => simulateCall({ way: 'baresip', system: 'baresip', text }, options)
  return { arrived, options, ring }
}

test('a call as if baresip told of it arrives in the bytes that baresip sends, read as they would be', async () => {
  const { arrived, ring } = simulation()
  expect(await ring('+12025550123')).toBe('sent')
  const [{ way, raw, said } = expect.fail('nothing arrived')] = arrived
  expect(way).toBe('baresip')
  expect(JSON.parse(Buffer.from(raw).toString())).toMatchObject({
    event: true,
    type: 'CALL_INCOMING',
    class: 'call',
    direction: 'incoming',
    peeruri: 'sip:+12025550123@127.0.0.1',
  })
  expect(said).toEqual({ ok: true, event: readBaresip(raw) })
})

test('two of them are two calls, as they are to baresip', async () => {
  const { arrived, ring } = simulation()
  await ring('+12025550123')
  await ring('+12025550123')
  expect(new Set(arrived.map(({ said }) => said.ok && said.event.callId)).size).toBe(2)
})

test('nothing arrives where there is no connection or no open hook, or the command is not there', async () => {
  const { arrived, ring, options } = simulation('waiting')
  expect(await ring('+12025550123')).toBe('not-connected')
  const by = (way: 'hook' | 'command-line') => simulateCall({ way, system: 'other', text: '101' }, options)
  expect([await by('hook'), await by('command-line')]).toEqual(['not-open', 'could-not-start'])
  expect(arrived).toEqual([])
})
