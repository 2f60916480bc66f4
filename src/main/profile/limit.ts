import { TIMED_OUT } from '../platform'

/** A part of a lookup that can end before the whole does. */
export type Limit = {
  signal: AbortSignal
  /** Gives the part up, as superseded. */
  abort(): void
  /** Lets go of the timer and of the outer signal. Due once the part is over, however it ended. */
  end(): void
}

/** A signal that is aborted with the outer one, for its reason, or as timed out after `ms` milliseconds. */
export function within(outer: AbortSignal, ms: number | null): Limit {
  const own = new AbortController()
  const follow = (): void => own.abort(outer.reason)
  if (outer.aborted) follow()
  outer.addEventListener('abort', follow, { once: true })
  const timer = ms === null ? null : setTimeout(() => own.abort(TIMED_OUT), ms)
  return {
    signal: own.signal,
    abort: () => own.abort(),
    end: () => {
      outer.removeEventListener('abort', follow)
      if (timer) clearTimeout(timer)
    },
  }
}

/** Whether nobody wants to hear any more of what the signal stands for: it was superseded, not just out of time. */
export function isSuperseded(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason !== TIMED_OUT
}
