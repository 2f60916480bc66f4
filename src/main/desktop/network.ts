import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { session } from 'electron'
import type { Credentials } from '../credentials'
import { environmentProxy, type Network } from '../platform'
import { proxyOf } from './proxy-answer'

/** What the system says about an address is asked again after this, in milliseconds. */
const KEEP_MS = 60_000

export type SystemNetwork = Network & {
  /** Forgets what the system said: the computer may be in another network now. */
  forget(): void
}

/**
 * The network as this computer has it: proxies by environment variables, else by the system's settings and PAC files,
 * which Electron resolves; a proxy's sign-in from the keychain (`proxy/<host>`, `name:password`).
 */
export function systemNetwork(credentials: Credentials, certificates: string[]): SystemNetwork {
  const byEnvironment = environmentProxy(process.env)
  const known = new Map<string, { proxy: Promise<string | null>; until: number }>()
  const ask = async (origin: string): Promise<string | null> =>
    proxyOf(await session.defaultSession.resolveProxy(origin))

  return {
    certificates,
    async proxyFor(url) {
      const named = byEnvironment(url)
      if (named !== undefined) return named
      const { origin } = new URL(url)
      const kept = known.get(origin)
      if (kept && kept.until > Date.now()) return kept.proxy
      const proxy = ask(origin)
      known.set(origin, { proxy, until: Date.now() + KEEP_MS })
      // Going directly could lead around a proxy that watches over the network: what failed is asked again, not guessed.
      proxy.catch(() => known.delete(origin))
      return proxy
    },
    async proxySignIn(host) {
      const { secret } = await credentials.read(`proxy/${host}`)
      const colon = secret?.indexOf(':') ?? -1
      return secret === null || colon < 0 ? null : { user: secret.slice(0, colon), password: secret.slice(colon + 1) }
    },
    forget: () => known.clear(),
  }
}

/** The certificate authorities that machine policy adds; none where the file cannot be read, which is then told. */
export async function readCertificates(path: string | null): Promise<{ certificates: string[]; problem: boolean }> {
  if (path === null) return { certificates: [], problem: false }
  try {
    const pem = await readFile(path, 'utf8')
    const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    const usable = certificates.filter(isCertificate)
    return { certificates: usable, problem: usable.length === 0 || usable.length < certificates.length }
  } catch {
    return { certificates: [], problem: true }
  }
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem)
    return true
  } catch {
    return false
  }
}
