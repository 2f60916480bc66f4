import { randomUUID } from 'node:crypto'
import { type ServerType, serve } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { addAccessControlRoutes } from './access-control-routes'
import {
  type Behaviour,
  createBehaviour,
  createRequestLog,
  type LoggedRequest,
  type RequestLog,
  type SampleEnv,
  tokenPaths,
} from './behaviour'
import { addCatalogRoutes } from './catalog-routes'
import { addComputedAttributeRoutes } from './computed-attribute-routes'
import { addControlRoutes, createControlPath } from './control'
import { sampleCustomers } from './customers'
import { addEdgeRoutes } from './edge-routes'
import { addEntityRoutes } from './entity-routes'
import { misbehaving } from './faults'
import { answerToken, createConnection, createTokens, gateway, type SampleConnection, type Tokens } from './gateway'
import { resourceNotFound } from './gateway-answers'
import { addIdentityRoutes } from './identity-routes'
import { answerWith } from './known-answer'
import { addMergePolicyRoutes } from './merge-policy-routes'
import { permitted } from './permissions'
import { addPreviewRoutes } from './preview-routes'
import { serverError } from './profile-answers'
import { addSandboxRoutes } from './sandbox-routes'
import { addSchemaRoutes } from './schema-routes'
import { addSegmentationRoutes } from './segmentation-routes'
import { createSampleStore, type SampleStore } from './store'

/** A running sample platform. */
export type SamplePlatform = {
  /** `http://127.0.0.1:<port>`, in the place of all of the platform's hosts. */
  url: string
  connection: SampleConnection
  behaviour: Behaviour
  requests: RequestLog
  store: SampleStore
  /** Where other processes change the behaviour; null unless it was asked for. */
  control: { url: string } | null
  close(): Promise<void>
}

/**
 * Starts the sample platform on the loopback interface, on a free port unless told, filled with its customers. With
 * `control` it has an address, secret and new in every run, at which other processes change its behaviour.
 */
export async function startSamplePlatform(options: { port?: number; control?: boolean } = {}): Promise<SamplePlatform> {
  const connection = createConnection()
  const tokens = createTokens()
  const behaviour = createBehaviour(tokens.expireAll)
  const { log, add } = createRequestLog()
  const store = createSampleStore()
  const fill = fillOnce(store)
  const controlPath = options.control ? createControlPath() : null

  const app = new Hono<SampleEnv>()
  addControlRoutes(app, controlPath, behaviour, log)
  app.use(measured(behaviour))
  app.use((_, next) => {
    fill()
    return next()
  })
  app.use(logged(add))
  app.use(misbehaving(behaviour))
  addServices(app, { store, behaviour }, connection, tokens)
  app.onError(() => answerWith(serverError()))
  app.notFound(() => answerWith(resourceNotFound()))

  const { server, port } = await listen(app, options.port ?? 0)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    connection,
    behaviour,
    requests: log,
    get store() {
      fill()
      return store
    },
    control: controlPath === null ? null : { url: url + controlPath },
    close: () => close(server),
  }
}

function addServices(
  app: Hono<SampleEnv>,
  access: { store: SampleStore; behaviour: Behaviour },
  connection: SampleConnection,
  tokens: Tokens,
): void {
  for (const path of tokenPaths) app.post(path, (c) => answerToken(c, connection, tokens))
  addEdgeRoutes(app, access, connection, tokens)
  app.use(gateway(connection, tokens))
  app.use(permitted(access.behaviour))
  addEntityRoutes(app, access)
  addMergePolicyRoutes(app)
  addPreviewRoutes(app, access.store)
  addSegmentationRoutes(app)
  addIdentityRoutes(app, access.store)
  addComputedAttributeRoutes(app)
  addSandboxRoutes(app)
  addSchemaRoutes(app, access.store)
  addCatalogRoutes(app)
  addAccessControlRoutes(app, access.behaviour)
}

/** The customers come in with the first request, usually that for the token: starting up must not wait for them. */
function fillOnce(store: SampleStore): () => void {
  let isFilled = false
  return () => {
    if (isFilled) return
    isFilled = true
    for (const { crm, records, later } of sampleCustomers(new Date())) {
      records.forEach(store.ingest)
      if (later) store.ingestLater({ namespace: 'CRMID', id: crm }, later)
    }
  }
}

/** Outermost, so that what it reports holds everything that this server adds to a request. */
function measured(behaviour: Behaviour): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const started = performance.now()
    await next()
    c.header('x-request-id', c.req.header('x-request-id') ?? randomUUID())
    c.header('server-timing', `app;dur=${(performance.now() - started).toFixed(2)}`)
    if (behaviour.clockAheadMs) c.header('date', new Date(Date.now() + behaviour.clockAheadMs).toUTCString())
  }
}

function logged(add: (request: LoggedRequest) => void): MiddlewareHandler<SampleEnv> {
  return async (c, next) => {
    const { pathname, searchParams, search: sent } = new URL(c.req.url)
    const hasSecret = searchParams.has('client_secret')
    searchParams.delete('client_secret')
    const search = hasSecret ? `?${searchParams}` : sent
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
