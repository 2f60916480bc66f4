import { listPermissions } from './access-control'
import { findDatasetNames } from './datasets'
import { createEdge, type EdgeProfile, type EdgeQuery } from './edge'
import { findProfiles, type Identity, type ProfileAnswer, type ProfileQuery } from './entities'
import { type EventPage, type EventQuery, findEvents } from './events'
import { createGateway, type Organization } from './gateway'
import type { HostTrust } from './hosts'
import { type CallOptions, type ConnectionFacts, createHttp, type Purpose } from './http'
import { findIdentityGraph } from './identity-graph'
import type { Network } from './network'
import {
  findAudienceNames,
  listMergePolicies,
  listNamespaces,
  listSandboxes,
  type MergePolicy,
  type NamespaceCount,
  reportNamespaces,
} from './organization'
import { good, type Outcome } from './problems'
import { createTokenSource } from './token'

export { type CapabilityProbe, probeCapabilities, type Unanswered } from './capabilities'
export { isErrorCode, isIdentifier } from './codes'
export { isDatasetId } from './datasets'
export type { EdgeProfile, EdgeQuery } from './edge'
export type { Identity, ProfileAnswer, ProfileQuery, ProfileRecord } from './entities'
export type { EventPage, EventQuery, EventRecord } from './events'
export type { Organization } from './gateway'
export { type HostTrust, hostOf, isTrusted } from './hosts'
export { type CallOptions, type CallRecord, type ConnectionFacts, type Meter, type Purpose, TIMED_OUT } from './http'
export { direct, environmentProxy, type Network } from './network'
export type { MergePolicy, NamespaceCount } from './organization'
export type { Outcome, PlatformProblem, ProblemKind } from './problems'
export { identityKey, isSameCode } from './reading'
export {
  type Capability,
  type CapabilityName,
  openRemembered,
  type Remembered,
  rememberNothing,
  type Spelling,
} from './remembered'
export { type Limits, openUsage, type UsageMeter } from './usage'

/** What a connection to an organisation needs. Endpoints have no trailing slash. */
export type PlatformOptions = Organization & {
  scopes: string[]
  endpoints: { ims: string; platform: string; edge: string }
  secret: () => Promise<string | null>
  trust: HostTrust
  /** How requests leave this computer; directly where it is left out. */
  network?: Network
  /** Told once for each request that really leaves, retries included, requests shared by several callers once. */
  onSent?: (purpose: Purpose) => void
}

/** The client of one organisation and sandbox. Every call answers with an outcome and never throws. */
export type Platform = {
  /** Asks for a token, or uses the one at hand: whether the credentials work at all. */
  authenticate(options: CallOptions): Promise<Outcome<null>>
  profiles(query: ProfileQuery, options: CallOptions): Promise<Outcome<ProfileAnswer>>
  /** One page of a profile's events, newest first. */
  events(query: EventQuery, options: CallOptions): Promise<Outcome<EventPage>>
  /** Names by audience id; ids that nobody knows are missing. */
  audienceNames(ids: string[], options: CallOptions): Promise<Outcome<Map<string, string>>>
  /** Names by dataset id; ids that nobody knows are missing. */
  datasetNames(ids: string[], options: CallOptions): Promise<Outcome<Map<string, string>>>
  /** What the edge knows of somebody; null when it does not know them, which says nothing about the hub. */
  edge(query: EdgeQuery, options: CallOptions): Promise<Outcome<EdgeProfile | null>>
  /** Every identity that is linked with this one, itself included; empty when the graph does not know it. */
  identityGraph(identity: Identity, options: CallOptions): Promise<Outcome<Identity[]>>
  namespaces(options: CallOptions): Promise<Outcome<string[]>>
  mergePolicies(options: CallOptions): Promise<Outcome<MergePolicy[]>>
  sandboxes(options: CallOptions): Promise<Outcome<string[]>>
  /** The names of the permissions that the credential has in this sandbox. */
  permissions(options: CallOptions): Promise<Outcome<string[]>>
  /** How many profiles hold an identity of each namespace, by the platform's latest daily report. */
  namespaceReport(options: CallOptions): Promise<Outcome<NamespaceCount[]>>
  /** What is known of the connection to the platform's host itself. */
  facts(options: CallOptions): Promise<Outcome<ConnectionFacts>>
  /** After sleep, or when the network came back: kept connections are dropped and the circuit is closed. */
  refreshConnections(): void
  /** Closes every connection; calls under way end as `unreachable`. */
  close(): Promise<void>
}

/** Connects to an organisation. Nothing is sent until the first call. */
export function connectPlatform(options: PlatformOptions): Platform {
  const { organizationId, clientId, sandbox, scopes, endpoints, secret, trust, network, onSent } = options
  const http = createHttp(trust, { ...(network ? { network } : {}), ...(onSent ? { onSent } : {}) })
  const tokens = createTokenSource(http, { ims: endpoints.ims, clientId, scopes, secret })
  const gateway = createGateway(http, endpoints.platform, { organizationId, clientId, sandbox }, tokens)
  return {
    authenticate: async (call) => {
      const token = await tokens.current(call)
      return token.ok ? good(null) : token
    },
    profiles: (query, call) => findProfiles(gateway, query, call),
    events: (query, call) => findEvents(gateway, endpoints.platform, query, call),
    audienceNames: (ids, call) => findAudienceNames(gateway, ids, call),
    datasetNames: (ids, call) => findDatasetNames(gateway, ids, call),
    edge: createEdge(gateway, endpoints.edge),
    identityGraph: (identity, call) => findIdentityGraph(gateway, identity, call),
    namespaces: (call) => listNamespaces(gateway, call),
    mergePolicies: (call) => listMergePolicies(gateway, endpoints.platform, call),
    sandboxes: (call) => listSandboxes(gateway, endpoints.platform, call),
    permissions: (call) => listPermissions(gateway, call),
    namespaceReport: (call) => reportNamespaces(gateway, call),
    facts: (call) => http.facts(endpoints.platform, call),
    refreshConnections: () => http.refresh(),
    close: () => http.close(),
  }
}
