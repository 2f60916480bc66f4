import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import {
  type AddressInfo,
  connect,
  createServer as createNetServer,
  type Server as NetServer,
  type Socket,
} from 'node:net'
import type { Duplex } from 'node:stream'
import type { KeyPair } from './authority'

/** A real server on loopback and what it has seen. */
export type Listening = {
  /** `http://127.0.0.1:<port>`, or https with a key pair. */
  url: string
  port: number
  requests: IncomingMessage[]
  /** Connections that are open now. */
  open: Set<Socket>
  /** How many connections were ever made. */
  connections(): number
  close(): Promise<void>
}

/** Starts a server that answers as told. */
export async function serve(
  answer: RequestListener,
  options: { keyPair?: KeyPair; host?: string } = {},
): Promise<Listening> {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    answer(request, response)
  }
  const server = options.keyPair ? createSecureServer(options.keyPair, listener) : createServer(listener)
  const { open, count } = watchSockets(server)
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    url: `${options.keyPair ? 'https' : 'http'}://${shown}:${port}`,
    port,
    requests,
    open,
    connections: count,
    close: () => closeServer(server, open),
  }
}

/** Starts a TLS server that takes connections and never says a word; for what never gets as far as HTTP. */
export async function serveSilence(): Promise<Omit<Listening, 'requests'>> {
  // Read on, or the end of a connection would never be seen.
  const server = createNetServer((socket) => void socket.resume())
  const { open, count } = watchSockets(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `https://127.0.0.1:${port}`
  return { url, port, open, connections: count, close: () => closeServer(server, open) }
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** What a proxy was asked: the target of each CONNECT and the sign-in that came with it. */
export type Asked = { target: string; signIn: string | null }

/** A running CONNECT proxy. */
export type TestProxy = {
  url: string
  port: number
  asked: Asked[]
  /** Connections to it that are open now. */
  open: Set<Socket>
  /** From now on a CONNECT gets no answer, or one again. */
  hang(isSo: boolean): void
  /** Everything that went through the tunnels, as the proxy could read it. */
  overheard(): string
  close(): Promise<void>
}

/**
 * Starts a proxy that opens tunnels. Every target leads to `leadsTo`, a port on loopback, so that a real host's name can
 * be used; with `signIn` it asks for that user and password; with `refuses` it opens none and answers with that status.
 */
export async function serveProxy(options: { leadsTo: number; signIn?: string; refuses?: number }): Promise<TestProxy> {
  const asked: Asked[] = []
  const overheard: Buffer[] = []
  let hangs = false
  const server = createServer((_, response) => response.writeHead(405).end())
  const { open } = watchSockets(server)
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const signIn = readSignIn(request.headers['proxy-authorization'])
    asked.push({ target: request.url ?? '', signIn })
    socket.on('error', () => undefined)
    if (hangs) return void socket.on('end', () => socket.end()).resume()
    if (options.refuses) return void socket.end(`HTTP/1.1 ${options.refuses} Refused\r\n\r\n`)
    if (options.signIn && options.signIn !== signIn)
      return void socket.end('HTTP/1.1 407 Sign-in\r\nProxy-Authenticate: Basic realm="tests"\r\n\r\n')
    const target = connect(options.leadsTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.on('data', (chunk: Buffer) => overheard.push(chunk))
      socket.pipe(target).pipe(socket)
    })
    target.on('error', () => socket.destroy())
    socket.on('close', () => target.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    open,
    hang(isSo) {
      hangs = isSo
    },
    overheard: () => Buffer.concat(overheard).toString('latin1'),
    close: () => closeServer(server, open),
  }
}

function readSignIn(header: string | undefined): string | null {
  return header ? Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8') : null
}

function watchSockets(server: NetServer): { open: Set<Socket>; count(): number } {
  const open = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  })
  return { open, count: () => connections }
}

function closeServer(server: NetServer, open: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    for (const socket of open) socket.destroy()
  })
}
