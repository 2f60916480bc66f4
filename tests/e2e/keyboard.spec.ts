import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { exploring, launchApp, type RunningApp, shownCall } from '../support/app'
import { focusWindow, keyboardOwner, offer, pressKeys, typeText, windowStates } from '../support/desktop'
import { launchNotepad } from '../support/notepad'

let notepad: ElectronApplication
let paper: Page
let running: RunningApp

test.beforeEach(async () => {
  running = await launchApp({ settings: { ...exploring, triggers: { clipboard: true } }, args: ['--hidden'] })
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
  const started = await launchNotepad(running.userDataDir)
  notepad = started.notepad
  paper = started.paper
  await focusWindow('Notepad')
})
test.afterEach(async () => {
  await notepad.close()
  await running.close()
})

const written = () => paper.locator('textarea').inputValue()

test('every one of 2,000 characters typed into another window arrives there while 50 callers pop', async () => {
  const text = Array.from({ length: 2_000 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('')
  const typing = typeText(text, 5)
  for (let caller = 0; caller < 50; caller += 1) {
    const number = `+4930231250${String(caller).padStart(2, '0')}`
    const owner = await offer(number, 'clipboard')
    await expect.poll(async () => (await running.snapshot()).calls[0]?.number?.e164, { intervals: [20] }).toBe(number)
    owner.kill()
  }
  await typing
  await expect.poll(written).toHaveLength(text.length)
  expect(await written()).toBe(text)
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})

test('the panel stands above the other window when a caller pops, and the keyboard stays where it was', async () => {
  const owner = await offer(sampleStars.rich.number, 'clipboard')
  await shownCall(running.page, 'found', sampleStars.rich.number)
  const state = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { visible: window?.isVisible(), focused: window?.isFocused() }
  })
  expect(state).toEqual({ visible: true, focused: false })
  await expect.poll(() => windowStates('Callside')).toContain('_NET_WM_STATE_ABOVE')
  expect(await keyboardOwner()).toBe('Notepad')
  owner.kill()
})

test('the hotkey without a number takes the keyboard, Escape gives it back, and typing goes on there', async () => {
  const owner = await offer('nothing to call', 'primary')
  await pressKeys('ctrl+shift+l')
  await expect(running.page.getByRole('searchbox')).toBeFocused()
  await expect.poll(keyboardOwner).toBe('Callside')
  await pressKeys('Escape')
  await expect.poll(keyboardOwner).toBe('Notepad')
  await typeText('back again', 5)
  await expect.poll(written).toBe('back again')
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
  owner.kill()
})

test('closing the window hides it, and the app goes on', async () => {
  await running.page.evaluate(() => window.callside.call('search', { text: '+493023125042' }))
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(false)
  const owner = await offer(sampleStars.second.number, 'clipboard')
  await expect
    .poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
  owner.kill()
})
