import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { type SamplePlatform, sampleCases, sampleDatastreamId, sampleStars } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'
import { settingsOpenedBy } from '../support/settings-window'

const run = promisify(execFile)

let running: RunningApp
let sample: SamplePlatform
const connect = async (change: UserSettings = {}): Promise<void> => {
  const own = await organization(change)
  sample = own.sample
  running = await launchApp({ settings: own.settings })
}
test.afterEach(async () => {
  await running.close()
  await sample.close()
})

const profileCalls = () => sample.requests.filter(({ path }) => path.endsWith('/access/entities')).length

test('the lookup’s trace is one key press away and is copied without the number or anything of the customer', async () => {
  await connect()
  const { page } = running
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  await page.keyboard.press('w')
  await expect(page.getByRole('heading', { name: 'Why this match?' })).toBeVisible()
  await expect(page.getByText('One customer profile has this number.')).toBeVisible()
  await expect(page.getByText('International with +')).toBeVisible()
  await page.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const { stdout: copied } = await run('xclip', ['-o', '-selection', 'clipboard'])
  expect(copied).toContain('Phone, <number as e164>, read as DE: matched')
  const requestId = /profiles .*request id (\S+)/.exec(copied)?.[1]
  expect(sample.requests.map(({ headers }) => headers['x-request-id'])).toContain(requestId)
  for (const personal of [sampleStars.rich.number.slice(3), 'Imogen', 'Quillfeather', 'Berlin', '4,820'])
    expect(copied).not.toContain(personal)
})

test('older events are loaded when they are asked for, and the timeline grows by them', async () => {
  await connect()
  const { page } = running
  await search(page, sampleCases.manyEvents.number)
  await shownCall(page, 'found', sampleCases.manyEvents.number)
  await page.keyboard.press('t')
  const total = async () => Number(await page.getByRole('listitem').first().getAttribute('aria-setsize'))
  await expect.poll(total).toBeGreaterThan(0)
  const before = await total()
  const asked = profileCalls()
  // The window grows for the list, and the button with it: no place to aim a pointer at.
  await page.getByRole('button', { name: 'Load older events' }).press('Enter')
  await expect.poll(total).toBeGreaterThan(before)
  expect(profileCalls()).toBe(asked + 1)
})

test('a limit ends in a clear state without a call, and holds for a second process too', async () => {
  await connect({ limits: { perMinute: 2 } })
  const { page } = running
  for (const { number } of [sampleStars.rich, sampleStars.second]) {
    await search(page, number)
    await shownCall(page, 'found', number)
  }
  const asked = profileCalls()
  await search(page, sampleStars.declined.number)
  await shownCall(page, 'failed', sampleStars.declined.number)
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({
    problem: { kind: 'limit-reached', code: 'per-minute', retryAfterMs: expect.any(Number) },
  })
  expect(profileCalls()).toBe(asked)
})

test('profile calls are counted, and About says how many', async () => {
  await connect()
  const { page } = running
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  await expect.poll(async () => (await running.snapshot()).shell.usage.today).toBe(profileCalls())
  await page.getByRole('button', { name: 'Menu' }).click()
  const about = await settingsOpenedBy(running, 'about', () => page.getByRole('menuitem', { name: /About/ }).click())
  const today = about.locator('dl div', { hasText: /today/i })
  await expect(today).toContainText(String(profileCalls()))
})

test('an organisation without the hub is told so once asked, and gets its callers from the edge where that is set up', async () => {
  await connect({ connection: { edge: { mode: 'fallback', datastreamId: sampleDatastreamId } } })
  sample.behaviour.hub = false
  const { page } = running
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  await expect(page.getByRole('heading', { name: sampleStars.rich.name })).toBeVisible()
  expect((await running.snapshot()).calls[0]?.state).toMatchObject({ card: { source: 'edge' } })
  await expect(page.getByText('Edge only. Identity not verified.', { exact: true })).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByText(/mapped attributes and audiences/)).toBeVisible()
  const asked = profileCalls()
  await search(page, sampleStars.unknown.number)
  await shownCall(page, 'failed', sampleStars.unknown.number)
  await expect(page.getByRole('heading', { name: 'The edge doesn’t know this caller' })).toBeVisible()
  expect(profileCalls()).toBe(asked)
})
