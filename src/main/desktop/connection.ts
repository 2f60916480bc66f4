import type { ConnectRequest, ConnectResult, Problem } from '../../preload/bridge'
import type { Credentials, KeychainProblem, SecretPlace } from '../credentials'
import { connectPlatform, type HostTrust, hostOf, isTrusted, type Platform } from '../platform'
import { type AudienceNames, rememberAudienceNames } from '../profile'
import type { SamplePlatform } from '../sample'
import { defaultSettings, mergeSettings, type OpenSettings, type Settings, type UserSettings } from '../settings'
import { TEST_TIMEOUT_MS, testConnection } from './connection-test'
import { keepSecret, readSecret } from './secrets'

/** A connected organisation: its client, and what is remembered of it for this run. */
export type Connection = {
  platform: Platform
  audienceNames: AudienceNames
  eventsRefused: { current: boolean }
}

/** What the panel says about the connection, besides the settings themselves. */
export type SecretState = { place: SecretPlace; problem: KeychainProblem | null; refusedHost: string | null }

export type Connections = {
  /**
   * The connection in force, once the first opening is over; null where nothing is configured, or where the settings
   * point to a host that is not trusted.
   */
  current(): Promise<Connection | null>
  /** The settings in force: the user's, and over them what belongs to the sample organisation while it is explored. */
  settings(): Settings
  secret(): SecretState
  /** Numbers to try while the sample is explored, each with a locale key that says who it is. */
  sampleNumbers(): { e164: string; hint: string }[]
  /** Connects by the settings as they are now, and fetches a token so that the first call need not wait for it. */
  open(): Promise<void>
  connect(request: ConnectRequest): Promise<ConnectResult>
  exploreSample(): Promise<void>
  close(): Promise<void>
}

/** Manages which organisation the app talks to. `loopback` says whether credentials may go to this machine itself. */
export function manageConnections(stored: OpenSettings, credentials: Credentials, loopback: boolean): Connections {
  const trust: HostTrust = { policyHosts: [], loopback }
  let connection: Connection | null = null
  let opened: () => void = () => {}
  const opening = new Promise<void>((resolve) => {
    opened = resolve
  })
  let sample: { server: SamplePlatform; settings: UserSettings; numbers: { e164: string; hint: string }[] } | null =
    null
  let secret: SecretState = { place: 'missing', problem: null, refusedHost: null }

  const settings = (): Settings =>
    sample && stored.current().connection.platform === 'sample'
      ? mergeSettings(stored.user(), sample.settings)
      : stored.current()

  const replace = async (next: Connection | null): Promise<void> => {
    const former = connection
    connection = next
    await former?.platform.close()
  }

  const openSample = async (): Promise<void> => {
    const { startSamplePlatform, sampleSettings, sampleStars } = await import('../sample')
    const running = sample ?? {
      server: await startSamplePlatform(),
      settings: sampleSettings(),
      numbers: Object.entries(sampleStars).map(([star, { number }]) => ({ e164: number, hint: `sample.${star}` })),
    }
    sample = running
    const { url, connection: own } = running.server
    secret = { place: 'memory', problem: null, refusedHost: null }
    const { clientSecret, ...organization } = own
    const { scopes } = settings().connection
    const platform = connectPlatform({
      ...organization,
      scopes,
      endpoints: { ims: url, platform: url },
      secret: async () => clientSecret,
      trust: { policyHosts: [], loopback: true },
    })
    await replace(remember(platform))
  }

  const openOrganization = async (): Promise<void> => {
    const { connection: asked } = settings()
    const refused = Object.values(asked.endpoints).find((address) => !isTrusted(address, trust))
    if (refused) {
      secret = { place: 'missing', problem: null, refusedHost: hostOf(refused) }
      return replace(null)
    }
    const found = await readSecret(credentials, asked)
    secret = { place: found.secret === null ? 'missing' : found.place, problem: found.problem, refusedHost: null }
    if (found.secret === null) return replace(null)
    await replace(remember(connectTo(asked, async () => found.secret)))
  }

  const connectTo = (asked: Settings['connection'], read: () => Promise<string | null>): Platform =>
    connectPlatform({ ...asked, secret: read, trust })

  return {
    current: () => opening.then(() => connection),
    settings,
    secret: () => secret,
    sampleNumbers: () => (stored.current().connection.platform === 'sample' ? (sample?.numbers ?? []) : []),
    async open() {
      const { platform } = stored.current().connection
      try {
        if (platform === 'sample') await openSample()
        else if (platform === 'experience-platform') await openOrganization()
      } finally {
        opened()
      }
      void connection?.platform.authenticate({ signal: AbortSignal.timeout(TEST_TIMEOUT_MS) })
    },
    async connect(request) {
      await opening
      const change = connectionChange(request)
      const asked = mergeSettings(stored.user(), change).connection
      const refused = Object.values(asked.endpoints).find((address) => !isTrusted(address, trust))
      if (refused) return notKept({ kind: 'not-configured', retryable: false, code: 'host', host: hostOf(refused) })
      const given = request.clientSecret === '' ? await readSecret(credentials, asked) : null
      const clientSecret = given ? given.secret : request.clientSecret
      if (clientSecret === null || clientSecret === '')
        return notKept({ kind: 'not-configured', retryable: false, code: 'no-secret' })

      const platform = connectTo(asked, async () => clientSecret)
      const tested = await testConnection(platform, asked.sandbox)
      if (!tested.ok && tested.problem.kind === 'credentials-rejected') {
        await platform.close()
        return notKept(tested.problem)
      }
      const kept = await keepSecret(credentials, asked, clientSecret)
      secret = { place: kept.place, problem: kept.problem, refusedHost: null }
      await stored.change(change)
      await replace(remember(platform))
      return { secret: kept.place, keychainProblem: kept.problem, problem: tested.ok ? null : tested.problem }
    },
    async exploreSample() {
      await opening
      await stored.change({ connection: { platform: 'sample' } })
      await openSample()
    },
    async close() {
      await replace(null)
      await sample?.server.close()
    },
  }
}

function remember(platform: Platform): Connection {
  return {
    platform,
    audienceNames: rememberAudienceNames((ids, options) => platform.audienceNames(ids, options), Date.now),
    eventsRefused: { current: false },
  }
}

const notKept = (problem: Problem): ConnectResult => ({ secret: 'not-kept', keychainProblem: null, problem })

/** What the form does not name goes back to its default: an address that was cleared must not linger. */
function connectionChange(request: ConnectRequest): UserSettings {
  const { organizationId, clientId, sandbox, scopes, endpoints } = request
  const defaults = defaultSettings.connection
  const given = Object.entries(endpoints ?? {}).flatMap(([name, address]) =>
    address?.trim() ? [[name, withoutTrailingSlashes(address.trim())]] : [],
  )
  return {
    connection: {
      platform: 'experience-platform',
      organizationId,
      clientId,
      sandbox,
      scopes: scopes ?? defaults.scopes,
      endpoints: {
        ...defaults.endpoints,
        ...Object.fromEntries(given),
      },
    },
  }
}

function withoutTrailingSlashes(address: string): string {
  let end = address.length
  while (end > 0 && address[end - 1] === '/') end -= 1
  return address.slice(0, end)
}
