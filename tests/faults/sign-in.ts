import assert from 'node:assert/strict'
import { captivePortal, type Fault, tokenNotValid } from '../../src/main/sample'
import { found, strikesBy, waits } from './lookup'
import { type Area, type ClientRow, failed, failedForNow } from './row'

const access = '/data/core/ups/access'
const ims = '/ims/token'

/** A client whose first token request goes wrong so. */
const tokenGoesWrong = (fault: Partial<Fault>, settings = {}): ClientRow['run'] =>
  waits(({ sample }) => {
    sample.behaviour.faults.push({ path: ims, times: 99, ...fault })
    return { settings }
  })

const tokenAnswer = (body: unknown): ClientRow['run'] => tokenGoesWrong({ status: 200, body })
const tokenRows: ClientRow[] = [
  {
    level: 'client',
    name: 'The access token has ended',
    happens: 'The gateway answers 401 to a token that was good before.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      sample.behaviour.expireTokens()
      return { prove: () => assert.equal(sample.requests.tokenRequests(), 2) }
    }),
  },
  {
    level: 'client',
    name: 'A fresh token is refused as well',
    happens: 'The gateway answers 401, and 401 again to the token that was asked for anew.',
    sees: failed('credentials-rejected', '401013'),
    run: strikesBy(({ sample }) => {
      sample.behaviour.faults.push({ path: access, times: 99, ...tokenNotValid() })
      return { prove: () => assert.equal(sample.requests.tokenRequests(), 2) }
    }),
  },
  {
    level: 'client',
    name: 'Wrong client secret',
    happens: 'The token endpoint answers 401 invalid_client.',
    sees: failed('credentials-rejected', 'invalid_client'),
    run: waits(() => ({ client: { secret: async () => 'not-the-secret' }, recovers: false })),
  },
  {
    level: 'client',
    name: 'Wrong client ID',
    happens: 'The token endpoint answers 400 invalid_client.',
    sees: failed('credentials-rejected', 'invalid_client'),
    run: waits(() => ({ client: { clientId: 'nobody' }, recovers: false })),
  },
  {
    level: 'client',
    name: 'No scopes',
    happens: 'The token endpoint answers 400 invalid_scope.',
    sees: failed('credentials-rejected', 'invalid_scope'),
    run: waits(() => ({ client: { scopes: [] }, recovers: false })),
  },
  {
    level: 'client',
    name: 'No client secret stored',
    happens: 'The keychain has none for this organisation.',
    sees: failed('not-configured', 'no-secret'),
    run: waits(({ sample }) => ({
      client: { secret: async () => null },
      recovers: false,
      prove: () => assert.equal(sample.requests.length, 0),
    })),
  },
  {
    level: 'client',
    name: 'Organisation ID that no header can hold',
    happens: 'The ID in the settings has characters that HTTP does not know.',
    sees: failed('not-configured', 'UND_ERR_INVALID_ARG'),
    run: waits(() => ({ client: { organizationId: 'Nord\u2603wind\n@AdobeOrg' }, recovers: false })),
  },
  {
    level: 'client',
    name: 'A web page in place of the token',
    happens: 'The token endpoint answers 200 with HTML.',
    sees: failedForNow('unreachable', 'captive-portal'),
    run: tokenGoesWrong(captivePortal()),
  },
  {
    level: 'client',
    name: 'A token answer without a token',
    happens: 'The token endpoint answers 200 with an empty object.',
    sees: failed('unexpected-response', 'token'),
    run: tokenAnswer({}),
  },
  {
    level: 'client',
    name: 'A lifetime that is no number',
    happens: 'expires_in of the token is a word.',
    sees: failed('unexpected-response', 'token'),
    run: tokenAnswer({ access_token: 'a', expires_in: 'soon' }),
  },
  {
    level: 'client',
    name: 'A lifetime in milliseconds, as text',
    happens: 'expires_in is "86399000", as the former token exchange wrote it.',
    sees: found(),
    run: waits(async ({ sample }) => {
      const { organizationId, clientId, clientSecret, sandbox } = sample.connection
      assert.ok(organizationId && sandbox)
      const form = {
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'client_credentials',
        scope: 'openid',
      }
      const issued = await fetch(`${sample.url}/ims/token/v3`, { method: 'POST', body: new URLSearchParams(form) })
      const { access_token } = (await issued.json()) as { access_token: string }
      sample.behaviour.faults.push({ path: ims, times: 1, status: 200, body: { access_token, expires_in: '86399000' } })
      return { prove: () => assert.equal(sample.requests.tokenRequests(), 2) }
    }),
  },
  {
    level: 'client',
    name: 'The token endpoint is silent',
    happens: 'The connection is open, and no answer comes.',
    sees: failedForNow('timeout', null),
    // The token request outlives the lookup: the next caller joins it and is answered once it is given up.
    run: waits(({ sample }) => {
      sample.behaviour.faults.push({ path: ims, times: 99, hang: true })
      return { settings: { timeoutMs: 500 }, recovers: false }
    }),
  },
  {
    level: 'client',
    name: 'The token endpoint fails',
    happens: 'It answers 500 without a body worth reading.',
    sees: failedForNow('unexpected-response', null),
    run: tokenGoesWrong({ status: 500, body: {} }),
  },
  {
    level: 'client',
    name: 'Too many tokens were asked for',
    happens: 'The token endpoint answers 429 and wants a pause of a minute.',
    sees: failedForNow('rate-limited', null, true),
    run: tokenGoesWrong({ status: 429, body: {}, headers: { 'retry-after': '60' } }),
  },
]

/** Tokens. */
export const signInAreas: Area[] = [{ title: 'Signing in', rows: tokenRows }]
