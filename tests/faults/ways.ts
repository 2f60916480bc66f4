import assert from 'node:assert/strict'
import { direct, environmentProxy, type Network } from '../../src/main/platform'
import { createAuthority } from '../support/authority'
import { serve, serveProxy } from '../support/servers'
import { type Bench, waits } from './lookup'
import { listen, nowhere, platformAt } from './network'
import { type Area, type ClientRow, failed, failedForNow } from './row'

/** The platform shows a certificate with which something is wrong. */
const secure = (issue: 'unknown-authority' | 'expired' | 'other-host'): ClientRow['run'] =>
  waits(async ({ sample, own }) => {
    const authority = createAuthority()
    own.later({ close: authority.remove })
    const names = issue === 'other-host' ? ['elsewhere.example.com'] : ['127.0.0.1']
    const keyPair = authority.issue(names, issue === 'expired' ? 'expired' : 'valid')
    const server = own.later(await serve((_, response) => response.end('{}'), { keyPair }))
    const certificates = issue === 'unknown-authority' ? [] : [authority.certificate]
    return {
      client: {
        endpoints: { ims: sample.url, platform: server.url, edge: sample.url },
        network: { ...direct, certificates },
      },
      recovers: false,
      prove: () => assert.equal(server.requests.length, 0),
    }
  })

/** The platform is behind a proxy, found so. */
const behind = (network: (bench: Bench) => Promise<Partial<Network>>): ClientRow['run'] =>
  waits(async (bench) => ({
    client: {
      endpoints: { ims: bench.sample.url, platform: `https://${nowhere}`, edge: bench.sample.url },
      trust: { policyHosts: [nowhere], loopback: true },
      network: { ...direct, ...(await network(bench)) },
    },
    recovers: false,
  }))

const WRONG_VERSION = 'ERR_SSL_WRONG_VERSION_NUMBER'

const tlsRows: ClientRow[] = [
  {
    level: 'client',
    name: 'An unknown certificate authority',
    happens: 'A proxy that opens TLS, or a self-made certificate, answers.',
    sees: failed('unreachable', 'certificate'),
    run: secure('unknown-authority'),
  },
  {
    level: 'client',
    name: 'An expired certificate',
    happens: 'It ended years ago.',
    sees: failed('unreachable', 'certificate'),
    run: secure('expired'),
  },
  {
    level: 'client',
    name: 'A certificate of another host',
    happens: 'A trusted authority issued it, for another name.',
    sees: failed('unreachable', 'certificate'),
    run: secure('other-host'),
  },
  {
    level: 'client',
    name: 'Plain HTTP on a TLS port',
    happens: 'What answers does not speak TLS.',
    sees: failed('unreachable', WRONG_VERSION),
    run: async (own) => {
      const seen = await platformAt(async (bench) => {
        const server = bench.own.later(await serve((_, response) => response.end('{}')))
        return server.url.replace('http:', 'https:')
      })(own)
      // OpenSSL's word for it changes with its version.
      return seen.state === 'failed' && seen.code?.startsWith('ERR_SSL_') ? { ...seen, code: WRONG_VERSION } : seen
    },
  },
  {
    level: 'client',
    name: 'TLS broken off',
    happens: 'The connection is closed within the handshake, each time.',
    sees: failedForNow('unreachable', 'ECONNRESET'),
    run: platformAt(async ({ own }) => {
      const server = own.later(await listen((socket) => void socket.once('data', () => socket.destroy())))
      return `https://127.0.0.1:${server.port}`
    }),
  },
]

const proxyRows: ClientRow[] = [
  {
    level: 'client',
    name: 'The proxy is away',
    happens: 'The proxy that the system names refuses connections.',
    sees: failedForNow('unreachable', 'proxy'),
    run: behind(async () => {
      const closed = await listen(() => undefined)
      await closed.close()
      return { proxyFor: async () => `http://127.0.0.1:${closed.port}` }
    }),
  },
  {
    level: 'client',
    name: 'The proxy wants a sign-in',
    happens: 'It answers 407, and the keychain has none for it.',
    sees: failed('unreachable', 'proxy-sign-in'),
    run: behind(async ({ own }) => {
      const proxy = own.later(await serveProxy({ leadsTo: 9, signIn: 'agent:right' }))
      return { proxyFor: async () => proxy.url }
    }),
  },
  {
    level: 'client',
    name: 'The proxy refuses the sign-in',
    happens: 'The keychain’s sign-in for it is wrong.',
    sees: failed('unreachable', 'proxy-sign-in'),
    run: behind(async ({ own }) => {
      const proxy = own.later(await serveProxy({ leadsTo: 9, signIn: 'agent:right' }))
      return { proxyFor: async () => proxy.url, proxySignIn: async () => ({ user: 'agent', password: 'wrong' }) }
    }),
  },
  {
    level: 'client',
    name: 'The proxy cannot reach the platform',
    happens: 'It answers 502 when a tunnel is asked for.',
    sees: failedForNow('unreachable', 'proxy'),
    run: behind(async ({ own }) => {
      const proxy = own.later(await serveProxy({ leadsTo: 9, refuses: 502 }))
      return { proxyFor: async () => proxy.url }
    }),
  },
  {
    level: 'client',
    name: 'A SOCKS proxy',
    happens: 'The proxy settings name one, which Callside cannot use.',
    sees: failed('unreachable', 'proxy'),
    run: behind(async () => ({ proxyFor: async () => 'socks5://127.0.0.1:1080' })),
  },
  {
    level: 'client',
    name: 'A proxy address that is none',
    happens: 'HTTPS_PROXY holds words.',
    sees: failed('unreachable', 'proxy'),
    run: behind(async () => {
      const named = environmentProxy({ HTTPS_PROXY: 'ask the network team' })
      return { proxyFor: async (url) => named(url) ?? null }
    }),
  },
]

/** TLS and proxies on the way to the platform. */
export const wayAreas: Area[] = [
  { title: 'TLS', rows: tlsRows },
  { title: 'Proxies', rows: proxyRows },
]
