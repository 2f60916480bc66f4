import type { Agent } from 'undici'
import { type HostTrust, hostOf, isTrusted } from './hosts'
import { bad, good, type Outcome, type PlatformProblem } from './problems'

/** Counts what one lookup costs: requests sent, and the milliseconds that the platform says it needed itself. */
export type Meter = { requests: number; serverMs: number }

/** Every call can be given up; a signal aborted with the reason `TIMED_OUT` ends as a `timeout`. */
export type CallOptions = { signal: AbortSignal; meter?: Meter }

export type HttpRequest = {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
}

export type HttpAnswer = { status: number; headers: Record<string, string>; body: unknown }

export type Http = {
  send(request: HttpRequest, options: CallOptions): Promise<Outcome<HttpAnswer>>
  close(): Promise<void>
}

/** The reason with which a lookup's signal is aborted when its time is over. */
export const TIMED_OUT = 'timed-out'

const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024

/**
 * HTTP with kept-alive connections. A request to a host that is not trusted is refused before a byte leaves, and
 * redirects are not followed, so credentials stay with the hosts that were checked.
 */
export function createHttp(trust: HostTrust): Http {
  let loading: Promise<Connections> | null = null
  return {
    async send(asked, options) {
      if (!isTrusted(asked.url, trust))
        return bad({ kind: 'not-configured', retryable: false, code: 'host', host: hostOf(asked.url) })
      loading ??= openConnections()
      return sendWith(await loading, asked, options)
    },
    async close() {
      const opened = await loading
      await opened?.agent.destroy()
    },
  }
}

type Connections = { agent: Agent; request: typeof import('undici').request }

/** undici takes as long to load as the rest of main together, and the panel can be used without it. */
async function openConnections(): Promise<Connections> {
  const { Agent, request } = await import('undici')
  const agent = new Agent({
    keepAliveTimeout: 60_000,
    keepAliveMaxTimeout: 300_000,
    connections: 6,
    connect: { timeout: 5_000 },
    maxResponseSize: LARGEST_ANSWER_BYTES,
  })
  return { agent, request }
}

async function sendWith(
  { agent, request }: Connections,
  asked: HttpRequest,
  options: CallOptions,
): Promise<Outcome<HttpAnswer>> {
  if (options.meter) options.meter.requests += 1
  try {
    const answer = await request(asked.url, {
      method: asked.method,
      headers: asked.headers,
      body: asked.body ?? null,
      signal: options.signal,
      dispatcher: agent,
    })
    const text = await answer.body.text()
    const headers = flatten(answer.headers)
    if (options.meter) options.meter.serverMs += serverMilliseconds(headers['server-timing'])
    return good({ status: answer.statusCode, headers, body: parseJson(text) })
  } catch (error) {
    return bad(networkProblem(error, asked.url, options.signal))
  }
}

/** The sum of the `dur` figures of a Server-Timing header, in milliseconds; 0 where there is none. */
export function serverMilliseconds(header: string | undefined): number {
  const durations = [...(header ?? '').matchAll(/\bdur=([\d.]+)/g)].map((match) => Number(match[1]))
  return durations.reduce((sum, duration) => sum + (Number.isFinite(duration) ? duration : 0), 0)
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

/** Anything that is not JSON becomes undefined: every reader of a body expects an object or an array. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const TIMEOUT_CODES = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])

function networkProblem(error: unknown, url: string, signal: AbortSignal): PlatformProblem {
  const host = hostOf(url)
  const code = codeOf(error)
  if (signal.aborted) return { kind: signal.reason === TIMED_OUT ? 'timeout' : 'unreachable', retryable: true, host }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return { kind: 'unexpected-response', retryable: false, code, host }
  const kind = code && TIMEOUT_CODES.has(code) ? 'timeout' : 'unreachable'
  return { kind, retryable: true, host, ...(code ? { code } : {}) }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code = (error as { code?: unknown }).code ?? (error as { cause?: { code?: unknown } }).cause?.code
  return typeof code === 'string' ? code : undefined
}
