import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Network } from '../../../src/main/platform/network'
import { direct } from '../../../src/main/platform/network'
import { type Authority, canIssueCertificates, createAuthority, type KeyPair } from '../../support/authority'
import { json, serve } from '../../support/servers'
import { call, client, closesAfterEach, later, request } from './calling'

closesAfterEach()

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
