import type { Problem } from '../preload/bridge'
import { isLaterKey, type LaterKey } from '../preload/locales/later'
import type { Translate } from '../preload/locales/translate'

/** A problem in plain words: what it is, what it means, what to do, and whom to ask. */
export type ProblemWords = { title: string; meaning: string; todo: string; whom: string }

/**
 * Words for a problem. A code that has words of its own explains more than its kind: always what it means, and as much
 * of the rest as differs.
 */
export function problemWords({ kind, code }: Problem, t: Translate<LaterKey>): ProblemWords {
  const own = `problem.code.${code ?? ''}`
  const either = (part: 'title' | 'todo' | 'whom'): string => {
    const key = `${own}.${part}`
    return t(isLaterKey(key) ? key : `problem.${kind}.${part}`)
  }
  return {
    title: either('title'),
    meaning: t(isLaterKey(own) ? own : `problem.${kind}.meaning`),
    todo: either('todo'),
    whom: either('whom'),
  }
}

/** A wait shorter than this is counted down by the button alone, in milliseconds. */
const COUNTED_DOWN_MS = 60_000

/**
 * When it is possible again, in milliseconds since the epoch, where that is worth telling by the clock: the wait is
 * long, or there is no button that counts it down.
 */
export function possibleAgainAt({ retryAfterMs, retryable }: Problem, failedAt: number): number | null {
  if (retryAfterMs === undefined) return null
  return !retryable || retryAfterMs > COUNTED_DOWN_MS ? failedAt + retryAfterMs : null
}

/** Says whether the agent can do something about it in the connection form. */
export function helpsToConnect(problem: Problem): boolean {
  return problem.kind === 'not-configured' || problem.kind === 'credentials-rejected'
}
