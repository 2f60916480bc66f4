import type { LookupState } from '../../preload/bridge'
import type { Call, Calls, Effect, Step } from './types'

/** How many calls are remembered. */
export const MOST_CALLS = 12

export const stay = (calls: Calls): Step => ({ calls, effects: [] })

/** The step that a call takes; an id that nobody knows any more takes none. */
export function withCall(calls: Calls, callId: string, step: (call: Call) => Step): Step {
  const call = calls.list.find(({ id }) => id === callId)
  return call ? step(call) : stay(calls)
}

export function replace(calls: Calls, call: Call): Calls {
  return { ...calls, list: calls.list.map((other) => (other.id === call.id ? call : other)) }
}

/** Whether a phone system tells of the call, and has not told of its end. */
export const isGoingOn = ({ phone }: Call): boolean => phone !== null && !phone.byLink && phone.endedAt === null

/** Whether a customer's profile is on the call's card. */
export const hasCard = ({ state }: Call): boolean => state.kind === 'found' || state.kind === 'partial'

export const closed = (call: Call): Call => (call.open ? { ...call, open: false } : call)

export function abortOf(call: Call): Effect[] {
  return call.open ? [{ kind: 'abort', callId: call.id, attempt: call.attempt }] : []
}

export type Cause = (Effect & { kind: 'look' })['cause']

/** Puts a call on stage; one that was cut off goes on with a new attempt. */
export function takeStage(calls: Calls, call: Call, at: number, cause: Cause): Step {
  return needsLooking(call) ? restart(calls, call, at, { cause }) : onStage(calls, call)
}

const needsLooking = (call: Call): boolean =>
  !call.open && whomOf(call) !== null && (call.state.kind === 'looking' || call.state.kind === 'partial')

/** Whom the call is about; null while no number is chosen, or where there is none. */
function whomOf({ numbers, chosen, identity }: Call): Pick<Effect & { kind: 'look' }, 'number' | 'identity'> | null {
  const number = chosen === null ? undefined : numbers[chosen]
  if (number) return { number, identity: null }
  return identity && { number: null, identity }
}

/** The former call on stage keeps what it has, and its requests end. */
function onStage(calls: Calls, call: Call): Step {
  const former = calls.list.find(({ id }) => id === calls.stage && id !== call.id)
  const list = calls.list.map((other) => (other.id === call.id ? call : other === former ? closed(other) : other))
  return { calls: trim({ ...calls, list, stage: call.id }), effects: former ? abortOf(former) : [] }
}

/** Forgets the oldest call, never the one on stage or a pinned one, and those that go on only where there is no other. */
export function trim(calls: Calls): Calls {
  if (calls.list.length <= MOST_CALLS) return calls
  const spare = calls.list.filter(({ id, pinned }) => id !== calls.stage && !pinned)
  const forgotten = spare.findLast((call) => !isGoingOn(call)) ?? spare.at(-1)
  return { ...calls, list: calls.list.filter((call) => call !== forgotten) }
}

/** Starts a new attempt, on stage; answers of the former one are no longer taken. */
export function restart(
  calls: Calls,
  call: Call,
  at: number,
  { again = false, cause = 'agent' }: { again?: boolean; cause?: Cause } = {},
): Step {
  const whom = whomOf(call)
  if (!whom) return stay(calls)
  // A card with the profile on it stays while only its parts are asked for again.
  const state: LookupState = call.state.kind === 'partial' && !again ? call.state : { kind: 'looking' }
  const next: Call = { ...call, attempt: call.attempt + 1, open: true, state }
  const look: Effect = {
    kind: 'look',
    callId: call.id,
    attempt: next.attempt,
    ...whom,
    line: call.phone?.line ?? null,
    personId: call.personId,
    again,
    cause,
    startedAt: at,
  }
  const staged = onStage(calls, next)
  return { calls: staged.calls, effects: [...abortOf(call), ...staged.effects, look] }
}
