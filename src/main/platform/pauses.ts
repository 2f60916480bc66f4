import { setTimeout as sleep } from 'node:timers/promises'
import { PATIENCE_MS } from './patience'
import type { PlatformProblem } from './problems'

/** The pauses that hosts have asked for with an answer, each for one kind of request. */
export type Pauses = {
  /** Keeps how long to leave alone what `key` names: the problem's `retryAfterMs`, where it has one. */
  note(key: string, problem: PlatformProblem): void
  /**
   * Waits until the pause is over, and answers with null; at once with the problem that the host told, and what is left
   * of its pause, where that would pass the deadline (milliseconds since the epoch). Null too for a caller that gave up.
   */
  waitOut(key: string, call: { signal: AbortSignal; deadline?: number | undefined }): Promise<PlatformProblem | null>
  /** Forgets them all. */
  clear(): void
}

type Pause = { from: number; until: number; problem: PlatformProblem }

export function createPauses(): Pauses {
  const pauses = new Map<string, Pause>()

  /** Milliseconds that are left; none when the clock was set back to before the pause. */
  const left = ({ from, until }: Pause): number => (Date.now() < from ? 0 : Math.max(0, until - Date.now()))

  return {
    note(key, { kind, retryable, status, code, retryAfterMs }) {
      if (!retryAfterMs) return
      const problem = { kind, retryable, ...(status ? { status } : {}), ...(code ? { code } : {}) }
      const from = Date.now()
      pauses.set(key, { from, until: from + retryAfterMs, problem })
    },
    async waitOut(key, call) {
      const started = Date.now()
      for (let pause = pauses.get(key); pause; pause = pauses.get(key)) {
        const retryAfterMs = left(pause)
        if (retryAfterMs === 0) pauses.delete(key)
        else if (Date.now() + retryAfterMs >= (call.deadline ?? started + PATIENCE_MS))
          return { ...pause.problem, retryAfterMs }
        else await sleep(retryAfterMs, undefined, { signal: call.signal }).catch(() => undefined)
        if (call.signal.aborted) return null
      }
      return null
    },
    clear: () => pauses.clear(),
  }
}
