import { type HostTrust, hostOf, isTrusted } from './hosts'
import type { ConnectionFacts, Network } from './network'
import { bad, type Outcome, type ProblemKind } from './problems'
import type { Sender } from './sending'

export type { ConnectionFacts }

/** What a request is for. The bridge's `RequestPurpose` has the same values. */
export type Purpose =
  | 'token'
  | 'profiles'
  | 'events'
  | 'audiences'
  | 'edge'
  | 'namespaces'
  | 'merge-policies'
  | 'sandboxes'
  | 'identity-graph'
  | 'permissions'
  | 'namespace-report'
  | 'datasets'

/**
 * One request that was sent (or shared), whatever came of it. `attempt` counts from 1, `startedAt` is in milliseconds
 * since the epoch with fractions, `bytes` is the size of the answer's body. `shared` says that somebody else's request,
 * under way already, was used.
 */
export type CallRecord = {
  purpose: Purpose
  attempt: number
  startedAt: number
  ms: number
  status: number | null
  bytes: number | null
  requestId: string | null
  problem: ProblemKind | null
  code: string | null
  shared: boolean
}

/** Counts what one lookup costs: requests sent, and the milliseconds that the platform says it needed itself. */
export type Meter = { requests: number; serverMs: number }

/**
 * Every call can be given up; a signal aborted with the reason `TIMED_OUT` ends as a `timeout`. `deadline` is in
 * milliseconds since the epoch: nothing is tried again that could not begin before it.
 */
export type CallOptions = {
  signal: AbortSignal
  meter?: Meter
  record?: (record: CallRecord) => void
  deadline?: number
}

export type HttpRequest = {
  purpose: Purpose
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  /** Statuses from 400 on that mean something else than a problem. */
  expected?: number[]
}

/** `headers` have small names; a body that is not JSON is undefined, and `html` says that it is a web page. */
export type HttpAnswer = { status: number; headers: Record<string, string>; body: unknown; html?: boolean }

/** `onSent` is called once for each request that really leaves: not for shared ones, but for every further attempt. */
export type HttpOptions = { network?: Network; onSent?: (purpose: Purpose) => void }

export type Http = {
  send(request: HttpRequest, options: CallOptions): Promise<Outcome<HttpAnswer>>
  /** What is known of the way to this address; asks its host, without credentials, for what no answer has told yet. */
  facts(url: string, options: CallOptions): Promise<Outcome<ConnectionFacts>>
  /** After sleep or when the network came back: kept connections are dropped, every circuit is closed, pauses are over. */
  refresh(): void
  close(): Promise<void>
}

/** The reason with which a lookup's signal is aborted when its time is over. */
export const TIMED_OUT = 'timed-out'

/**
 * HTTP with kept-alive connections. A request to a host that is not trusted is refused before a byte leaves, and
 * redirects are not followed, so credentials stay with the hosts that were checked.
 */
export function createHttp(trust: HostTrust, options: HttpOptions = {}): Http {
  let loading: Promise<Sender> | null = null
  let isClosed = false
  /** undici takes as long to load as the rest of main together, and the panel can be used without it. */
  const load = () => {
    loading ??= import('./sending').then(({ createSender }) => createSender(options))
    return loading
  }
  const refusal = (url: string): Outcome<never> | null => {
    if (!isTrusted(url, trust))
      return bad({ kind: 'not-configured', retryable: false, code: 'host', host: hostOf(url) })
    return isClosed ? bad({ kind: 'unreachable', retryable: false, code: 'closed', host: hostOf(url) }) : null
  }
  return {
    async send(asked, call) {
      return refusal(asked.url) ?? (await load()).send(asked, call)
    },
    async facts(url, call) {
      return refusal(url) ?? (await load()).facts(url, call)
    },
    refresh() {
      loading?.then((sender) => sender.refresh())
    },
    async close() {
      isClosed = true
      const sender = await loading
      await sender?.close()
    },
  }
}
