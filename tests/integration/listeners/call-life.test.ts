import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LifeChange,
  noPhoneCalls,
  type PhoneCall,
  type PhoneEvent,
  stepCallLife,
} from '../../../src/main/triggers/listeners'
import { MOST_PHONE_CALLS } from '../../../src/main/triggers/listeners/call-life'

const ringing: PhoneEvent = {
  text: '+12025550123',
  callId: 'a',
  phase: 'ringing',
  direction: 'inbound',
  did: null,
  queue: null,
  phoneSystem: 'baresip',
  byLink: false,
}
const hooked: PhoneEvent = { ...ringing, callId: null, phoneSystem: 'hook' }

type Timed = Partial<PhoneEvent> & { at?: number }

/** Plays events, each a variation of a ringing call; in between, `at` milliseconds since the start pass. */
function play(events: Timed[], outgoing = false) {
  let life = noPhoneCalls
  const changes: (LifeChange | null)[] = []
  for (const { at = 0, ...event } of events) {
    const step = stepCallLife(life, { ...ringing, ...event }, at, { outgoing })
    life = step.life
    changes.push(step.change)
  }
  return { life, changes, kinds: changes.map((change) => change?.kind ?? null) }
}

test('a call begins, is answered and ends', () => {
  const { kinds, life } = play([{}, { phase: 'answered', at: 8_000 }, { phase: 'ended', at: 900_000 }])
  expect(kinds).toEqual(['began', 'changed', 'ended'])
  expect(life.calls).toMatchObject([{ phase: 'ended', endedAt: 900_000 }])
})

test('two phone systems that report one number within ten seconds report one call', () => {
  const { life, kinds } = play([{}, { ...hooked, callId: 'x', text: '+1 (202) 555-0123', at: 10_000 }])
  expect(kinds).toEqual(['began', null])
  expect(life.calls).toHaveLength(1)
  expect(play([hooked, { ...hooked, at: 10_001 }]).kinds).toEqual(['began', 'began'])
})

test.each([
  ['0012025550123', '+12025550123'],
  ['2025550123', '+1 202 555 0123'],
  ['020 7946 0018', '+442079460018'],
  ['Anonymous', 'anonymous'],
  ['', 'anonymous'],
  ['unknown', 'Private number'],
])('%s and %s are one caller', (first, second) => {
  expect(
    play([
      { ...hooked, text: first },
      { ...hooked, text: second },
    ]).life.calls,
  ).toHaveLength(1)
})

test.each([
  ['204', '+12025550204'],
  ['+12025550123', '+12025550124'],
  ['anonymous', '+12025550123'],
  ['', '204'],
])('%s and %s are two callers', (first, second) => {
  expect(
    play([
      { ...hooked, text: first },
      { ...hooked, text: second },
    ]).life.calls,
  ).toHaveLength(2)
})

test('ids of one phone system tell two calls of a number apart', () => {
  const { kinds } = play([
    {},
    { callId: 'b', at: 10 },
    { phase: 'ended', at: 20 },
    { callId: 'b', phase: 'answered', at: 30 },
  ])
  expect(kinds).toEqual(['began', 'began', 'ended', 'changed'])
})

test('one id of two phone systems is two calls unless the number agrees', () => {
  expect(play([{ callId: '1' }, { ...hooked, callId: '1', text: '+12025550177' }]).life.calls).toHaveLength(2)
  expect(play([{ callId: '1' }, { ...hooked, callId: '1', at: 60_000 }]).life.calls).toHaveLength(1)
})

test('without ids, a call that rang long ago is answered and ended all the same', () => {
  const { kinds } = play([
    hooked,
    { ...hooked, phase: 'answered', at: 45_000 },
    { ...hooked, phase: 'ended', at: 3_600_000 },
  ])
  expect(kinds).toEqual(['began', 'changed', 'ended'])
})

