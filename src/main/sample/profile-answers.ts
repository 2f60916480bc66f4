import type { KnownAnswer } from './known-answer'

/** Profile access's own format: all numbers are strings (profile.yaml). */
function profileError(status: number, message: string, cause?: string): KnownAnswer {
  return { status, body: { message, ...(cause ? { cause } : {}), statusCode: String(status) } }
}

/** A request that profile access can't read. */
export const badRequest = (message: string) => profileError(400, message, 'Status Code - 400 : Bad Request')
/** The organisation's licence has no look-up on the hub. */
export const notProvisioned = () => profileError(403, 'UPS-ACC-1000004: IMS Org is not provisioned.')
/** What an organisation without the licence for events hears. The platform's own text is not published. */
export const eventsNotEnabled = () =>
  profileError(403, 'UPS-ACC-1000403: Looking up experience events is not enabled for this organization.')
/** The credential's role lacks a permission. The platform's own text is not published. */
export const profilesNotPermitted = (resource = 'profiles') =>
  profileError(403, `The authorization token does not have the permission to access: READ ${resource}.`)
export const profileNotFound = (): KnownAnswer => ({ status: 404, body: { statusCode: '404' } })
export const deletingNotSupported = () => profileError(405, 'Deleting is not part of the sample platform.')
/** A graph beyond the platform's limit of 50 can't be looked up at all. */
export const tooManyRelatedIdentities = () => profileError(422, 'Too many related identities')
export const serverError = () =>
  profileError(500, 'Unable to connect to server', 'Status Code - 500 : Connection Timeout')

/** One identity whose graph the profile service could not read; also what a 207 holds for it. */
export function graphNotReadable(xid = 'A0'): KnownAnswer {
  const cause = 'Status Code - 400 : message {"reason":"Validation error","message":"The identity could not be read"}'
  return profileError(
    422,
    `UPS-MRG-1000001:Identities cannot be retrieved for XID - "${xid}" for graph type "auto"`,
    cause,
  )
}

/** The profile service's throttle: a list of errors, with the pause in milliseconds as a string. */
export function profileTooManyRequests(retryAfterMs: number): KnownAnswer {
  const cause = JSON.stringify({ Errors: ['Request rate is large'] })
  const error = { message: 'Too many requests', cause, retryAfterMs: String(retryAfterMs), statusCode: '429' }
  return { status: 429, body: [error] }
}

/** The hybrid of two formats that was seen for a merge policy that isn't there (adobe/aepp, issue 27). */
export function unknownMergePolicy(): KnownAnswer {
  const text = 'The provided merge policy is not found.  Provide a valid merge policy and try again.'
  const code = 'UPLIB-101221-404'
  const hybrid = { type: `http://ns.adobe.com/aep/errors/${code}`, title: text, status: 422 }
  return { status: 422, body: { message: text, statusCode: 422, ...hybrid, 'error-code': code, 'error-message': text } }
}
