import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHttp, type HttpOptions, TIMED_OUT } from '../../../src/main/platform/http'
import type { Network } from '../../../src/main/platform/network'
import { type Authority, canIssueCertificates, createAuthority, type KeyPair } from '../../support/authority'
import { json, type Listening, serve, serveProxy, serveSilence } from '../../support/servers'
import { call, closesAfterEach, later, request, until } from './calling'

afterEach(() => {
  vi.useRealTimers()
})
closesAfterEach()

const PLATFORM = 'https://platform.adobe.io'
const TOKEN = 'Bearer this-is-the-token'

let authority: Authority
let keyPair: KeyPair
beforeAll(() => {
  if (!canIssueCertificates) return
  authority = createAuthority()
  keyPair = authority.issue(['platform.adobe.io'])
})
afterAll(() => authority?.remove())

/** Stands where the proxy's tunnels lead to, with the platform's name on its certificate. */
let platform: Listening
beforeEach(async () => {
  if (canIssueCertificates)
    platform = later(await serve((_, response) => json(response, 200, { fine: true }), { keyPair }))
})

const proxy = async (options: { signIn?: string; refuses?: number } = {}) =>
  later(await serveProxy({ leadsTo: platform.port, ...options }))

/** A client as in a packaged app: Adobe's hosts alone are trusted. */
function behind(address: string, change: Partial<Network> = {}, options: HttpOptions = {}) {
  const askedFor: string[] = []
  const network: Network = {
    proxyFor: async () => address,
    proxySignIn: async (host) => {
      askedFor.push(host)
      return null
    },
    certificates: [authority.certificate],
    ...change,
  }
  const http = later(createHttp({ policyHosts: [], loopback: false }, { network, ...options }))
  return { http, askedFor }
}

const asking = () => request(PLATFORM, { headers: { authorization: TOKEN } })

