import { join } from 'node:path'
import {
  connectPlatform,
  type HostTrust,
  openRemembered,
  type Platform,
  probeCapabilities,
  type Remembered,
  rememberNothing,
  type UsageMeter,
} from '../platform'
import { type Names, rememberNames } from '../profile'
import type { SamplePlatform } from '../sample'
import type { Settings } from '../settings'
import type { ConnectionParts } from './connection'
import { TEST_TIMEOUT_MS } from './connection-test'
import { harmlessIdentity } from './doctor/harmless'
import { readCertificates, systemNetwork } from './network'

/** A connected organisation: its client, and what is remembered of it. */
export type Connection = {
  platform: Platform
  audienceNames: Names
  datasetNames: Names
  remembered: Remembered
  /** Counts lookups and profile calls; null for the sample platform, which nobody pays for. */
  usage: UsageMeter | null
  /** Whether the certificate file that machine policy names could not be read. */
  certificateProblem: boolean
  /** Fetches a token, and learns what nobody knows of the organisation yet, so that no call has to wait for it. */
  warmUp(): Promise<void>
  /** Relies on nothing that was open before: the computer slept, or is in another network. */
  refresh(): void
  close(): Promise<void>
}

/** Where credentials may go by these settings. `loopback` says whether this machine itself is among it. */
export function trustOf(asked: Settings['connection'], loopback: boolean): HostTrust {
  return { policyHosts: asked.trustedHosts, loopback }
}

/** Connects to an organisation by the settings. Nothing is sent until the first call or `warmUp`. */
export async function organizationConnection(
  { credentials, usage, userDataDir, loopback }: ConnectionParts,
  settings: Settings,
  secret: () => Promise<string | null>,
): Promise<Connection> {
  const asked = settings.connection
  const { certificates, problem } = await readCertificates(asked.certificateFile)
  if (problem) process.stderr.write('callside: the certificate file of machine policy could not be read\n')
  const network = systemNetwork(credentials, certificates)
  const trust = trustOf(asked, loopback)
  const platform = connectPlatform({ ...asked, secret, trust, network, onSent: usage.sent })
  const remembered = await openRemembered(join(userDataDir, 'organizations.json'), asked)
  return {
    platform,
    remembered,
    usage,
    certificateProblem: problem,
    ...namesOf(platform),
    warmUp: () => learn(platform, remembered, settings),
    refresh() {
      network.forget()
      platform.refreshConnections()
    },
    async close() {
      await remembered.settled()
      await platform.close()
    },
  }
}

/** Connects to the sample platform in this process. */
export function exploreConnection({ url, connection }: SamplePlatform, scopes: string[]): Connection {
  const { clientSecret, ...organization } = connection
  const platform = connectPlatform({
    ...organization,
    scopes,
    endpoints: { ims: url, platform: url, edge: url },
    secret: async () => clientSecret,
    trust: { policyHosts: [], loopback: true },
  })
  return {
    platform,
    remembered: rememberNothing(),
    usage: null,
    certificateProblem: false,
    ...namesOf(platform),
    warmUp: async () => {
      await platform.authenticate({ signal: AbortSignal.timeout(TEST_TIMEOUT_MS) })
    },
    refresh: platform.refreshConnections,
    close: platform.close,
  }
}

async function learn(platform: Platform, remembered: Remembered, { lookup, connection }: Settings): Promise<void> {
  const options = { signal: AbortSignal.timeout(TEST_TIMEOUT_MS) }
  const token = await platform.authenticate(options)
  if (!token.ok) return
  const namespaces = await platform.namespaces(options)
  if (namespaces.ok) remembered.keepNamespaces(namespaces.value)
  const identity = harmlessIdentity(lookup, remembered)
  const datastreamId = connection.edge.mode === 'off' ? null : connection.edge.datastreamId
  const { mergePolicyId } = lookup
  await probeCapabilities(platform, remembered, { identity, mergePolicyId, datastreamId, again: false }, options)
}

const namesOf = (platform: Platform): Pick<Connection, 'audienceNames' | 'datasetNames'> => ({
  audienceNames: rememberNames((ids, options) => platform.audienceNames(ids, options), Date.now),
  datasetNames: rememberNames((ids, options) => platform.datasetNames(ids, options), Date.now),
})
