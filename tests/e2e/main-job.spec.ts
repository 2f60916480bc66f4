import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import {
  appFolder,
  electronPath,
  exploring,
  launchApp,
  type RunningApp,
  sandboxSwitch,
  shownCall,
} from '../support/app'
import { offer, pressKeys, typeText } from '../support/desktop'

let running: RunningApp
test.afterEach(() => running.close())

test('a number typed into the search box becomes the card of the caller', async () => {
  running = await launchApp({ settings: exploring })
  const { page } = running
  await page.getByRole('searchbox').fill('030 23125042')
  await page.keyboard.press('Enter')
  await shownCall(page, 'found', sampleStars.rich.number)
  await expect(page.getByRole('heading', { name: 'Imogen Quillfeather' })).toBeVisible()
  await expect(page.getByText('Number matches. Identity not verified.', { exact: true })).toBeVisible()
  const seen = async (texts: string[]) => {
    for (const text of texts) await expect(page.getByText(text).first()).toBeVisible()
  }
  await seen(['High', 'Gold', 'Trail jacket, moss'])
  await page.getByRole('button', { name: 'Full card' }).first().click()
  await seen(['€4,820', 'High', 'Gold', 'Trail jacket, moss', 'Winter sports'])
})

test('a copied number pops the card only after the clipboard switch is on', async () => {
  running = await launchApp({ settings: exploring })
  const { page } = running
  const clipboard = async () => (await running.snapshot()).shell.clipboard
  await expect.poll(clipboard).toMatchObject({ watching: false, available: true, why: null })
  const before = await offer(sampleStars.rich.number, 'clipboard')
  await page.evaluate(() => window.callside.call('watchClipboard', { on: true }))
  expect((await running.snapshot()).calls).toEqual([])
  const after = await offer(`please call ${sampleStars.second.number} back`, 'clipboard')
  await shownCall(page, 'found', sampleStars.second.number)
  expect((await running.snapshot()).calls[0]?.source).toBe('clipboard')
  before.kill()
  after.kill()
})

test('the hotkey looks up the highlighted text; without a number it opens the search box', async () => {
  running = await launchApp({ settings: exploring })
  const { page, app } = running
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const owner = await offer(`Caller: ${sampleStars.rich.number}`, 'primary')
  await pressKeys('ctrl+shift+l')
  await shownCall(page, 'found', sampleStars.rich.number)
  expect((await running.snapshot()).calls[0]?.source).toBe('hotkey')
  owner.kill()
  const words = await offer('no number here', 'primary')
  await pressKeys('ctrl+shift+l')
  await expect(page.getByRole('searchbox')).toBeFocused()
  expect((await running.snapshot()).shell.notices).toMatchObject([{ kind: 'ignored', reason: 'no-number' }])
  words.kill()
})

test('a number typed on the keyboard is looked up', async () => {
  running = await launchApp({ settings: exploring })
  const { page } = running
  const words = await offer('no number here', 'primary')
  await pressKeys('ctrl+shift+l')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await typeText(sampleStars.rich.number, 5)
  await pressKeys('Return')
  await shownCall(page, 'found', sampleStars.rich.number)
  expect((await running.snapshot()).calls[0]?.source).toBe('search')
  words.kill()
})

test('a second start hands its number over and ends; --stdin keeps it out of the process list', async () => {
  running = await launchApp({ settings: exploring })
  const start = (args: string[], input = '') => {
    const child = spawn(
      electronPath(),
      [...sandboxSwitch, `--user-data-dir=${running.userDataDir}`, appFolder, ...args],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    )
    child.stdin.end(input)
    return once(child, 'exit')
  }
  expect(await start(['lookup', '+49 30 23125042'])).toEqual([0, null])
  await shownCall(running.page, 'found', sampleStars.rich.number)
  expect(await start(['lookup', '--stdin'], sampleStars.second.number)).toEqual([0, null])
  await shownCall(running.page, 'found', sampleStars.second.number)
  expect((await running.snapshot()).calls.map(({ source }) => source)).toEqual(['command-line', 'command-line'])
})