test('somebody without an id who calls again rings again, however many late reports came in between', () => {
  const late = [4_000, 8_000].map((at) => ({ ...hooked, phase: 'ended' as const, at }))
  const { kinds } = play([hooked, { ...hooked, phase: 'ended', at: 1_000 }, ...late, { ...hooked, at: 11_500 }])
  expect(kinds).toEqual(['began', 'ended', null, null, 'began'])
})

test('a call that is first heard of when it is answered begins; one first heard of at its end does not', () => {
  expect(play([{ phase: 'answered' }]).kinds).toEqual(['began'])
  expect(play([{ phase: 'ended' }, { at: 50 }]).kinds).toEqual([null, null])
})

test('an outgoing call is told only where that is asked for', () => {
  const call: Timed[] = [
    { direction: 'outbound' },
    { direction: 'outbound', phase: 'answered' },
    { direction: 'outbound', phase: 'ended' },
  ]
  expect(play(call).kinds).toEqual([null, null, null])
  expect(play(call, true).kinds).toEqual(['began', 'changed', 'ended'])
})

test('line and queue that another source knows are filled in, and never replaced', () => {
  const { changes, kinds } = play([
    { did: 'agent' },
    { ...hooked, did: '+12025550100', queue: 'Support' },
    { ...hooked, queue: 'Sales' },
  ])
  expect(kinds).toEqual(['began', 'changed', null])
  expect(changes[1]?.call).toMatchObject({ did: 'agent', queue: 'Support' })
})

const anyEvent = fc.record({
  text: fc.constantFrom('+12025550123', '2025550123', '+12025550177', '204', '', 'anonymous'),
  callId: fc.constantFrom('a', 'b', null),
  phase: fc.constantFrom('ringing' as const, 'answered' as const, 'ended' as const),
  direction: fc.constantFrom('inbound' as const, 'outbound' as const),
  did: fc.constantFrom('agent', null),
  queue: fc.constantFrom('Support', null),
  phoneSystem: fc.constantFrom('baresip' as const, 'hook' as const),
})
const anyEvents = fc.array(fc.record({ event: anyEvent, pause: fc.nat(20_000) }), { maxLength: 80 })
const phases = ['ringing', 'answered', 'ended']

test('whatever is reported, a call begins once, only goes forward, and ends once, last', () => {
  fc.assert(
    fc.property(anyEvents, fc.boolean(), (events, outgoing) => {
      let at = 0
      const timed = events.map(({ event, pause }) => {
        at += pause
        return { ...event, at }
      })
      const told = new Map<string, LifeChange[]>()
      for (const change of play(timed, outgoing).changes) {
        if (change) told.set(change.call.key, [...(told.get(change.call.key) ?? []), change])
      }
      for (const changes of told.values()) {
        const ranks = changes.map(({ call }) => phases.indexOf(call.phase))
        expect(ranks).toEqual([...ranks].sort())
        changes.forEach(({ kind, call }, index) => {
          expect(kind === 'began').toBe(index === 0)
          expect(kind === 'ended').toBe(call.phase === 'ended')
          if (kind === 'ended') expect(index).toBe(changes.length - 1)
          if (!outgoing) expect(call.direction).toBe('inbound')
        })
      }
    }),
  )
})

test('reports of one id in any order, any number of times, are one call in its furthest phase', () => {
  const reports = fc.array(fc.constantFrom(...(['ringing', 'answered', 'ended'] as const)), { minLength: 1 })
  fc.assert(
    fc.property(reports, (order) => {
      const { life } = play(order.map((phase, index) => ({ phase, at: index * 300 })).slice(0, 30))
      const furthest = Math.max(...order.slice(0, 30).map((phase) => phases.indexOf(phase)))
      expect(life.calls.map((call: PhoneCall) => call.phase)).toEqual([phases[furthest]])
    }),
  )
})

