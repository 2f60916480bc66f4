import type { LookupState, PhoneLink } from '../../preload/bridge'
import type { FoundNumber } from '../numbers'
import type { Call, CallEvent, CallSighting, Calls, Effect, Step } from './types'

export type { Call, CallEvent, CallSighting, Calls, Effect, Step } from './types'

/** A sighting of the same number within this time joins the existing call without a request, in milliseconds. */
export const JOIN_WITHIN_MS = 10_000
/** How many calls are remembered. */
export const MOST_CALLS = 8

export const noCalls: Calls = { list: [], stage: null, made: 0 }

/** The next state of all calls, and what to do for it. Pure: the same event on the same calls gives the same step. */
export function stepCalls(calls: Calls, event: CallEvent): Step {
  switch (event.kind) {
    case 'sighted':
      return sighted(calls, event.sighting)
    case 'answered':
      return answered(calls, event)
    case 'phone':
      return phoneSaid(calls, event.phone, event.at)
    case 'grown':
      return withCall(calls, event.callId, (call) => grown(calls, call, event))
    case 'staged':
      return withCall(calls, event.callId, (call) => takeStage(calls, touch(call, call.seenAt), event.at, 'agent'))
    case 'number-chosen':
      return withCall(calls, event.callId, (call) =>
        call.numbers[event.index]
          ? restart(calls, { ...call, chosen: event.index, reading: 0, personId: null, state: looking }, event.at)
          : stay(calls),
      )
    case 'person-chosen':
      return withCall(calls, event.callId, (call) =>
        restart(calls, { ...call, personId: event.personId, state: looking }, event.at),
      )
    case 'refreshed':
      return withCall(calls, event.callId, (call) => restart(calls, call, event.at, { again: true }))
    case 'cancelled':
      return withCall(calls, event.callId, (call) => cancel(calls, call))
    case 'reconnected':
      return { calls: { ...calls, list: [], stage: null }, effects: calls.list.flatMap(abortOf) }
  }
}

/** A choice makes it another caller: nothing of the former one may stay on screen. */
const looking: LookupState = { kind: 'looking' }

const stay = (calls: Calls): Step => ({ calls, effects: [] })

const touch = (call: Call, seenAt: number): Call => ({ ...call, seenAt })

function withCall(calls: Calls, callId: string, step: (call: Call) => Step): Step {
  const call = calls.list.find(({ id }) => id === callId)
  return call ? step(call) : stay(calls)
}

function sighted(calls: Calls, sighting: CallSighting): Step {
  const known = calls.list.find((call) => isSame(call, sighting))
  if (known && sighting.at - known.seenAt < JOIN_WITHIN_MS) {
    const joined = { ...touch(known, sighting.at), phone: sighting.phone ?? known.phone }
    return takeStage(calls, joined, sighting.at, sighting.source)
  }
  const fresh = newCall({ ...sighting, ...phoneOf(sighting, known) }, calls.made + 1)
  const others = calls.list.filter((call) => call !== known)
  const made = { ...calls, made: calls.made + 1, list: [fresh, ...others] }
  if (isKeptFromStage(calls, sighting)) return { calls: trim(made), effects: known ? abortOf(known) : [] }
  const step = takeStage(made, fresh, sighting.at, sighting.source)
  return { calls: step.calls, effects: [...(known ? abortOf(known) : []), ...step.effects] }
}

/** Any web page can open a link: while a phone system tells of a call on stage, a link's caller waits beside it. */
function isKeptFromStage({ list, stage }: Calls, { source }: CallSighting): boolean {
  const shown = list.find(({ id }) => id === stage)
  return source === 'link' && shown !== undefined && isGoingOn(shown)
}

/** Whether a phone system tells of the call, and has not told of its end. */
const isGoingOn = ({ phone }: Call): boolean => phone !== null && !phone.byLink && phone.endedAt === null

/** A number that is seen again during its call is that call's. */
function phoneOf({ phone }: CallSighting, known: Call | undefined): { phone?: PhoneLink } {
  const goingOn = known?.phone && known.phone.endedAt === null ? known.phone : null
  const said = phone ?? goingOn
  return said ? { phone: said } : {}
}

function newCall(sighting: CallSighting, made: number): Call {
  const numbers = sighting.kind === 'numbers' ? sighting.numbers : []
  return {
    id: `call-${made}`,
    source: sighting.source,
    sightedAt: sighting.at,
    seenAt: sighting.at,
    numbers,
    chosen: numbers.length === 1 ? 0 : null,
    reading: 0,
    personId: null,
    attempt: 0,
    open: false,
    state: firstState(sighting),
    phone: sighting.phone ?? null,
  }
}

function firstState(sighting: CallSighting): LookupState {
  if (sighting.kind === 'withheld') return { kind: 'withheld' }
  if (sighting.kind === 'internal') return { kind: 'internal', extension: sighting.extension }
  if (sighting.kind === 'service-number') return { kind: 'service-number', number: sighting.number }
  // What the numbers look like on screen is not this room's matter: the choices are filled in from `Call.numbers`.
  return sighting.numbers.length === 1 ? { kind: 'looking' } : { kind: 'choose-number', numbers: [] }
}

/** Whether a sighting is about the same number (or the same kind of caller without one) as a call. */
function isSame(call: Call, sighting: CallSighting): boolean {
  if (sighting.kind !== 'numbers') {
    if (sighting.kind !== call.state.kind || areTwoCalls(call.phone, sighting.phone)) return false
    return JSON.stringify(firstState(sighting)) === JSON.stringify(call.state)
  }
  const chosen = call.chosen === null ? [] : call.numbers.slice(call.chosen, call.chosen + 1)
  const seen = keyOf(sighting.numbers)
  return call.numbers.length > 0 && (keyOf(call.numbers) === seen || keyOf(chosen) === seen)
}

