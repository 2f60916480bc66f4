import { isCertificateCode } from './certificates'
import { type Broken, type Received, TOO_LARGE } from './exchange'
import type { HttpAnswer } from './http'
import { bad, good, type Outcome, type PlatformProblem, problemOf } from './problems'

/**
 * Reads an answer's body. Whatever its status, an answer with JSON is good and left to whoever asked; so is a refusal
 * without any. A web page in place of data, or a redirect to one, is a network's sign-in page (`captive-portal`).
 */
export function readAnswer({ status, headers, text }: Received): Outcome<HttpAnswer> {
  const body = parseJson(text)
  const html = body === undefined && (/\btext\/html\b/i.test(headers['content-type'] ?? '') || /^\s*</.test(text))
  const answer = html ? { status, headers, body, html } : { status, headers, body }
  if (status >= 400 && status !== 511 && status !== 407) return good(answer)
  if (html || status === 511 || status === 407 || (status >= 300 && status !== 304)) return bad(problemOf(answer))
  if (body === undefined && status !== 204)
    return bad({ ...problemOf(answer), kind: 'unexpected-response', retryable: false, code: 'not-json' })
  return good(answer)
}

/** Anything that is not JSON becomes undefined: every reader of a body expects an object or an array. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The sum of the `dur` figures of a Server-Timing header, in milliseconds; 0 where there is none. */
export function serverMilliseconds(header: string | undefined): number {
  if (!header) return 0
  const durations = [...header.matchAll(/\bdur=([\d.]+)/g)].map((match) => Number(match[1]))
  return durations.reduce((sum, duration) => sum + (Number.isFinite(duration) ? duration : 0), 0)
}

const TIMEOUT_CODES = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])

const BROKEN_CODES = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET'])

/** Whether a connection was there and broke, which trying again may mend. */
export function isBrokenConnection({ error }: Broken): boolean {
  return BROKEN_CODES.has(codeOf(error) ?? '')
}

/** Whether a connection could not be used since this client had closed it itself. */
export function isShutDown({ error }: Broken): boolean {
  const code = codeOf(error)
  return code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED'
}

/** A proxy that does not open a tunnel, and the status with which it says so. */
export class TunnelRefused extends Error {
  constructor(readonly status: number) {
    super(`no tunnel: ${status}`)
  }
}

/** The status with which a proxy refused to open a tunnel, null where it did not. */
export function tunnelRefusal({ error }: Broken): number | null {
  return error instanceof TunnelRefused ? error.status : null
}

/**
 * Why no answer came, for a host and the proxy on the way to it (`host:port`, null without one). Node's own code is kept
 * where it says more than the kind.
 */
export function brokenProblem(broken: Broken, host: string, proxy: string | null): PlatformProblem {
  const code = codeOf(broken.error)
  const problem = { retryable: true, host, ...(code ? { code: code.slice(0, 80) } : {}) }
  if (code === TOO_LARGE) return { ...problem, kind: 'unexpected-response', retryable: false }
  if (broken.answering && isBrokenConnection(broken))
    return { ...problem, kind: 'unexpected-response', code: 'truncated' }
  if (code && isCertificateCode(code)) return { ...problem, kind: 'unreachable', retryable: false, code: 'certificate' }
  if (code?.startsWith('ERR_SSL_')) return { ...problem, kind: 'unreachable', retryable: false }
  if (isNotHttp(broken.error)) return { ...problem, kind: 'unexpected-response', code: 'not-http' }
  // A header that cannot be written, such as an organisation id with letters that HTTP does not know.
  if (code === 'UND_ERR_INVALID_ARG') return { ...problem, kind: 'not-configured', retryable: false }
  if (proxy !== null && !broken.sent) return proxyProblem(broken, proxy)
  return { ...problem, kind: code && TIMEOUT_CODES.has(code) ? 'timeout' : 'unreachable' }
}

/** undici's parser gives its errors a code for some of what it meets and none for the rest. */
function isNotHttp(error: unknown): boolean {
  return error instanceof Error && (error.name === 'HTTPParserError' || codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW')
}

function proxyProblem(broken: Broken, proxy: string): PlatformProblem {
  const refused = tunnelRefusal(broken) === 407
  return { kind: 'unreachable', retryable: !refused, code: refused ? 'proxy-sign-in' : 'proxy', host: proxy }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code = (error as { code?: unknown }).code ?? (error as { cause?: { code?: unknown } }).cause?.code
  return typeof code === 'string' ? code : undefined
}
