/** How requests leave this computer. */
export type Network = {
  /** The proxy for an address as a URL (`http://proxy:3128`), or null to go directly. */
  proxyFor(url: string): Promise<string | null>
  /** Name and password for a proxy host, without port (`proxy/<host>` in the keychain); asked for only after a 407. */
  proxySignIn(host: string): Promise<{ user: string; password: string } | null>
  /** Extra certificate authorities as PEM, besides the runtime's own and the system's where it offers them. */
  certificates: string[]
}

/**
 * What is known of the way to a host. `clockSkewMs` says how far this computer's clock is ahead of the host's (to about
 * a second, which is how finely hosts tell the time); `proxy` is `host:port` and never holds a sign-in; `validTo` is
 * ISO 8601.
 */
export type ConnectionFacts = {
  clockSkewMs: number | null
  proxy: string | null
  certificate: { issuer: string; validTo: string } | null
}

/** No proxy and no certificate authorities but the runtime's and the system's. */
export const direct: Network = {
  proxyFor: async () => null,
  proxySignIn: async () => null,
  certificates: [],
}

/**
 * The proxy that the environment names for an address: `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY`, in small letters too
 * (which go first, as with curl). Answers with a URL; null where `NO_PROXY` rules proxies out; undefined where the
 * environment says nothing.
 */
export function environmentProxy(env: NodeJS.ProcessEnv): (url: string) => string | null | undefined {
  const read = (name: string) => (env[name] || env[name.toUpperCase()] || '').trim()
  const without = read('no_proxy')
    .split(/[\s,]+/)
    .filter((rule) => rule !== '')
    .map(readRule)
  const proxies = { 'https:': read('https_proxy'), 'http:': read('http_proxy') }
  const otherwise = read('all_proxy')
  return (address) => {
    const url = new URL(address)
    if (without.some((rule) => rule(url))) return null
    const named = (url.protocol === 'http:' ? proxies['http:'] : proxies['https:']) || otherwise
    if (!named) return undefined
    return named.includes('://') ? named : `http://${named}`
  }
}

type Rule = (url: URL) => boolean

/** `*`, a host with its subdomains (`example.com`, `.example.com`, `*.example.com`), an IP address; each with a port or not. */
function readRule(text: string): Rule {
  if (text === '*') return () => true
  const [, bracketed, plain = text, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(text) ?? []
  const host = bracketed ? `[${bracketed}]` : plain.replace(/^\*?\./, '')
  const asked = bracketed || !host.includes(':') ? host.toLowerCase() : `[${host.toLowerCase()}]`
  return (url) => {
    if (port && port !== (url.port || (url.protocol === 'http:' ? '80' : '443'))) return false
    return url.hostname === asked || url.hostname.endsWith(`.${asked}`)
  }
}
