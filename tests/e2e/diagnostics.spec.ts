import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { SamplePlatform } from '../../src/main/sample'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'
import { agent, canaryRecords, canarySettings, customer, logged, organizationWords } from '../support/canaries'
import { openSettings } from '../support/settings-window'

type Bundle = {
  versions: Record<string, string>
  settings: { key: string; value: unknown; origin: string }[]
  doctor: { id: string; state: string }[]
  lookups: { state: string; source: string; trace: string[] | null }[]
  log: { text: string }[]
}

let running: RunningApp
let sample: SamplePlatform
let folder: string
let text: string
let bundle: Bundle
let secrets: string[]

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-diagnostics-'))
  await mkdir(agent.home, { recursive: true })
  const own = await organization()
  sample = own.sample
  for (const record of canaryRecords(new Date().toISOString())) sample.store.ingest(record)
  const { organizationId, clientId, clientSecret } = sample.connection
  secrets = [organizationId, clientId, clientSecret, hostname()]
  running = await launchApp({ settings: canarySettings(own.settings), env: { HOME: agent.home } })
  await useTheApp()
  await writeToLog()
  const file = join(folder, 'bundle.json')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  const settings = await openSettings(running, 'about')
  await diagnosticsOf(settings).getByRole('button').click()
  await expect(diagnosticsOf(settings)).toContainText(file, { timeout: 40_000 })
  text = await readFile(file, 'utf8')
  bundle = JSON.parse(text)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
test.afterAll(async () => {
  await running.close()
  await sample.close()
  for (const path of [folder, agent.home]) await rm(path, { recursive: true, force: true })
})

const diagnosticsOf = (settings: Page) => settings.getByRole('region', { name: 'Diagnostics for support' })

/** A caller on stage, verified, with a note, and a search by another identity before that. */
async function useTheApp(): Promise<void> {
  const { page } = running
  await page.evaluate((value) => window.callside.call('searchIdentity', { namespace: 'Email', value }), agent.searched)
  await shownCall(page, 'unknown')
  await search(page, customer.e164)
  await shownCall(page, 'found', customer.e164)
  const callId = (await running.snapshot()).stage ?? ''
  await page.evaluate((id) => window.callside.call('verify', { callId: id, on: true }), callId)
  await page.evaluate(([id, note]) => window.callside.call('note', { callId: id, text: note }), [
    callId,
    agent.note,
  ] as const)
  await page.evaluate((id) => window.callside.call('attributes', { callId: id, query: '', from: 0 }), callId)
  await expect.poll(async () => JSON.stringify((await running.snapshot()).calls)).toContain(customer.first)
}

async function writeToLog(): Promise<void> {
  const lines = [...Object.values(logged), ...Object.values(customer), ...Object.values(agent)]
  await running.app.evaluate((_electron, said) => {
    for (const line of said) process.stderr.write(`callside: the connection could not be opened ${line} (again)\n`)
    process.stderr.write(`callside: failed TypeError\n    at ${said[0]} (/home/quentin.canaryfield/app.js:12:7)\n`)
  }, lines)
}

const canaries = (): string[] => [
  ...Object.values(customer),
  ...Object.values(agent),
  ...Object.values(organizationWords),
  ...Object.values(logged),
  ...secrets,
]

test('there are more than forty canaries, and the app knows those of the caller', async () => {
  expect(canaries().length).toBeGreaterThan(40)
  const shown = JSON.stringify((await running.snapshot()).calls)
  for (const value of [customer.full, customer.email, customer.city, agent.note]) expect(shown).toContain(value)
})

test('none of them is in the bundle, however it is written', () => {
  const written = [text, decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25')), text.normalize('NFKC')].join(
    '\n',
  )
  const digits = written.replace(/\D/g, '')
  for (const canary of canaries()) {
    for (const form of [canary, canary.toLowerCase(), encodeURIComponent(canary), toBase64(canary)])
      expect(written.toLowerCase(), `${canary}, written as ${form}`).not.toContain(form.toLowerCase())
  }
  for (const word of ['canary', 'philomela', 'vandersloot', 'quillcanary', 'quentin', 'goldfinch', 'zwitscher'])
    expect(written.toLowerCase()).not.toContain(word)
  for (const number of ['2025550137', '4111111111111111', '4930231250']) expect(digits).not.toContain(number)
})

test('what support needs is in it', () => {
  expect(bundle.versions.callside).toMatch(/^\d+\.\d+\.\d+/)
  expect(bundle.versions.electron).toMatch(/^\d+\./)
  const setting = (key: string) => bundle.settings.find((each) => each.key === key)
  expect(setting('connection.platform')).toMatchObject({ value: 'experience-platform', origin: 'user' })
  expect(setting('lookup.identities')?.value).toContainEqual({ namespace: 'Phone', format: 'e164' })
  expect(setting('lookup.identities')?.value).toContainEqual({ namespace: '<text>', format: 'national' })
  expect(setting('card.paths')?.value).toMatch(/^<\d+ entries>$/)
  expect(bundle.doctor.map(({ id }) => id)).toEqual(expect.arrayContaining(['token', 'lookup', 'merge-policy']))
  expect(bundle.lookups.map(({ state }) => state)).toEqual(['found', 'unknown'])
  const trace = bundle.lookups[0]?.trace?.join('\n') ?? ''
  expect(trace).toMatch(/Phone, <number as e164>.*: matched/)
  expect(trace).toMatch(/profiles at \d+ ms for \d+ ms: HTTP 200, \d+ bytes, request id \w/)
  const log = bundle.log.map((line) => line.text)
  expect(log).toContain('callside: failed TypeError')
  expect(log.some((line) => line.startsWith('callside: the connection could not be opened'))).toBe(true)
})

test('nothing is written where the agent thinks better of it', async () => {
  await running.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  const settings = await openSettings(running, 'about')
  await diagnosticsOf(settings).getByRole('button').click()
  await expect(diagnosticsOf(settings)).toContainText('Nothing was saved.')
})

const toBase64 = (value: string): string => Buffer.from(value).toString('base64').replace(/=+$/, '')
