import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { exploring, launchApp, type RunningApp, search } from '../support/app'
import {
  isOnEveryWorkspace,
  keyboardOwner,
  offer,
  pointAt,
  pressKeys,
  stackedAbove,
  typeText,
  windowStates,
} from '../support/desktop'
import { launchNotepad } from '../support/notepad'
import { type NotificationServer, serveNotifications } from '../support/notifications'
import { panelBounds, panelVisible } from '../support/windows'

let running: RunningApp
let notepad: ElectronApplication
let paper: Page
let notifications: NotificationServer
let caller = 0

test.beforeAll(async () => {
  notifications = await serveNotifications()
  running = await launchApp({ settings: { ...exploring, triggers: { clipboard: true } }, args: ['--hidden'] })
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
  const started = await launchNotepad(running.userDataDir)
  notepad = started.notepad
  paper = started.paper
})
test.afterAll(async () => {
  await notepad.close()
  await running.close()
  notifications.close()
})
test.beforeEach(async () => {
  await running.page.evaluate(() => window.callside.call('forget', { callId: null }))
  await hide()
  await pointAt({ x: 4, y: 4 })
  await notepad.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
  await expect.poll(keyboardOwner).toBe('Notepad')
})

const desk = async () => (await running.snapshot()).shell.desk
const hide = async () => {
  await running.page.evaluate(() => window.callside.call('hide', {}))
  await expect.poll(() => panelVisible(running.app)).toBe(false)
}
const change = async (key: string, value: unknown) => {
  const answer = await running.page.evaluate((set) => window.callside.call('changeSetting', set), { key, value })
  expect(answer).toEqual({ ok: true, value: 'done' })
}
/** Copies the number of somebody who has not called before; resolves once they are a call. */
const copyNumber = async (): Promise<string> => {
  caller += 1
  const number = `+4930231250${String(caller).padStart(2, '0')}`
  const owner = await offer(number, 'clipboard')
  await expect
    .poll(async () => (await running.snapshot()).calls.some((call) => call.number?.e164 === number))
    .toBe(true)
  owner.kill()
  return number
}

test.describe('a quiet source', () => {
  test.beforeAll(() => change('triggers.quiet', ['clipboard']))
  test.afterAll(() => change('triggers.quiet', null))

  test('does not bring the panel up: somebody waits, until the agent opens it and finds them on stage', async () => {
    const number = await copyNumber()
    expect(await desk()).toMatchObject({ waiting: 1, quiet: ['clipboard'] })
    expect(await panelVisible(running.app)).toBe(false)
    await pressKeys('ctrl+shift+k')
    await expect.poll(() => panelVisible(running.app)).toBe(true)
    await expect.poll(async () => (await desk()).waiting).toBe(0)
    const { calls, stage } = await running.snapshot()
    expect(calls.find(({ id }) => id === stage)?.number?.e164).toBe(number)
  })

  test('leaves the stage to the caller whom the agent sees', async () => {
    await search(running.page, sampleStars.rich.number)
    await pressKeys('ctrl+shift+k')
    await expect.poll(() => panelVisible(running.app)).toBe(true)
    const number = await copyNumber()
    const { calls, stage } = await running.snapshot()
    expect(calls.find(({ id }) => id === stage)?.number?.e164).toBe(sampleStars.rich.number)
    expect(calls.map((call) => call.number?.e164)).toContain(number)
    expect((await desk()).waiting).toBe(0)
  })

  test('says nothing by a notification either', async () => {
    await change('panel.notify', true)
    const before = notifications.shown.length
    await copyNumber()
    await change('panel.notify', null)
    expect(notifications.shown).toHaveLength(before)
  })
})

test('a window that fills the screen does not cover a caller who pops', async () => {
  await notepad.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  await copyNumber()
  await expect.poll(() => stackedAbove('Callside', 'Notepad')).toBe(true)
  expect(await keyboardOwner()).toBe('Notepad')
  await notepad.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize())
})

