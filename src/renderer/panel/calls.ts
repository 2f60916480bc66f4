import type { CallView, LookupState, Snapshot } from '../../preload/bridge'
import type { Tone } from '../components/Strip'
import { t } from '../words'

/** The call on stage, or null. */
export function stageOf(snapshot: Snapshot): CallView | null {
  return snapshot.calls.find((call) => call.id === snapshot.stage) ?? null
}

/** The calls that wait beside the stage. */
export function otherCalls(snapshot: Snapshot): CallView[] {
  return snapshot.calls.filter((call) => call.id !== snapshot.stage)
}

const tones: Record<LookupState['kind'], Tone> = {
  looking: 'accent',
  partial: 'good',
  found: 'good',
  ambiguous: 'warn',
  unknown: 'neutral',
  failed: 'bad',
  withheld: 'neutral',
  internal: 'neutral',
  'service-number': 'neutral',
  'choose-number': 'accent',
  cancelled: 'neutral',
}

/** The colour of a call's state. */
export function toneOf(call: CallView): Tone {
  return tones[call.state.kind]
}

/** What goes on, in the title bar: a few words, where the number came from, and a colour. */
export type Status = { words: string; source: string | null; tone: Tone }

/** What the title bar says. */
export function statusOf(snapshot: Snapshot): Status {
  const call = stageOf(snapshot)
  if (call) {
    return { words: t(`status.${call.state.kind}`), source: t(`source.${call.source}`), tone: toneOf(call) }
  }
  const { connection, clipboard } = snapshot.shell
  const source = null
  if (connection.platform === 'none') return { words: t('status.welcome'), source, tone: 'accent' }
  if (connection.refusedHost !== null || needsSecret(snapshot))
    return { words: t('status.attention'), source, tone: 'warn' }
  return { words: t(clipboard.watching ? 'status.watching' : 'status.ready'), source, tone: 'good' }
}

/** Says whether the connection lacks its secret, so that no lookup can work. */
export function needsSecret({ shell }: Snapshot): boolean {
  return shell.connection.platform === 'experience-platform' && shell.connection.secret === 'missing'
}

/** What to call a call in a list: the customer's name where it is known, else the number, else why there is none. */
export function callTitle({ state, number }: CallView): string {
  if ((state.kind === 'found' || state.kind === 'partial') && state.card.name !== null) return state.card.name
  if (number) return number.display
  if (state.kind === 'internal') return t('card.extension', { extension: state.extension })
  if (state.kind === 'service-number') return state.number
  return t(state.kind === 'choose-number' ? 'calls.choose' : 'calls.withheld')
}
