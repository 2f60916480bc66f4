import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { SampleEnv } from './behaviour'
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

/** Answers a client_credentials request. */
export async function answerToken(c: Context<SampleEnv>, connection: SampleConnection, tokens: Tokens) {
  const given = new URLSearchParams(await c.req.text())
  if (given.get('grant_type') !== 'client_credentials') {
    return c.json(oauthError('unsupported_grant_type', 'grant_type must be client_credentials'), 400)
  }
  if (given.get('client_id') !== connection.clientId) {
    return c.json(oauthError('invalid_client', 'invalid client_id parameter'), 400)
  }
  if (given.get('client_secret') !== connection.clientSecret) {
    return c.json(oauthError('invalid_client', 'invalid client_secret parameter'), 401)
  }
  if (!given.get('scope')) return c.json(oauthError('invalid_scope', 'scope is missing'), 400)
  return c.json({ access_token: tokens.issue(), token_type: 'bearer', expires_in: tokenSeconds })
}

/** The checks that come before any service, in the gateway's order and with its bodies. */
export function gateway(connection: SampleConnection, tokens: Tokens): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const apiKey = c.req.header('x-api-key')
    const organization = c.req.header('x-gw-ims-org-id')
    if (!token) return c.json(gatewayError('403010', 'Oauth token is missing.'), 403)
    if (!tokens.isValid(token)) return c.json(gatewayError('401013', 'Oauth token is not valid'), 401)
    if (!apiKey) return c.json(gatewayError('403000', 'Api Key is required'), 403)
    if (apiKey !== connection.clientId) return c.json(gatewayError('403003', 'Api Key is invalid'), 403)
    if (!organization) return c.json(gatewayError('400003', 'Missing header'), 400)
    if (organization !== connection.organizationId) return c.json(gatewayError('403025', 'Profile is not valid'), 403)
    return refuseSandbox(c, connection) ?? refuseContentType(c) ?? next()
  }
}

function refuseSandbox(c: Context<SampleEnv>, connection: SampleConnection) {
  const sandbox = c.req.header('x-sandbox-name')
  if (c.req.path === sandboxList || sandbox === connection.sandbox) return undefined
  const problem = {
    type: 'https://ns.adobe.com/aep/errors/SMS-2008-403',
    title: 'Access to sandbox denied',
    status: 403,
    detail: sandbox
      ? `The sandbox ${sandbox} does not exist, or this credential has no access to it.`
      : 'The header x-sandbox-name is missing.',
  }
  return c.json(problem, 403, { 'content-type': 'application/problem+json' })
}

function refuseContentType(c: Context<SampleEnv>) {
  if (c.req.method !== 'POST' || /\bjson\b/.test(c.req.header('content-type') ?? '')) return undefined
  const detail = 'A valid content-type must be specified'
  return c.json({ type: '/placeholder/type/uri', status: 400, title: 'BadRequestError', detail }, 400)
}

function gatewayError(code: string, message: string) {
  return { error_code: code, message }
}

function oauthError(error: string, description: string) {
  return { error, error_description: description }
}
