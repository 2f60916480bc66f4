import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createHttp } from '../../../src/main/platform/http'
import type { Network } from '../../../src/main/platform/network'
import { direct } from '../../../src/main/platform/network'
import { type Authority, canIssueCertificates, createAuthority, type KeyPair } from '../../support/authority'
import { json, serve, serveProxy } from '../../support/servers'
import { call, client, closesAfterEach, later, request } from './calling'

afterEach(() => {
  vi.unstubAllEnvs()
})
closesAfterEach()

/** A process of its own, since the runtime reads its environment once: connects with its own authorities and with ours. */
const ASK = `
import { connect } from 'node:tls'
import { trustedAuthorities } from './certificates.mjs'
const ask = (options) => new Promise((tell) => {
  const socket = connect({ host: '127.0.0.1', port: Number(process.argv[2]), ...options }, () => {
    socket.destroy()
    tell('trusted')
  })
  socket.on('error', ({ code }) => tell(code))
})
const byRuntime = await ask({})
const byUs = await ask({ secureContext: trustedAuthorities([]) })
console.log(JSON.stringify({ byRuntime, byUs }))
`

let authority: Authority
beforeAll(() => {
  if (canIssueCertificates) authority = createAuthority()
})
afterAll(() => authority?.remove())

const trusting = (): Network => ({ ...direct, certificates: [authority.certificate] })

async function secured(keyPair: KeyPair, host = '127.0.0.1') {
  return later(await serve((_, response) => json(response, 200, { fine: true }), { keyPair, host }))
}

describe.skipIf(!canIssueCertificates)('a certificate', () => {
  it('of an authority that was added is trusted', async () => {
    const server = await secured(authority.issue(['127.0.0.1']))
    const http = client({ network: trusting() })
    expect(await http.send(request(server.url), call())).toMatchObject({ ok: true, value: { body: { fine: true } } })
  })

  it('is told by issuer and end', async () => {
    const server = await secured(authority.issue(['127.0.0.1']))
    const http = client({ network: trusting() })
    const facts = await http.facts(server.url, call())
    expect(facts).toMatchObject({
      ok: true,
      value: { certificate: { issuer: 'Authority of the Tests, Callside Tests' } },
    })
    const until = facts.ok ? new Date(facts.value.certificate?.validTo ?? '') : new Date(Number.NaN)
    expect((until.getTime() - Date.now()) / 86_400_000).toBeCloseTo(30, 0)
    expect(server.requests).toHaveLength(1)
  })

  it('keeps being told after the connection was used, without asking again', async () => {
    const server = await secured(authority.issue(['127.0.0.1']))
    const http = client({ network: trusting() })
    await http.send(request(server.url), call())
    http.refresh()
    await http.send(request(server.url), call())
    expect(await http.facts(server.url, call())).toMatchObject({
      ok: true,
      value: { certificate: { issuer: /Tests/ } },
    })
    expect(server.requests).toHaveLength(2)
  })

  it.each([
    ['of an authority nobody knows', () => authority.issue(['127.0.0.1']), () => direct],
    ['that has ended', () => authority.issue(['127.0.0.1'], 'expired'), trusting],
    ['of another host', () => authority.issue(['another.example.com']), trusting],
  ])('%s is refused: nothing is sent, and it is not tried again', async (_what, keyPair, network) => {
    const server = await secured(keyPair())
    const sent: string[] = []
    const http = client({ network: network(), onSent: (purpose) => sent.push(purpose) })
    const asked = call()
    const answer = await http.send(request(server.url), asked)
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', code: 'certificate', retryable: false } })
    expect(server.requests).toHaveLength(0)
    expect(sent).toEqual([])
    expect(asked.records).toMatchObject([{ attempt: 1, status: null, code: 'certificate' }])
    expect(asked.records).toHaveLength(1)
    expect(await http.facts(server.url, call())).toMatchObject({ problem: { code: 'certificate' } })
  })

  it('that was refused does not open the circuit: once mended it works at once', async () => {
    const server = await secured(authority.issue(['127.0.0.1']))
    const http = client()
    for (let index = 0; index < 7; index += 1)
      expect(await http.send(request(server.url), call())).toMatchObject({ problem: { code: 'certificate' } })
  })

  it('is checked whatever NODE_TLS_REJECT_UNAUTHORIZED says, behind a proxy too', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const server = await secured(authority.issue(['another.example.com']))
    const between = later(await serveProxy({ leadsTo: server.port }))
    const proxied = { ...trusting(), proxyFor: async () => between.url }
    const certificate = { problem: { kind: 'unreachable', code: 'certificate' } }
    expect(await client({ network: trusting() }).send(request(server.url), call())).toMatchObject(certificate)
    const named = createHttp({ policyHosts: ['hub.example.com'], loopback: false }, { network: proxied })
    expect(await later(named).send(request('https://hub.example.com'), call())).toMatchObject(certificate)
    expect(server.requests).toHaveLength(0)
  })

  it("is checked whatever NODE_TLS_REJECT_UNAUTHORIZED says, a proxy's own too", async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const proxy = await secured(authority.issue(['another.example.com']))
    const proxied = { ...trusting(), proxyFor: async () => proxy.url }
    const http = later(createHttp({ policyHosts: ['hub.example.com'], loopback: false }, { network: proxied }))
    const answer = await http.send(request('https://hub.example.com'), call())
    expect(answer).toMatchObject({ problem: { code: 'certificate', retryable: false } })
  })

  it('of an authority that NODE_EXTRA_CA_CERTS adds is not trusted: policy alone adds any', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-authorities-'))
    later({ close: () => rm(folder, { recursive: true, force: true }) })
    const server = await secured(authority.issue(['127.0.0.1']))
    const outDir = join(folder, 'built')
    const ssr = resolve(__dirname, '../../../src/main/platform/certificates.ts')
    const rollupOptions = { output: { entryFileNames: 'certificates.mjs' } }
    await build({ configFile: false, logLevel: 'error', build: { ssr, outDir, rollupOptions } })
    await writeFile(join(folder, 'extra.pem'), authority.certificate)
    await writeFile(join(outDir, 'ask.mjs'), ASK)
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'extra.pem') }
    const asked = await promisify(execFile)(process.execPath, [join(outDir, 'ask.mjs'), String(server.port)], { env })
    expect(JSON.parse(asked.stdout)).toEqual({ byRuntime: 'trusted', byUs: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })
  })

  it('is checked for IPv6 addresses and for names as well', async ({ skip }) => {
    const server = await secured(authority.issue(['localhost', '::1']), '::1').catch(() => skip())
    const http = client({ network: trusting() })
    expect(await http.send(request(server.url), call())).toMatchObject({ ok: true })
  })
})

describe('a server without TLS where TLS was expected', () => {
  it('is unreachable, and not tried again', async () => {
    const server = later(await serve((_, response) => json(response, 200, {})))
    const asked = call()
    const answer = await client().send(request(server.url.replace('http:', 'https:')), asked)
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', retryable: false } })
    expect(asked.records).toHaveLength(1)
  })
})
