import type { TraceCandidate } from '../../preload/bridge'
import type { ProfileAnswer, ProfileRecord } from '../platform'
import { identityKey } from '../platform/reading'
import type { Candidate, ReadIdentity } from './candidates'

/**
 * The identity by which a profile was found: the only one asked for; else the one that it holds, or that it was found
 * by; else its own XID, which needs no namespace.
 */
export function matchedBy(record: ProfileRecord, candidates: Candidate[]): ReadIdentity | Candidate {
  const [only, ...others] = candidates
  const [match] = only && others.length === 0 ? [only] : answeredBy(record, candidates)
  return match ?? { namespace: '', id: record.xid, reading: soleReading(candidates) }
}

/** The candidates that a profile answers: those that it holds, or where it lists none, the one it was asked by. */
export function answeredBy(record: ProfileRecord, candidates: Candidate[]): Candidate[] {
  const own = new Set(record.identities.map(identityKey))
  const held = candidates.filter((candidate) => own.has(identityKey(candidate)))
  const { requestedIdentity } = record
  if (held.length > 0 || !requestedIdentity) return held
  return candidates.filter((candidate) => identityKey(candidate) === identityKey(requestedIdentity))
}

function soleReading(candidates: Candidate[]): number | null {
  const readings = new Set(candidates.map(({ reading }) => reading))
  const [only] = readings
  return only !== undefined && readings.size === 1 ? only : null
}

/** Whether somebody else may have the number too: it stayed unanswered in a spelling that is not the found person's. */
export function isInDoubt({ records, unanswered }: ProfileAnswer, candidates: Candidate[]): boolean {
  const answered = new Set(records.flatMap((record) => answeredBy(record, candidates)))
  return unanswered > 0 && candidates.some((candidate) => !answered.has(candidate))
}

type ResultOf = (candidate: Candidate, index: number) => TraceCandidate['result']

/**
 * What became of each candidate, as far as the answer says it. A 207 answer says how many it failed for, not which: of
 * those that found nobody none is sure then. Where a profile does not say which candidate it answers, all of them may
 * be the one.
 */
export function resultsOf(candidates: Candidate[], { records, asked, unanswered, each }: ProfileAnswer): ResultOf {
  if (each) return (_, index) => each[index] ?? 'not-tried'
  const answered = new Set(records.flatMap((record) => answeredBy(record, candidates)))
  return (candidate, index) => {
    if (index >= asked) return 'not-tried'
    if (records.length > 0 && (answered.has(candidate) || answered.size === 0)) return 'matched'
    return unanswered > 0 ? 'failed' : 'nobody'
  }
}

/** The same of a call that failed. Asked one by one, so many of them, those before the failure found nobody. */
export function failuresOf(candidates: Candidate[], sent: number, oneByOne: boolean): ResultOf {
  if (!oneByOne) return () => 'failed'
  const last = Math.min(candidates.length, Math.max(1, sent)) - 1
  return (_, index) => (index === last ? 'failed' : index < last ? 'nobody' : 'not-tried')
}
