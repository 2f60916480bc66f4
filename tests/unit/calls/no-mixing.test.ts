import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Call, type Calls, type Effect, MOST_CALLS, noCalls, stepCalls } from '../../../src/main/calls'
import { findPhoneNumbers } from '../../../src/main/numbers'
import type { LookupState } from '../../../src/preload/bridge'

const callers = ['+493023125042', '+12025550142', '+442079460184', '+493023125107']
/** The last sighting holds two numbers, between which the agent may change. */
const texts = [...callers, `${callers[0]} or ${callers[1]}`]
const found = texts.map((text) => findPhoneNumbers(text, { regions: ['DE'] }))

/** An answer that carries the number it is about, as a card carries its customer. */
const answerFor = (number: string, kind: 'partial' | 'found'): LookupState =>
  ({ kind, card: { name: number, pending: [], notAvailable: [] }, timing: {} }) as unknown as LookupState

type Look = Effect & { kind: 'look' }
type World = { calls: Calls; open: Look[]; now: number }

/** What may happen next; `answer` picks any request ever made, aborted and superseded ones too. */
const move = fc.oneof(
  fc.record({ do: fc.constant('see' as const), who: fc.nat(texts.length - 1), wait: fc.nat(15_000) }),
  fc.record({
    do: fc.constant('answer' as const),
    which: fc.nat(50),
    kind: fc.constantFrom('partial' as const, 'found' as const),
  }),
  fc.record({ do: fc.constant('choose' as const), which: fc.nat(MOST_CALLS), index: fc.nat(1) }),
  fc.record({
    do: fc.constantFrom('stage' as const, 'refresh' as const, 'cancel' as const),
    which: fc.nat(MOST_CALLS),
  }),
)

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

function play(world: World, next: Move): World {
  const now = world.now + (next.do === 'see' ? next.wait : 1)
  const step = stepCalls(world.calls, eventFor(world, next, now))
  const looks = step.effects.filter((effect): effect is Look => effect.kind === 'look')
  return { calls: step.calls, open: [...world.open, ...looks], now }
}

function eventFor(world: World, next: Move, at: number) {
  if (next.do === 'see')
    return {
      kind: 'sighted' as const,
      sighting: { kind: 'numbers' as const, numbers: found[next.who] ?? [], source: 'clipboard' as const, at },
    }
  if (next.do === 'answer') {
    const look = world.open[next.which % Math.max(1, world.open.length)]
    const number = look?.number.readings[0]?.e164 ?? 'nobody'
    const state = answerFor(number, next.kind)
    return {
      kind: 'answered' as const,
      callId: look?.callId ?? 'none',
      attempt: look?.attempt ?? 0,
      state,
      reading: 0,
      last: next.kind === 'found',
    }
  }
  const callId = world.calls.list[next.which % Math.max(1, world.calls.list.length)]?.id ?? 'none'
  if (next.do === 'choose') return { kind: 'number-chosen' as const, callId, index: next.index, at }
  if (next.do === 'stage') return { kind: 'staged' as const, callId, at }
  return next.do === 'refresh' ? { kind: 'refreshed' as const, callId, at } : { kind: 'cancelled' as const, callId }
}

const shownName = ({ state }: Call): string | null =>
  state.kind === 'partial' || state.kind === 'found' ? state.card.name : null
const ownNumber = (call: Call): string | undefined => call.numbers[call.chosen ?? -1]?.readings[0]?.e164

describe('whatever the order and delay of answers', () => {
  it("no frame shows one caller's data under another's number", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let world: World = { calls: noCalls, open: [], now: 0 }
        for (const next of moves) {
          world = play(world, next)
          for (const call of world.calls.list) {
            const name = shownName(call)
            if (name !== null) expect(name).toBe(ownNumber(call))
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('at most the call on stage has requests open, and the stage is always one of the calls', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let world: World = { calls: noCalls, open: [], now: 0 }
        for (const next of moves) {
          world = play(world, next)
          const { list, stage } = world.calls
          expect(list.filter(({ open, id }) => open && id !== stage)).toEqual([])
          expect(stage === null || list.some(({ id }) => id === stage)).toBe(true)
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
          expect(list.length).toBeLessThanOrEqual(MOST_CALLS)
        }
      }),
      { numRuns: 500 },
    )
  })
})
