import { findProfiles, type ProfileQuery, type ProfileRecord } from './entities'
import { type EventQuery, type EventRecord, findEvents } from './events'
import { createGateway, type Organization } from './gateway'
import type { HostTrust } from './hosts'
import { type CallOptions, createHttp } from './http'
import { findAudienceNames, listMergePolicies, listNamespaces, listSandboxes, type MergePolicy } from './organization'
import { good, type Outcome } from './problems'
import { createTokenSource } from './token'

export { type Identity, identityKey, type ProfileQuery, type ProfileRecord } from './entities'
export type { EventQuery, EventRecord } from './events'
export { type HostTrust, hostOf, isTrusted } from './hosts'
export { type CallOptions, type Meter, TIMED_OUT } from './http'
export type { MergePolicy } from './organization'
export type { Outcome, PlatformProblem, ProblemKind } from './problems'

/** What a connection to an organisation needs. Endpoints have no trailing slash. */
export type PlatformOptions = Organization & {
  scopes: string[]
  endpoints: { ims: string; platform: string }
  secret: () => Promise<string | null>
  trust: HostTrust
}

/** The client of one organisation and sandbox. Every call answers with an outcome and never throws. */
export type Platform = {
  /** Asks for a token, or uses the one at hand: whether the credentials work at all. */
  authenticate(options: CallOptions): Promise<Outcome<null>>
  profiles(query: ProfileQuery, options: CallOptions): Promise<Outcome<ProfileRecord[]>>
  events(query: EventQuery, options: CallOptions): Promise<Outcome<EventRecord[]>>
  audienceNames(ids: string[], options: CallOptions): Promise<Outcome<Map<string, string>>>
  namespaces(options: CallOptions): Promise<Outcome<string[]>>
  mergePolicies(options: CallOptions): Promise<Outcome<MergePolicy[]>>
  sandboxes(options: CallOptions): Promise<Outcome<string[]>>
  /** Closes every connection; calls under way end as `unreachable`. */
  close(): Promise<void>
}

/** Connects to an organisation. Nothing is sent until the first call. */
export function connectPlatform(options: PlatformOptions): Platform {
  const { organizationId, clientId, sandbox, scopes, endpoints, secret } = options
  const http = createHttp(options.trust)
  const tokens = createTokenSource(http, { ims: endpoints.ims, clientId, scopes, secret })
  const gateway = createGateway(http, endpoints.platform, { organizationId, clientId, sandbox }, tokens)
  return {
    authenticate: async (call) => {
      const token = await tokens.current(call)
      return token.ok ? good(null) : token
    },
    profiles: (query, call) => findProfiles(gateway, query, call),
    events: (query, call) => findEvents(gateway, query, call),
    audienceNames: (ids, call) => findAudienceNames(gateway, ids, call),
    namespaces: (call) => listNamespaces(gateway, call),
    mergePolicies: (call) => listMergePolicies(gateway, call),
    sandboxes: (call) => listSandboxes(gateway, call),
    close: () => http.close(),
  }
}
