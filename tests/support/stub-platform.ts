import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectPlatform, type Platform, type Purpose } from '../../src/main/platform'

/** A request as it arrived; `path` is with its query, byte for byte. */
export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: unknown }

/** What to answer: JSON, or the text of `html` as a page. */
export type Answer = { status?: number; body?: unknown; html?: string; headers?: Record<string, string> }

/** A server that answers as one test wants, and a client that talks to it over real HTTP and says what it `sent`. */
export type Stub = { url: string; platform: Platform; asked: Asked[]; sent: Purpose[]; close: () => Promise<void> }

const TOKEN = '/ims/token/'

/** Starts a server that gives out tokens and leaves every other answer to the test; `asked` is without the token's. */
export async function startStub(answer: (asked: Asked, count: number) => Answer): Promise<Stub> {
  const asked: Asked[] = []
  const sent: Purpose[] = []
  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const path = request.url ?? ''
    const send = ({ status = 200, body: json, html, headers = {} }: Answer) => {
      response.writeHead(status, { 'content-type': html === undefined ? 'application/json' : 'text/html', ...headers })
      response.end(html ?? JSON.stringify(json))
    }
    if (path.startsWith(TOKEN)) return send({ body: { access_token: 'token-of-a-test', expires_in: 86_399 } })
    asked.push({ method: request.method ?? '', path, headers: request.headers, body: body && JSON.parse(body) })
    send(answer(asked[asked.length - 1] as Asked, asked.length))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const platform = connectPlatform({
    organizationId: 'TEST@AdobeOrg',
    clientId: 'client-of-a-test',
    sandbox: 'prod',
    scopes: ['openid'],
    endpoints: { ims: url, platform: url, edge: url },
    secret: async () => 'secret-of-a-test',
    trust: { policyHosts: [], loopback: true },
    onSent: (purpose) => sent.push(purpose),
  })
  const close = async () => {
    await platform.close()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  return { url, platform, asked, sent, close }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
