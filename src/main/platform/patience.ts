import { setTimeout as sleep } from 'node:timers/promises'
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhenResult,
  type IBackoff,
} from 'cockatiel'

/** What one try came to: whether trying again may help, and what it says about the host's health. */
export type Try = {
  again: 'no' | 'at-once' | 'later'
  /** How long the host wants to be left alone, in milliseconds. */
  retryAfterMs?: number | undefined
  /** Neither: the caller gave up, or what failed is not the host. */
  health: 'good' | 'bad' | 'neither'
}

const MOST_TRIES = 3
/** Waits when no caller has set a deadline of its own, in milliseconds. */
export const PATIENCE_MS = 10_000
/** A quarter to half a second or so, then twice that: an agent is waiting. */
const backoff = new ExponentialBackoff({ initialDelay: 250, maxDelay: 2_000 })

/**
 * Tries up to three times, with jittered waits that are never shorter than the host asks for. A wait that would not end
 * before the deadline is not begun: what the last try came to is returned at once. The deadline is read anew each time.
 */
export async function withPatience<T extends Try>(
  once: (attempt: number) => Promise<T>,
  call: { signal: AbortSignal; deadline?: number | undefined },
): Promise<T> {
  let last = await once(1)
  if (last.again === 'no') return last
  const started = Date.now()
  let jitter: IBackoff<unknown> | null = null
  for (let attempt = 2; attempt <= MOST_TRIES && last.again !== 'no' && !call.signal.aborted; attempt += 1) {
    jitter = (jitter ?? backoff).next(undefined)
    const wait = last.again === 'at-once' ? 0 : jitter.duration + (last.retryAfterMs ?? 0)
    if (Date.now() + wait >= (call.deadline ?? started + PATIENCE_MS)) return last
    if (wait > 0) await sleep(wait, undefined, { signal: call.signal }).catch(() => undefined)
    if (call.signal.aborted) return last
    last = await once(attempt)
  }
  return last
}

/** Opens after this many failed requests in a row. */
const MOST_FAILURES = 5
const OPEN_MS = 10_000

export type Circuit<T extends Try> = {
  /** Does it, or answers with the milliseconds until the circuit lets a request through. */
  run(once: () => Promise<T>): Promise<T | { opensInMs: number }>
}

/**
 * A circuit for one purpose at one host: it opens after five failed requests in a row, lets one through after ten
 * seconds, and closes with its success. What is neither good nor bad for the host leaves a closed circuit as it is; where
 * it was the one let through, the next takes its place.
 */
export function createCircuit<T extends Try>(openMs = OPEN_MS): Circuit<T> {
  let openedAt = 0
  const build = (initialState?: unknown): CircuitBreakerPolicy => {
    const built = circuitBreaker(
      handleWhenResult((result) => (result as Try).health === 'bad'),
      { halfOpenAfter: openMs, breaker: new ConsecutiveBreaker(MOST_FAILURES), initialState },
    )
    built.onBreak(() => {
      openedAt = Date.now()
    })
    return built
  }
  let policy = build()

  const run: Circuit<T>['run'] = async (once) => {
    const own = policy
    try {
      return await own.execute(async () => {
        if (own !== policy) throw new Undecided(null)
        const isTrial = own.state !== CircuitState.Closed
        const result = await once()
        if (result.health !== 'neither') return result
        // The library would close now and let everybody through who waits for the trial.
        if (isTrial) policy = build(own.toJSON())
        throw new Undecided(result)
      })
    } catch (error) {
      if (error instanceof Undecided) return error.result === null ? run(once) : (error.result as T)
      if (error instanceof BrokenCircuitError) return { opensInMs: Math.max(0, openedAt + openMs - Date.now()) }
      throw error
    }
  }
  return { run }
}

/** The library counts whatever is returned; what is thrown it does not count. Null: there is a newer circuit to ask. */
class Undecided extends Error {
  constructor(readonly result: Try | null) {
    super('undecided')
  }
}
