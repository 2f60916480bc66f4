import type { SamplePlatform } from '../../../src/main/sample/index'

export const entities = '/data/core/ups/access/entities'

/** Signs in the way an app does and returns the token's answer. */
export function requestToken(platform: SamplePlatform, overrides: Record<string, string> = {}): Promise<Response> {
  const { clientId, clientSecret } = platform.connection
  const form = {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
    scope: 'openid,session',
    ...overrides,
  }
  return fetch(`${platform.url}/ims/token/v3`, { method: 'POST', body: new URLSearchParams(form) })
}

export type Client = {
  headers: Record<string, string>
  get(path: string, query?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
}

/** A client with a fresh token and all the headers that the gateway wants. */
export async function signIn(platform: SamplePlatform): Promise<Client> {
  const { access_token: token } = await (await requestToken(platform)).json()
  const headers = {
    authorization: `Bearer ${token}`,
    'x-api-key': platform.connection.clientId,
    'x-gw-ims-org-id': platform.connection.organizationId,
    'x-sandbox-name': platform.connection.sandbox,
  }
  return {
    headers,
    get: (path, query = {}) => {
      const search = new URLSearchParams(query).toString()
      return fetch(platform.url + path + (search && `?${search}`), { headers })
    },
    post: (path, body) =>
      fetch(platform.url + path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

/** The parameters of a profile lookup by identity. */
export function profileOf(namespace: string, id: string, more: Record<string, string> = {}): Record<string, string> {
  return { 'schema.name': '_xdm.context.profile', entityId: id, entityIdNS: namespace, ...more }
}

/** The body of a lookup of several identities, each written `Namespace:value`. */
export function profilesOf(identities: string[], more: Record<string, unknown> = {}) {
  return {
    schema: { name: '_xdm.context.profile' },
    identities: identities.map((identity) => {
      const colon = identity.indexOf(':')
      return { entityId: identity.slice(colon + 1), entityIdNS: { code: identity.slice(0, colon) } }
    }),
    ...more,
  }
}

/** The parameters of an event query by phone number. */
export function eventsOf(number: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    'schema.name': '_xdm.context.experienceevent',
    'relatedSchema.name': '_xdm.context.profile',
    relatedEntityId: number,
    relatedEntityIdNS: 'Phone',
    ...more,
  }
}
