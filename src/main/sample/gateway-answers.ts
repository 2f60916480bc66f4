import { errorType, type KnownAnswer, problem } from './known-answer'

/** The gateway's own refusals, with the bodies of Adobe's troubleshooting guide. */
function gatewayError(status: number, code: string, message: string, headers?: Record<string, string>): KnownAnswer {
  return { status, body: { error_code: code, message }, ...(headers ? { headers } : {}) }
}

export const tokenMissing = () => gatewayError(403, '403010', 'Oauth token is missing.')
export const tokenNotValid = () => gatewayError(401, '401013', 'Oauth token is not valid')
export const apiKeyRequired = () => gatewayError(403, '403000', 'Api Key is required')
export const apiKeyInvalid = () => gatewayError(403, '403003', 'Api Key is invalid')
export const organizationMissing = () => gatewayError(400, '400003', 'Missing header')
/** The credential isn't entitled to this organisation; it has nothing to do with a customer's profile. */
export const notEntitled = () => gatewayError(403, '403025', 'Profile is not valid')
export const resourceNotFound = () => gatewayError(404, '404003', 'Resource not found')

/** The gateway's throttle, as documented for other APIs behind the same gateway. */
export function gatewayTooManyRequests(seconds: number): KnownAnswer {
  return gatewayError(429, '429050', 'Too many requests', { 'retry-after': String(seconds) })
}

/** Something between here and the service is down; the page is not JSON. */
export const badGateway = (): KnownAnswer => ({ status: 502, html: '<html><h1>502 Bad Gateway</h1></html>' })
/** The gateway gives up on a service after a minute. */
export const gatewayTimeout = () => gatewayError(504, '504000', 'Request timed out')

/** A service that is away for a while. `seconds` becomes Retry-After. */
export function serviceUnavailable(seconds?: number): KnownAnswer {
  const headers = seconds === undefined ? undefined : { 'retry-after': String(seconds) }
  return { ...gatewayError(503, '503000', 'Service unavailable'), ...(headers ? { headers } : {}) }
}

/** What a hotel's or an office's network answers in the platform's place until somebody signs in to it. */
export const captivePortal = (): KnownAnswer => ({
  status: 200,
  html: '<!doctype html><title>Sign in to the network</title><form action="/sign-in"><button>Continue</button></form>',
})

/** The platform's own text for a missing or unknown sandbox is not published. */
export function sandboxDenied(sandbox?: string): KnownAnswer {
  const detail = sandbox
    ? `The sandbox ${sandbox} does not exist, or this credential has no access to it.`
    : 'The header x-sandbox-name is missing.'
  return problem(403, 'Access to sandbox denied', { type: errorType('SMS-2008-403'), detail })
}

export const contentTypeMissing = (): KnownAnswer => ({
  status: 400,
  body: {
    type: '/placeholder/type/uri',
    status: 400,
    title: 'BadRequestError',
    detail: 'A valid content-type must be specified',
  },
})

/** The token endpoint's refusals, in the form that OAuth (RFC 6749) gives them; Adobe's own are not published. */
export function tokenRefused(status: number, error: string, description: string): KnownAnswer {
  return { status, body: { error, error_description: description } }
}
export const wrongSecret = () => tokenRefused(401, 'invalid_client', 'invalid client_secret parameter')
