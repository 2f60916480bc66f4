import type { LookupState } from '../../preload/bridge'
import { abortOf, closed, replace, stay, withCall } from './stage'
import type { Call, CallEvent, Calls, Step } from './types'

/** An answer of the attempt that is under way. Who was verified stays so only as the profile that they were. */
export function answered(calls: Calls, event: CallEvent & { kind: 'answered' }): Step {
  return withCall(calls, event.callId, (call) => {
    if (!call.open || call.attempt !== event.attempt) return stay(calls)
    const { state, reading, last } = event
    return stay(
      replace(calls, {
        ...call,
        state,
        reading,
        open: !last,
        // Whoever was chosen among former people is none of these.
        ...(state.kind === 'ambiguous' ? { personId: null, people: state } : {}),
        // A lookup that failed says nothing of who it is.
        ...(state.kind === 'failed' ? {} : knownAs(call, event.profile)),
      }),
    )
  })
}

function knownAs(call: Call, profile: string | null): Pick<Call, 'profile' | 'verified'> {
  return { profile, verified: call.verified && profile !== null && profile === call.profile }
}

/** Only the card that it was made of gives way: one that was looked up again meanwhile has newer values. */
export function remade(calls: Calls, call: Call, { attempt, state }: CallEvent & { kind: 'remade' }): Step {
  const isThatCard = !call.open && call.attempt === attempt && call.state.kind === 'found'
  return isThatCard ? stay(replace(calls, { ...call, state })) : stay(calls)
}

/** The agent gives the requests up. */
export function cancel(calls: Calls, call: Call): Step {
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
