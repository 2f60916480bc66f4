import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type HookReading, readHookCall } from './hook-call'
import { openRate } from './rate'

const PATH = '/calls'
const MOST_BODY_BYTES = 16 * 1024
const MOST_CONNECTIONS = 200
const PATIENCE_MS = 5_000
/** Whoever says nothing, or says it slowly, must not keep others out for long. */
const HEADERS_MS = 1_000

export type HookServerOptions = {
  /** 0 takes any that is free. */
  port: number
  /** An empty one opens to nobody. */
  token: string
  /** Told of every body that somebody with the token sent, also of one that was refused, once it was answered. */
  onCall: (reading: HookReading, body: Uint8Array) => void
  /** Told of requests that were turned away before anything in them was read, for whoever looks for a mistake. */
  onTurnedAway: (reason: TurnedAway) => void
}

/** Why the hook reads nothing of a request: no or another token, sent by a web page, or one of too many. */
export type TurnedAway = (typeof TOLD)[number]
const TOLD = ['wrong-token', 'not-from-here', 'too-many'] as const

export type OpenedHookServer =
  | { ok: true; port: number; close(): Promise<void> }
  | { ok: false; reason: 'port-taken' | 'not-allowed' }

/**
 * Opens `POST /calls` on 127.0.0.1 for phone systems on this computer: `Authorization: Bearer <token>` and JSON (see
 * `readHookCall`) are answered with 204, everything else with JSON that says why not. Web pages are turned away: a
 * browser tells an origin, and a name that was pointed at loopback is in the Host. Nothing that was sent is logged or
 * sent back.
 */
export function openHookServer({ port, token, onCall, onTurnedAway }: HookServerOptions): Promise<OpenedHookServer> {
  const expected = digest(token)
  const isToken = (given: string) => token !== '' && timingSafeEqual(digest(given), expected)
  // Guessing takes nothing from those who know the token.
  const known = openRate()
  const unknown = openRate()

  /** Why a request is refused before its body is read. */
  function refusal(request: IncomingMessage): Refusal | null {
    const { host, origin, authorization } = request.headers
    if (origin !== undefined || !isLoopbackHost(host ?? '')) return { status: 403, error: 'not-from-here' }
    if (request.url !== PATH) return { status: 404, error: 'no-such-path' }
    if (request.method !== 'POST') return { status: 405, error: 'post-only', headers: { Allow: 'POST' } }
    const isKnown = isToken(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '')
    const wait = (isKnown ? known : unknown).take(performance.now())
    if (wait > 0) return { status: 429, error: 'too-many', headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } }
    if (!isKnown) return { status: 401, error: 'wrong-token', headers: { 'WWW-Authenticate': 'Bearer' } }
    return Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES ? tooLarge : null
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const refused = refusal(request)
    if (refused) {
      refuse(request, response, refused)
      const told = TOLD.find((reason) => reason === refused.error)
      return told && onTurnedAway(told)
    }
    const body = await readBody(request)
    if (body === 'gone') return
    if (body === 'too-large') return refuse(request, response, tooLarge)
    const reading = readHookCall(body)
    if (reading.ok) response.writeHead(204).end()
    else refuse(request, response, { status: 400, error: reading.error, field: reading.field })
    onCall(reading, body)
  }

  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: PATIENCE_MS, connectionsCheckingInterval: 250 },
    (request, response) => void answer(request, response),
  )
  server.keepAliveTimeout = PATIENCE_MS
  server.maxConnections = MOST_CONNECTIONS
  return listen(server, port)
}

type Refusal = { status: number; error: string; field?: string | null; headers?: Record<string, string> }

const tooLarge: Refusal = { status: 413, error: 'too-large' }

/** Answers, and ends the connection: its place is for those who know the token. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, error, field, headers }: Refusal) {
  response.shouldKeepAlive = false
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(field === undefined ? { error } : { error, field }))
  request.resume()
}

/** `gone` where the sender hung up, or was too slow and has had its answer. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= MOST_BODY_BYTES) chunks.push(chunk)
      else resolve('too-large')
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
  })
}

/** Digests are of equal length, as the comparison in constant time needs, and tell nothing of the token's. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const isLoopbackHost = (host: string): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host)

function listen(server: Server, port: number): Promise<OpenedHookServer> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, reason: error.code === 'EADDRINUSE' ? 'port-taken' : 'not-allowed' }),
    )
    server.once('listening', () => {
      // A connection that could not be accepted is the sender's trouble.
      server.on('error', () => undefined)
      resolve({ ok: true, port: (server.address() as AddressInfo).port, close: () => close(server) })
    })
    try {
      server.listen(port, '127.0.0.1')
    } catch {
      // Thrown for a port that is none.
      resolve({ ok: false, reason: 'not-allowed' })
    }
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
