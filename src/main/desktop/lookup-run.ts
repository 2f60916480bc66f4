import type { LookupState, Problem } from '../../preload/bridge'
import type { FoundNumber } from '../numbers'
import { TIMED_OUT } from '../platform'
import { type Findings, type LookupSettings, viewNamed, withPaths, withScores } from '../profile'
import type { Settings } from '../settings'
import { lineOf } from './phone/lines'

/** The part of the settings that a lookup needs, with the view in force for the line that was called, if one was. */
export function lookupSettings(settings: Settings, line: string | null): LookupSettings {
  const { sandbox, edge } = settings.connection
  const { paths, scores } = settings.card
  const view = viewNamed(lineOf(settings, line)?.view ?? settings.card.view)
  return { ...settings.lookup, sandbox, edge, view: withScores(withPaths(view, paths), scores) }
}

/** Which of the number's readings an answer is about; null where a profile does not tell. */
export function readingOf({ kind }: LookupState, { reading }: Findings, { readings }: FoundNumber): number | null {
  if (reading !== undefined || readings.length === 1) return reading ?? 0
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

/** A failure that came before any request was sent, at a moment in milliseconds since the epoch. */
export function failedAtOnce(problem: Problem, answeredAt: number): LookupState {
  return { kind: 'failed', problem, timing: { answeredMs: 0, answeredAt, serverMs: null, requests: 0 } }
}
