/**
 * Which hosts a secret or token may be sent to: Adobe's own, those that machine policy names, and loopback where the
 * caller says so (the sample platform, or a run from a checkout).
 */
export type HostTrust = { policyHosts: string[]; loopback: boolean }

const ADOBE_DOMAINS = ['adobelogin.com', 'adobe.io', 'adobedc.net']
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Whether credentials may travel to this address. Plain http is allowed on loopback alone. */
export function isTrusted(address: string, trust: HostTrust): boolean {
  const url = parseAddress(address)
  if (url?.username !== '' || url.password !== '') return false
  const host = url.hostname.toLowerCase()
  if (isLoopback(host)) return trust.loopback && (url.protocol === 'http:' || url.protocol === 'https:')
  if (url.protocol !== 'https:') return false
  if (trust.policyHosts.some((named) => named.toLowerCase() === host)) return true
  return ADOBE_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** Whether a host, as it stands in a URL, is this computer itself. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname)
}

/** The host of an address for messages, or the beginning of what was given when it is not an address. */
export function hostOf(address: string): string {
  return parseAddress(address)?.host ?? address.slice(0, 100)
}

/** An address as a URL, or null. (`URL.canParse` came with Node 18.17; Electron 25 has 18.15.) */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
