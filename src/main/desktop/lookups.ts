import type { CallView, IgnoredReason, PhoneLink, Problem, SightingSource, Trace } from '../../preload/bridge'
import { type Call, type CallEvent, type Calls, type Effect, hasCard, noCalls, stepCalls } from '../calls'
import { classifySightingYielding } from '../numbers'
import { lookUp, type Tell, type View } from '../profile'
import type { Settings } from '../settings'
import type { Sighting } from '../triggers'
import { keepViews } from './call-views'
import { type Known, keepKnown } from './callers/known'
import type { Connection } from './connection'
import {
  callSighting,
  classify,
  failedAtOnce,
  lookupSettings,
  profileOf,
  readingOf,
  subjectOf,
  withinLimit,
} from './lookup-run'
import { numbersOn } from './phone/lines'

/** What became of a text: a call on stage, or nothing, with the reason; null where a newer text came in between. */
export type Sighted = { kind: 'call' } | { kind: 'ignored'; reason: IgnoredReason | null }

/** The call on stage with a customer's card, and what is known of them. */
export type Caller = { call: Call; known: Known }

export type Lookups = {
  /** Takes a text from any trigger. */
  look(sighting: Sighting): Promise<Sighted>
  /** Tells the calls model what the agent did. */
  tell(event: CallEvent): void
  /** The calls as the panel shows them, newest first; unchanged calls are the same objects as before. */
  views(): CallView[]
  stage(): string | null
  /** What phone systems say of the call on stage, and of all calls. */
  phones(): { onStage: PhoneLink | null; all: PhoneLink[] }
  /** Fetches the next page of a found caller's events; out: how many came, null where none could be had. */
  more(callId: string): Promise<number | null>
  /** How the call's lookup came about, as far as it went; null where nobody was asked. */
  trace(callId: string): Trace | null
  /** There is a network again: a call on stage that failed for want of one is looked up once more. */
  networkBack(): void
  /** The call, where it is the one on stage. */
  staged(callId: string): Call | null
  /** The call with what is known of its customer, where it is the one on stage and shows a card. */
  caller(callId: string): Caller | null
  /** Adds to what is known of a call, and has the page ask again; nothing happens where the attempt is over. */
  learn(callId: string, attempt: number, part: Partial<Known>): void
  /** Everything that is held of callers, for whoever must know it to leave it out; a view or a trace holds nothing of them. */
  everything(): unknown
  /** How often the agent said that the customer found is not the caller. */
  dismissed(): number
}

export type LookupsOptions = {
  /** The connection in force, once it is known whether there is one. */
  connection: () => Promise<Connection | null>
  settings: () => Settings
  /** A view by its id; the support view where there is none of that id. */
  viewNamed: (id: string) => View
  /** Milliseconds since the epoch, with fractions. */
  clock: () => number
  /** Whether a caller from this source leaves the stage to the one who is on it. */
  isAside: (source: SightingSource) => boolean
  changed: () => void
}

