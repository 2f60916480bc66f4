import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { connectPlatform, type Platform } from '../../../src/main/platform'
import { type Contract, pathOf, type Violation, type WireRequest } from './contract'
import { type PrismAnswer, startPrisms } from './prism'

/**
 * A request of the client and the operation it was for, empty where no file has one; `asked` is everything in it that is not as the file says,
 * `answered` what is wrong with the file's own example, which is the answer.
 */
export type Seen = {
  request: WireRequest
  operation: string
  asked: Violation[]
  answered: Violation[]
  answer: { status: number; body: unknown }
}

/** Adobe's platform as its files describe it: one loopback address for all hosts, in front of Prism. */
export type ContractPlatform = {
  url: string
  /** The requests since the last call of `forget`, but for those of the token. */
  seen: Seen[]
  forget(): void
  /** Changes the body of an operation's example until `forget`, where the example itself would not lead on. */
  changeAnswer(operation: string, change: (example: object) => object): void
  /** A client as the app makes one. */
  connect(): Platform
  close(): Promise<void>
}

const NO_SUCH_PATH: PrismAnswer = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"title":"No such path in the files"}',
  asked: [],
  answered: [],
}

const TOKEN_PATH = '/ims/token/v3'

/** Starts Prism and the address in front of it, which gives each request to the right file and checks it itself. */
export async function startContractPlatform(contract: Contract): Promise<ContractPlatform> {
  const prisms = await startPrisms(contract.files)
  const seen: Seen[] = []
  const changes = new Map<string, (example: object) => object>()

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await readRequest(incoming)
    if (pathOf(request) === TOKEN_PATH) return sendToken(outgoing)
    const direct = withoutHint(request)
    const located = contract.find(direct.method, pathOf(direct))
    const prism = (located && (await prisms.answer(located, direct))) ?? NO_SUCH_PATH
    const asked = [...contract.checkRequest(direct), ...prism.asked]
    if (direct !== request) asked.push({ at: 'path', message: `${pathOf(request)} is in none of the files` })
    const { status, headers, answered } = prism
    const operation = located?.name ?? ''
    const body = changes.get(operation)?.(JSON.parse(prism.body)) ?? JSON.parse(prism.body)
    seen.push({ request, operation, asked, answered, answer: { status, body } })
    outgoing.writeHead(status, headers)
    outgoing.end(JSON.stringify(body))
  }
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'text/plain' })
      outgoing.end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    seen,
    forget() {
      seen.length = 0
      changes.clear()
    },
    changeAnswer: (operation, change) => changes.set(operation, change),
    connect: () => connectTo(url),
    async close() {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), prisms.close()])
    },
  }
}

/** The edge names the data centre to go on with, which then stands in the path; the file has the path without. */
function withoutHint(request: WireRequest): WireRequest {
  const target = request.target.replace(/^\/ee\/[a-z]+\d\/v2\//, '/ee/v2/')
  return target === request.target ? request : { ...request, target }
}

function connectTo(url: string): Platform {
  return connectPlatform({
    organizationId: '4F1C52A65E7D90B30A495F88@AdobeOrg',
    clientId: '5d1f0c6a7b2e4938a1c4e7f0b2d59386',
    sandbox: 'prod',
    scopes: ['openid'],
    endpoints: { ims: url, platform: url, edge: url },
    secret: async () => 'a secret',
    trust: { policyHosts: [], loopback: true },
  })
}

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const { method = 'GET', url: target = '/' } = incoming
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  return { method, target, headers, body: await text(incoming) }
}

/** None of the files describes the token endpoint. */
function sendToken(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ access_token: 'a-token', token_type: 'bearer', expires_in: 86_399 }))
}
