import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import words from '../../build/bridge/page/words.en.json'
import { bridgePolicies } from '../../build/bridge/policies.mjs'
import { sampleStars } from '../../src/main/sample'
import { appFolder, exploring, launchApp, shownCall } from '../support/app'
import { type Authority, createAuthority } from '../support/authority'
import { chromiumProblem, givePolicies, openChromium, ownDesktop, registerHandler } from '../support/chromium'
import { type Listening, serve } from '../support/servers'

const problem = chromiumProblem()
test.skip(problem !== null, problem ?? '')

const PAGE = readFileSync(join(appFolder, 'build/bridge/callside-bridge.html'), 'utf8')
const HOST = 'desk.example.com'
const ORIGIN = `https://${HOST}`
const NUMBER = '+12025550147'

let folder: string
let authority: Authority
let site: Listening
let undo: (() => unknown)[]
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-bridge-'))
  authority = createAuthority()
  const keyPair = authority.issue([HOST, `other.${HOST}`])
  const answer: RequestListener = ({ url }, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(url?.startsWith('/callside-bridge.html') ? PAGE : '')
  site = await serve(answer, { keyPair })
  undo = []
})
test.afterEach(async () => {
  for (const step of undo.reverse()) await step()
  await site.close()
  authority.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A Chromium of the test's own desktop, with the policies of this host or without, and what it said in its console. */
async function openBrowser(isManaged: boolean, args: string[] = []): Promise<{ page: Page; said: string[] }> {
  if (isManaged) undo.push(givePolicies(bridgePolicies([ORIGIN])))
  const hosts = { [`${HOST}:443`]: site.port, [`other.${HOST}:443`]: site.port, [`${HOST}:8443`]: site.port }
  const { browser, close } = await openChromium({ env: ownDesktop(folder), hosts, args })
  undo.push(close)
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  return { page, said }
}

const state = (page: Page) => page.evaluate(() => document.body.dataset.state)
const link = (number: string) => `callside://lookup?phone=${encodeURIComponent(number)}`

test('with the policy a call opens the caller’s card without a question', async () => {
  const { XDG_DATA_HOME, XDG_CONFIG_HOME } = ownDesktop(folder)
  const running = await launchApp({ settings: exploring, env: { XDG_DATA_HOME, XDG_CONFIG_HOME } })
  undo.push(running.close)
  await running.page.evaluate(() => window.callside.call('registerLinks', { scheme: 'callside', on: true }))
  const { page } = await openBrowser(true)
  await page.goto(`${ORIGIN}/callside-bridge.html#phone=${sampleStars.rich.number}&source=desk&queue=Orders`)
  await shownCall(running.page, 'found', sampleStars.rich.number)
  expect((await running.snapshot()).calls).toMatchObject([
    { source: 'link', phone: { system: 'desk', queue: 'Orders' } },
  ])
})

test('with the policy Chromium knows every name in it', async () => {
  const { page } = await openBrowser(true)
  await page.goto('chrome://policy')
  for (const name of Object.keys(bridgePolicies([ORIGIN]))) {
    const row = page.locator('.policy.row').filter({ has: page.getByText(name, { exact: true }) })
    await expect(row.locator('.messages')).toHaveText('OK')
  }
})

test('with the policy a page of this host reaches this computer without a question', async () => {
  const hook = await serve((_, response) => response.writeHead(200, { 'access-control-allow-origin': '*' }).end())
  undo.push(hook.close)
  const reach = async (isManaged: boolean) => {
    // Everything here is served by this computer: only so does Chromium take the page for one from the internet.
    const { page } = await openBrowser(isManaged, [`--ip-address-space-overrides=127.0.0.1:${site.port}=public`])
    await page.goto(`${ORIGIN}/agent-desktop`)
    const query = (name: string) =>
      page.evaluate(
        (asked) => navigator.permissions.query({ name: asked as PermissionName }).then((p) => p.state),
        name,
      )
    const permission = await query('loopback-network')
    const status = isManaged ? await page.evaluate((url) => fetch(url).then((answer) => answer.status), hook.url) : null
    return { permission, status }
  }
  expect(await reach(false)).toEqual({ permission: 'prompt', status: null })
  expect(await reach(true)).toEqual({ permission: 'granted', status: 200 })
})

for (const origin of [`https://other.${HOST}`, `${ORIGIN}:8443`])
  test(`the policy for ${ORIGIN} does not open a link of ${origin}`, async () => {
    const handler = registerHandler(folder)
    const { page, said } = await openBrowser(true)
    await page.goto(`${origin}/callside-bridge.html#phone=${NUMBER}`)
    await expect.poll(() => state(page)).toBe('handed')
    expect({ opened: handler.opened(), said }).toEqual({ opened: [], said: [] })
  })

test('without the policy nothing is opened, and the page says what to do', async () => {
  const handler = registerHandler(folder)
  const { page, said } = await openBrowser(false)
  await page.goto(`${ORIGIN}/callside-bridge.html#phone=${NUMBER}`)
  await expect(page.getByText(words.steps.allow)).toBeVisible({ timeout: 15_000 })
  // Had Chromium refused instead of asking, it would have said so.
  expect({ opened: handler.opened(), said }).toEqual({ opened: [], said: [] })
  await expect(page.getByRole('link', { name: words.open })).toHaveAttribute('href', link(NUMBER))
  await expect(page.getByText('AutoLaunchProtocolsFromOrigins')).toBeVisible()
  const policy = JSON.parse((await page.locator('#steps code').textContent()) ?? '')
  expect(policy).toEqual(bridgePolicies([ORIGIN]).AutoLaunchProtocolsFromOrigins)
})

test('the number leaves the address, and no title or request holds it', async () => {
  const handler = registerHandler(folder)
  const { page, said } = await openBrowser(true)
  await page.goto(`${ORIGIN}/callside-bridge.html?source=desk#phone=${NUMBER}`)
  await expect.poll(handler.opened).toEqual([`${link(NUMBER)}&source=desk`])
  expect(page.url()).toBe(`${ORIGIN}/callside-bridge.html`)
  expect(await page.title()).toBe('Callside')
  expect(site.requests.map(({ url }) => url)).not.toContainEqual(expect.stringContaining(NUMBER.slice(1)))
  expect(said.filter((text) => /Content Security Policy/i.test(text))).toEqual([])
})

test('the next call in the same tab opens too, and waits for a key where the browser wants one', async () => {
  const handler = registerHandler(folder)
  const { page, said } = await openBrowser(true)
  const call = (number: string) =>
    page.evaluate((phone) => {
      location.hash = `phone=${phone}`
    }, number)
  await page.goto(`${ORIGIN}/callside-bridge.html#phone=${NUMBER}`)
  await expect.poll(handler.opened).toHaveLength(1)
  await page.keyboard.press('Shift')
  await call('+12025550148')
  await expect.poll(handler.opened).toEqual([link(NUMBER), link('+12025550148')])
  await call('+12025550148')
  await expect.poll(() => said.join('\n')).toContain('because a user gesture is required')
  expect(await state(page)).toBe('again')
  await expect(page.getByRole('link', { name: words.open })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(handler.opened).toEqual([link(NUMBER), link('+12025550148'), link('+12025550148')])
})

test('a placeholder nobody filled in is named and not opened', async () => {
  const handler = registerHandler(folder)
  const { page } = await openBrowser(true)
  await page.goto(`${ORIGIN}/callside-bridge.html?phone=%CallerNumber%`)
  await expect(page.getByText('“%CallerNumber%”')).toBeVisible()
  await expect(page.getByText(/3CX/)).toBeVisible()
  await expect(page.getByRole('link')).toHaveCount(0)
  expect(handler.opened()).toEqual([])
})
