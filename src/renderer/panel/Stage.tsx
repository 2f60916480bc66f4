import type { CallView, Shell } from '../../preload/bridge'
import { later } from '../components/later'
import { Ambiguous } from './Ambiguous'
import { CardView } from './CardView'
import { ChooseNumber } from './ChooseNumber'
import { callTitle } from './calls'
import { Looking } from './Looking'
import { Cancelled, Internal, ServiceNumber, Withheld } from './NotLookedUp'
import { PhoneLine } from './PhoneLine'
import { Unknown } from './Unknown'

/** Failing is seldom, and told in many words. The panel fetches them once it is painted. */
export const Failed = later(async () => (await import('./Failed')).Failed)

/** The call on stage. The attributes name the call, its state and its number for whoever watches from outside. */
export function Stage({ call, shell }: { call: CallView; shell: Shell }) {
  return (
    <article
      data-call={call.id}
      data-state={call.state.kind}
      data-number={call.number?.e164}
      aria-label={callTitle(call)}
    >
      {call.phone && <PhoneLine phone={call.phone} />}
      <State call={call} shell={shell} />
    </article>
  )
}

function State({ call, shell }: { call: CallView; shell: Shell }) {
  const { state } = call
  switch (state.kind) {
    case 'looking':
      return <Looking call={call} isSample={shell.connection.platform === 'sample'} />
    case 'partial':
    case 'found':
      return <CardView call={call} card={state.card} timing={state.timing} />
    case 'ambiguous':
      return <Ambiguous call={call} state={state} />
    case 'unknown':
      return <Unknown call={call} state={state} />
    case 'failed':
      return <Failed call={call} state={state} />
    case 'choose-number':
      return <ChooseNumber call={call} numbers={state.numbers} />
    case 'withheld':
      return <Withheld />
    case 'internal':
      return <Internal extension={state.extension} />
    case 'service-number':
      return <ServiceNumber number={state.number} />
    case 'cancelled':
      return <Cancelled call={call} />
  }
}
