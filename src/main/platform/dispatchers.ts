import type { SecureContext } from 'node:tls'
import { type CertificateFacts, trustedAuthorities } from './certificates'
import { isLoopback } from './hosts'
import type { Network } from './network'
import { bad, good, type Outcome } from './problems'
import { createSignIns, readProxy } from './proxies'
import { CutOff, openRoute, type Route } from './routes'
import { abortedProblem, unlessAborted } from './share'

export type Dispatchers = {
  /** Ends with the signal's problem where it is aborted before the way is known. */
  routeTo(url: URL, signal: AbortSignal): Promise<Outcome<Route>>
  /** After a 407: asks for the proxy's sign-in, which is sent from then on. False where there is none, or no time. */
  signIn(proxy: string, signal: AbortSignal): Promise<boolean>
  /** After a 407 in spite of this sign-in: it is not sent again, and another one asked for the next time. */
  refuseSignIn(proxy: string, signIn: string): void
  /** The certificate that a host showed last. */
  certificate(host: string): CertificateFacts | null
  /** Idle connections are closed, and those in use when their requests end; what follows opens new ones. */
  renew(): void
  /** Every connection is cut, as if its network had gone; requests under way may be tried again on new ones. */
  cut(): void
  /** Closes every connection; requests under way end, and no way is found any more. */
  close(): Promise<void>
}

/** Opens connections as the network wants it: directly to loopback, else by the proxy that it names. */
export function createDispatchers(network: Network): Dispatchers {
  const certificates = new Map<string, CertificateFacts>()
  const routes = new Map<string, Route>()
  const retired = new Set<Route>()
  const signIns = createSignIns(network)
  let trusted: SecureContext | null = null
  let closed = false

  /** Built for the first connection that needs it: reading the authorities takes a while. */
  const secure = () => {
    trusted ??= trustedAuthorities(network.certificates)
    return trusted
  }

  /** Closed once its last request has ended; no request begins on it any more. */
  const retire = (key: string, route: Route) => {
    routes.delete(key)
    retired.add(route)
    route.close().then(
      () => retired.delete(route),
      () => retired.delete(route),
    )
  }

  const takeAll = (): Route[] => {
    const all = [...retired, ...routes.values()]
    routes.clear()
    return all
  }

  return {
    async routeTo(url, signal) {
      const named = isLoopback(url.hostname)
        ? null
        : await unlessAborted(
            network.proxyFor(url.href).catch(() => NOT_FOUND_OUT),
            signal,
          )
      if (signal.aborted) return bad(abortedProblem(signal, url.host))
      const proxy = named === null ? null : readProxy(named)
      if (proxy === 'unusable') return bad({ kind: 'unreachable', retryable: false, code: 'proxy', host: url.host })
      if (proxy?.signIn) signIns.offer(proxy.name, proxy.signIn)
      if (closed) return bad({ kind: 'unreachable', retryable: false, code: 'closed', host: url.host })
      const key = `${url.origin} ${proxy?.origin ?? ''}`
      const known = routes.get(key)
      if (known) return good(known)
      const signIn = proxy ? signIns.current(proxy.name) : null
      const needsTls = url.protocol === 'https:' || proxy?.origin.startsWith('https:')
      const route = openRoute(proxy, signIn, needsTls ? secure() : null, (seen) => certificates.set(url.host, seen))
      routes.set(key, route)
      return good(route)
    },
    async signIn(proxy, signal) {
      if ((await unlessAborted(signIns.ask(proxy), signal)) !== true) return false
      for (const [key, route] of routes) if (route.proxy === proxy && route.signIn === null) retire(key, route)
      return true
    },
    refuseSignIn(proxy, signIn) {
      signIns.refuse(proxy, signIn)
      for (const [key, route] of routes) if (route.proxy === proxy && route.signIn === signIn) retire(key, route)
    },
    certificate: (host) => certificates.get(host) ?? null,
    renew() {
      for (const [key, route] of routes) retire(key, route)
    },
    cut() {
      signIns.allowAgain()
      for (const route of takeAll()) void route.destroy(new CutOff())
    },
    async close() {
      closed = true
      await Promise.all(takeAll().map((route) => route.destroy(null)))
    },
  }
}

/** No address: going directly could lead around a proxy that watches over the network. */
const NOT_FOUND_OUT = ''
