import { getHttpOperationsFromSpec } from '@stoplight/prism-cli/dist/operations.js'
import { createLogger } from '@stoplight/prism-core'
import { createServer } from '@stoplight/prism-http-server'
import { Agent, request } from 'undici'
import type { Located, Violation, WireRequest } from './contract'
import type { OpenApiFile } from './files'

/** What Prism said to a request: its answer, and what it found wrong with the request and with its own example. */
export type PrismAnswer = {
  status: number
  headers: Record<string, string>
  body: string
  asked: Violation[]
  answered: Violation[]
}

/** One Prism mock server per file, on loopback. */
export type Prisms = {
  answer(located: Located, asked: WireRequest): Promise<PrismAnswer>
  close(): Promise<void>
}

/** What each connection has of its own, and undici sets itself. */
const OF_THE_CONNECTION = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

/** Starts Prism for every file, from memory and on free ports. Prism knows nothing of the path in a server's address. */
export async function startPrisms(files: OpenApiFile[]): Promise<Prisms> {
  const servers = await Promise.all(files.map(startPrism))
  const urls = new Map(servers.map(({ name, url }) => [name, url]))
  const agent = new Agent()
  return {
    async answer({ file }, asked) {
      const answer = await request(urls.get(file.name) + asked.target.slice(file.base.length), {
        method: asked.method as 'GET' | 'POST',
        headers: Object.fromEntries(Object.entries(asked.headers).filter(([header]) => !OF_THE_CONNECTION.has(header))),
        body: asked.body || null,
        dispatcher: agent,
      })
      const found = readViolations(String(answer.headers['sl-violations'] ?? '[]'))
      return {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type'] ?? 'application/json') },
        body: await answer.body.text(),
        asked: found.filter(({ side }) => side === 'request'),
        answered: found.filter(({ side }) => side === 'response'),
      }
    },
    async close() {
      await agent.destroy()
      await Promise.all(servers.map(({ close }) => close()))
    },
  }
}

/** Prism resolves references in the very document that it is given, so it gets one of its own. */
async function startPrism({ name, document }: OpenApiFile) {
  const operations = await getHttpOperationsFromSpec(structuredClone(document))
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger(name, { level: 'silent' }) },
    config: {
      isProxy: false,
      mock: { dynamic: false },
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
    },
  })
  return { name, url: await server.listen(0, '127.0.0.1'), close: () => server.close() }
}

type Diagnostic = { location: string[]; message: string; severity: string }

/** The header is cut where it grows too long, and then no longer JSON. */
function readViolations(header: string): (Violation & { side: string })[] {
  if (header.startsWith('Too many violations!')) {
    const side = /"location":\["(\w+)"/.exec(header)?.[1] ?? 'request'
    return [{ side, at: 'anything', message: header.slice(0, 400) }]
  }
  return (JSON.parse(header) as Diagnostic[]).map(({ location: [side = '', ...path], message }) => {
    const [part = '', ...inner] = path
    const missing = /must have required property '([^']+)'/.exec(message)?.[1]
    const named = part !== 'body' && missing ? [missing] : inner
    return { side, at: `${part} ${named.join('/')}`.trim(), message }
  })
}
