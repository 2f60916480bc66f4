import type { Phase } from '../../../preload/bridge/phases'
import { isSameNumber, isWithheld } from '../../numbers'
import type { PhoneEvent } from './phone-event'

/** Reports of the same number within this time are about one call where no id says otherwise, in milliseconds. */
export const SAME_CALL_MS = 10_000
/** An ended call is remembered this long, so that late reports of it make no new one, in milliseconds. */
export const ENDED_KEPT_MS = 600_000
/** How many calls are remembered; the one heard of least recently goes first. */
export const MOST_PHONE_CALLS = 64

type CallId = { phoneSystem: string; callId: string }

/** One call, as all sources together tell it. Times are milliseconds on one clock of the caller's. */
export type PhoneCall = Omit<PhoneEvent, 'callId'> & {
  /** Ours; never used again. */
  key: string
  /** Each phone system has ids of its own. */
  ids: CallId[]
  seenAt: number
  endedAt: number | null
  /** The phone system that told of the end. */
  endedBy: string | null
  /** Whether anybody was told of it: not so for outgoing calls that weren't asked for. */
  told: boolean
}

export type CallLife = { calls: PhoneCall[]; made: number }

/** What an event came to. `began` once per call at most, and `ended` once, last. */
export type LifeChange = { kind: 'began' | 'changed' | 'ended'; call: PhoneCall }

export type LifeOptions = { outgoing: boolean }

export const noPhoneCalls: CallLife = { calls: [], made: 0 }

/**
 * The next state of all calls, and what to tell of it: null for a report that says nothing new, for an end of a call
 * nobody was told of, and for outgoing calls unless `outgoing` asks for them. Pure.
 */
export function stepCallLife(
  life: CallLife,
  event: PhoneEvent,
  at: number,
  { outgoing }: LifeOptions,
): { life: CallLife; change: LifeChange | null } {
  const calls = life.calls.filter(({ endedAt }) => endedAt === null || at - endedAt <= ENDED_KEPT_MS)
  const known = findCall(calls, event, at)
  if (event.byLink && (known ? !known.byLink : event.phase === 'ended')) return { life, change: null }
  if (known) {
    const { call, kind } = continued(known, event, at)
    const others = calls.filter((other) => other !== known)
    return { life: { ...life, calls: [call, ...others] }, change: call.told && kind ? { kind, call } : null }
  }
  const made = life.made + 1
  const call = newCall(event, made, at, outgoing)
  const kept = [call, ...calls.map((other) => withoutId(other, event))]
  return { life: { calls: trimmed(kept), made }, change: call.told ? { kind: 'began', call } : null }
}

function newCall(event: PhoneEvent, made: number, at: number, outgoing: boolean): PhoneCall {
  const { callId: _, ...what } = event
  const hasEnded = event.phase === 'ended'
  return {
    ...what,
    key: `phone-${made}`,
    ids: idsOf(event),
    seenAt: at,
    endedAt: hasEnded ? at : null,
    endedBy: hasEnded ? systemOf(event) : null,
    told: !hasEnded && (event.direction === 'inbound' || outgoing),
  }
}

/** An id is its newest call's: some phone systems number their lines and not their calls. */
function withoutId(call: PhoneCall, event: PhoneEvent): PhoneCall {
  const ids = call.ids.filter((id) => id.phoneSystem !== systemOf(event) || id.callId !== event.callId)
  return ids.length === call.ids.length ? call : { ...call, ids }
}

/** What came by links goes first, so that no web page can push out a call that a phone system told of. */
function trimmed(calls: PhoneCall[]): PhoneCall[] {
  if (calls.length <= MOST_PHONE_CALLS) return calls
  const oldest = calls.findLastIndex(({ byLink }) => byLink)
  return calls.filter((_, index) => index !== (oldest < 0 ? calls.length - 1 : oldest))
}

function findCall(calls: PhoneCall[], event: PhoneEvent, at: number): PhoneCall | undefined {
  return calls.find((call) => hasId(call, event, at)) ?? calls.find((call) => isSameByNumber(call, event, at))
}

/**
 * The id of one phone system may by chance be another's, so that the number must agree as well. So it must where a call
 * rings: some phone systems give the same id to call after call.
 */
function hasId(call: PhoneCall, event: PhoneEvent, at: number): boolean {
  const systems = call.ids.flatMap((id) => (id.callId === event.callId ? id.phoneSystem : []))
  if (systems.length === 0) return false
  if (systems.includes(systemOf(event)) && event.phase !== 'ringing') return true
  return isSameCaller(call.text, event.text) && !isLongOver(call, at)
}

/** What ids belong to and ends are told by: what a link says of itself is not to be believed. */
const systemOf = ({ byLink, phoneSystem }: PhoneEvent): string => (byLink ? 'link' : phoneSystem)

function isLongOver({ endedAt }: PhoneCall, at: number): boolean {
  return endedAt !== null && at - endedAt > SAME_CALL_MS
}

function isSameByNumber(call: PhoneCall, event: PhoneEvent, at: number): boolean {
  const isAnother = event.callId !== null && call.ids.some(({ phoneSystem }) => phoneSystem === systemOf(event))
  if (
    isAnother ||
    call.direction !== event.direction ||
    !isSameCaller(call.text, event.text) ||
    ringsAgain(call, event)
  )
    return false
  // A call may ring and be talked on for hours before something new is said of it.
  const goesOn = call.endedAt === null && order[event.phase] > order[call.phase]
  // Counted from the end, so that late reports don't keep somebody who calls again from ringing.
  return goesOn || at - (call.endedAt ?? call.seenAt) <= SAME_CALL_MS
}

/** Who has said that a call is over says of another one that it rings. */
function ringsAgain({ endedBy }: PhoneCall, event: PhoneEvent): boolean {
  return event.phase === 'ringing' && endedBy === systemOf(event)
}

/** Callers without a number are the same as far as anybody knows, in whatever words that is said. */
function isSameCaller(one: string, other: string): boolean {
  if (isHidden(one) || isHidden(other)) return isHidden(one) && isHidden(other)
  return isSameNumber(one, other) || one.trim().toLowerCase() === other.trim().toLowerCase()
}

const isHidden = (text: string): boolean => text.trim() === '' || isWithheld(text.trim())

const order: Record<Phase, number> = { ringing: 0, answered: 1, ended: 2 }

/** A known call after one more report of it. What was known stays; only what was missing is filled in. */
function continued(
  call: PhoneCall,
  event: PhoneEvent,
  at: number,
): { call: PhoneCall; kind: 'changed' | 'ended' | null } {
  const isForward = order[event.phase] > order[call.phase]
  const next: PhoneCall = {
    ...call,
    byLink: call.byLink && event.byLink,
    ids: [...withoutId(call, event).ids, ...idsOf(event)],
    phase: isForward ? event.phase : call.phase,
    did: call.did ?? event.did,
    queue: call.queue ?? event.queue,
    seenAt: at,
    endedAt: isForward && event.phase === 'ended' ? at : call.endedAt,
    endedBy: isForward && event.phase === 'ended' ? systemOf(event) : call.endedBy,
  }
  if (call.endedAt !== null) return { call: next, kind: null }
  if (next.endedAt !== null) return { call: next, kind: 'ended' }
  const isNews = isForward || next.did !== call.did || next.queue !== call.queue
  return { call: next, kind: isNews ? 'changed' : null }
}

function idsOf(event: PhoneEvent): CallId[] {
  return event.callId === null ? [] : [{ phoneSystem: systemOf(event), callId: event.callId }]
}