test('what is remembered is bounded, and an ended call is forgotten in time', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ callId: `${index}`, at: index }))
  expect(play(many).life.calls).toHaveLength(MOST_PHONE_CALLS)
  const { life } = play([{ phase: 'ended' }, { callId: 'b', at: 600_001 }])
  expect(life.calls.map(({ ids }) => ids)).toEqual([[{ phoneSystem: 'baresip', callId: 'b' }]])
})

test('somebody who hangs up and calls again at once rings again, where the phone system gives no ids', () => {
  const { kinds } = play([
    hooked,
    { ...hooked, phase: 'answered', at: 5_000 },
    { ...hooked, phase: 'ended', at: 60_000 },
    { ...hooked, at: 62_000 },
    { ...hooked, phase: 'answered', at: 64_000 },
  ])
  expect(kinds).toEqual(['began', 'changed', 'ended', 'began', 'changed'])
})

test('another phone system that is late with its report makes no new call of one that has ended', () => {
  const { kinds } = play([hooked, { ...hooked, phase: 'ended', at: 5_000 }, { at: 6_000 }])
  expect(kinds).toEqual(['began', 'ended', null])
})

test('an id that is given to call after call hides nobody', () => {
  const line = { ...hooked, callId: '1' }
  const next = { ...line, text: '+12025550177' }
  const { changes, kinds } = play([
    line,
    { ...line, phase: 'answered', at: 1_000 },
    { ...line, phase: 'ended', at: 60_000 },
    { ...next, at: 90_000 },
    { ...next, phase: 'answered', at: 95_000 },
  ])
  expect(kinds).toEqual(['began', 'changed', 'ended', 'began', 'changed'])
  expect(changes[4]?.call.text).toBe('+12025550177')
  // Nor does it where the former call's end was never told.
  expect(play([line, { ...line, phase: 'answered', at: 1 }, { ...next, at: 9_000_000 }]).kinds[2]).toBe('began')
})

test('a call that is passed on keeps its id and is still the same call', () => {
  const { kinds } = play([{}, { phase: 'answered', at: 1 }, { phase: 'ended', text: '+12025550177', at: 2 }])
  expect(kinds).toEqual(['began', 'changed', 'ended'])
})

test('who calls is not who was called a moment before', () => {
  expect(
    play([
      { ...hooked, direction: 'outbound' },
      { ...hooked, at: 5_000 },
    ]).kinds,
  ).toEqual([null, 'began'])
})

const link = { byLink: true, phoneSystem: 'baresip' }

test('a link changes nothing about a call that a phone system told of, whoever it says it is', () => {
  const { kinds, life } = play([
    {},
    { phase: 'answered', at: 1 },
    { ...link, phase: 'ended', at: 2 },
    { ...link, text: '+12025550177', at: 3 },
    { phase: 'ended', at: 4 },
  ])
  expect(kinds).toEqual(['began', 'changed', null, 'began', 'ended'])
  expect(life.calls.map(({ text, phase }) => [text, phase])).toEqual([
    ['+12025550123', 'ended'],
    ['+12025550177', 'ringing'],
  ])
})

test('the end of a call that nobody knows does not keep the next one from ringing, if a link says so', () => {
  expect(
    play([
      { ...link, text: 'anonymous', phase: 'ended' },
      { text: 'anonymous', at: 1 },
    ]).kinds[1],
  ).toBe('began')
})

test('links push out links', () => {
  const links = Array.from({ length: MOST_PHONE_CALLS + 5 }, (_, index) => ({
    ...link,
    callId: `l${index}`,
    text: `+120255501${String(index).padStart(2, '0')}`,
    at: index,
  }))
  const { life, kinds } = play([
    { text: '+442079460184' },
    ...links,
    { text: '+442079460184', phase: 'answered', at: 99 },
  ])
  expect(kinds.at(-1)).toBe('changed')
  expect(life.calls).toHaveLength(MOST_PHONE_CALLS)
})
