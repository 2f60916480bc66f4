import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ServerType, serve } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import {
  type Behaviour,
  createBehaviour,
  createRequestLog,
  type Fault,
  type LoggedRequest,
  latencyOf,
  type RequestLog,
  type SampleEnv,
  takeFault,
  tokenPath,
} from './behaviour'
import { addCatalogueRoutes } from './catalogue-routes'
import { sampleCustomers } from './customers'
import { addEntityRoutes } from './entity-routes'
import { answerToken, createConnection, createTokens, gateway, type SampleConnection } from './gateway'
import { createSampleStore, type SampleStore } from './store'

/** A running sample platform. */
export type SamplePlatform = {
  /** `http://127.0.0.1:<port>`, in the place of all of the platform's hosts. */
  url: string
  connection: SampleConnection
  behaviour: Behaviour
  requests: RequestLog
  store: SampleStore
  close(): Promise<void>
}

/** Starts the sample platform on the loopback interface, on a free port unless told, filled with its customers. */
export async function startSamplePlatform(options: { port?: number } = {}): Promise<SamplePlatform> {
  const connection = createConnection()
  const tokens = createTokens()
  const behaviour = createBehaviour(tokens.expireAll)
  const { log, add } = createRequestLog()
  const store = createSampleStore()
  const fill = fillOnce(store)

  const app = new Hono<SampleEnv>()
  app.use(measured())
  app.use((_, next) => {
    fill()
    return next()
  })
  app.use(logged(add))
  app.use(misbehaving(behaviour))
  app.post(tokenPath, (c) => answerToken(c, connection, tokens))
  app.use(gateway(connection, tokens))
  addEntityRoutes(app, store, behaviour)
  addCatalogueRoutes(app)
  app.onError((_, c) => c.json({ message: 'Unable to connect to server', statusCode: '500' }, 500))
  app.notFound((c) => c.json({ error_code: '404003', message: 'Resource not found' }, 404))

  const { server, port } = await listen(app, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}`,
    connection,
    behaviour,
    requests: log,
    get store() {
      fill()
      return store
    },
    close: () => close(server),
  }
}

/** The customers come in with the first request, usually that for the token: starting up must not wait for them. */
function fillOnce(store: SampleStore): () => void {
  let isFilled = false
  return () => {
    if (isFilled) return
    isFilled = true
    for (const customer of sampleCustomers(new Date())) customer.records.forEach(store.ingest)
  }
}

/** Outermost, so that what it reports holds everything that this server adds to a request. */
function measured(): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const started = performance.now()
    await next()
    c.header('x-request-id', c.req.header('x-request-id') ?? randomUUID())
    c.header('server-timing', `app;dur=${(performance.now() - started).toFixed(2)}`)
  }
}

function logged(add: (request: LoggedRequest) => void): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const { pathname, search, searchParams } = new URL(c.req.url)
    const { authorization: _, ...headers } = c.req.header()
    const query = Object.fromEntries(searchParams)
    const body = parseBody(c.req.header('content-type'), await c.req.text())
    const request = { method: c.req.method, path: pathname, search, query, headers, body }
    c.set('request', request)
    add(request)
    await next()
  }
}

function parseBody(contentType: string | undefined, text: string): unknown {
  if (contentType?.includes('x-www-form-urlencoded')) {
    const { client_secret: _, ...form } = Object.fromEntries(new URLSearchParams(text))
    return form
  }
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

function misbehaving(behaviour: Behaviour): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const request = c.get('request')
    const latency = latencyOf(behaviour, request)
    if (latency > 0) await sleep(latency)
    const fault = takeFault(behaviour, request)
    return fault ? answerFault(c, fault) : next()
  }
}

async function answerFault(c: Context<SampleEnv>, fault: Fault): Promise<Response> {
  if (fault.reset) c.env.incoming.socket.destroy()
  if (fault.reset || fault.hang) return new Promise<never>(() => undefined)
  const [type, text] =
    fault.html === undefined ? ['application/json', JSON.stringify(fault.body ?? {})] : ['text/html', fault.html]
  return new Response(text, { status: fault.status ?? 500, headers: { 'content-type': type, ...fault.headers } })
}

/** The globals stay as they are: this server runs inside the app's main process and must not change them. */
function listen(app: Hono<SampleEnv>, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false }
    const server = serve(options, (address) => resolve({ server, port: address.port }))
    server.once('error', reject)
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
