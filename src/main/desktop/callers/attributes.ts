import type { AttributePage } from '../../../preload/bridge'
import type { Call } from '../../calls'
import type { Outcome } from '../../platform'
import { attributePage, attributeTree, salesPaths, salesRefusal } from '../../profile'
import type { Settings } from '../../settings'
import type { Connection } from '../connection'
import { withinLimit } from '../lookup-run'
import type { Caller, Lookups } from '../lookups'
import { mayHaveAllAttributes } from '../shell'
import type { Attributes, Known } from './known'

export type AttributesOptions = {
  lookups: Pick<Lookups, 'caller' | 'learn'>
  connection: () => Promise<Connection | null>
  settings: () => Settings
}

export type AttributesQuery = { callId: string; query: string; from: number }

/**
 * Gives out the whole profile of the caller on stage, in pages. It is looked up the first time that somebody asks, once
 * per call, and counts as a lookup. Given only where settings or policy allow it, and once the caller is verified: any
 * of it may be sensitive. What is for selling is left out where the customer has refused that. A failure is told once; whoever asks again then has it tried again.
 */
export function openAttributes({ lookups, connection, settings }: AttributesOptions) {
  /** Looks the profile up by the way that came with the card; null where somebody gave it up. */
  const lookUpWhole = async (
    { findings }: Known,
    hidden: string[],
    signal: AbortSignal,
  ): Promise<Attributes | null> => {
    const connected = await connection()
    if (!connected || !findings?.whole) return { state: 'failed', problem: 'not-configured' }
    const admitted: Outcome<null> | undefined = await connected.usage?.admit('agent')
    if (signal.aborted) return null
    if (admitted && !admitted.ok) return { state: 'failed', problem: admitted.problem.kind }
    const answer = await findings.whole(signal)
    return answer.ok
      ? { state: 'there', nodes: attributeTree(answer.value, hidden) }
      : { state: 'failed', problem: answer.problem.kind }
  }

  const begin = (callId: string, { call, known }: Caller): void => {
    const { attempt } = known
    const hidden = hiddenPaths(call, known)
    const asking = new AbortController()
    lookups.learn(callId, attempt, { attributes: { state: 'asking' }, asking })
    const isCurrent = (): boolean => lookups.caller(callId)?.known.asking === asking
    void withinLimit(asking, settings().lookup.timeoutMs, () => lookUpWhole(known, hidden, asking.signal))
      .catch((): Attributes => ({ state: 'failed', problem: 'unexpected-response' }))
      .then((attributes) => {
        if (isCurrent()) lookups.learn(callId, attempt, { attributes: attributes ?? undefined, asking: undefined })
      })
  }

  return ({ callId, query, from }: AttributesQuery): AttributePage => {
    const caller = lookups.caller(callId)
    if (!caller || !mayHaveAllAttributes(settings())) return { state: 'not-allowed' }
    if (!caller.call.verified) return { state: 'not-verified' }
    const { attempt, attributes } = caller.known
    if (!attributes) {
      begin(callId, caller)
      return { state: 'asking' }
    }
    if (attributes.state === 'failed') lookups.learn(callId, attempt, { attributes: undefined })
    return attributes.state === 'there'
      ? { state: 'there', ...attributePage(attributes.nodes, query, from) }
      : attributes
  }
}

/** What is for selling stays hidden here as on the card, where the customer has refused it. */
function hiddenPaths({ state }: Call, { findings }: Known): string[] {
  const isRefused = 'card' in state && salesRefusal(state.card) !== null
  return isRefused && findings?.view ? salesPaths(findings.view) : []
}
