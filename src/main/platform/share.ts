import { epochMs } from './clock'
import { type CallOptions, type CallRecord, type Meter, type Purpose, TIMED_OUT } from './http'
import { bad, type Outcome, type PlatformProblem } from './problems'

/** A request that has begun. `startedAt` is in milliseconds since the epoch. */
export type Begun = { purpose: Purpose; attempt: number; startedAt: number }

/** The options of a request on behalf of all who wait for it: what it tells goes to each of them. */
export type Lead = CallOptions & { began?: (begun: Begun) => void }

/** What is shared: `key` is equal for equal work, `host` is named where a caller gives up. */
export type Work = { key: string; host: string; outlives?: boolean }

export type Sharing<T> = {
  /**
   * Does the work, or waits for the same work under way. A caller that aborts ends at once; the work is aborted when
   * nobody waits any more, unless it outlives its callers. Its deadline is the latest of those who wait. A joiner's
   * records say `shared` and its meter counts no request.
   */
  join(work: Work, options: Lead, start: (lead: Lead) => Promise<Outcome<T>>): Promise<Outcome<T>>
}

type Waiter = { options: Lead; joinedAt: number; shared: boolean }

type Flight<T> = {
  waiters: Set<Waiter>
  controller: AbortController
  meter: Meter
  /** The request under way now, null between two attempts. */
  current: () => Begun | null
  result: Promise<Outcome<T>>
}

/** Lets callers who want the same at the same time share one piece of work. */
export function createSharing<T>(): Sharing<T> {
  const flights = new Map<string, Flight<T>>()
  const forget = (key: string, flight: Flight<T>) => {
    if (flights.get(key) === flight) flights.delete(key)
  }
  return {
    join({ key, host, outlives = false }, options, start) {
      if (options.signal.aborted) return Promise.resolve(bad(abortedProblem(options.signal, host)))
      const underWay = flights.get(key)
      const waiter = { options, joinedAt: epochMs(), shared: underWay !== undefined }
      const flight = underWay ?? launch(waiter, start)
      if (underWay) underWay.waiters.add(waiter)
      else flights.set(key, flight)
      return new Promise((resolve, reject) => {
        const leave = () => {
          options.signal.removeEventListener('abort', giveUp)
          if (flight.waiters.delete(waiter)) addUp(waiter, flight.meter)
        }
        const giveUp = () => {
          const problem = abortedProblem(options.signal, host)
          tellAborted(waiter, flight.current(), problem)
          leave()
          if (flight.waiters.size === 0 && !outlives) {
            forget(key, flight)
            flight.controller.abort(options.signal.reason)
          }
          resolve(bad(problem))
        }
        options.signal.addEventListener('abort', giveUp, { once: true })
        const land = () => {
          leave()
          forget(key, flight)
        }
        flight.result.then(
          (outcome) => {
            land()
            resolve(outcome)
          },
          (error) => {
            land()
            reject(error)
          },
        )
      })
    },
  }
}

/** Starts the work for its first waiter; what it tells goes to all who wait at that moment. */
function launch<T>(first: Waiter, start: (lead: Lead) => Promise<Outcome<T>>): Flight<T> {
  const waiters = new Set<Waiter>([first])
  const controller = new AbortController()
  const meter = { requests: 0, serverMs: 0 }
  let current: Begun | null = null
  const lead: Lead = {
    signal: controller.signal,
    meter,
    get deadline() {
      return latestDeadline(waiters)
    },
    began(begun) {
      current = begun
      for (const { options } of waiters) options.began?.(begun)
    },
    record(record) {
      current = null
      for (const waiter of waiters) tell(waiter, record)
    },
  }
  return { waiters, controller, meter, current: () => current, result: start(lead) }
}

/** Where one of them sets no deadline the work has none of its own; where nobody waits nothing is tried again. */
function latestDeadline(waiters: Set<Waiter>): number | undefined {
  let latest = 0
  for (const { options } of waiters) {
    if (options.deadline === undefined) return undefined
    latest = Math.max(latest, options.deadline)
  }
  return latest
}

/** A joiner is told of the part that it has waited for. */
function tell({ options, shared, joinedAt }: Waiter, record: CallRecord): void {
  if (!shared) {
    options.record?.(record)
    return
  }
  const late = Math.max(0, joinedAt - record.startedAt)
  options.record?.({ ...record, shared, startedAt: record.startedAt + late, ms: Math.max(0, record.ms - late) })
}

function tellAborted(waiter: Waiter, current: Begun | null, { kind }: PlatformProblem): void {
  if (!current) return
  const ms = epochMs() - current.startedAt
  const nothing = { status: null, bytes: null, requestId: null, code: null }
  tell(waiter, { ...current, ...nothing, ms, problem: kind, shared: false })
}

function addUp({ options: { meter }, shared }: Waiter, spent: Meter): void {
  if (!meter) return
  meter.serverMs += spent.serverMs
  if (!shared) meter.requests += spent.requests
}

/** How a call ends that its caller has given up. */
export function abortedProblem(signal: AbortSignal, host: string): PlatformProblem {
  return { kind: signal.reason === TIMED_OUT ? 'timeout' : 'unreachable', retryable: true, host }
}

/** Waits for a promise as long as the signal allows, and answers with null afterwards; what it waited for goes on. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null
  let leave = () => {}
  const aborted = new Promise<null>((resolve) => {
    leave = () => resolve(null)
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
