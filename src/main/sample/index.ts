export type { Behaviour, LoggedRequest, RequestLog } from './behaviour'
export type { SampleControl } from './control'
export { sampleCases } from './customer-cases'
export type { SampleCustomer } from './customer-spec'
export { sampleCustomers, sampleStars } from './customers'
export {
  edgeApiKeyInvalid,
  edgeInvalid,
  edgeNotPermitted,
  edgeOrganizationInvalid,
  edgeTokenExpired,
  edgeTokenMissing,
  edgeTooManyRequests,
  edgeUnavailable,
  edgeUnknownDatastream,
  edgeUnknownNamespace,
} from './edge-answers'
export { sampleEdgeAttributes } from './edge-lookup'
export type { Fault } from './faults'
export type { SampleConnection } from './gateway'
export {
  apiKeyInvalid,
  apiKeyRequired,
  badGateway,
  captivePortal,
  contentTypeMissing,
  gatewayTimeout,
  gatewayTooManyRequests,
  notEntitled,
  organizationMissing,
  resourceNotFound,
  sandboxDenied,
  serviceUnavailable,
  tokenMissing,
  tokenNotValid,
  tokenRefused,
  wrongSecret,
} from './gateway-answers'
export type { KnownAnswer } from './known-answer'
export { sampleDatastreamId } from './organisation'
export { lookupPermissions } from './permissions'
export {
  badRequest,
  deletingNotSupported,
  eventsNotEnabled,
  graphNotReadable,
  notProvisioned,
  profileNotFound,
  profilesNotPermitted,
  profileTooManyRequests,
  serverError,
  tooManyRelatedIdentities,
  unknownMergePolicy,
} from './profile-answers'
export type { Identity, SampleRecord, XdmObject } from './records'
export { type SamplePlatform, startSamplePlatform } from './server'
export {
  acceptNotValid,
  audienceCountInvalid,
  audienceNotFound,
  audiencesNotFound,
  audiencesNotPermitted,
  graphRequestInvalid,
  identityGraphNotPermitted,
  identityInvalid,
} from './service-answers'
export { sampleSettings } from './settings'
export { createSampleStore, type MergedProfile, type SampleStore, type StoredEvent } from './store'