describe.skipIf(!canIssueCertificates)('a proxy', () => {
  it('opens a tunnel and sees neither token nor answer', async () => {
    const between = await proxy()
    const { http, askedFor } = behind(between.url)
    expect(await http.send(asking(), call())).toMatchObject({ ok: true, value: { body: { fine: true } } })
    expect(platform.requests[0]?.headers.authorization).toBe(TOKEN)
    expect(between.asked).toEqual([{ target: 'platform.adobe.io:443', signIn: null }])
    expect(between.overheard()).not.toContain('this-is-the-token')
    expect(askedFor).toEqual([])
  })

  it('keeps its tunnel for the next request', async () => {
    const between = await proxy()
    const { http } = behind(between.url)
    for (let index = 0; index < 3; index += 1) {
      await http.send(asking(), call())
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(between.asked).toHaveLength(1)
  })

  it('that asks for a sign-in gets it, then and not before, and nobody else does', async () => {
    const between = await proxy({ signIn: 'ann:pässword' })
    const sent: string[] = []
    const proxySignIn = async () => ({ user: 'ann', password: 'pässword' })
    const { http } = behind(between.url, { proxySignIn }, { onSent: (purpose) => sent.push(purpose) })
    const asked = call()
    expect(await http.send(asking(), asked)).toMatchObject({ ok: true })
    await new Promise((resolve) => setImmediate(resolve))
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
    expect(between.asked.map(({ signIn }) => signIn)).toEqual([null, 'ann:pässword'])
    expect(platform.requests.every(({ headers }) => headers['proxy-authorization'] === undefined)).toBe(true)
    expect(sent).toHaveLength(2)
    expect(asked.records).toMatchObject([{ attempt: 1, status: 200, problem: null }])
  })

  it('gets the sign-in that its address carries, then and not before', async () => {
    const between = await proxy({ signIn: 'ann:p@ss' })
    const { http, askedFor } = behind(between.url.replace('//', '//ann:p%40ss@'))
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
    expect(between.asked.map(({ signIn }) => signIn)).toEqual([null, 'ann:p@ss'])
    expect(askedFor).toEqual([])
  })

  it('asks in vain where none is stored: a problem that trying again does not mend', async () => {
    const between = await proxy({ signIn: 'ann:secret' })
    const { http, askedFor } = behind(between.url)
    const asked = call()
    const answer = await http.send(asking(), asked)
    expect(answer).toMatchObject({
      problem: { kind: 'unreachable', code: 'proxy-sign-in', retryable: false, host: `127.0.0.1:${between.port}` },
    })
    expect(askedFor).toEqual(['127.0.0.1'])
    expect(asked.records).toHaveLength(1)
    expect(platform.connections()).toBe(0)
  })

  it('that refuses a sign-in is asked with the one that is stored later', async () => {
    const between = await proxy({ signIn: 'ann:new' })
    let password = 'old'
    const { http } = behind(between.url, { proxySignIn: async () => ({ user: 'ann', password }) })
    expect(await http.send(asking(), call())).toMatchObject({ problem: { code: 'proxy-sign-in' } })
    password = 'new'
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
    expect(between.asked.map(({ signIn }) => signIn)).toEqual([null, 'ann:old', null, 'ann:new'])
  })

  it('gets a sign-in that it refused once, not with every request: an account is soon locked', async () => {
    const between = await proxy({ signIn: 'ann:right' })
    let password = 'wrong'
    const { http } = behind(between.url, { proxySignIn: async () => ({ user: 'ann', password }) })
    const signIns = () => between.asked.flatMap(({ signIn }) => signIn ?? [])
    for (let index = 0; index < 4; index += 1)
      expect(await http.send(asking(), call())).toMatchObject({ problem: { code: 'proxy-sign-in', retryable: false } })
    expect(signIns()).toEqual(['ann:wrong'])
    http.refresh()
    await http.send(asking(), call())
    await http.send(asking(), call())
    expect(signIns()).toEqual(['ann:wrong', 'ann:wrong'])
    password = 'right'
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
  })

  it('that leaves a CONNECT without an answer keeps nothing of what was given up', async () => {
    const between = await proxy()
    const { http } = behind(between.url)
    between.hang(true)
    for (let id = 0; id < 8; id += 1) {
      const superseded = new AbortController()
      const url = `${PLATFORM}/data?id=${id}`
      const given = http.send(request(PLATFORM, { url }), call({ signal: superseded.signal }))
      await until(() => between.asked.length > id)
      superseded.abort()
      await given
    }
    await until(() => between.open.size === 0)
    between.hang(false)
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
  })

  it('that leaves a CONNECT without an answer is named after some seconds', async () => {
    const between = await proxy()
    between.hang(true)
    const answer = await behind(between.url).http.send(asking(), call())
    expect(answer).toMatchObject({
      problem: { kind: 'unreachable', code: 'proxy', retryable: true, host: `127.0.0.1:${between.port}` },
    })
    await until(() => between.open.size === 0)
  })

  it('that leads to silence keeps nothing of what was given up within TLS', async () => {
    const silent = later(await serveSilence())
    const between = later(await serveProxy({ leadsTo: silent.port }))
    const superseded = new AbortController()
    const given = behind(between.url).http.send(asking(), call({ signal: superseded.signal }))
    await until(() => between.overheard().length > 0)
    superseded.abort()
    await given
    await until(() => between.open.size === 0 && silent.open.size === 0)
  })

  it('is left and taken anew by a refresh: what was asked over it is asked again', async () => {
    let answers = 0
    const hub = later(
      await serve(
        (_, response) => {
          answers += 1
          if (answers > 1) json(response, 200, { fine: true })
        },
        { keyPair },
      ),
    )
    const between = later(await serveProxy({ leadsTo: hub.port }))
    const { http } = behind(between.url)
    const busy = http.send(asking(), call())
    await until(() => hub.requests.length === 1)
    http.refresh()
    expect(await busy).toMatchObject({ ok: true, value: { body: { fine: true } } })
    expect(between.asked).toHaveLength(2)
  })

  it('that is never found out, or whose sign-in never comes, ends with the patience of who waits', async () => {
    const between = await proxy({ signIn: 'ann:secret' })
    const never = () => new Promise<never>(() => undefined)
    for (const network of [{ proxyFor: never }, { proxySignIn: never }]) {
      const { http } = behind(between.url, network)
      const slow = new AbortController()
      const facts = http.facts(PLATFORM, call({ signal: slow.signal }))
      setTimeout(() => slow.abort(TIMED_OUT), 50)
      expect(await facts).toMatchObject({ problem: { kind: 'timeout' } })
    }
    expect(platform.connections()).toBe(0)
  })

  it('that is not found out within the time of one call leaves an open circuit to the next', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const between = await proxy({ refuses: 502 })
    const good = await proxy()
    let find = (): Promise<string> => Promise.resolve(between.url)
    const { http } = behind('', { proxyFor: () => find() })
    for (let index = 0; index < 5; index += 1) await http.send(asking(), call({ deadline: 0 }))
    expect(await http.send(asking(), call())).toMatchObject({ problem: { code: 'circuit-open' } })
    vi.setSystemTime(Date.now() + 10_001)
    find = () => new Promise(() => undefined)
    const slow = new AbortController()
    const trial = http.send(asking(), call({ signal: slow.signal }))
    setTimeout(() => slow.abort(TIMED_OUT), 50)
    expect(await trial).toMatchObject({ problem: { kind: 'timeout' } })
    find = async () => good.url
    expect(await http.send(asking(), call())).toMatchObject({ ok: true })
  })

  it('is asked for one sign-in by many requests at once', async () => {
    const between = await proxy({ signIn: 'ann:secret' })
    let reads = 0
    const proxySignIn = async () => {
      reads += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      return { user: 'ann', password: 'secret' }
    }
    const { http } = behind(between.url, { proxySignIn })
    const urls = [1, 2, 3].map((id) => `${PLATFORM}/data?id=${id}`)
    const answers = await Promise.all(urls.map((url) => http.send(request(PLATFORM, { url }), call())))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(reads).toBe(1)
  })

  it.each([403, 502])('that opens no tunnel (%i) is named, not the platform', async (refuses) => {
    const between = await proxy({ refuses })
    const answer = await behind(between.url).http.send(asking(), call({ deadline: 0 }))
    expect(answer).toMatchObject({
      problem: { kind: 'unreachable', code: 'proxy', host: `127.0.0.1:${between.port}` },
    })
  })

  it('that does not answer is named, not the platform', async () => {
    const between = await proxy()
    await between.close()
    const answer = await behind(between.url).http.send(asking(), call({ deadline: 0 }))
    expect(answer).toMatchObject({ problem: { code: 'proxy', host: `127.0.0.1:${between.port}` } })
  })

  it.each(['socks5://127.0.0.1:1080', 'socks4://proxy', 'nonsense', ''])(
    'of another kind, %j, is not supported',
    async (address) => {
      const answer = await behind(address).http.send(asking(), call())
      expect(answer).toMatchObject({ problem: { kind: 'unreachable', code: 'proxy', retryable: false } })
    },
  )

  it('that cannot be found out is a problem, not a way around it', async () => {
    const proxyFor = () => Promise.reject(new Error('no answer'))
    const answer = await behind('', { proxyFor }).http.send(asking(), call())
    expect(answer).toMatchObject({ problem: { kind: 'unreachable', code: 'proxy' } })
  })

  it('cannot show a certificate of its own: the platform stays who it is', async () => {
    const own = later(
      await serve((_, response) => json(response, 200, {}), { keyPair: authority.issue(['proxy.example.com']) }),
    )
    const between = later(await serveProxy({ leadsTo: own.port }))
    const answer = await behind(between.url).http.send(asking(), call())
    expect(answer).toMatchObject({ problem: { code: 'certificate', host: 'platform.adobe.io' } })
    expect(own.requests).toHaveLength(0)
  })

  it('is told with the certificate behind it, and never with its sign-in', async () => {
    const between = await proxy()
    const { http } = behind(between.url.replace('//', '//ann:secret@'))
    const facts = await http.facts(PLATFORM, call())
    expect(facts).toMatchObject({
      ok: true,
      value: { proxy: `127.0.0.1:${between.port}`, certificate: { issuer: 'Authority of the Tests, Callside Tests' } },
    })
    expect(JSON.stringify(facts)).not.toContain('secret')
  })

  it('that changes is followed with the next request', async () => {
    const [first, second] = [await proxy(), await proxy()]
    let address = first.url
    const { http } = behind('', { proxyFor: async () => address })
    await http.send(asking(), call())
    address = second.url
    await http.send(asking(), call())
    expect([first.asked.length, second.asked.length]).toEqual([1, 1])
  })

  it('never stands between this computer and itself', async () => {
    const between = await proxy()
    const local = later(await serve((_, response) => json(response, 200, {})))
    const network: Network = { proxyFor: async () => between.url, proxySignIn: async () => null, certificates: [] }
    const http = later(createHttp({ policyHosts: [], loopback: true }, { network }))
    expect(await http.send(request(local.url), call())).toMatchObject({ ok: true })
    expect(between.asked).toEqual([])
  })
})
