import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { SampleEnv } from './behaviour'
import {
  apiKeyInvalid,
  apiKeyRequired,
  contentTypeMissing,
  notEntitled,
  organizationMissing,
  sandboxDenied,
  tokenMissing,
  tokenNotValid,
  tokenRefused,
  wrongSecret,
} from './gateway-answers'
import { answerWith, type KnownAnswer } from './known-answer'
import { organisation } from './organisation'

/** What an app needs to sign in to the sample platform. */
export type SampleConnection = { organizationId: string; clientId: string; clientSecret: string; sandbox: string }

/** The access tokens that are good right now. */
export type Tokens = { issue(): string; isValid(token: string): boolean; expireAll(): void }

const tokenSeconds = 86_399
const sandboxList = '/data/foundation/sandbox-management/'

/** The connection of this run: everything is fixed but the secret, which no file holds. */
export function createConnection(): SampleConnection {
  const { organizationId, clientId, sandbox } = organisation
  return { organizationId, clientId, sandbox, clientSecret: `p8e-${randomBytes(24).toString('base64url')}` }
}

/** No token yet. */
export function createTokens(): Tokens {
  const expiry = new Map<string, number>()
  return {
    issue: () => {
      const token = randomBytes(48).toString('base64url')
      expiry.set(token, Date.now() + tokenSeconds * 1000)
      return token
    },
    isValid: (token) => (expiry.get(token) ?? 0) > Date.now(),
    expireAll: () => expiry.clear(),
  }
}

/**
 * Answers a client_credentials request. Parameters may come in the body or, as in Adobe's Postman collection, in the
 * query; the body wins.
 */
export async function answerToken(c: Context<SampleEnv>, connection: SampleConnection, tokens: Tokens) {
  const given = new URLSearchParams({
    ...c.req.query(),
    ...Object.fromEntries(new URLSearchParams(await c.req.text())),
  })
  const refusal = refuseToken(given, connection)
  if (refusal) return answerWith(refusal)
  return c.json({ access_token: tokens.issue(), token_type: 'bearer', expires_in: tokenSeconds })
}

function refuseToken(given: URLSearchParams, connection: SampleConnection): KnownAnswer | undefined {
  if (given.get('grant_type') !== 'client_credentials') {
    return tokenRefused(400, 'unsupported_grant_type', 'grant_type must be client_credentials')
  }
  if (given.get('client_id') !== connection.clientId) {
    return tokenRefused(400, 'invalid_client', 'invalid client_id parameter')
  }
  if (given.get('client_secret') !== connection.clientSecret) return wrongSecret()
  return given.get('scope') ? undefined : tokenRefused(400, 'invalid_scope', 'scope is missing')
}

/** The checks that come before any service, in the gateway's order and with its bodies. */
export function gateway(connection: SampleConnection, tokens: Tokens): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const refusal = refuseHeaders(c, connection, tokens) ?? refuseSandbox(c, connection) ?? refuseContentType(c)
    return refusal ? answerWith(refusal) : next()
  }
}

/** The bearer token of a request, without its scheme. */
export function bearerOf(c: Context<SampleEnv>): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

function refuseHeaders(c: Context<SampleEnv>, connection: SampleConnection, tokens: Tokens): KnownAnswer | undefined {
  const token = bearerOf(c)
  const apiKey = c.req.header('x-api-key')
  const organization = c.req.header('x-gw-ims-org-id')
  if (!token) return tokenMissing()
  if (!tokens.isValid(token)) return tokenNotValid()
  if (!apiKey) return apiKeyRequired()
  if (apiKey !== connection.clientId) return apiKeyInvalid()
  if (!organization) return organizationMissing()
  return organization === connection.organizationId ? undefined : notEntitled()
}

function refuseSandbox(c: Context<SampleEnv>, connection: SampleConnection): KnownAnswer | undefined {
  const sandbox = c.req.header('x-sandbox-name')
  return c.req.path === sandboxList || sandbox === connection.sandbox ? undefined : sandboxDenied(sandbox)
}

function refuseContentType(c: Context<SampleEnv>): KnownAnswer | undefined {
  if (c.req.method !== 'POST' || /\bjson\b/.test(c.req.header('content-type') ?? '')) return undefined
  return contentTypeMissing()
}
