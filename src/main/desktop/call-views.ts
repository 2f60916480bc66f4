import type { CallView, LookupState, PhoneLink, PhonePart, ShownNumber } from '../../preload/bridge'
import { type Call, type Calls, hasCard } from '../calls'
import { type FoundNumber, formatInternational } from '../numbers'
import { shownCard } from '../profile'

export type CallViews = {
  /** The calls as the panel shows them; unchanged calls are the same objects as before. */
  of(calls: Calls): CallView[]
  /** The call is to be shown anew, though it is what it was. */
  forget(call: Call): void
}

/** Keeps what was made of calls for as long as they stay what they are. */
export function keepViews(): CallViews {
  const views = { onStage: new WeakMap<Call, CallView>(), aside: new WeakMap<Call, CallView>() }
  return {
    of: ({ list, stage }) =>
      list.map((call) => {
        const isOnStage = call.id === stage
        const made = isOnStage ? views.onStage : views.aside
        const view = made.get(call) ?? viewOf(call, isOnStage)
        made.set(call, view)
        return view
      }),
    forget(call) {
      views.onStage.delete(call)
      views.aside.delete(call)
    },
  }
}

/** A call as the panel shows it: of one that is not on stage, what was found stays in main. */
export function viewOf(call: Call, isOnStage: boolean): CallView {
  const { id, source, sightedAt, phone, pinned, note } = call
  const number = call.chosen === null ? undefined : call.numbers[call.chosen]
  return {
    id,
    source,
    sightedAt,
    phone: phone && phonePart(phone),
    number: number ? shownNumber(number, call.reading) : null,
    state: isOnStage ? shownState(call) : asideState(call.state),
    identity: call.identity?.namespace.slice(0, 80) ?? null,
    chosen: call.personId !== null && hasCard(call),
    verified: call.verified && hasCard(call),
    pinned,
    note,
  }
}

/** Sensitive values are among it only where the agent has made sure who is calling. */
function shownState({ state, numbers, verified }: Call): LookupState {
  if (state.kind === 'choose-number') return { ...state, numbers: numbers.map((found) => shownNumber(found)) }
  if (state.kind !== 'partial' && state.kind !== 'found') return state
  return { ...state, card: shownCard(state.card, { verified }) }
}

/** States that hold nothing of a profile say the same in a list as on stage. */
function asideState(state: LookupState): LookupState {
  switch (state.kind) {
    case 'partial':
    case 'found':
      return { kind: 'aside', was: state.kind, name: state.card.name }
    case 'ambiguous':
    case 'unknown':
    case 'failed':
    case 'choose-number':
      return { kind: 'aside', was: state.kind, name: null }
    default:
      return state
  }
}

/** The part of what a phone system says that the panel shows. */
function phonePart({ key: _, byLink: __, ...part }: PhoneLink): PhonePart {
  return part
}

/**
 * A found number by one of its readings, the best unless told otherwise, as the panel shows it; without a country where
 * it is not known which reading is the caller's (null).
 */
export function shownNumber(found: FoundNumber, reading: number | null = 0): ShownNumber {
  const best = found.readings[reading ?? 0] ?? found.readings[0]
  const e164 = best?.e164 ?? ''
  return {
    e164,
    display: formatInternational(e164),
    region: reading === null ? '' : (best?.region ?? ''),
    extension: best?.extension ?? null,
  }
}