test('a full-screen window keeps the keyboard when a caller pops, who is above it once it is no longer', async () => {
  const fill = (on: boolean) =>
    notepad.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setFullScreen(wanted), on)
  await fill(true)
  await expect.poll(() => windowStates('Notepad')).toContain('_NET_WM_STATE_FULLSCREEN')
  await copyNumber()
  await expect.poll(() => windowStates('Callside')).toContain('_NET_WM_STATE_ABOVE')
  expect(await keyboardOwner()).toBe('Notepad')
  await paper.locator('textarea').fill('')
  await typeText('still here', 5)
  await expect.poll(() => paper.locator('textarea').inputValue()).toBe('still here')
  await fill(false)
  await expect.poll(() => stackedAbove('Callside', 'Notepad')).toBe(true)
})

test('the panel is on every workspace, also after it was hidden', async () => {
  for (let time = 0; time < 2; time += 1) {
    await copyNumber()
    await expect.poll(() => isOnEveryWorkspace('Callside')).toBe(true)
    await hide()
  }
})

test('the shortcut gives the panel the keyboard, not in the search box, and Escape gives it back', async () => {
  await copyNumber()
  await pressKeys('ctrl+shift+k')
  await expect.poll(keyboardOwner).toBe('Callside')
  expect(await running.page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
  await pressKeys('Escape')
  await expect.poll(keyboardOwner).toBe('Notepad')
  expect(await panelVisible(running.app)).toBe(true)
})

test('the panel hides after a while, not under the pointer, and has all of its time again after that', async () => {
  await change('panel.hideAfterSeconds', 1)
  await copyNumber()
  const { x, y } = await panelBounds(running.app)
  await pointAt({ x: x + 30, y: y + 60 })
  const pointedAt = Date.now()
  await expect.poll(() => Date.now() - pointedAt, { timeout: 5_000 }).toBeGreaterThan(2_500)
  expect(await panelVisible(running.app)).toBe(true)
  await pointAt({ x: 4, y: 4 })
  const leftAt = Date.now()
  await expect.poll(() => panelVisible(running.app), { intervals: [20] }).toBe(false)
  // It is looked where the pointer is twice a second: the last look before it left may be as long ago.
  expect(Date.now() - leftAt).toBeGreaterThan(450)
  await change('panel.hideAfterSeconds', null)
})

test('the panel does not hide while it has the keyboard', async () => {
  await change('panel.hideAfterSeconds', 1)
  await copyNumber()
  await pressKeys('ctrl+shift+k')
  await expect.poll(keyboardOwner).toBe('Callside')
  const focusedAt = Date.now()
  await expect.poll(() => Date.now() - focusedAt, { timeout: 5_000 }).toBeGreaterThan(2_000)
  expect(await panelVisible(running.app)).toBe(true)
  await pressKeys('Escape')
  await expect.poll(() => panelVisible(running.app)).toBe(false)
  await change('panel.hideAfterSeconds', null)
})

test('a new caller is one notification, which says nothing of them and brings the panel on a click', async () => {
  await change('panel.notify', true)
  const before = notifications.shown.length
  const number = await copyNumber()
  await expect.poll(() => notifications.shown.length).toBe(before + 1)
  // Seen again within ten seconds it is the same call.
  const again = await offer(`tel ${number}`, 'clipboard')
  await expect.poll(async () => (await running.snapshot()).calls.length).toBe(1)
  again.kill()
  expect(notifications.shown.slice(before)).toEqual([
    { id: before + 1, title: 'Callside', text: 'Somebody is calling. The panel shows who.' },
  ])
  await hide()
  notifications.click(before + 1)
  await expect.poll(() => panelVisible(running.app)).toBe(true)
  await expect.poll(keyboardOwner).toBe('Callside')
  await copyNumber()
  await change('panel.notify', null)
  expect(notifications.shown).toHaveLength(before + 1)
})

test('a hidden panel is told of nothing while nothing changes', async () => {
  const { page } = running
  await page.evaluate(() => {
    Object.assign(window, { patches: 0 })
    window.callside.onPatch(() => {
      Object.assign(window, { patches: (window as unknown as { patches: number }).patches + 1 })
    })
  })
  // The page says that it has a network again, the screen is looked at: all of it ends where it began.
  for (let turn = 0; turn < 5; turn += 1) await page.evaluate(() => window.callside.call('pauseHotkeys', { on: false }))
  await page.evaluate(() => window.callside.call('networkBack', {}))
  await running.snapshot()
  expect(await page.evaluate(() => (window as unknown as { patches: number }).patches)).toBe(0)
})
