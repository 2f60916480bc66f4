import type { CallView, Card, LookupState, Snapshot } from '../../preload/bridge'
import type { Tone } from '../components/Strip'
import { keyOr, t } from '../words'

/** The call on stage, or null. */
export function stageOf(snapshot: Snapshot): CallView | null {
  return snapshot.calls.find((call) => call.id === snapshot.stage) ?? null
}

/** The calls that wait beside the stage: those that the agent keeps first, else newest first. */
export function otherCalls(snapshot: Snapshot): CallView[] {
  const others = snapshot.calls.filter((call) => call.id !== snapshot.stage)
  return [...others.filter(({ pinned }) => pinned), ...others.filter(({ pinned }) => !pinned)]
}

/** The call to go back to: the one that was on stage before this one, else the newest of the others. */
export function formerCall(snapshot: Snapshot, former: string | null): CallView | null {
  const others = snapshot.calls.filter((call) => call.id !== snapshot.stage)
  return others.find(({ id }) => id === former) ?? others[0] ?? null
}

const tones: Record<Exclude<LookupState['kind'], 'aside'>, Tone> = {
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
  dismissed: 'neutral',
}

/** What is known of a call: also of one that is set aside, whose content is in main. */
function kindOf({ state }: CallView): string {
  return state.kind === 'aside' ? state.was : state.kind
}

/** The colour of a call's state. */
export function toneOf(call: CallView): Tone {
  return new Map<string, Tone>(Object.entries(tones)).get(kindOf(call)) ?? 'neutral'
}

/** A call's state in a word or two. */
export function stateWords(call: CallView): string {
  return t(keyOr(`status.${kindOf(call)}`, 'status.aside'))
}

/** How far a phone call has come that goes on; null where it has ended, or no phone system told of it. */
export function goingOn({ phone }: CallView): 'ringing' | 'answered' | null {
  return phone === null || phone.phase === 'ended' ? null : phone.phase
}

/** What goes on, in the title bar: a few words, where the number came from, and a colour. */
export type Status = { words: string; source: string | null; tone: Tone }

/** What the title bar says. */
export function statusOf(snapshot: Snapshot): Status {
  const call = stageOf(snapshot)
  if (call) return { words: stateWords(call), source: t(`source.${call.source}`), tone: toneOf(call) }
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
export function callTitle(call: CallView): string {
  const { state, number, identity } = call
  const name = cardOf({ state })?.name
  if (name != null) return name
  if (state.kind === 'aside' && state.name !== null) return state.name
  if (number) return number.display
  if (identity !== null) return t('calls.identity', { namespace: namespaceWords(identity) })
  if (state.kind === 'internal') return t('card.extension', { extension: state.extension })
  if (state.kind === 'service-number') return state.number
  return t(kindOf(call) === 'choose-number' ? 'calls.choose' : 'calls.withheld')
}

/** A namespace in words where there are any, else its own code. */
export function namespaceWords(namespace: string): string {
  return isEmailNamespace(namespace) ? t('find.email') : namespace
}

/** Whether e-mail addresses as they are written are the values of a namespace; hashed ones have others. */
export function isEmailNamespace(namespace: string): boolean {
  return /^e-?mail$/i.test(namespace)
}

/** The namespace in which a typed text is to be sought; null where it is to be read as numbers. */
export function namespaceFor(typed: string, namespaces: string[]): string | null {
  const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim())
  return isEmail ? (namespaces.find(isEmailNamespace) ?? null) : null
}

/** The card of a call that has one, whole or in part. */
export function cardOf({ state }: Pick<CallView, 'state'>): Card | null {
  return state.kind === 'found' || state.kind === 'partial' ? state.card : null
}
