import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { exploring, launchApp, type RunningApp, search } from '../support/app'
import { offer, pressKeys } from '../support/desktop'
import { launchNotepad } from '../support/notepad'
import { settingRow, settingsWindow } from '../support/settings-window'

let running: RunningApp
test.afterEach(() => running.close())

test('a hotkey that another application has is shown with a way to change it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'callside-shell-'))
  const { notepad } = await launchNotepad(folder, { NOTEPAD_SHORTCUT: 'CommandOrControl+Shift+L' })
  running = await launchApp({ settings: exploring })
  const { page } = running
  await expect.poll(async () => (await running.snapshot()).shell.hotkey.state).toBe('taken')
  const [settings] = await Promise.all([
    running.app.waitForEvent('window'),
    page.getByRole('button', { name: /Change the shortcut/ }).click(),
  ])
  await settingRow(settings, 'triggers.hotkey')
    .getByRole('button', { name: /Change/ })
    .click()
  await settings.keyboard.press('Control+Alt+K')
  await expect.poll(async () => (await running.snapshot()).shell.hotkey).toMatchObject({ state: 'registered' })
  const owner = await offer(sampleStars.rich.number, 'primary')
  await pressKeys('ctrl+alt+k')
  await expect.poll(async () => (await running.snapshot()).calls[0]?.source).toBe('hotkey')
  const stored = JSON.parse(await readFile(join(running.userDataDir, 'settings.json'), 'utf8'))
  expect(stored.triggers.hotkey).toMatch(/Alt\+K$/)
  owner.kill()
  await notepad.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('a hotkey that is no hotkey is said to be invalid, and nothing breaks', async () => {
  running = await launchApp({ settings: { ...exploring, triggers: { hotkey: 'Hyper+Moon' } } })
  await expect.poll(async () => (await running.snapshot()).shell.hotkey.state).toBe('invalid')
})

test('the clipboard switch of the menu is kept for the next start', async () => {
  running = await launchApp({ settings: exploring })
  const { userDataDir } = running
  await running.page.getByRole('switch', { name: 'Watch the clipboard' }).focus()
  await running.page.keyboard.press('Space')
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
  await running.app.close()
  running = await launchApp({ userDataDir })
  await expect.poll(async () => (await running.snapshot()).shell.clipboard.watching).toBe(true)
})

test('the tray says how things are, and its menu does what it says', async () => {
  running = await launchApp({ settings: exploring })
  const { app, page, snapshot } = running
  // No tray host runs here, so what it would show is caught on its way to the system.
  await app.evaluate(({ Tray }) => {
    const tray = { menu: null as Electron.Menu | null, tips: [] as string[] }
    Object.assign(globalThis, { tray })
    const { setContextMenu, setToolTip } = Tray.prototype
    Tray.prototype.setContextMenu = function (menu) {
      tray.menu = menu
      setContextMenu.call(this, menu)
    }
    Tray.prototype.setToolTip = function (tip) {
      tray.tips.push(tip)
      setToolTip.call(this, tip)
    }
  })
  type WithTray = { tray: { menu: Electron.Menu; tips: string[] } }
  const says = () => app.evaluate(() => (globalThis as unknown as WithTray).tray.tips.at(-1))
  const item = (id: string) =>
    app.evaluate((_electron, wanted) => {
      const found = (globalThis as unknown as WithTray).tray.menu.getMenuItemById(wanted)
      return found && { checked: found.checked, enabled: found.enabled }
    }, id)
  const click = (id: string) =>
    app.evaluate((_electron, wanted) => {
      ;(globalThis as unknown as WithTray).tray.menu.getMenuItemById(wanted)?.click()
    }, id)
  const shell = async () => (await snapshot()).shell

  await expect.poll(async () => (await shell()).clipboard.available).toBe(true)
  await page.evaluate(() => window.callside.call('watchClipboard', { on: true }))
  await expect.poll(says).toBe('Callside: watching the clipboard')
  expect(await item('watch-clipboard')).toMatchObject({ checked: true })
  await click('watch-clipboard')
  await expect.poll(async () => (await shell()).clipboard.watching).toBe(false)
  await expect.poll(says).toBe('Callside')

  await click('quiet-phone')
  await expect.poll(async () => (await shell()).desk.quiet).toEqual(['phone'])
  expect(await item('quiet-phone')).toMatchObject({ checked: true })
  await click('quiet-phone')
  await expect.poll(async () => (await shell()).desk.quiet).toEqual([])

  await search(page, sampleStars.rich.number)
  await click('hide-all')
  await expect.poll(says).toBe('Callside: everything is hidden')
  expect(await snapshot()).toMatchObject({ calls: [] })
  await click('show-again')
  await expect.poll(async () => (await snapshot()).calls).toHaveLength(1)

  await click('settings')
  await expect.poll(() => settingsWindow(running)).toBeDefined()
  const tips = await app.evaluate(() => (globalThis as unknown as WithTray).tray.tips.join('\n'))
  expect(tips).not.toMatch(/\d{3}/)
})

test('start at login writes the desktop entry and takes it away again', async () => {
  running = await launchApp({ settings: exploring })
  const entry = join(running.userDataDir, 'autostart', 'callside.desktop')
  const set = (on: boolean) => running.page.evaluate((value) => window.callside.call('startAtLogin', { on: value }), on)
  expect((await running.snapshot()).shell.startAtLogin.on).toBe(false)
  await set(true)
  expect(await readFile(entry, 'utf8')).toMatch(/^Exec="?[^ ]*electron.* --hidden$/m)
  expect((await running.snapshot()).shell.startAtLogin.on).toBe(true)
  await set(false)
  await expect(readFile(entry)).rejects.toThrow(/ENOENT/)
})

test('Quit in the menu ends the app', async () => {
  running = await launchApp({ settings: exploring })
  const ended = once(running.app.process(), 'exit')
  await running.page.getByRole('button', { name: 'Menu' }).click()
  // The page may be gone before the click itself is answered.
  const click = running.page.getByRole('menuitem', { name: 'Quit Callside' }).click()
  const [exit] = await Promise.all([ended, click.catch(() => undefined)])
  expect(exit).toEqual([0, null])
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the panel is 380 pixels wide and as high as its content, in ${scheme}`, async () => {
    running = await launchApp({ settings: exploring })
    await running.page.emulateMedia({ colorScheme: scheme })
    const size = async () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    await running.page.evaluate(() => window.callside.call('search', { text: 'anonymous' }))
    await running.page.locator('[data-state="withheld"]').waitFor()
    await expect.poll(async () => (await size())?.[0]).toBe(380)
    await expect.poll(async () => ((await size())?.[1] ?? 1_000) < 320).toBe(true)
    const ground = await running.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [red = 0] = ground.match(/\d+/g)?.map(Number) ?? []
    expect(red > 128).toBe(scheme === 'light')
  })
}
