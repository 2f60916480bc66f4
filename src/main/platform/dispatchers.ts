import type { SecureContext } from 'node:tls'
import { Agent, buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici'
import { type CertificateFacts, certificateOf, trustedAuthorities } from './certificates'
import { isLoopback } from './hosts'
import type { Network } from './network'
import { bad, dropUndefined, good, type Outcome } from './problems'
import { createSignIns, type ProxyAddress, readProxy } from './proxies'

/** The way to one origin: `proxy` is `host:port`, null without one. */
export type Route = {
  dispatcher: Dispatcher
  proxy: string | null
  /** Whether a proxy's sign-in is sent along. */
  signedIn: boolean
  /** How many connections were opened this way so far: unchanged means that a kept one was used. */
  opened(): number
}

export type Dispatchers = {
  routeTo(url: URL): Promise<Outcome<Route>>
  /** After a 407: asks for the proxy's sign-in, which is sent from then on. False where there is none. */
  signIn(proxy: string): Promise<boolean>
  /** After a 407 in spite of a sign-in: it is asked for anew the next time. */
  forgetSignIn(proxy: string): void
  /** The certificate that a host showed last. */
  certificate(host: string): CertificateFacts | null
  /** Idle connections are closed, and those in use when their requests end; what follows opens new ones. */
  renew(): void
  /** Every connection is cut, as if its network had gone; requests under way may be tried again on new ones. */
  cut(): void
  /** Closes every connection; requests under way end, and no way is found any more. */
  close(): Promise<void>
}

/** Connections are kept for the next lookup; the gateway itself gives up after 60 seconds. */
const KEPT = {
  keepAliveTimeout: 60_000,
  keepAliveMaxTimeout: 300_000,
  connections: 6,
  headersTimeout: 60_000,
  bodyTimeout: 60_000,
}

/** Opens connections as the network wants it: directly to loopback, else by the proxy that it names. */
export function createDispatchers(network: Network): Dispatchers {
  const certificates = new Map<string, CertificateFacts>()
  const routes = new Map<string, Route>()
  const retired = new Set<Dispatcher>()
  const signIns = createSignIns(network)
  let trusted: Tls | null = null
  let closed = false

  /** Built for the first connection that needs it: reading the system's authorities takes a while. */
  const secure = () => {
    trusted ??= dropUndefined({ secureContext: trustedAuthorities(network.certificates) })
    return trusted
  }

  const open = (url: URL, proxy: ProxyAddress | null): Route =>
    openRoute(
      proxy,
      proxy ? signIns.current(proxy.name) : undefined,
      url.protocol === 'https:' ? secure() : {},
      (seen) => certificates.set(url.host, seen),
    )

  /** Closed once its last request has ended; no request begins on it any more. */
  const retire = (key: string, { dispatcher }: Route) => {
    routes.delete(key)
    retired.add(dispatcher)
    dispatcher.close().then(
      () => retired.delete(dispatcher),
      () => retired.delete(dispatcher),
    )
  }

  return {
    async routeTo(url) {
      const named = isLoopback(url.hostname) ? null : await network.proxyFor(url.href).catch(() => NOT_FOUND_OUT)
      const proxy = named === null ? null : readProxy(named)
      if (proxy === 'unusable') return bad({ kind: 'unreachable', retryable: false, code: 'proxy', host: url.host })
      if (proxy?.signIn) signIns.offer(proxy.name, proxy.signIn)
      if (closed) return bad({ kind: 'unreachable', retryable: false, code: 'closed', host: url.host })
      const key = `${url.origin} ${proxy?.origin ?? ''}`
      const route = routes.get(key) ?? open(url, proxy)
      routes.set(key, route)
      return good(route)
    },
    async signIn(proxy) {
      if (!(await signIns.ask(proxy))) return false
      for (const [key, route] of routes) if (route.proxy === proxy && !route.signedIn) retire(key, route)
      return true
    },
    forgetSignIn(proxy) {
      signIns.forget(proxy)
      for (const [key, route] of routes) if (route.proxy === proxy) retire(key, route)
    },
    certificate: (host) => certificates.get(host) ?? null,
    renew() {
      for (const [key, route] of routes) retire(key, route)
    },
    cut() {
      const all = [...retired, ...[...routes.values()].map(({ dispatcher }) => dispatcher)]
      routes.clear()
      for (const dispatcher of all) void dispatcher.destroy(new CutOff())
    },
    async close() {
      closed = true
      const all = [...retired, ...[...routes.values()].map(({ dispatcher }) => dispatcher)]
      routes.clear()
      await Promise.all(all.map((dispatcher) => dispatcher.destroy()))
    },
  }
}

/** No address: going directly could lead around a proxy that watches over the network. */
const NOT_FOUND_OUT = ''

/** Read as a connection that broke by itself. */
class CutOff extends Error {
  readonly code = 'ECONNRESET'
}

type Watch = (connect: buildConnector.connector) => buildConnector.connector
type Tls = { secureContext?: SecureContext }

/** Every connection that is opened this way is counted, and its certificate told. */
function openRoute(
  proxy: ProxyAddress | null,
  token: string | undefined,
  tls: Tls,
  seen: (certificate: CertificateFacts) => void,
): Route {
  let opened = 0
  const watch: Watch = (connect) => (options, callback) =>
    connect(options, (...args: Parameters<typeof callback>) => {
      opened += 1
      const certificate = certificateOf(args[1])
      if (certificate) seen(certificate)
      callback(...args)
    })
  const dispatcher = proxy ? openProxy(proxy, token, tls, watch) : openDirect(tls, watch)
  return { dispatcher, proxy: proxy?.name ?? null, signedIn: token !== undefined, opened: () => opened }
}

/**
 * Both address families are tried where a host has both, each for long enough to cross an ocean. Node 18 loses the server's
 * name on the second try over TLS, so there it takes the address that the system lists first; can go with Electron 25.
 */
const CONNECTING = {
  timeout: 5_000,
  autoSelectFamily: Number.parseInt(process.versions.node, 10) >= 20,
  autoSelectFamilyAttemptTimeout: 1_000,
}

function openDirect(tls: Tls, watch: Watch): Dispatcher {
  return new Agent({ ...KEPT, connect: watch(buildConnector({ ...CONNECTING, ...tls })) })
}

/** By a tunnel (CONNECT), so the proxy sees neither token nor answer, and the sign-in goes to the proxy alone. */
function openProxy(proxy: ProxyAddress, token: string | undefined, tls: Tls, watch: Watch): Dispatcher {
  return new ProxyAgent({
    ...KEPT,
    uri: proxy.origin,
    ...(token ? { token } : {}),
    proxyTls: { ...CONNECTING, ...tls },
    requestTls: { ...CONNECTING, ...tls },
    factory: (origin, options: Pool.Options) =>
      new Pool(
        origin,
        typeof options.connect === 'function' ? { ...options, connect: watch(options.connect) } : options,
      ),
  })
}
