import type { Trace, TraceCandidate, TraceReason, TraceStep } from '../../preload/bridge'
import type { PhoneNumber } from '../numbers'
import { type CallRecord, isIdentifier } from '../platform'
import type { Candidate } from './candidates'

/** What the requests themselves do not say: what was tried, by which policy, and why it ended as it did. */
export type Course = {
  mergePolicyId: string | null
  answeredPolicyId: string | null
  candidates: TraceCandidate[]
  why: TraceReason
}

/** Keeps how one lookup comes about, in memory. */
export type Journal = {
  record: (call: CallRecord) => void
  note(course: Partial<Course>): void
  /** Notes what became of one of the candidates noted before. */
  mark(index: number, result: TraceCandidate['result']): void
  /** How many different requests of a purpose there were since candidates were noted; sending one again does not count. */
  count(purpose: CallRecord['purpose']): number
  trace(): Trace
}

/** The most that the bridge takes of each. */
const MOST_CANDIDATES = 120
const MOST_STEPS = 200

/** An empty journal. `startedAt` is the sighting, in milliseconds since the epoch. */
export function openJournal(sandbox: string, mergePolicyId: string | null, startedAt: number): Journal {
  const calls: CallRecord[] = []
  let countedFrom = 0
  let course: Course = { mergePolicyId, answeredPolicyId: null, candidates: [], why: 'not-asked' }
  return {
    record: (call) => void calls.push(call),
    note: (change) => {
      if (change.candidates) countedFrom = calls.length
      course = { ...course, ...change }
    },
    mark: (index, result) => {
      const candidates = course.candidates.map((candidate, at) => (at === index ? { ...candidate, result } : candidate))
      course = { ...course, candidates }
    },
    count: (purpose) =>
      calls.slice(countedFrom).filter((call) => call.purpose === purpose && call.attempt === 1).length,
    trace: () => ({
      sandbox: sandbox.slice(0, 120),
      mergePolicyId: cut(course.mergePolicyId, 120),
      answeredPolicyId: identifierOf(course.answeredPolicyId),
      candidates: course.candidates.slice(0, MOST_CANDIDATES),
      steps: calls.slice(0, MOST_STEPS).map((call) => stepOf(call, startedAt)),
      why: course.why,
    }),
  }
}

function stepOf(call: CallRecord, startedAt: number): TraceStep {
  const { purpose, attempt, ms, status, bytes, requestId, problem, code, shared } = call
  return {
    purpose,
    attempt,
    startedMs: tenths(call.startedAt - startedAt),
    tookMs: tenths(ms),
    status,
    bytes,
    requestId: cut(requestId, 120),
    problem,
    code: cut(code, 80),
    shared,
  }
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10
const cut = (text: string | null, most: number): string | null => text?.slice(0, most) ?? null

/** The candidates as a trace shows them: never a value, only how it is made. */
export function traceCandidates(
  candidates: Candidate[],
  readings: PhoneNumber[],
  resultOf: (candidate: Candidate, index: number) => TraceCandidate['result'],
): TraceCandidate[] {
  return candidates.map((candidate, index) => ({
    namespace: candidate.namespace.slice(0, 80),
    format: candidate.format,
    region: ((candidate.reading === null ? undefined : readings[candidate.reading])?.region ?? '').slice(0, 3),
    result: resultOf(candidate, index),
  }))
}

/** What an answer calls an id is not taken for one when it looks like anything personal. */
const identifierOf = (id: string | null): string | null => (id !== null && isIdentifier(id) ? id.slice(0, 120) : null)
