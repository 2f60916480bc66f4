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

/** An error as a value: `code` and `requestId` are the platform's own, `retryAfterMs` is in milliseconds. */
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

/** An answer that is not what was asked for, as far as it was read. */
export type ErrorAnswer = { status: number; headers: Record<string, string>; body: unknown }

const RETRYABLE_STATUS = new Set([429, 500, 502, 503, 504])

/**
 * One problem from any of the platform's error bodies: the gateway's `{error_code, message}`, the profile service's
 * `{message, cause, statusCode}` (an array of them for 429), problem+json, the hybrid with hyphenated keys, and the
 * token endpoint's `{error, error_description}`.
 */
export function problemOf(answer: ErrorAnswer): PlatformProblem {
  const body = firstObject(answer.body)
  const message = textOf(body, 'message', 'detail', 'title', 'error-message', 'error_description')
  const code = codeOf(body, message)
  const status = answer.status
  return dropUndefined({
    kind: kindOf(status, code, message),
    retryable: RETRYABLE_STATUS.has(status),
    status,
    code: code?.slice(0, 80),
    requestId: (textOf(body, 'requestId') ?? answer.headers['x-request-id'])?.slice(0, 120),
    retryAfterMs: status === 429 || status === 503 ? retryAfter(body, answer.headers) : undefined,
  })
}

function kindOf(status: number, code: string | undefined, message: string | undefined): ProblemKind {
  if (code === '400003') return 'not-configured'
  if (code === '403025') return 'not-permitted'
  if (status === 401 || code === '403000' || code === '403003' || code === '403010') return 'credentials-rejected'
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
  const policy = code?.startsWith('UPLIB-101221') || code?.startsWith('UPS-MRG') || /merge policy/i.test(message ?? '')
  return policy ? 'merge-policy' : 'unexpected-response'
}

function codeOf(body: Record<string, unknown>, message: string | undefined): string | undefined {
  const named = textOf(body, 'error_code', 'error-code', 'error')
  if (named) return named
  const type = textOf(body, 'type')
  if (type?.includes('/errors/')) return type.slice(type.lastIndexOf('/') + 1)
  return message?.match(/^(UPS-[A-Z]+-\d+)/)?.[1]
}

function retryAfter(body: Record<string, unknown>, headers: Record<string, string>): number | undefined {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] && seconds >= 0) return seconds * 1000
  const milliseconds = Number(textOf(body, 'retryAfterMs'))
  return milliseconds >= 0 ? milliseconds : undefined
}

function firstObject(body: unknown): Record<string, unknown> {
  const first = Array.isArray(body) ? body[0] : body
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {}
}

function textOf(body: Record<string, unknown>, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = body[key]
    if (typeof value === 'string' && value !== '') return value.slice(0, 300)
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

/** The same object without the keys whose value is undefined. */
export function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
