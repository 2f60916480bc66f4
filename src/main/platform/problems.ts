import { isErrorCode, isIdentifier } from './codes'

/** What went wrong, as a kind somebody can act on. The bridge's `Problem` has the same shape. */
export type ProblemKind =
  | 'not-configured'
  | 'credentials-rejected'
  | 'not-permitted'
  | 'not-licensed'
  | 'limit-reached'
  | 'merge-policy'
  | 'too-many-identities'
  | 'rate-limited'
  | 'unreachable'
  | 'timeout'
  | 'unexpected-response'

/**
 * An error as a value: `code` and `requestId` are the platform's own, of a shape that cannot hold a phone number;
 * `retryAfterMs` is in milliseconds.
 */
export type PlatformProblem = {
  kind: ProblemKind
  retryable: boolean
  code?: string
  status?: number
  requestId?: string
  host?: string
  retryAfterMs?: number
}

/** A value, or why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: PlatformProblem }

/** Wraps a value as a good outcome. */
export const good = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** Wraps a problem as an outcome. */
export const bad = (problem: PlatformProblem): Outcome<never> => ({ ok: false, problem })

/** An answer that is not what was asked for, as far as it was read. `html` says that its body is a web page. */
export type ErrorAnswer = { status: number; headers: Record<string, string>; body: unknown; html?: boolean }

const RETRYABLE_STATUS = new Set([429, 500, 502, 503, 504])
const WAITING_STATUS = new Set([429, 502, 503, 504])

/** The longest wait that is believed, in milliseconds. */
const LONGEST_WAIT_MS = 24 * 3_600_000

/**
 * One problem from any of the platform's error bodies: the gateway's `{error_code, message}`, the profile service's
 * `{message, cause, statusCode}` (an array of them for 429), problem+json with or without a `report` (identity service,
 * edge), the hybrid of both with hyphenated keys and numbers, and the token endpoint's `{error, error_description}`.
 * The HTTP status goes before any that a body names. A text that could be a number is passed on neither as code nor as
 * request id. Never throws, whatever the body holds.
 */
export function problemOf(answer: ErrorAnswer): PlatformProblem {
  const body = firstObject(answer.body)
  const message = textOf(body, 'message', 'detail', 'title', 'error-message', 'error_description')
  const status = answer.status
  const code = isPage(answer) ? pageCode(status) : (ownCode(status) ?? codeOf(body, message))
  const kind = kindOf(status, code, message)
  return dropUndefined({
    kind,
    retryable: code === 'captive-portal' || kind === 'rate-limited' || RETRYABLE_STATUS.has(status),
    status,
    code,
    requestId: requestIdOf(body, answer.headers),
    retryAfterMs: WAITING_STATUS.has(status) ? retryAfter(body, answer.headers) : undefined,
  })
}

/** The platform's id of a request: in the body, in its report, or in the header, the first that is one. */
export function requestIdOf(body: unknown, headers: Record<string, string>): string | undefined {
  const object = firstObject(body)
  const told = [textOf(object, 'requestId'), textOf(firstObject(object.report), 'requestId'), headers['x-request-id']]
  return told.find((id) => id !== undefined && isIdentifier(id))
}

/** The platform answers with JSON, so a web page comes from something on the way. */
function isPage(answer: ErrorAnswer): boolean {
  return answer.html ?? (typeof answer.body === 'string' && answer.body.trimStart().startsWith('<'))
}

/** A gateway's own 5xx page keeps its meaning; a page that refuses is a network's block page, not the platform's word. */
function pageCode(status: number): string | undefined {
  if (status < 400) return 'captive-portal'
  return ownCode(status) ?? (status >= 500 || status === 429 ? undefined : 'not-the-platform')
}

/** Statuses that never come from the platform: a proxy asks for a sign-in (407), a network does (511, RFC 6585). */
function ownCode(status: number): string | undefined {
  if (status === 407) return 'proxy-sign-in'
  return status === 511 || REDIRECTS.has(status) ? 'captive-portal' : undefined
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

const KIND_BY_CODE: Record<string, ProblemKind> = {
  'captive-portal': 'unreachable',
  'proxy-sign-in': 'unreachable',
  'not-the-platform': 'unexpected-response',
  '400003': 'not-configured',
  '403025': 'not-permitted',
  '403000': 'credentials-rejected',
  '403003': 'credentials-rejected',
  '403010': 'credentials-rejected',
  RequestRateTooLarge: 'rate-limited',
  // The token may not write to the datastream's sandbox: the one edge code about a permission, with status 401.
  'EXEG-0506-401': 'not-permitted',
  'PDP-4041-403': 'not-permitted',
}

function kindOf(status: number, code: string | undefined, message: string | undefined): ProblemKind {
  const known = code !== undefined && Object.hasOwn(KIND_BY_CODE, code) ? KIND_BY_CODE[code] : undefined
  if (known) return known
  if (status === 401 || /^EXEG-050\d-401$/.test(code ?? '')) return 'credentials-rejected'
  if (code?.startsWith('UPS-ACC') || /not (licen[sc]ed|provisioned|entitled)/i.test(message ?? ''))
    return 'not-licensed'
  if (status === 403) return 'not-permitted'
  if (status === 422) return unprocessable(code, message)
  if (status === 429) return 'rate-limited'
  if (status === 504) return 'timeout'
  return status === 502 || status === 503 ? 'unreachable' : 'unexpected-response'
}

function unprocessable(code: string | undefined, message: string | undefined): ProblemKind {
  if (/too many related identities/i.test(message ?? '')) return 'too-many-identities'
  const policy = code?.startsWith('UPLIB-101221') || /merge policy/i.test(message ?? '')
  return policy ? 'merge-policy' : 'unexpected-response'
}

function codeOf(body: Record<string, unknown>, message: string | undefined): string | undefined {
  const named = ['error_code', 'error-code', 'errorCode', 'error'].map((key) => textOf(body, key))
  const type = textOf(body, 'type')
  return [
    ...named,
    type?.includes('/errors/') ? type.slice(type.lastIndexOf('/') + 1) : undefined,
    message?.match(/^(UPS-[A-Z]+-\d+)/)?.[1],
    // A title in one word of several, such as RequestRateTooLarge, is a code; a title in words is prose.
    textOf(body, 'title')?.match(/^(?:[A-Z][a-z]+){2,}$/)?.[0],
  ].find((code) => code !== undefined && isErrorCode(code))
}

/** `Retry-After` in seconds or as a date (RFC 9110), or the profile service's `retryAfterMs`; in milliseconds. */
function retryAfter(body: Record<string, unknown>, headers: Record<string, string>): number | undefined {
  const header = headers['retry-after']?.trim()
  const wait = header ? headerWait(header) : Number(textOf(body, 'retryAfterMs') ?? Number.NaN)
  return Number.isNaN(wait) || wait < 0 ? undefined : Math.min(Math.round(wait), LONGEST_WAIT_MS)
}

function headerWait(header: string): number {
  const seconds = Number(header)
  if (!Number.isNaN(seconds)) return seconds * 1000
  return Math.max(0, Date.parse(header) - Date.now())
}

function firstObject(body: unknown): Record<string, unknown> {
  const first = Array.isArray(body) ? body[0] : body
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {}
}

function textOf(body: Record<string, unknown>, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = Object.hasOwn(body, key) ? body[key] : undefined
    if (typeof value === 'string' && value !== '') return value.slice(0, 300)
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

/** The same object without the keys whose value is undefined. */
export function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