/** Callers without a number are told apart by their calls alone. */
function areTwoCalls(one: PhoneLink | null, other: PhoneLink | undefined): boolean {
  return one !== null && other !== undefined && one.key !== other.key
}

/** An answered call takes the stage, since the agent talks to that caller now. */
function phoneSaid(calls: Calls, phone: PhoneLink, at: number): Step {
  const call = calls.list.find((known) => known.phone?.key === phone.key)
  if (!call) return stay(calls)
  const said = { ...call, phone }
  const isPickedUp = phone.phase === 'answered' && call.phone?.phase === 'ringing'
  return isPickedUp && calls.stage !== call.id
    ? takeStage(calls, said, at, call.source === 'link' ? 'link' : 'phone')
    : stay(replace(calls, said))
}

const keyOf = (numbers: FoundNumber[]): string =>
  numbers.map(({ readings }) => `${readings[0]?.e164};${readings[0]?.extension ?? ''}`).join(',')

type Cause = (Effect & { kind: 'look' })['cause']

/** Puts a call on stage; one that was cut off goes on with a new attempt. */
function takeStage(calls: Calls, call: Call, at: number, cause: Cause): Step {
  return needsLooking(call) ? restart(calls, call, at, { cause }) : onStage(calls, call)
}

/** The former call on stage keeps what it has, and its requests end. */
function onStage(calls: Calls, call: Call): Step {
  const former = calls.list.find(({ id }) => id === calls.stage && id !== call.id)
  const list = calls.list.map((other) => (other.id === call.id ? call : other === former ? closed(other) : other))
  return { calls: trim({ ...calls, list, stage: call.id }), effects: former ? abortOf(former) : [] }
}

const closed = (call: Call): Call => (call.open ? { ...call, open: false } : call)

const needsLooking = (call: Call): boolean =>
  !call.open && call.chosen !== null && (call.state.kind === 'looking' || call.state.kind === 'partial')

function abortOf(call: Call): Effect[] {
  return call.open ? [{ kind: 'abort', callId: call.id, attempt: call.attempt }] : []
}

/** Forgets the oldest call, never the one on stage, and those that go on only where there is no other. */
function trim(calls: Calls): Calls {
  if (calls.list.length <= MOST_CALLS) return calls
  const oldest = calls.list.findLast((call) => call.id !== calls.stage && !isGoingOn(call))
  const forgotten = oldest ?? calls.list.findLast(({ id }) => id !== calls.stage)
  return { ...calls, list: calls.list.filter((call) => call !== forgotten) }
}

/** Starts a new attempt, on stage; answers of the former one are no longer taken. */
function restart(
  calls: Calls,
  call: Call,
  at: number,
  { again = false, cause = 'agent' }: { again?: boolean; cause?: Cause } = {},
): Step {
  const number = call.chosen === null ? undefined : call.numbers[call.chosen]
  if (!number) return stay(calls)
  // A card with the profile on it stays while only its parts are asked for again.
  const state: LookupState = call.state.kind === 'partial' && !again ? call.state : { kind: 'looking' }
  const next: Call = { ...call, attempt: call.attempt + 1, open: true, state }
  const look: Effect = {
    kind: 'look',
    callId: call.id,
    attempt: next.attempt,
    number,
    line: call.phone?.line ?? null,
    personId: call.personId,
    again,
    cause,
    startedAt: at,
  }
  const staged = onStage(calls, next)
  return { calls: staged.calls, effects: [...abortOf(call), ...staged.effects, look] }
}

function answered(calls: Calls, event: CallEvent & { kind: 'answered' }): Step {
  return withCall(calls, event.callId, (call) => {
    if (!call.open || call.attempt !== event.attempt) return stay(calls)
    return {
      calls: replace(calls, {
        ...call,
        state: event.state,
        reading: event.reading,
        open: !event.last,
        // Whoever was chosen among former people is none of these.
        personId: event.state.kind === 'ambiguous' ? null : call.personId,
      }),
      effects: [],
    }
  })
}

/** Only the card that asked for more gets it: one that was looked up again meanwhile has newer values. */
function grown(calls: Calls, call: Call, { attempt, state }: CallEvent & { kind: 'grown' }): Step {
  const isThatCard = !call.open && call.attempt === attempt && call.state.kind === 'found'
  return isThatCard ? { calls: replace(calls, { ...call, state }), effects: [] } : stay(calls)
}

function cancel(calls: Calls, call: Call): Step {
  if (!call.open) return stay(calls)
  return { calls: replace(calls, { ...closed(call), state: settled(call.state) }), effects: abortOf(call) }
}

/** What stays of a state when its requests are given up: a card without the parts that had not come yet. */
function settled(state: LookupState): LookupState {
  if (state.kind === 'looking') return { kind: 'cancelled' }
  if (state.kind !== 'partial') return state
  const { pending, notAvailable } = state.card
  const given = pending.map((part) => ({ part, why: 'failed' as const }))
  const card = { ...state.card, pending: [], notAvailable: [...notAvailable, ...given] }
  return { kind: 'found', card, timing: state.timing }
}

function replace(calls: Calls, call: Call): Calls {
  return { ...calls, list: calls.list.map((other) => (other.id === call.id ? call : other)) }
}
