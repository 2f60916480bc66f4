import { z } from 'zod'
import { hostOf } from './hosts'
import { type CallOptions, type Http, TIMED_OUT } from './http'
import { bad, good, type Outcome, problemOf } from './problems'
import { createSharing, type Lead } from './share'

/** What the token request needs. `secret` is asked for each time and never kept here. */
export type TokenRequest = {
  ims: string
  clientId: string
  scopes: string[]
  secret: () => Promise<string | null>
}

export type TokenSource = {
  /** The current access token, from memory where it is still good. One request is under way at most. */
  current(options: CallOptions): Promise<Outcome<string>>
  /**
   * Forgets a token that the gateway refused, so that the next call asks for a new one. False where that would not help:
   * the one before was refused a moment ago, so it is not the token's age.
   */
  forget(token: string): boolean
}

/** A token is renewed this long before it ends, in milliseconds. */
const RENEW_BEFORE_MS = 5 * 60_000
const TOKEN_TIMEOUT_MS = 10_000
/** Between two tokens, in milliseconds, whatever lifetime is told: no service wants a new one with every call. */
const LEAST_USE_MS = 30_000

/** A token travels in a header, so it is visible ASCII (RFC 6749, appendix A.12). */
const TokenAnswer = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive(),
})

/**
 * Access tokens by the client-credentials grant (`POST /ims/token/v3`, Adobe's developer console guide). Adobe may
 * throttle an integration that creates too many, so callers share one token and one request for it.
 */
export function createTokenSource(http: Http, asked: TokenRequest, now: () => number = Date.now): TokenSource {
  let held: { token: string; renewAt: number } | null = null
  let refusedAt = Number.NEGATIVE_INFINITY
  const sharing = createSharing<string>()
  const host = hostOf(asked.ims)

  const renew = async (lead: Lead): Promise<Outcome<string>> => {
    const answer = await requestToken(http, asked, lead)
    if (answer.ok) held = { token: answer.value.token, renewAt: now() + usableMs(answer.value.lifetimeMs) }
    return answer.ok ? good(answer.value.token) : answer
  }

  return {
    current(options) {
      if (held && now() < held.renewAt) return Promise.resolve(good(held.token))
      // It goes on when whoever wanted it gives up: the next call needs it, and a second request would be a second token.
      return sharing.join({ key: 'token', host, outlives: true }, options, renew)
    },
    forget(token) {
      if (held?.token !== token) return true
      const since = now() - refusedAt
      if (since >= 0 && since < LEAST_USE_MS) return false
      refusedAt = now()
      held = null
      return true
    },
  }
}

/** A token that lives for minutes only is used for half of them, or every call would ask for a new one. */
function usableMs(lifetimeMs: number): number {
  return Math.max(LEAST_USE_MS, lifetimeMs / 2, lifetimeMs - RENEW_BEFORE_MS)
}

async function requestToken(
  http: Http,
  asked: TokenRequest,
  lead: Lead,
): Promise<Outcome<{ token: string; lifetimeMs: number }>> {
  const secret = await asked.secret()
  if (secret === null) return bad({ kind: 'not-configured', retryable: false, code: 'no-secret' })
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(TIMED_OUT), TOKEN_TIMEOUT_MS)
  const answer = await http.send(
    {
      purpose: 'token',
      method: 'POST',
      url: `${asked.ims}/ims/token/v3`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        client_id: asked.clientId,
        client_secret: secret,
        grant_type: 'client_credentials',
        scope: asked.scopes.join(','),
      }).toString(),
    },
    onBehalfOf(lead, limit.signal),
  )
  clearTimeout(timer)
  if (!answer.ok) return answer
  return readToken(answer.value)
}

/** The same with a signal of its own; the deadline moves as callers come and go. */
function onBehalfOf(lead: Lead, signal: AbortSignal): Lead {
  return Object.defineProperty({ ...lead, signal }, 'deadline', { get: () => lead.deadline })
}

function readToken(answer: { status: number; headers: Record<string, string>; body: unknown }) {
  if (answer.status >= 400) {
    const problem = problemOf(answer)
    // The shapes of the token endpoint's refusals are not published: any 4xx but a throttle is about the credentials.
    const refused = answer.status < 500 && answer.status !== 429 && answer.body !== undefined
    return bad(refused ? { ...problem, kind: 'credentials-rejected', retryable: false } : problem)
  }
  const parsed = TokenAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !parsed.success)
    return bad({ kind: 'unexpected-response', retryable: false, status: answer.status, code: 'token' })
  const { access_token, expires_in } = parsed.data
  // Seconds by the documentation; the former exchange answered in milliseconds, which no lifetime in seconds reaches.
  const lifetimeMs = expires_in > 1e7 ? expires_in : expires_in * 1000
  return good({ token: access_token, lifetimeMs })
}
