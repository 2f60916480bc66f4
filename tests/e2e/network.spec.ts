import { mkdir, rm, writeFile } from 'node:fs/promises'
import { request as forward } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import * as keytar from 'keytar'
import { type SamplePlatform, sampleSettings, sampleStars, startSamplePlatform } from '../../src/main/sample'
import { launchApp, type RunningApp, search, shownCall } from '../support/app'
import { type Authority, canIssueCertificates, createAuthority } from '../support/authority'
import { type Listening, serve, serveProxy, type TestProxy } from '../support/servers'

// Adobe's own host names, answered on this computer: a proxy leads every one of them to a server whose certificate
// comes from an authority that only machine policy makes trusted. That is how an inspecting corporate network looks.
test.skip(process.getuid?.() !== 0, 'machine policy can be written by root alone')
test.skip(!canIssueCertificates, 'openssl is needed to make certificates')

const policyFolder = '/etc/callside'
const hosts = ['ims-na1.adobelogin.com', 'platform.adobe.io']
const signIn = 'agent:fictional-password'

let running: RunningApp | null = null
let sample: SamplePlatform
let authority: Authority
let inspected: Listening
let proxy: TestProxy

test.beforeEach(async () => {
  sample = await startSamplePlatform()
  authority = createAuthority()
  inspected = await serve(
    (incoming, response) => {
      const { method, url, headers } = incoming
      const onward = forward(
        `${sample.url}${url}`,
        { method, headers: { ...headers, host: 'localhost' } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        },
      )
      incoming.pipe(onward)
    },
    { keyPair: authority.issue(hosts) },
  )
  await mkdir(policyFolder, { recursive: true })
  await writeFile(join(policyFolder, 'authority.pem'), authority.certificate)
  const { organizationId, clientId, clientSecret } = sample.connection
  const account = `${organizationId}/${clientId}`
  await keytar.setPassword('Callside', account, clientSecret)
  // Other tests enter the secret for a loopback host; here it is one for Adobe's own.
  await keytar.deletePassword('Callside', `hosts/${account}`)
})
test.afterEach(async () => {
  await running?.close()
  running = null
  await rm(policyFolder, { recursive: true, force: true })
  await Promise.all([proxy.close(), inspected.close(), sample.close()])
  authority.remove()
})

const policy = (content: object) => writeFile(join(policyFolder, 'policy.json'), JSON.stringify(content))
const trusting = { connection: { certificateFile: join(policyFolder, 'authority.pem') } }
const settings = () => {
  const { organizationId, clientId, sandbox } = sample.connection
  const connection = { platform: 'experience-platform' as const, organizationId, clientId, sandbox }
  return { version: 1 as const, ...sampleSettings(), connection }
}

test('behind the system’s proxy with a sign-in and an authority of its own, a caller is found', async () => {
  proxy = await serveProxy({ leadsTo: inspected.port, signIn })
  await keytar.setPassword('Callside', 'proxy/127.0.0.1', signIn)
  await policy(trusting)
  running = await launchApp({ settings: settings(), switches: [`--proxy-server=${proxy.url}`] })
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
  expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(new Set(hosts.map((host) => `${host}:443`)))
  // The proxy sees where to, and nothing of what: neither token nor number.
  expect(proxy.overheard()).not.toContain('Bearer')
  expect(proxy.overheard()).not.toContain(sampleStars.rich.number.slice(1))
})

test('a PAC file leads through its proxy', async () => {
  proxy = await serveProxy({ leadsTo: inspected.port })
  await policy(trusting)
  const script = `function FindProxyForURL(url, host) { return host === 'x' ? 'DIRECT' : 'PROXY 127.0.0.1:${proxy.port}' }`
  const pac = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`
  running = await launchApp({ settings: settings(), switches: [`--proxy-pac-url=${pac}`] })
  await search(running.page, sampleStars.second.number)
  await shownCall(running.page, 'found', sampleStars.second.number)
  expect(proxy.asked.length).toBeGreaterThan(0)
})

test('without machine policy the authority is not trusted, and nothing is sent', async () => {
  proxy = await serveProxy({ leadsTo: inspected.port })
  running = await launchApp({ settings: settings(), env: { HTTPS_PROXY: proxy.url } })
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'failed', sampleStars.rich.number)
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({
    problem: { kind: 'unreachable', code: 'certificate' },
  })
  expect(sample.requests).toHaveLength(0)
})

test('a proxy that wants a sign-in which nobody stored is named as the reason', async () => {
  proxy = await serveProxy({ leadsTo: inspected.port, signIn: 'somebody:else' })
  await keytar.deletePassword('Callside', 'proxy/127.0.0.1')
  await policy(trusting)
  running = await launchApp({ settings: settings(), env: { HTTPS_PROXY: proxy.url } })
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'failed', sampleStars.rich.number)
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({ problem: { code: 'proxy-sign-in' } })
  expect(proxy.asked.every(({ signIn: sent }) => sent === null)).toBe(true)
})

test('limits of machine policy hold whatever the user’s settings say', async () => {
  proxy = await serveProxy({ leadsTo: inspected.port })
  await policy({ ...trusting, limits: { perMinute: 1 } })
  running = await launchApp({
    settings: { ...settings(), limits: { perMinute: 1_000 } },
    env: { HTTPS_PROXY: proxy.url },
  })
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
  await search(running.page, sampleStars.second.number)
  await shownCall(running.page, 'failed', sampleStars.second.number)
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({ problem: { kind: 'limit-reached' } })
})