/** Runs the calls model: carries its effects out against the platform and feeds the answers back. */
export function startLookups(options: LookupsOptions): Lookups {
  let calls: Calls = noCalls
  const open = new Map<string, AbortController>()
  const known = keepKnown()
  const views = keepViews()
  let sightings = 0

  const tell = (event: CallEvent): void => {
    const step = stepCalls(calls, event)
    const before = calls
    calls = step.calls
    known.follow(calls)
    if (before !== calls) options.changed()
    for (const effect of step.effects) carryOut(effect)
  }

  const carryOut = (effect: Effect): void => {
    const key = `${effect.callId}/${effect.attempt}`
    if (effect.kind === 'abort') {
      open.get(key)?.abort()
      open.delete(key)
      return
    }
    const controller = new AbortController()
    open.set(key, controller)
    known.begin(effect.callId, effect.attempt)
    // A fault of our own must end the call too: without an answer it would look for ever.
    void run(effect, controller)
      .catch(() => answerOf(effect)(failedAtOnce({ kind: 'unexpected-response', retryable: true }, options.clock())))
      .finally(() => open.delete(key))
  }

  const answerOf = (effect: Effect & { kind: 'look' }): Tell => {
    const { callId, attempt } = effect
    return (state, findings = {}) => {
      const { people, trace } = findings
      const isTaken = known.learn(callId, attempt, { findings, ...(people && { people }), ...(trace && { trace }) })
      if (!isTaken) return
      const reading = readingOf(state, findings, effect.number)
      const profile = profileOf(findings)
      if (known.get(callId)?.growing) tell({ kind: 'remade', callId, attempt, state })
      else tell({ kind: 'answered', callId, attempt, state, reading, profile, last: state.kind !== 'partial' })
    }
  }

  const run = async (effect: Effect & { kind: 'look' }, controller: AbortController): Promise<void> => {
    const { callId, attempt, personId } = effect
    const answer = answerOf(effect)
    const fail = (problem: Problem): void => answer(failedAtOnce(problem, options.clock()))
    const person = personId === null ? null : (known.get(callId)?.people?.get(personId) ?? null)
    const connection = await options.connection()
    if (controller.signal.aborted) return
    if (!connection) return fail({ kind: 'not-configured', retryable: false })
    const admitted = await connection.usage?.admit(effect.cause)
    if (controller.signal.aborted) return
    if (admitted && !admitted.ok) return fail(admitted.problem)
    const settings = options.settings()
    const tracing = (soFar: () => Trace): void => void known.learn(callId, attempt, { soFar })
    await withinLimit(controller, settings.lookup.timeoutMs, () =>
      lookUp(
        { ...subjectOf(effect), person, again: effect.again },
        {
          ...connection,
          settings: lookupSettings(settings, effect.line, options.viewNamed),
          now: options.clock,
          tracing,
        },
        controller.signal,
        effect.startedAt,
        answer,
      ),
    )
  }

  const staged = (callId: string): Call | null =>
    calls.list.find(({ id }) => id === callId && id === calls.stage) ?? null

  return {
    async look({ source, at, text, phone }) {
      sightings += 1
      const own = sightings
      const from = { source, at, ...(phone && { phone }) }
      const numbers = numbersOn(options.settings(), phone?.line ?? null)
      const isCaller = phone !== undefined || (HANDED_OVER.has(source) && text.trim() !== '')
      const isLong = text.length > LONG_TEXT
      // Nothing but a long text is waited for: reports of a call come in pairs, and the second is about the first.
      const found = isLong ? await classifySightingYielding(text, numbers) : classify(text, isCaller, numbers)
      // The stage belongs to the newest text, however long the search in an older one has taken.
      if (isLong && own !== sightings) return { kind: 'ignored', reason: null }
      if (found.kind === 'none') return { kind: 'ignored', reason: found.reason }
      tell({ kind: 'sighted', sighting: { ...from, ...callSighting(found), aside: options.isAside(source) } })
      return { kind: 'call' }
    },
    tell,
    views: () => views.of(calls),
    stage: () => calls.stage,
    phones: () => ({
      onStage: calls.list.find(({ id }) => id === calls.stage)?.phone ?? null,
      all: calls.list.flatMap(({ phone }) => phone ?? []),
    }),
    async more(callId) {
      const { attempt, growing: underWay, findings } = known.get(callId) ?? {}
      const more = findings?.more
      if (attempt === undefined || !more || underWay || !staged(callId)) return null
      const count = (): number => known.get(callId)?.findings?.timeline?.().length ?? 0
      const before = count()
      const growing = new AbortController()
      known.learn(callId, attempt, { growing })
      const isThere = await withinLimit(growing, options.settings().lookup.timeoutMs, () => more(growing.signal))
      if (known.get(callId)?.growing === growing) known.learn(callId, attempt, { growing: undefined })
      return isThere ? Math.max(0, count() - before) : null
    },
    trace(callId) {
      const { trace, soFar } = known.get(callId) ?? {}
      return trace ?? soFar?.() ?? null
    },
    networkBack() {
      const call = calls.list.find(({ id }) => id === calls.stage)
      if (call?.state.kind !== 'failed' || !FOR_WANT_OF_A_NETWORK.has(call.state.problem.kind)) return
      tell({ kind: 'refreshed', callId: call.id, at: options.clock() })
    },
    staged,
    caller(callId) {
      const call = staged(callId)
      const held = known.get(callId)
      return call && held && hasCard(call) ? { call, known: held } : null
    },
    learn(callId, attempt, part) {
      const call = staged(callId)
      if (!known.learn(callId, attempt, part) || !call) return
      views.forget(call)
      options.changed()
    },
    everything: () =>
      calls.list.map((call) => {
        const { people, findings, attributes } = known.get(call.id) ?? {}
        return {
          call,
          people: [...(people ?? [])],
          record: findings?.record,
          events: findings?.timeline?.(),
          attributes,
        }
      }),
    dismissed: () => calls.dismissed,
  }
}

const HANDED_OVER = new Set<SightingSource>(['command-line', 'link', 'phone'])

/** Longer texts are searched in turns, so that nothing else has to wait for it; in characters. */
const LONG_TEXT = 16_384

const FOR_WANT_OF_A_NETWORK = new Set<Problem['kind']>(['unreachable', 'timeout'])
