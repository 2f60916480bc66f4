import { randomUUID } from 'node:crypto'
import type { CallOptions, Http, HttpAnswer, Purpose } from './http'
import { bad, type Outcome, problemOf } from './problems'
import type { TokenSource } from './token'

/** Which organisation and sandbox the calls are for. */
export type Organization = { organizationId: string; clientId: string; sandbox: string }

/**
 * A call through the gateway. `base` is another host than the platform's, such as the edge's; with `sandboxed` false the
 * sandbox is not named, as the edge wants it, where the datastream fixes it.
 */
export type GatewayRequest = {
  purpose: Purpose
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  accept?: string
  base?: string
  sandboxed?: boolean
}

export type Gateway = {
  /**
   * Sends one call through Adobe's API gateway with the headers that every Platform call needs. Answers of status
   * 400 and above become problems, but for those named in `expected`.
   */
  call(request: GatewayRequest, options: CallOptions, expected?: number[]): Promise<Outcome<HttpAnswer>>
}

/** Builds the gateway's calls: token, organisation and sandbox headers, and one renewal when the token has ended. */
export function createGateway(http: Http, base: string, organization: Organization, tokens: TokenSource): Gateway {
  const attempt = async (asked: GatewayRequest, options: CallOptions, expected: number[]): Promise<Attempt> => {
    const token = await tokens.current(options)
    if (!token.ok) return { outcome: token, token: null }
    const outcome = await http.send(
      {
        purpose: asked.purpose,
        method: asked.method,
        url: `${asked.base ?? base}${asked.path}`,
        headers: headersFor(organization, token.value, asked),
        expected,
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      },
      options,
    )
    return { outcome, token: token.value }
  }

  return {
    async call(asked, options, expected = []) {
      let { outcome, token } = await attempt(asked, options, expected)
      if (outcome.ok && token !== null && tokenEnded(outcome.value)) {
        tokens.forget(token)
        outcome = (await attempt(asked, options, expected)).outcome
      }
      if (!outcome.ok || outcome.value.status < 400 || expected.includes(outcome.value.status)) return outcome
      return bad(problemOf(outcome.value))
    },
  }
}

type Attempt = { outcome: Outcome<HttpAnswer>; token: string | null }

/**
 * The word for a token that has ended or was withdrawn: status 401, in practice with the gateway's code 401013. The edge
 * says with the same status that a permission is missing, which another token would not have either.
 */
function tokenEnded(answer: HttpAnswer): boolean {
  return answer.status === 401 && problemOf(answer).kind !== 'not-permitted'
}

function headersFor(organization: Organization, token: string, asked: GatewayRequest): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'x-api-key': organization.clientId,
    'x-gw-ims-org-id': organization.organizationId,
    ...(asked.sandboxed === false ? {} : { 'x-sandbox-name': organization.sandbox }),
    'x-request-id': randomUUID(),
    accept: asked.accept ?? 'application/json',
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
}
