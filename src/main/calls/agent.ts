import { NOTE_LENGTH } from '../../preload/bridge'
import { abortOf, closed, hasCard, replace, restart, stay } from './stage'
import type { Call, CallEvent, Calls, Step } from './types'

/** How many calls can be pinned: the others must have room, too. */
export const MOST_PINS = 5

/** A choice makes it another caller: nothing of the former one may stay on screen, nor what was made sure of them. */
const ANOTHER_CALLER = { state: { kind: 'looking' }, profile: null, verified: false } as const

const NOBODY_CHOSEN = { personId: null, people: null } as const

export function chooseNumber(calls: Calls, call: Call, { index, at }: CallEvent & { kind: 'number-chosen' }): Step {
  if (!call.numbers[index]) return stay(calls)
  return restart(calls, { ...call, ...ANOTHER_CALLER, ...NOBODY_CHOSEN, chosen: index, reading: 0 }, at)
}

/** Takes one of several people, or, with null, goes back to all of them. */
export function choosePerson(calls: Calls, call: Call, { personId, at }: CallEvent & { kind: 'person-chosen' }): Step {
  if (personId !== null || !call.people) return restart(calls, { ...call, ...ANOTHER_CALLER, personId }, at)
  const back: Call = { ...closed(call), ...ANOTHER_CALLER, state: call.people, reading: 0, personId }
  return { calls: replace(calls, back), effects: abortOf(call) }
}

/** Nobody can be made sure of before their profile is there to compare with. */
export function verify(calls: Calls, call: Call, on: boolean): Step {
  return hasCard(call) || !on ? stay(replace(calls, { ...call, verified: on })) : stay(calls)
}

/** Drops whoever was found, and counts it. Asked again, the call looks for its number as if for the first time. */
export function dismiss(calls: Calls, call: Call): Step {
  if (!hasCard(call) && call.state.kind !== 'ambiguous') return stay(calls)
  const nobody = { ...ANOTHER_CALLER, ...NOBODY_CHOSEN, state: { kind: 'dismissed' }, reading: 0 } as const
  const dismissed: Call = { ...closed(call), ...nobody }
  return { calls: { ...replace(calls, dismissed), dismissed: calls.dismissed + 1 }, effects: abortOf(call) }
}

/** Keeps a call in the list, or no longer; with as many pinned as there may be, nothing happens. */
export function pin(calls: Calls, call: Call, on: boolean): Step {
  const isFull = calls.list.filter(({ pinned }) => pinned).length >= MOST_PINS
  return call.pinned === on || (on && isFull) ? stay(calls) : stay(replace(calls, { ...call, pinned: on }))
}

export function note(calls: Calls, call: Call, text: string): Step {
  return stay(replace(calls, { ...call, note: text.slice(0, NOTE_LENGTH) }))
}

/** Drops a call, or all of them, pinned ones too. */
export function forget(calls: Calls, callId: string | null): Step {
  const isForgotten = ({ id }: Call): boolean => callId === null || id === callId
  const list = calls.list.filter((call) => !isForgotten(call))
  if (list.length === calls.list.length) return stay(calls)
  const stage = list.some(({ id }) => id === calls.stage) ? calls.stage : null
  return { calls: { ...calls, list, stage }, effects: calls.list.filter(isForgotten).flatMap(abortOf) }
}

/** Nobody of another organisation is to be seen with this one's connection; nor do its mistakes count here. */
export function reconnect(calls: Calls): Step {
  return { calls: { ...calls, list: [], stage: null, dismissed: 0 }, effects: calls.list.flatMap(abortOf) }
}
