import { brokenProblem, isBrokenConnection, readAnswer } from './answers'
import type { Broken, Received } from './exchange'
import { type HttpAnswer, TIMED_OUT } from './http'
import type { Try } from './patience'
import { bad, type Outcome, type PlatformProblem, problemOf, requestIdOf } from './problems'
import { abortedProblem } from './share'
import type { Way } from './way'

/** What one try came to, and what to do about it. */
export type Judged = Try & { outcome: Outcome<HttpAnswer> }

/**
 * Judges what came of a request. Tried again later: 429, 502, 503, 504 and broken connections; at once: a kept connection
 * that broke before any answer, which a sleep or an impatient server explains. Bad for the host's health: no answer, no
 * answer in time, and 502, 503, 504.
 */
export function judge(way: Way, host: string, signal: AbortSignal): Judged {
  if ('problem' in way) return { again: 'no', health: 'neither', outcome: bad(way.problem) }
  if ('received' in way) return judgeAnswer(way.received)
  if (signal.aborted) {
    const health = signal.reason === TIMED_OUT ? 'bad' : 'neither'
    return { again: 'no', health, outcome: bad(abortedProblem(signal, host)) }
  }
  return judgeBroken(way.broken, way.reused, brokenProblem(way.broken, host, way.proxy))
}

const BUSY = new Set([429, 502, 503, 504])

function judgeAnswer(received: Received): Judged {
  const outcome = readAnswer(received)
  const { status } = received
  if (BUSY.has(status)) {
    const { retryAfterMs } = outcome.ok ? problemOf(outcome.value) : outcome.problem
    return { again: 'later', retryAfterMs, health: status === 429 ? 'good' : 'bad', outcome }
  }
  const isPortal = !outcome.ok && outcome.problem.kind === 'unreachable'
  return { again: 'no', health: isPortal ? 'neither' : 'good', outcome }
}

function judgeBroken(broken: Broken, reused: boolean, problem: PlatformProblem): Judged {
  const outcome = bad(problem)
  const isBroken = isBrokenConnection(broken)
  if (isBroken && reused && !broken.answering) return { again: 'at-once', health: 'neither', outcome }
  const noAnswer = (problem.kind === 'unreachable' || problem.kind === 'timeout') && problem.retryable
  return { again: isBroken ? 'later' : 'no', health: noAnswer ? 'bad' : 'neither', outcome }
}

/** The problem that an outcome is, where its status is not one that the caller expects. */
export function problemIn(outcome: Outcome<HttpAnswer>, expected: number[]): PlatformProblem | null {
  if (!outcome.ok) return outcome.problem
  const { status } = outcome.value
  return status < 400 || expected.includes(status) ? null : problemOf(outcome.value)
}

/** The platform's id of a request, else the one that was sent along, by which Adobe can find it too. */
export function requestIdIn(outcome: Outcome<HttpAnswer>, sent: Record<string, string>): string | null {
  const told = outcome.ok ? requestIdOf(outcome.value.body, outcome.value.headers) : outcome.problem.requestId
  return told ?? sent['x-request-id'] ?? null
}
