import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import * as keytar from 'keytar'
import { openSession } from '../../build/runtime/session.mjs'
import { type SamplePlatform, sampleStars, startSamplePlatform } from '../../src/main/sample'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'
import { settingsOpenedBy } from '../support/settings-window'

let running: RunningApp
let sample: SamplePlatform
test.beforeEach(async () => {
  sample = await startSamplePlatform()
  for (const entry of [account(), `hosts/${account()}`]) await keytar.deletePassword('Callside', entry)
})
test.afterEach(async () => {
  await running.close()
  await sample.close()
})

/** Fills the form as an administrator would, in the window of the settings; `change` replaces single values. */
async function connect(change: Partial<{ secret: string; sandbox: string; ims: string }> = {}): Promise<Page> {
  const { organizationId, clientId, clientSecret, sandbox } = sample.connection
  const settings = await settingsOpenedBy(running, 'connection', () =>
    running.page.getByRole('button', { name: /Connect to Experience Platform/ }).click(),
  )
  await settings.getByLabel('Organisation ID').fill(organizationId)
  await settings.getByLabel('Client ID').fill(clientId)
  await settings.getByLabel('Client secret').fill(change.secret ?? clientSecret)
  await settings.getByLabel('Sandbox').fill(change.sandbox ?? sandbox)
  await settings.getByRole('button', { name: 'Addresses and scopes' }).click()
  await settings.getByLabel('Sign-in address').fill(change.ims ?? sample.url)
  await settings.getByLabel('Platform address').fill(sample.url)
  await settings.getByRole('button', { name: 'Connect', exact: true }).click()
  return settings
}

const account = () => `${sample.connection.organizationId}/${sample.connection.clientId}`

/** Everything that the app has written to its user data folder. */
async function writtenFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name))
  const contents = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')))
  return contents.join('\n')
}

test('the first start offers to connect or to explore, and exploring needs nothing else', async () => {
  running = await launchApp()
  const { page } = running
  await expect(page.getByRole('button', { name: /Connect to Experience Platform/ })).toBeVisible()
  await page.getByRole('button', { name: /Explore with sample data/ }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
  await search(page, sampleStars.second.number)
  await shownCall(page, 'found', sampleStars.second.number)
})

test('connecting keeps the secret in the keychain and nowhere else, and the next start finds it there', async () => {
  running = await launchApp()
  const form = await connect()
  await expect.poll(async () => (await running.snapshot()).shell.connection.secret).toBe('keychain')
  expect(await keytar.getPassword('Callside', account())).toBe(sample.connection.clientSecret)
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)

  const { clientSecret } = sample.connection
  expect(JSON.stringify(await running.snapshot())).not.toContain(clientSecret)
  for (const page of [running.page, form]) expect(await page.content()).not.toContain(clientSecret)
  expect(running.log()).not.toContain(clientSecret)
  expect(await writtenFiles(running.userDataDir)).not.toContain(clientSecret)

  const { userDataDir } = running
  await running.app.close()
  running = await launchApp({ userDataDir })
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
})

test('a wrong secret is refused in plain words and not kept', async () => {
  running = await launchApp()
  const form = await connect({ secret: 'not-the-secret' })
  await expect(form.getByRole('alert').filter({ hasText: /client secret/i })).toBeVisible()
  await expect.poll(() => sample.requests.tokenRequests()).toBe(1)
  expect(await keytar.getPassword('Callside', account())).toBeNull()
  expect((await running.snapshot()).shell.connection.platform).toBe('none')
})

test('a sandbox that does not exist is named as the reason', async () => {
  running = await launchApp()
  const form = await connect({ sandbox: 'nowhere' })
  await expect(
    form
      .getByRole('alert')
      .filter({ hasText: /sandbox/i })
      .first(),
  ).toBeVisible()
})

test('without a keychain the secret is kept for this run only, never in a file, and the panel says so', async () => {
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }
  running = await launchApp({ env: nowhere })
  const form = await connect()
  await expect
    .poll(async () => (await running.snapshot()).shell.connection)
    .toMatchObject({
      secret: 'memory',
      keychainProblem: 'unavailable',
    })
  await expect(form.getByText(/keychain/i).first()).toBeVisible()
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
  const { userDataDir } = running
  expect(await writtenFiles(userDataDir)).not.toContain(sample.connection.clientSecret)
  await running.app.close()
  running = await launchApp({ env: nowhere, userDataDir })
  expect((await running.snapshot()).shell.connection.secret).toBe('missing')
})

test('with a locked keychain the secret is kept for this run only, and the panel says that it is locked', async () => {
  const session = await openSession({ keychain: 'locked', windowManager: false })
  const { DBUS_SESSION_BUS_ADDRESS } = session.env
  running = await launchApp({ env: { DBUS_SESSION_BUS_ADDRESS } })
  const form = await connect()
  await expect
    .poll(async () => (await running.snapshot()).shell.connection, { timeout: 20_000 })
    .toMatchObject({ secret: 'memory', keychainProblem: 'locked' })
  await expect(form.getByText(/keychain is locked/i).first()).toBeVisible()
  expect(await writtenFiles(running.userDataDir)).not.toContain(sample.connection.clientSecret)
  await session.close()
})

test('a settings.json that sends the secret elsewhere is refused before a byte leaves', async () => {
  const seen: string[] = []
  const thief = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('{}')
  })
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve))
  const own = await organization()
  const { port } = thief.address() as AddressInfo
  const elsewhere = [
    `http://127.0.0.1.nip.example:${port}`,
    `https://adobe.io.example.com:${port}`,
    `http://127.0.0.1:${port}`,
  ]
  for (const address of elsewhere) {
    const { connection } = own.settings
    const endpoints = { ...connection?.endpoints, ims: address }
    running = await launchApp({ settings: { ...own.settings, connection: { ...connection, endpoints } } })
    await search(running.page, sampleStars.rich.number)
    await shownCall(running.page, 'failed')
    const { connection: shown } = (await running.snapshot()).shell
    expect(shown.secret).toBe('missing')
    if (!address.includes('127.0.0.1:')) expect(shown.refusedHost).toBe(new URL(address).host)
    if (address !== elsewhere.at(-1)) await running.close()
  }
  expect(seen).toEqual([])
  expect(own.sample.requests).toHaveLength(0)
  await own.sample.close()
  thief.close()
})
