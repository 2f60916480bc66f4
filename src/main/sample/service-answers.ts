import { randomUUID } from 'node:crypto'
import { errorType, type KnownAnswer, problem } from './known-answer'
import { organisation, sandboxReference } from './organisation'

/** Segmentation's format: problem+json that repeats itself under `errors` (segmentation.yaml). */
function segmentationError(status: number, code: string, title: string): KnownAnswer {
  const errors = { [status]: [{ code, message: title }] }
  return problem(status, title, { requestId: randomUUID(), errors, type: errorType(code) })
}

/** None of the audiences asked for exists; those that do are answered with 207. */
export const audiencesNotFound = (ids: string[]) =>
  segmentationError(404, 'UPAPI-113000-404', `The entity ${ids.join(',')} is not found.`)
export const audienceNotFound = (id: string) =>
  segmentationError(
    404,
    'UPAPI-113430-404',
    `The audience entity ${id} is not found. Use a valid entity and try again.`,
  )
export const audienceCountInvalid = () =>
  segmentationError(400, 'UPAPI-113015-400', 'The number of requested IDs is invalid. Cannot be 0 or exceed 100.')
export const audiencesNotPermitted = () =>
  segmentationError(
    403,
    'UPAPI-113752-403',
    `Permission denied on some resources. errorMessage=[{"resource":{"uri":"/orgs/${organisation.organizationId}` +
      `/sandboxes/${organisation.sandbox}/segments","labels":[]},"action":"READ"}]`,
  )

/** Identity service's refusal of the graph (identity-service.yaml). */
export function identityGraphNotPermitted(): KnownAnswer {
  const { sandboxId, sandboxName } = sandboxReference
  return problem(403, 'Insufficient permissions', {
    type: errorType('UIS-4064-403'),
    detail: 'The authorization token does not have the permissions to access: READ IdentityGraph.',
    report: {
      tenantInfo: { imsOrgId: organisation.organizationId, sandboxId, sandboxName },
      additionalContext: {},
      errorChain: [],
    },
  })
}
export const identityInvalid = (detail: string) => problem(400, 'InvalidInput', { detail })
export const graphRequestInvalid = (message: string): KnownAnswer => ({
  status: 400,
  body: { reason: 'Validation error', message },
})

/** Schema Registry wants its own media types; `needsVersion` where one schema is asked for (schema-registry.yaml). */
export function acceptNotValid(accept: string, needsVersion: boolean): KnownAnswer {
  const wanted = `application/vnd.adobe.{xed|xdm}+json${needsVersion ? '; version=1' : ''}`
  const detail = `The supplied Accept header is not valid: ${accept}. A valid value looks like ${wanted}.`
  const code = needsVersion ? 'XDM-1007-400' : 'XDM-1006-400'
  return problem(400, 'Accept header invalid', {
    type: errorType(code),
    report: { registryRequestId: randomUUID(), 'detailed-message': detail, 'sub-errors': [] },
    detail,
  })
}

/** A service that says no more than that the credential may not, or that there is nothing. */
export const notPermitted = (resource: string) =>
  problem(403, 'Forbidden', { detail: `The credential may not read ${resource}.` })
export const notFound = (what: string) => problem(404, 'NotFound', { detail: `${what} not found.` })
export const invalid = (detail: string) => problem(400, 'BadRequest', { detail })
