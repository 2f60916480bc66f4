import type { CallView, IgnoredReason, PhoneLink, Problem, SightingSource, Trace } from '../../preload/bridge'
import { type Call, type CallEvent, type CallSighting, type Calls, type Effect, noCalls, stepCalls } from '../calls'
import { classifyCaller, classifySighting, classifySightingYielding } from '../numbers'
import { type Findings, lookUp, type Tell } from '../profile'
import type { Settings } from '../settings'
import type { Sighting } from '../triggers'
import { viewOf } from './call-views'
import type { Connection } from './connection'
import { failedAtOnce, lookupSettings, readingOf, withinLimit } from './lookup-run'
import { numbersOn } from './phone/lines'

/** What became of a text: a call on stage, or nothing, with the reason; null where a newer text came in between. */
export type Sighted = { kind: 'call' } | { kind: 'ignored'; reason: IgnoredReason | null }

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
  /** Fetches the next page of a found caller's events; nothing happens where there is none. */
  more(callId: string): Promise<void>
  /** How the call's lookup came about, as far as it went; null where nobody was asked. */
  trace(callId: string): Trace | null
  /** There is a network again: a call on stage that failed for want of one is looked up once more. */
  networkBack(): void
}

export type LookupsOptions = {
  /** The connection in force, once it is known whether there is one. */
  connection: () => Promise<Connection | null>
  settings: () => Settings
  /** Milliseconds since the epoch, with fractions. */
  clock: () => number
  changed: () => void
}

/** Runs the calls model: carries its effects out against the platform and feeds the answers back. */
export function startLookups(options: LookupsOptions): Lookups {
  let calls: Calls = noCalls
  const open = new Map<string, AbortController>()
  const known = new Map<string, Known>()
  const shown = new WeakMap<Call, CallView>()
  let sightings = 0

  const tell = (event: CallEvent): void => {
    const step = stepCalls(calls, event)
    const before = calls
    calls = step.calls
    if (before !== calls) options.changed()
    for (const effect of step.effects) carryOut(effect)
    for (const [id, { growing }] of known) {
      if (id !== calls.stage) growing?.abort()
      if (!calls.list.some((call) => call.id === id)) known.delete(id)
    }
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
    // A fault of our own must end the call too: without an answer it would look for ever.
    const broken = failedAtOnce({ kind: 'unexpected-response', retryable: true }, options.clock())
    void run(effect, controller)
      .catch(() =>
        tell({
          kind: 'answered',
          callId: effect.callId,
          attempt: effect.attempt,
          state: broken,
          reading: 0,
          last: true,
        }),
      )
      .finally(() => open.delete(key))
  }

  const run = async (effect: Effect & { kind: 'look' }, controller: AbortController): Promise<void> => {
    const { callId, attempt } = effect
    const answer: Tell = (state, findings = {}) => {
      const held = known.get(callId)
      if (held?.attempt !== attempt) return
      known.set(callId, { ...held, ...findings })
      const reading = readingOf(state, findings, effect.number)
      if (held.growing) tell({ kind: 'grown', callId, attempt, state })
      else tell({ kind: 'answered', callId, attempt, state, reading, last: state.kind !== 'partial' })
    }
    const fail = (problem: Problem): void => answer(failedAtOnce(problem, options.clock()))
    const before = known.get(callId)
    before?.growing?.abort()
    known.set(callId, { attempt, ...(before?.people ? { people: before.people } : {}) })
    const person = effect.personId === null ? null : (before?.people?.get(effect.personId) ?? null)
    const connection = await options.connection()
    if (controller.signal.aborted) return
    if (!connection) return fail({ kind: 'not-configured', retryable: false })
    const admitted = await connection.usage?.admit(effect.cause)
    if (controller.signal.aborted) return
    if (admitted && !admitted.ok) return fail(admitted.problem)
    const settings = options.settings()
    const { raw, readings } = effect.number
    const tracing = (soFar: () => Trace): void => {
      const held = known.get(callId)
      if (held?.attempt === attempt) known.set(callId, { ...held, soFar })
    }
    await withinLimit(controller, settings.lookup.timeoutMs, () =>
      lookUp(
        { raw, readings, person, again: effect.again },
        { ...connection, settings: lookupSettings(settings, effect.line), now: options.clock, tracing },
        controller.signal,
        effect.startedAt,
        answer,
      ),
    )
  }

  return {
    async look({ source, at, text, phone }) {
      sightings += 1
      const own = sightings
      const from = phone ? { source, at, phone } : { source, at }
      const numbers = numbersOn(options.settings(), phone?.line ?? null)
      const isCaller = phone !== undefined || (HANDED_OVER.has(source) && text.trim() !== '')
      const isLong = text.length > LONG_TEXT
      // Nothing but a long text is waited for: reports of a call come in pairs, and the second is about the first.
      const found = isLong ? await classifySightingYielding(text, numbers) : classify(text, isCaller, numbers)
      // The stage belongs to the newest text, however long the search in an older one has taken.
      if (isLong && own !== sightings) return { kind: 'ignored', reason: null }
      if (found.kind === 'none') return { kind: 'ignored', reason: found.reason }
      tell({ kind: 'sighted', sighting: { ...from, ...callSighting(found) } })
      return { kind: 'call' }
    },
    tell,
    views: () =>
      calls.list.map((call) => {
        const view = shown.get(call) ?? viewOf(call)
        shown.set(call, view)
        return view
      }),
    stage: () => calls.stage,
    phones: () => ({
      onStage: calls.list.find(({ id }) => id === calls.stage)?.phone ?? null,
      all: calls.list.flatMap(({ phone }) => phone ?? []),
    }),
    async more(callId) {
      const caller = known.get(callId)
      if (!caller?.more || caller.growing) return
      const growing = new AbortController()
      known.set(callId, { ...caller, growing })
      const { more } = caller
      await withinLimit(growing, options.settings().lookup.timeoutMs, () => more(growing.signal))
      const { growing: _, ...rest } = known.get(callId) ?? caller
      if (known.get(callId)?.growing === growing) known.set(callId, rest)
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
  }
}

/** What other programs hand over is a caller; what people copy and type may be any text. */
function classify(text: string, isCaller: boolean, numbers: Settings['numbers']) {
  return isCaller ? classifyCaller(text, numbers) : classifySighting(text, numbers)
}

const HANDED_OVER = new Set<SightingSource>(['command-line', 'link', 'phone'])

/** Longer texts are searched in turns, so that nothing else has to wait for it; in characters. */
const LONG_TEXT = 16_384

/** What is known of a call besides what is on screen. */
type Known = Pick<Findings, 'people' | 'trace' | 'more'> & {
  /** The attempt that all of this is of. */
  attempt: number
  /** The trace of a lookup that was given up before it told one. */
  soFar?: () => Trace
  /** Ends the request for more events that is under way. */
  growing?: AbortController
}

const FOR_WANT_OF_A_NETWORK = new Set<Problem['kind']>(['unreachable', 'timeout'])

type Found = Exclude<ReturnType<typeof classifySighting>, { kind: 'none' }>
type SightedPart = CallSighting extends infer S
  ? S extends unknown
    ? Omit<S, 'source' | 'at' | 'phone'>
    : never
  : never

function callSighting(found: Found): SightedPart {
  return found.kind === 'numbers' ? { kind: 'numbers', numbers: found.found.slice(0, 50) } : found
}
