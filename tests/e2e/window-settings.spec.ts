import { expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import type { CallName } from '../../src/preload/bridge'
import { exploring, launchApp, type RunningApp, search } from '../support/app'
import { keyboardOwner, pressKeys, windowStates } from '../support/desktop'
import { openSettings, settingsWindow } from '../support/settings-window'
import { panelVisible } from '../support/windows'

let running: RunningApp
let opened: Page
test.beforeAll(async () => {
  running = await launchApp({ settings: exploring })
  await search(running.page, sampleStars.rich.number)
  await expect.poll(async () => (await running.snapshot()).calls[0]?.state.kind).toBe('found')
})
test.afterAll(() => running.close())
test.beforeEach(async () => {
  opened = await openSettings(running, 'panel')
})

const titles = () =>
  running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((each) => each.getTitle())
      .sort(),
  )
const asked = (name: CallName, argument: object) =>
  opened.evaluate(([called, given]) => window.callside.call(called as 'search', given as { text: string }), [
    name,
    argument,
  ] as const)

test('the settings are a window of their own, once, at the page that was asked for', async () => {
  expect(await titles()).toEqual(['Callside', 'Callside settings'])
  await openSettings(running, 'privacy')
  expect(await titles()).toEqual(['Callside', 'Callside settings'])
  await expect(opened.locator('[data-page="privacy"]')).toBeVisible()
  await expect.poll(keyboardOwner).toBe('Callside settings')
})

test('the window can be resized, is not above others, and runs in the same sandbox as the panel', async () => {
  const seen = await running.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Callside settings')
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences()
    const isAbove = window?.isAlwaysOnTop()
    return {
      isAbove,
      isResizable: window?.isResizable(),
      least: window?.getMinimumSize()[0],
      sandbox,
      contextIsolation,
      nodeIntegration,
    }
  })
  expect(seen).toEqual({
    isAbove: false,
    isResizable: true,
    least: 320,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  })
  expect(await windowStates('Callside settings')).not.toContain('_NET_WM_STATE_ABOVE')
})

test('its page is told of no caller, neither at once nor later, and what is about callers is refused', async () => {
  const { stage } = await running.snapshot()
  const own = await asked('snapshot', {})
  expect(own).toMatchObject({ ok: true, value: { calls: [], stage: null } })
  await opened.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    window.callside.onPatch((patch) => told.push(...Object.keys(patch)))
  })
  await search(running.page, sampleStars.second.number)
  await running.page.evaluate(() =>
    window.callside.call('changeSetting', { key: 'triggers.hotkey', value: 'CommandOrControl+Alt+M' }),
  )
  const told = () => opened.evaluate(() => [...new Set((window as unknown as { told: string[] }).told)].sort())
  await expect.poll(told).toEqual(['sequence', 'shell'])
  for (const [name, argument] of [
    ['trace', { callId: stage }],
    ['timeline', { callId: stage, from: 0, count: 1, kinds: [] }],
    ['attributes', { callId: stage, query: '', from: 0 }],
    ['search', { text: sampleStars.rich.number }],
    ['fit', { height: 200 }],
  ] as const)
    expect(await asked(name, argument)).toMatchObject({ ok: false, error: { kind: 'unknown-call' } })
})

test('a page that writes the panel’s address is still the settings', async () => {
  const { href } = await opened.evaluate(() => ({ href: location.href }))
  await opened.evaluate(() => history.replaceState(null, '', '/index.html'))
  expect(await asked('snapshot', {})).toMatchObject({ ok: true, value: { calls: [] } })
  await opened.evaluate((before) => history.replaceState(null, '', before), href)
})

test('what changes in the panel is in the settings’ own snapshot', async () => {
  await running.page.evaluate(() =>
    window.callside.call('changeSetting', { key: 'triggers.hotkey', value: 'CommandOrControl+Alt+N' }),
  )
  await expect
    .poll(async () => JSON.stringify(await asked('snapshot', {})))
    .toContain('"accelerator":"CommandOrControl+Alt+N"')
})

test('Escape closes the window: nothing of it stays, and the panel does', async () => {
  await expect.poll(keyboardOwner).toBe('Callside settings')
  await pressKeys('Escape')
  await expect.poll(titles).toEqual(['Callside'])
  expect(settingsWindow(running)).toBeUndefined()
  expect(await panelVisible(running.app)).toBe(true)
})

test('shortcuts that were paused to record one fire again when the window is closed meanwhile', async () => {
  await asked('pauseHotkeys', { on: true })
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle() === 'Callside settings')
      ?.close(),
  )
  await expect.poll(titles).toEqual(['Callside'])
  await running.page.evaluate(() => window.callside.call('hide', {}))
  await pressKeys('ctrl+shift+k')
  await expect.poll(() => panelVisible(running.app)).toBe(true)
})

test('a page that crashes takes its window with it, and it can be opened again', async () => {
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle() === 'Callside settings')
      ?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(titles).toEqual(['Callside'])
  await openSettings(running, 'about')
  expect(await titles()).toEqual(['Callside', 'Callside settings'])
})
