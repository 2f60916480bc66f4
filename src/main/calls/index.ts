import { chooseNumber, choosePerson, dismiss, forget, note, pin, reconnect, verify } from './agent'
import { answered, cancel, remade } from './answers'
import { phoneSaid, sighted } from './sighted'
import { restart, takeStage, withCall } from './stage'
import type { CallEvent, Calls, Step } from './types'

export { MOST_PINS } from './agent'
export { JOIN_WITHIN_MS } from './sighted'
export { hasCard, MOST_CALLS } from './stage'
export type { Call, CallEvent, CallSighting, Calls, Effect, SoughtIdentity, Step } from './types'

export const noCalls: Calls = { list: [], stage: null, made: 0, dismissed: 0 }

/** The next state of all calls, and what to do for it. Pure: the same event on the same calls gives the same step. */
export function stepCalls(calls: Calls, event: CallEvent): Step {
  switch (event.kind) {
    case 'sighted':
      return sighted(calls, event.sighting)
    case 'answered':
      return answered(calls, event)
    case 'phone':
      return phoneSaid(calls, event.phone, event.at)
    case 'forgotten':
      return forget(calls, event.callId)
    case 'reconnected':
      return reconnect(calls)
    default:
      return withCall(calls, event.callId, (call) => {
        switch (event.kind) {
          case 'remade':
            return remade(calls, call, event)
          case 'staged':
            return takeStage(calls, call, event.at, 'agent')
          case 'number-chosen':
            return chooseNumber(calls, call, event)
          case 'person-chosen':
            return choosePerson(calls, call, event)
          case 'refreshed':
            return restart(calls, call, event.at, { again: true })
          case 'cancelled':
            return cancel(calls, call)
          case 'verified':
            return verify(calls, call, event.on)
          case 'dismissed':
            return dismiss(calls, call)
          case 'pinned':
            return pin(calls, call, event.on)
          case 'noted':
            return note(calls, call, event.text)
        }
      })
  }
}
