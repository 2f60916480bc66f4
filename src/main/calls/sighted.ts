import type { LookupState, PhoneLink } from '../../preload/bridge'
import type { FoundNumber } from '../numbers'
import { abortOf, closed, isGoingOn, replace, stay, takeStage, trim } from './stage'
import type { Call, CallSighting, Calls, Step } from './types'

/** A sighting of the same number within this time joins the existing call without a request, in milliseconds. */
export const JOIN_WITHIN_MS = 10_000

/** A text that arrived: it joins the call that it is about, or makes a new one of it. */
export function sighted(calls: Calls, sighting: CallSighting): Step {
  const known = calls.list.find((call) => isSame(call, sighting))
  const isKept = isKeptFromStage(calls, sighting)
  if (known && sighting.at - known.seenAt < JOIN_WITHIN_MS) {
    const call = joined(known, sighting)
    return isKept ? stay(replace(calls, call)) : takeStage(calls, call, sighting.at, sighting.source)
  }
  const fresh = newCall({ ...sighting, ...phoneOf(sighting, known) }, calls.made + 1)
  // What was pinned is kept as it is, beside the new call of the same number.
  const kept = calls.list.flatMap((call) => (call !== known ? [call] : call.pinned ? [closed(call)] : []))
  const made = { ...calls, made: calls.made + 1, list: [fresh, ...kept] }
  const aborted = known ? abortOf(known) : []
  if (isKept) return { calls: trim(made), effects: aborted }
  const step = takeStage(made, fresh, sighting.at, sighting.source)
  return { calls: step.calls, effects: [...aborted, ...step.effects] }
}

/** The same number in a phone call of its own may be somebody else on the line. */
function joined(known: Call, { at, phone }: CallSighting): Call {
  const verified = known.verified && !areTwoCalls(known.phone, phone)
  return { ...known, seenAt: at, phone: phone ?? known.phone, verified }
}

/** An answered call takes the stage, since the agent talks to that caller now. */
export function phoneSaid(calls: Calls, phone: PhoneLink, at: number): Step {
  const call = calls.list.find((known) => known.phone?.key === phone.key)
  if (!call) return stay(calls)
  const said = { ...call, phone }
  const isPickedUp = phone.phase === 'answered' && call.phone?.phase === 'ringing'
  return isPickedUp && calls.stage !== call.id
    ? takeStage(calls, said, at, call.source === 'link' ? 'link' : 'phone')
    : stay(replace(calls, said))
}

/**
 * Any web page can open a link: while a phone system tells of a call on stage, a link's caller waits beside it. So does
 * one who comes quietly while the agent sees another; whoever waits is looked up when they come on stage.
 */
function isKeptFromStage({ list, stage }: Calls, { source, aside }: CallSighting): boolean {
  const shown = list.find(({ id }) => id === stage)
  return shown !== undefined && (aside === true || (source === 'link' && isGoingOn(shown)))
}

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
    identity: sighting.kind === 'identity' ? sighting.identity : null,
    reading: 0,
    personId: null,
    people: null,
    attempt: 0,
    open: false,
    state: firstState(sighting),
    phone: sighting.phone ?? null,
    profile: null,
    verified: false,
    pinned: false,
    note: '',
  }
}

function firstState(sighting: CallSighting): LookupState {
  switch (sighting.kind) {
    case 'withheld':
      return { kind: 'withheld' }
    case 'internal':
      return { kind: 'internal', extension: sighting.extension }
    case 'service-number':
      return { kind: 'service-number', number: sighting.number }
    case 'identity':
      return { kind: 'looking' }
    case 'numbers':
      // What the numbers look like on screen is not this room's matter: the choices are filled in from `Call.numbers`.
      return sighting.numbers.length === 1 ? { kind: 'looking' } : { kind: 'choose-number', numbers: [] }
  }
}

/** Whether a sighting is about the same number or identity (or the same kind of caller without one) as a call. */
function isSame(call: Call, sighting: CallSighting): boolean {
  if (sighting.kind === 'identity') return isSameIdentity(call, sighting.identity)
  if (sighting.kind !== 'numbers') {
    if (sighting.kind !== call.state.kind || areTwoCalls(call.phone, sighting.phone)) return false
    return JSON.stringify(firstState(sighting)) === JSON.stringify(call.state)
  }
  const chosen = call.chosen === null ? [] : call.numbers.slice(call.chosen, call.chosen + 1)
  const seen = keyOf(sighting.numbers)
  return call.numbers.length > 0 && (keyOf(call.numbers) === seen || keyOf(chosen) === seen)
}

function isSameIdentity({ identity }: Call, { namespace, value }: NonNullable<Call['identity']>): boolean {
  return identity !== null && identity.namespace === namespace && identity.value === value
}

/** Callers without a number are told apart by their calls alone. */
function areTwoCalls(one: PhoneLink | null, other: PhoneLink | undefined): boolean {
  return one !== null && other !== undefined && one.key !== other.key
}

const keyOf = (numbers: FoundNumber[]): string =>
  numbers.map(({ readings }) => `${readings[0]?.e164};${readings[0]?.extension ?? ''}`).join(',')
