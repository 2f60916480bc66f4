import type { CallView, IgnoredReason, LookupState, ProblemKind, ShownNumber } from '../../preload/bridge'
import { type Call, type CallEvent, type CallSighting, type Calls, type Effect, noCalls, stepCalls } from '../calls'
import { classifySighting, type FoundNumber, formatInternational } from '../numbers'
import { TIMED_OUT } from '../platform'
import { type LookupSettings, lookUp, type PersonReference, supportView, type Tell, withPaths } from '../profile'
import type { Settings } from '../settings'
import type { Sighting } from '../triggers'
import type { Connection } from './connection'

/** What became of a text: a call on stage, or nothing, with the reason. */
export type Sighted = { kind: 'call' } | { kind: 'ignored'; reason: IgnoredReason }

export type Lookups = {
  /** Takes a text from any trigger. */
  look(sighting: Sighting): Sighted
  /** Tells the calls model what the agent did. */
  tell(event: CallEvent): void
  /** The calls as the panel shows them, newest first; unchanged calls are the same objects as before. */
  views(): CallView[]
  stage(): string | null
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
  const people = new Map<string, Map<string, PersonReference>>()
  const shown = new WeakMap<Call, CallView>()

  const tell = (event: CallEvent): void => {
    const step = stepCalls(calls, event)
    const before = calls
    calls = step.calls
    if (before !== calls) options.changed()
    for (const effect of step.effects) carryOut(effect)
    for (const id of people.keys()) if (!calls.list.some((call) => call.id === id)) people.delete(id)
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
    void run(effect, controller).finally(() => open.delete(key))
  }

  const run = async (effect: Effect & { kind: 'look' }, controller: AbortController): Promise<void> => {
    const { callId, attempt } = effect
    const answer: Tell = (state, findings = {}) => {
      if (findings.people) people.set(callId, findings.people)
      const { reading = 0 } = findings
      tell({ kind: 'answered', callId, attempt, state, reading, last: state.kind !== 'partial' })
    }
    const connection = await options.connection()
    if (controller.signal.aborted) return
    if (!connection) return answer(failedAtOnce('not-configured', options.clock()))
    const settings = options.settings()
    const timer = setTimeout(() => controller.abort(TIMED_OUT), settings.lookup.timeoutMs)
    // A fault of our own must end the call too: without an answer it would look for ever.
    const ended = () => answer(failedAtOnce('unexpected-response', options.clock()))
    const person = effect.personId === null ? null : (people.get(callId)?.get(effect.personId) ?? null)
    const { raw, readings } = effect.number
    await lookUp(
      { raw, readings, person, again: effect.again },
      { ...connection, settings: lookupSettings(settings), now: options.clock },
      controller.signal,
      effect.startedAt,
      answer,
    ).catch(ended)
    clearTimeout(timer)
  }

  return {
    look(sighting) {
      const { settings } = options
      const { source, at } = sighting
      const found = classifySighting(sighting.text, settings().numbers)
      if (found.kind === 'none') return { kind: 'ignored', reason: found.reason }
      tell({ kind: 'sighted', sighting: { source, at, ...callSighting(found) } })
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
  }
}

/** A failure that came before any request was sent, at a moment in milliseconds since the epoch. */
export function failedAtOnce(kind: ProblemKind, answeredAt: number): LookupState {
  return {
    kind: 'failed',
    problem: { kind, retryable: kind !== 'not-configured' },
    timing: { answeredMs: 0, answeredAt, serverMs: null, requests: 0 },
  }
}

type Found = Exclude<ReturnType<typeof classifySighting>, { kind: 'none' }>
type SightedPart = CallSighting extends infer S ? (S extends unknown ? Omit<S, 'source' | 'at'> : never) : never

function callSighting(found: Found): SightedPart {
  return found.kind === 'numbers' ? { kind: 'numbers', numbers: found.found.slice(0, 50) } : found
}

/** The part of the settings that a lookup needs, with the view in force. */
export function lookupSettings(settings: Settings): LookupSettings {
  return { ...settings.lookup, view: withPaths(supportView, settings.card.paths) }
}

function viewOf(call: Call): CallView {
  const { id, source, sightedAt, state } = call
  const number = call.chosen === null ? undefined : call.numbers[call.chosen]
  return {
    id,
    source,
    sightedAt,
    number: number ? shownNumber(number, call.reading) : null,
    state:
      state.kind === 'choose-number' ? { ...state, numbers: call.numbers.map((found) => shownNumber(found)) } : state,
  }
}

/** A found number by one of its readings, the best unless told otherwise, as the panel shows it. */
export function shownNumber(found: FoundNumber, reading = 0): ShownNumber {
  const best = found.readings[reading] ?? found.readings[0]
  const e164 = best?.e164 ?? ''
  return { e164, display: formatInternational(e164), region: best?.region ?? '', extension: best?.extension ?? null }
}
