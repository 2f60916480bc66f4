import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { buildConnector, Client } from 'undici'
import { TunnelRefused } from './answers'
import type { ProxyAddress } from './proxies'

/** Opens a connection; `hold` is told of each socket that it needs, before anything is known of it. */
export type Connect = (
  options: buildConnector.Options,
  callback: buildConnector.Callback,
  hold: (socket: Socket) => void,
) => void

/** How long each step of opening a connection may take: reaching a host, TLS, and a proxy's answer, in milliseconds. */
const STEP_MS = 5_000

/**
 * Both address families are tried where a host has both, each for long enough to cross an ocean. Node 18 loses the server's
 * name on the second try over TLS, so there it takes the address that the system lists first; can go with Electron 25.
 */
const CONNECTING = {
  timeout: STEP_MS,
  autoSelectFamily: Number.parseInt(process.versions.node, 10) >= 20,
  autoSelectFamilyAttemptTimeout: 1_000,
}

/** A context is left out for hosts without TLS. A certificate is checked whatever `NODE_TLS_REJECT_UNAUTHORIZED` says. */
function buildConnect(secureContext: SecureContext | null, servername?: string) {
  const connect = buildConnector({
    ...CONNECTING,
    rejectUnauthorized: true,
    ...(secureContext ? { secureContext } : {}),
    ...(servername ? { servername } : {}),
  })
  // undici's connector answers with its socket, which its types do not say.
  return connect as unknown as (...asked: Parameters<typeof connect>) => Socket
}

/** Connects to the host itself. */
export function connectDirectly(secureContext: SecureContext | null): Connect {
  const connect = buildConnect(secureContext)
  return (options, callback, hold) => hold(connect(options, callback))
}

/**
 * Connects by a tunnel (CONNECT), so that the proxy sees neither token nor answer; `signIn` is a Proxy-Authorization,
 * which goes to the proxy alone. Ends with `TunnelRefused` where the proxy opens none.
 */
export function connectBy(proxy: ProxyAddress, signIn: string | null, secureContext: SecureContext | null): Connect {
  const reach = buildConnect(secureContext)
  const secure = buildConnect(secureContext)
  return (options, callback, hold) => {
    const client = new Client(proxy.origin, {
      headersTimeout: STEP_MS,
      connect(asked, done) {
        hold(reach(asked, done))
      },
    })
    const authority = options.host ?? options.hostname
    const path = options.port ? authority : `${authority}:${options.protocol === 'https:' ? 443 : 80}`
    const headers = { host: authority, 'proxy-connection': 'keep-alive' }
    client.connect(
      { path, headers: signIn ? { ...headers, 'proxy-authorization': signIn } : headers },
      (error, data) => {
        // The tunnel is no part of the client any more.
        void client.destroy()
        if (error) return callback(proxyFault(error), null)
        const { socket, statusCode } = data as unknown as { socket: Socket; statusCode: number }
        if (statusCode !== 200) {
          socket.on('error', () => undefined).destroy()
          return callback(new TunnelRefused(statusCode), null)
        }
        if (options.protocol !== 'https:') return callback(null, socket)
        hold(secure({ ...options, httpSocket: socket }, callback))
      },
    )
  }
}

/** A proxy with another host's certificate: undici would look for the fault in the host behind it, and ask again. */
function proxyFault(error: Error): Error {
  return (error as NodeJS.ErrnoException).code === 'ERR_TLS_CERT_ALTNAME_INVALID'
    ? Object.assign(new Error('proxy certificate', { cause: error }), { code: 'UND_ERR_PRX_TLS' })
    : error
}
