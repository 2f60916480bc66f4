import fc from 'fast-check'
import {
  type Call,
  type CallEvent,
  type Calls,
  type Effect,
  MOST_CALLS,
  noCalls,
  stepCalls,
} from '../../../src/main/calls'
import { findPhoneNumbers } from '../../../src/main/numbers'
import type { LookupState, PhoneLink } from '../../../src/preload/bridge'

/** More callers than calls are remembered, so that some are let go. */
const callers = Array.from({ length: MOST_CALLS + 3 }, (_, index) => `+4930231250${10 + index}`)
/** The last text holds two numbers, between which the agent may change. */
const texts = [...callers, `${callers[0]} or ${callers[1]}`]
const found = texts.map((text) => findPhoneNumbers(text, { regions: ['DE'] }))
const addresses = ['imogen@example.com', 'friedhelm@example.com']

export type Look = Effect & { kind: 'look' }

/**
 * All calls, every request ever made, the time, and what a careful agent would know besides: whom each call was verified
 * as, in which phone call, and which calls were forgotten.
 */
export type World = {
  calls: Calls
  looks: Look[]
  now: number
  verifiedAs: Map<string, { name: string; phone: string | null }>
  forgotten: Set<string>
}

export const firstWorld = (): World => ({
  calls: noCalls,
  looks: [],
  now: 0,
  verifiedAs: new Map(),
  forgotten: new Set(),
})

const which = fc.nat(MOST_CALLS)

/** What may happen next; `answer` picks any request ever made, aborted and superseded ones too. */
export const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('see' as const), who: fc.nat(texts.length - 1), wait: fc.nat(15_000) }),
  },
  fc.record({ do: fc.constant('ring' as const), who: fc.nat(2), wait: fc.nat(15_000), key: fc.nat(2) }),
  fc.record({ do: fc.constant('search' as const), who: fc.nat(addresses.length - 1), wait: fc.nat(15_000) }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      /** Counted from the newest one. */
      which: fc.oneof(fc.nat(2), fc.nat(50)),
      kind: fc.constantFrom(
        'partial' as const,
        'found' as const,
        'ambiguous' as const,
        'unknown' as const,
        'failed' as const,
      ),
      variant: fc.nat(1),
    }),
  },
  fc.record({ do: fc.constantFrom('number' as const, 'person' as const), which, index: fc.nat(2) }),
  fc.record({ do: fc.constantFrom('stage' as const, 'refresh' as const, 'cancel' as const, 'note' as const), which }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('verify' as const, 'dismiss' as const), which }) },
  fc.record({ do: fc.constantFrom('pin' as const, 'unpin' as const, 'forget' as const), which }),
)

export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

/** Whom a call or a request is about, in one word. */
export const subjectOf = (call: Call): string | undefined =>
  call.identity?.value ?? call.numbers[call.chosen ?? -1]?.readings[0]?.e164
const subjectOfLook = ({ number, identity }: Look): string => identity?.value ?? number?.readings[0]?.e164 ?? ''

/** The customer's name that a call shows; it begins with whom they were found by. */
export const shownName = ({ state }: Call): string | null =>
  state.kind === 'partial' || state.kind === 'found' ? state.card.name : null

/** The next world. */
export function play(world: World, next: Move): World {
  const now = world.now + ('wait' in next ? next.wait : 1)
  const call = world.calls.list[('which' in next ? next.which : 0) % Math.max(1, world.calls.list.length)]
  const event = eventFor(world, next, now, call?.id ?? 'none')
  const { calls, effects } = stepCalls(world.calls, event)
  const name = call && shownName(call)
  return {
    calls,
    now,
    looks: [...world.looks, ...effects.filter((effect): effect is Look => effect.kind === 'look')],
    verifiedAs:
      next.do === 'verify' && call && name
        ? new Map([...world.verifiedAs, [call.id, { name, phone: call.phone?.key ?? null }]])
        : world.verifiedAs,
    forgotten: next.do === 'forget' && call ? new Set([...world.forgotten, call.id]) : world.forgotten,
  }
}

function eventFor(world: World, next: Move, at: number, callId: string): CallEvent {
  switch (next.do) {
    case 'see':
      return { kind: 'sighted', sighting: { kind: 'numbers', numbers: found[next.who] ?? [], source: 'clipboard', at } }
    case 'ring':
      return {
        kind: 'sighted',
        sighting: { kind: 'numbers', numbers: found[next.who] ?? [], source: 'phone', at, phone: ringing(next.key) },
      }
    case 'search': {
      const identity = { namespace: 'Email', value: addresses[next.who] ?? '' }
      return { kind: 'sighted', sighting: { kind: 'identity', identity, source: 'search', at } }
    }
    case 'answer':
      return answerTo(world.looks.at(-1 - (next.which % Math.max(1, world.looks.length))), next)
    case 'number':
      return { kind: 'number-chosen', callId, index: next.index, at }
    case 'person':
      return { kind: 'person-chosen', callId, personId: next.index === 0 ? null : `person-${next.index}`, at }
    case 'stage':
      return { kind: 'staged', callId, at }
    case 'refresh':
      return { kind: 'refreshed', callId, at }
    case 'cancel':
      return { kind: 'cancelled', callId }
    case 'verify':
      return { kind: 'verified', callId, on: true }
    case 'dismiss':
      return { kind: 'dismissed', callId }
    case 'note':
      return { kind: 'noted', callId, text: `note of ${callId}.` }
    case 'forget':
      return { kind: 'forgotten', callId }
    default:
      return { kind: 'pinned', callId, on: next.do === 'pin' }
  }
}

const ringing = (key: number): PhoneLink => ({
  key: `phone-${key}`,
  phase: 'ringing',
  direction: 'inbound',
  line: null,
  queue: null,
  system: 'x',
  endedAt: null,
  byLink: false,
})

/** An answer that carries whom it is about, as a card carries its customer; a number may be found to be either of two. */
function answerTo(look: Look | undefined, { kind, variant }: Move & { do: 'answer' }): CallEvent {
  const name = look ? `${subjectOfLook(look)} ${look.personId ?? `variant-${variant}`}` : 'nobody'
  const hasCard = kind === 'partial' || kind === 'found'
  const card = { name, pending: [], notAvailable: [] }
  const state = { kind, timing: {}, ...(hasCard ? { card } : {}), ...(kind === 'ambiguous' ? { people: [] } : {}) }
  return {
    kind: 'answered',
    callId: look?.callId ?? 'none',
    attempt: look?.attempt ?? 0,
    state: state as unknown as LookupState,
    reading: 0,
    profile: hasCard ? name : null,
    last: kind !== 'partial',
  }
}
