import type { LookupState, Problem } from '../../preload/bridge'
import type { CallSighting, Effect } from '../calls'
import { classifyCaller, classifySighting, type FoundNumber, type PhoneNumber } from '../numbers'
import { type Identity, TIMED_OUT } from '../platform'
import { type Findings, type LookupSettings, lookUp, type View, viewNamed, withPaths, withScores } from '../profile'
import type { Settings } from '../settings'
import { clock } from '../triggers'
import type { Connection } from './organization'
import { lineOf } from './phone/lines'

/**
 * The part of the settings that a lookup needs, with the view in force for the line that was called, if one was. Views
 * are the built-in ones, unless `named` has others.
 */
export function lookupSettings(
  settings: Settings,
  line: string | null,
  named: (id: string) => View = viewNamed,
): LookupSettings {
  const { sandbox, edge } = settings.connection
  const { paths, scores } = settings.card
  const view = named(lineOf(settings, line)?.view ?? settings.card.view)
  return { ...settings.lookup, sandbox, edge, view: withScores(withPaths(view, paths), scores) }
}

type Look = Effect & { kind: 'look' }

/** Whom a lookup is about: a number in all its readings, or the identity that the agent searched by. */
export function subjectOf({
  number,
  identity,
}: Look): { readings: PhoneNumber[]; raw: string } | { identity: Identity } {
  if (number) return { readings: number.readings, raw: number.raw }
  return { identity: { namespace: identity?.namespace ?? '', id: identity?.value ?? '' } }
}

/** The profile that an answer is about, as a key; null where it is about none, or where none tells (at the edge). */
export function profileOf({ record }: Findings): string | null {
  return record && record.xid !== '' ? record.xid : null
}

/** Which of the number's readings an answer is about; null where a profile does not tell. */
export function readingOf({ kind }: LookupState, { reading }: Findings, number: FoundNumber | null): number | null {
  const readings = number?.readings ?? []
  if (reading !== undefined || readings.length <= 1) return reading ?? 0
  return kind === 'found' || kind === 'partial' ? null : 0
}

/** Runs work that gives up when its time, in milliseconds, is over. */
export async function withinLimit<T>(controller: AbortController, ms: number, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => controller.abort(TIMED_OUT), ms)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

/** Looks a number up once, over a connection; the last state that is told, and what goes with it. */
export async function lookUpOnce(
  connection: Connection,
  settings: LookupSettings,
  number: FoundNumber,
): Promise<{ state: LookupState; findings: Findings }> {
  const limit = new AbortController()
  const startedAt = clock()
  let last: { state: LookupState; findings: Findings } = { state: { kind: 'cancelled' }, findings: {} }
  await withinLimit(limit, settings.timeoutMs, () =>
    lookUp(
      { readings: number.readings, raw: number.raw, person: null, again: false },
      { ...connection, settings, now: clock },
      limit.signal,
      startedAt,
      (state, findings = {}) => {
        last = { state, findings }
      },
    ),
  )
  return last
}

/** A failure that came before any request was sent, at a moment in milliseconds since the epoch. */
export function failedAtOnce(problem: Problem, answeredAt: number): LookupState {
  return { kind: 'failed', problem, timing: { answeredMs: 0, answeredAt, serverMs: null, requests: 0 } }
}

type Found = ReturnType<typeof classifySighting>

/** What other programs hand over is a caller; what people copy and type may be any text. */
export function classify(text: string, isCaller: boolean, numbers: Settings['numbers']): Found {
  return isCaller ? classifyCaller(text, numbers) : classifySighting(text, numbers)
}

type SightedPart = CallSighting extends infer S
  ? S extends unknown
    ? Omit<S, 'source' | 'at' | 'phone' | 'aside'>
    : never
  : never

/** The part of a sighting that says who is calling. */
export function callSighting(found: Exclude<Found, { kind: 'none' }>): SightedPart {
  return found.kind === 'numbers' ? { kind: 'numbers', numbers: found.found.slice(0, 50) } : found
}
