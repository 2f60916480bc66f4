import type { AttributeNode, Problem, Trace } from '../../../preload/bridge'
import { type Calls, hasCard } from '../../calls'
import type { Findings } from '../../profile'

/** The whole profile of a call: on its way, not to be had, or there. */
export type Attributes =
  | { state: 'asking' }
  | { state: 'failed'; problem: Problem['kind'] }
  | { state: 'there'; nodes: AttributeNode[] }

/** What is known of a call besides what is on screen. */
export type Known = {
  /** The attempt that all of this is of. */
  attempt: number
  /** The people to choose among; they outlast the attempt that found them. */
  people?: Findings['people']
  trace?: Trace
  /** The trace of a lookup that was given up before it told one. */
  soFar?: () => Trace
  /** What belongs to the customer on the card. */
  findings?: Findings
  attributes?: Attributes
  /** Ends the request for more events that is under way. */
  growing?: AbortController
  /** Ends the request for the whole profile that is under way. */
  asking?: AbortController
}

export type KnownCalls = {
  get(callId: string): Known | undefined
  /** A new attempt has begun: of what was known before only the people stay. */
  begin(callId: string, attempt: number): void
  /** Adds what is learnt; false where the attempt is over, or the call forgotten. */
  learn(callId: string, attempt: number, part: Partial<Known>): boolean
  /** Drops what is of no call any more, and ends what was asked for a call that is not on stage. */
  follow(calls: Calls): void
}

/** Keeps, in memory alone, what is known of calls. */
export function keepKnown(): KnownCalls {
  const known = new Map<string, Known>()
  const end = ({ growing, asking }: Known): void => {
    growing?.abort()
    asking?.abort()
  }
  return {
    get: (callId) => known.get(callId),
    begin(callId, attempt) {
      const before = known.get(callId)
      if (before) end(before)
      known.set(callId, { attempt, ...(before?.people ? { people: before.people } : {}) })
    },
    learn(callId, attempt, part) {
      const held = known.get(callId)
      if (held?.attempt !== attempt) return false
      known.set(callId, { ...held, ...part })
      return true
    },
    follow({ list, stage }) {
      for (const [id, held] of known) {
        const call = list.find((other) => other.id === id)
        const isLeft = id !== stage || !call || !(call.open || hasCard(call))
        if (isLeft) end(held)
        // Whoever comes back to it asks anew.
        if (isLeft && held.asking) known.set(id, withoutAsking(held))
        if (!call || call.state.kind === 'dismissed') known.delete(id)
        else if (!call.open && !hasCard(call)) known.set(id, withoutProfile(held))
      }
    },
  }
}

function withoutAsking({ asking: _ended, attributes, ...held }: Known): Known {
  return attributes?.state === 'asking' || attributes === undefined ? held : { ...held, attributes }
}

/** The people may be chosen among again, and how it came about is told of any call. */
function withoutProfile({ attempt, people, trace, soFar }: Known): Known {
  return { attempt, ...(people && { people }), ...(trace && { trace }), ...(soFar && { soFar }) }
}
