import type { ConnectRequest, ConnectResult, Problem } from '../../preload/bridge'
import type { Credentials, KeychainProblem, SecretPlace } from '../credentials'
import { hostOf, isTrusted, type UsageMeter } from '../platform'
import type { SamplePlatform } from '../sample'
import { defaultSettings, type OpenSettings, type Settings, type UserSettings } from '../settings'
import { testConnection } from './connection-test'
import { type Connection, exploreConnection, organizationConnection, trustOf } from './organization'
import { keepSecret, readSecret } from './secrets'

export type { Connection } from './organization'

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
  /** Connects by the settings as they are now. Nothing is sent. */
  open(): Promise<void>
  /** Fetches a token, and what is not known of the organisation yet, so that no call has to wait for either. */
  warmUp(): Promise<void>
  connect(request: ConnectRequest): Promise<ConnectResult>
  exploreSample(): Promise<void>
  /** Connects anew where the settings of the connection are other ones than it was opened with; says whether they were. */
  follow(): Promise<boolean>
  /** The computer woke up, or is in a network again: nothing that was open before is relied on. */
  refresh(): void
  close(): Promise<void>
}

export type ConnectionParts = {
  stored: OpenSettings
  credentials: Credentials
  usage: UsageMeter
  /** Where what is known of an organisation is kept. */
  userDataDir: string
  /** Whether credentials may go to this machine itself. */
  loopback: boolean
}

type Sample = { server: SamplePlatform; settings: UserSettings; numbers: { e164: string; hint: string }[] }

/** Manages which organisation the app talks to. */
export function manageConnections(parts: ConnectionParts): Connections {
  const { stored, credentials, loopback } = parts
  let connection: Connection | null = null
  let opened: () => void = () => {}
  const opening = new Promise<void>((resolve) => {
    opened = resolve
  })
  let sample: Sample | null = null
  let isClosed = false
  let secret: SecretState = noSecret
  /** The settings of the connection, as one line, that are or will be in force. */
  let openedBy = ''
  let following: Promise<void> = Promise.resolve()

  const settings = (): Settings =>
    sample && stored.current().connection.platform === 'sample' ? stored.current(sample.settings) : stored.current()

  const replace = async (next: Connection | null): Promise<void> => {
    const former = connection
    connection = isClosed ? null : next
    await Promise.all([former?.close(), isClosed ? next?.close() : null])
  }

  const openSample = async (): Promise<void> => {
    sample ??= await startSample()
    secret = { place: 'memory', problem: null, refusedHost: null }
    await replace(exploreConnection(sample.server, settings().connection.scopes))
  }

  const openByPlatform = async (): Promise<void> => {
    const { connection: asked } = stored.current()
    openedBy = JSON.stringify(asked)
    if (asked.platform === 'sample') return openSample()
    if (asked.platform === 'experience-platform') return openOrganization()
    secret = noSecret
    return replace(null)
  }

  const openOrganization = async (): Promise<void> => {
    const { connection: asked } = settings()
    const refused = refusedAddress(asked, loopback)
    if (refused) {
      secret = { place: 'missing', problem: null, refusedHost: hostOf(refused) }
      return replace(null)
    }
    const found = await readSecret(credentials, asked)
    secret = { place: found.secret === null ? 'missing' : found.place, problem: found.problem, refusedHost: null }
    if (found.secret === null) return replace(null)
    await replace(await organizationConnection(parts, settings(), async () => found.secret))
  }

  return {
    async current() {
      await opening
      await following.catch(() => {})
      return connection
    },
    settings,
    secret: () => secret,
    sampleNumbers: () => (stored.current().connection.platform === 'sample' ? (sample?.numbers ?? []) : []),
    async open() {
      await openByPlatform().finally(opened)
    },
    warmUp: async () => connection?.warmUp(),
    async connect(request) {
      await opening
      const change = connectionChange(request, stored.user())
      const wanted = stored.current(change)
      const asked = wanted.connection
      const refused = refusedAddress(asked, loopback)
      if (refused) return notKept({ kind: 'not-configured', retryable: false, code: 'host', host: hostOf(refused) })
      const given = request.clientSecret === '' ? await readSecret(credentials, asked) : null
      const clientSecret = given ? given.secret : request.clientSecret
      if (clientSecret === null || clientSecret === '')
        return notKept({ kind: 'not-configured', retryable: false, code: 'no-secret' })

      const next = await organizationConnection(parts, wanted, async () => clientSecret)
      const tested = await testConnection(next.platform, asked.sandbox)
      if (!tested.ok && tested.problem.kind === 'credentials-rejected') {
        await next.close()
        return notKept(tested.problem)
      }
      const kept = await keepSecret(credentials, asked, clientSecret)
      secret = { place: kept.place, problem: kept.problem, refusedHost: null }
      openedBy = JSON.stringify(asked)
      await stored.change(change)
      await replace(next)
      if (tested.ok) void next.warmUp()
      return { secret: kept.place, keychainProblem: kept.problem, problem: tested.ok ? null : tested.problem }
    },
    async exploreSample() {
      await opening
      const change: UserSettings = { connection: { platform: 'sample' } }
      openedBy = JSON.stringify(stored.current(change).connection)
      await stored.change(change)
      // Machine policy may have named an organisation: invented people must not pass for its customers.
      if (stored.current().connection.platform === 'sample') await openSample()
    },
    async follow() {
      await opening
      if (JSON.stringify(stored.current().connection) === openedBy) return false
      following = following.catch(() => {}).then(openByPlatform)
      openedBy = JSON.stringify(stored.current().connection)
      await following
      return true
    },
    refresh: () => connection?.refresh(),
    async close() {
      isClosed = true
      await replace(null)
      await sample?.server.close()
    },
  }
}

const noSecret: SecretState = { place: 'missing', problem: null, refusedHost: null }

async function startSample(): Promise<Sample> {
  const { startSamplePlatform, sampleSettings, sampleStars } = await import('../sample')
  const server = await startSamplePlatform()
  return {
    server,
    settings: { ...sampleSettings(), connection: { sandbox: server.connection.sandbox } },
    numbers: Object.entries(sampleStars).map(([star, { number }]) => ({ e164: number, hint: `sample.${star}` })),
  }
}

function refusedAddress(asked: Settings['connection'], loopback: boolean): string | undefined {
  return Object.values(asked.endpoints).find((address) => !isTrusted(address, trustOf(asked, loopback)))
}

const notKept = (problem: Problem): ConnectResult => ({ secret: 'not-kept', keychainProblem: null, problem })

/**
 * What the form shows and does not name goes back to its default: an address that was cleared must not linger. The
 * addresses that it does not show stay as they are.
 */
function connectionChange(request: ConnectRequest, user: UserSettings): UserSettings {
  const { organizationId, clientId, sandbox, scopes, endpoints, edge } = request
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
      endpoints: { ...defaults.endpoints, ...hiddenAddresses(user), ...Object.fromEntries(given) },
      edge: edge ?? defaults.edge,
    },
  }
}

function hiddenAddresses({ connection }: UserSettings) {
  const { edge, streaming } = connection?.endpoints ?? {}
  return { ...(edge ? { edge } : {}), ...(streaming ? { streaming } : {}) }
}

function withoutTrailingSlashes(address: string): string {
  let end = address.length
  while (end > 0 && address[end - 1] === '/') end -= 1
  return address.slice(0, end)
}
