import type { CallView, DeskPart } from '../../preload/bridge'
import { later } from '../components/later'
import type { Size } from '../ui'
import { Ambiguous } from './Ambiguous'
import { CardView } from './CardView'
import { ChooseNumber } from './ChooseNumber'
import { CompactCard } from './CompactCard'
import { callTitle } from './calls'
import { Looking } from './Looking'
import { Cancelled, Dismissed, Internal, ServiceNumber, Withheld } from './NotLookedUp'
import { Unknown } from './Unknown'
import { useSize } from './useSize'

/** Failing is seldom, and told in many words. The panel fetches them once it is painted. */
export const Failed = later(async () => (await import('./Failed')).Failed)

/** What a call is painted from. */
export type StageProps = { call: CallView; desk: DeskPart; isSample: boolean }

/** The call on stage. The attributes name the call, its state and its number for whoever watches from outside. */
export function Stage({ call, desk, isSample }: StageProps) {
  const size = useSize(desk)
  return (
    <article
      data-call={call.id}
      data-state={call.state.kind}
      data-number={call.number?.e164}
      data-size={size}
      aria-label={callTitle(call)}
    >
      <State call={call} desk={desk} isSample={isSample} size={size} />
    </article>
  )
}

function State({ call, desk, isSample, size }: StageProps & { size: Size }) {
  const { state } = call
  switch (state.kind) {
    case 'looking':
      return <Looking call={call} isSample={isSample} size={size} />
    case 'partial':
    case 'found':
      return size === 'compact' ? (
        <CompactCard call={call} card={state.card} />
      ) : (
        <CardView call={call} card={state.card} timing={state.timing} desk={desk} />
      )
    case 'ambiguous':
      return <Ambiguous call={call} state={state} />
    case 'unknown':
      return <Unknown call={call} state={state} />
    case 'failed':
      return <Failed call={call} state={state} />
    case 'choose-number':
      return <ChooseNumber call={call} numbers={state.numbers} />
    case 'withheld':
      return <Withheld call={call} />
    case 'internal':
      return <Internal call={call} extension={state.extension} />
    case 'service-number':
      return <ServiceNumber call={call} number={state.number} />
    case 'cancelled':
      return <Cancelled call={call} />
    case 'dismissed':
      return <Dismissed call={call} />
    case 'aside':
      return null
  }
}
