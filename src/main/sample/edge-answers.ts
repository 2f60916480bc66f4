import { randomUUID } from 'node:crypto'
import { errorType, type KnownAnswer, problem } from './known-answer'
import { organisation } from './organisation'

/** The edge network's format: problem+json with a report (data collection guides, error handling). */
function edgeError(code: string, title: string, detail: string, headers: Record<string, string> = {}): KnownAnswer {
  const status = Number(code.slice(-3))
  const report = { requestId: randomUUID(), orgId: organisation.organizationId, errors: [] }
  const answer = problem(status, title, { type: errorType(`EXEG-${code}`), detail, report })
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

const unauthorized = (number: string, detail: string) => edgeError(`${number}-401`, 'Unauthorized', detail)

/** Of the codes 0500 to 0506, what 0503 and 0506 stand for is documented; the others are guesses in that range. */
export const edgeTokenMissing = () => unauthorized('0500', 'The authorization token is missing.')
export const edgeApiKeyInvalid = () => unauthorized('0501', 'The API key is missing or invalid.')
export const edgeOrganizationInvalid = () => unauthorized('0502', 'The organization is missing or invalid.')
export const edgeTokenExpired = () => unauthorized('0503', 'The authorization token has expired.')
export const edgeNotPermitted = () => unauthorized('0506', 'The credential has no WRITE access to the sandbox.')

export const edgeUnknownNamespace = (namespace: string) =>
  edgeError('0013-422', 'Invalid identity namespace', `The namespace ${namespace} does not exist.`)
export const edgeUnknownDatastream = () =>
  edgeError('0003-400', 'Invalid datastream', 'The datastream is missing, or does not exist in this organization.')
export const edgeInvalid = (detail: string) => edgeError('0104-422', 'Unprocessable event', detail)
export const edgeTooManyRequests = (seconds: number) =>
  edgeError('0201-429', 'Too many requests', 'The rate limit was reached.', { 'retry-after': String(seconds) })
export const edgeUnavailable = (seconds: number) =>
  edgeError('0201-503', 'Service unavailable', 'An upstream is overloaded.', { 'retry-after': String(seconds) })
