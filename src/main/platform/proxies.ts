import { parseAddress } from './hosts'
import type { Network } from './network'

/** A proxy: `name` is `host:port`, `origin` a URL without a sign-in, `signIn` a Proxy-Authorization that came with it. */
export type ProxyAddress = { name: string; origin: string; signIn: string | null }

/** Reads a proxy's address. Tunnels are opened by http and https proxies; SOCKS is not supported, and what is no address is no use. */
export function readProxy(address: string): ProxyAddress | 'unusable' {
  const url = parseAddress(address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return 'unusable'
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const signIn = url.username ? basic(decode(url.username), decode(url.password)) : null
  return { name: `${url.hostname}:${port}`, origin: url.origin, signIn }
}

export type SignIns = {
  /** The Proxy-Authorization to send to a proxy, once it has asked for one. */
  current(proxy: string): string | null
  /** Keeps a sign-in that came with the proxy's address for when the proxy asks. */
  offer(proxy: string, signIn: string): void
  /**
   * The proxy has asked: takes what came with its address, else what the network keeps. False where there is none, or
   * none but what was refused: a directory locks the account of somebody who comes with a wrong password again and again.
   */
  ask(proxy: string): Promise<boolean>
  /** The proxy did not accept this one. */
  refuse(proxy: string, signIn: string): void
  /** What was refused may be sent once more. */
  allowAgain(): void
}

/** The sign-ins of proxies, each sent only to the proxy that asked for it. */
export function createSignIns(network: Network): SignIns {
  const current = new Map<string, string>()
  const offered = new Map<string, string>()
  const refused = new Set<string>()
  const asking = new Map<string, Promise<boolean>>()

  const find = async (proxy: string): Promise<boolean> => {
    const isUsable = (signIn: string | undefined): signIn is string =>
      signIn !== undefined && !refused.has(`${proxy} ${signIn}`)
    const came = offered.get(proxy)
    const kept = isUsable(came) ? null : await network.proxySignIn(hostOnly(proxy)).catch(() => null)
    const signIn = kept ? basic(kept.user, kept.password) : came
    if (!isUsable(signIn)) return false
    current.set(proxy, signIn)
    return true
  }

  return {
    current: (proxy) => current.get(proxy) ?? null,
    offer: (proxy, signIn) => offered.set(proxy, signIn),
    async ask(proxy) {
      if (current.has(proxy)) return true
      const underWay = asking.get(proxy) ?? find(proxy).finally(() => asking.delete(proxy))
      asking.set(proxy, underWay)
      return underWay
    },
    refuse(proxy, signIn) {
      refused.add(`${proxy} ${signIn}`)
      if (current.get(proxy) === signIn) current.delete(proxy)
    },
    allowAgain: () => refused.clear(),
  }
}

const hostOnly = (proxy: string): string => proxy.slice(0, proxy.lastIndexOf(':'))

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
