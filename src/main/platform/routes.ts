import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { Agent, type buildConnector } from 'undici'
import { type CertificateFacts, certificateOf } from './certificates'
import { type Connect, connectBy, connectDirectly } from './connectors'
import { type Broken, exchange, type Received, type Sending } from './exchange'
import type { ProxyAddress } from './proxies'

/** The way to one origin: `proxy` is `host:port`, null without one. */
export type Route = {
  proxy: string | null
  /** The Proxy-Authorization that a proxy gets, null without one. */
  signIn: string | null
  /** Sends one request, as `exchange` does. A connection that was begun for it goes when nobody waits for it any more. */
  carry(sending: Sending, signal: AbortSignal, onSent: () => void): Promise<Received | Broken>
  /** How many connections were opened this way so far: unchanged means that a kept one was used. */
  opened(): number
  /** Closes idle connections, and those in use when their requests end. */
  close(): Promise<void>
  /** Cuts every connection; requests under way end with this error. */
  destroy(reason: Error | null): Promise<void>
}

/** Connections are kept for the next lookup; the gateway itself gives up after 60 seconds. */
const KEPT = {
  keepAliveTimeout: 60_000,
  keepAliveMaxTimeout: 300_000,
  connections: 6,
  headersTimeout: 60_000,
  bodyTimeout: 60_000,
}

/** Read as a connection that broke by itself. */
export class CutOff extends Error {
  readonly code = 'ECONNRESET'
}

/** A connection that is being opened. `owner` is the request for which it was begun, where that is known. */
type Attempt = { owner: object | null; giveUp(): void }

/** Opens a way: by a proxy, which gets this sign-in, or directly. `seen` is told each connection's certificate. */
export function openRoute(
  proxy: ProxyAddress | null,
  signIn: string | null,
  secureContext: SecureContext | null,
  seen: (certificate: CertificateFacts) => void,
): Route {
  let opened = 0
  let waiting = 0
  let owner: object | null = null
  const attempts = new Set<Attempt>()
  const open = proxy ? connectBy(proxy, signIn, secureContext) : connectDirectly(secureContext)

  const connect: buildConnector.connector = (options, callback) => {
    // undici goes on with what it has in its queue, also for requests that were given up meanwhile.
    if (waiting === 0) return queueMicrotask(() => callback(new CutOff(), null))
    attempts.add(
      begin(open, options, owner, (attempt, error, socket) => {
        attempts.delete(attempt)
        if (!socket) return callback(error ?? new CutOff(), null)
        opened += 1
        const certificate = certificateOf(socket)
        if (certificate) seen(certificate)
        callback(null, socket)
      }),
    )
  }
  const agent = new Agent({ ...KEPT, connect })

  return {
    proxy: proxy?.name ?? null,
    signIn,
    async carry(sending, signal, onSent) {
      const own = {}
      let isWaiting = true
      const leave = () => {
        if (!isWaiting) return
        isWaiting = false
        waiting -= 1
        for (const attempt of attempts) if (waiting === 0 || attempt.owner === own) attempt.giveUp()
      }
      waiting += 1
      // undici connects while it is given a request, if at all, and gives that connection no other one first.
      owner = own
      const answer = exchange(agent, sending, signal, () => {
        leave()
        onSent()
      })
      owner = null
      const result = await answer
      leave()
      return result
    },
    opened: () => opened,
    close: () => agent.close(),
    destroy: (reason) => agent.destroy(reason),
  }
}

type Ended = (attempt: Attempt, ...result: Parameters<buildConnector.Callback>) => void

/** Begins to open a connection; what comes of it after it was given up is closed. */
function begin(open: Connect, options: buildConnector.Options, owner: object | null, ended: Ended): Attempt {
  const sockets: Socket[] = []
  let isOver = false
  const attempt: Attempt = {
    owner,
    giveUp() {
      end(new CutOff(), null)
      for (const socket of sockets) socket.destroy()
    },
  }
  const end: buildConnector.Callback = (...result) => {
    if (isOver) return void result[1]?.destroy()
    isOver = true
    ended(attempt, ...result)
  }
  const hold = (socket: Socket) => {
    sockets.push(socket.on('error', () => undefined))
    if (isOver) socket.destroy()
  }
  open(options, end, hold)
  return attempt
}
