import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { exploring, launchApp, type RunningApp, search, shownCall } from '../support/app'
import { offer, pressKeys } from '../support/desktop'
import { openSettings } from '../support/settings-window'
import { offerMarked, saveScreen } from '../support/x11-desktop'

const run = promisify(execFile)
const watching = { ...exploring, triggers: { clipboard: true } }

let running: RunningApp
test.afterEach(() => running.close())

const clipboard = async () => (await running.snapshot()).shell.clipboard
const calls = async () => (await running.snapshot()).calls.map(({ number }) => number?.e164)
const tell = (event: string) => running.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)

async function launchWatching(): Promise<void> {
  running = await launchApp({ settings: watching })
  await expect.poll(async () => (await clipboard()).watching).toBe(true)
}

/** Copies from a process of its own and ends with it. */
async function copied(text: string, then: () => Promise<void>): Promise<void> {
  const owner = await offer(text, 'clipboard')
  await then()
  owner.kill()
}

test('the panel says why a copy was not looked at, and never what it was', async () => {
  await launchWatching()
  const { page } = running
  await copied('order 12-34 of Tuesday', async () => {
    await expect(page.getByText('Last copy: no phone number in it.')).toBeVisible()
    expect(await clipboard()).toMatchObject({ ignored: { reason: 'no-number' }, paused: false, why: null })
    expect(JSON.stringify(await running.snapshot())).not.toContain('12-34')
  })
  await copied(sampleStars.rich.number, () => shownCall(page, 'found', sampleStars.rich.number))
  expect((await clipboard()).ignored).toBeNull()
})

test('a number that was copied while the screen was locked or the computer slept is never looked up', async () => {
  await launchWatching()
  const { page } = running
  const settings = await openSettings(running, 'triggers')
  for (const [begin, end] of [
    ['lock-screen', 'unlock-screen'],
    ['suspend', 'resume'],
  ] as const) {
    await tell(begin)
    await expect.poll(async () => (await clipboard()).paused).toBe(true)
    await expect(settings.getByText('Paused while the computer is locked or asleep.')).toBeVisible()
    const owner = await offer(sampleStars.second.number, 'clipboard')
    // Nobody unlocks a screen faster.
    await page.waitForTimeout(1_000)
    await tell(end)
    await expect.poll(async () => (await clipboard()).paused).toBe(false)
    owner.kill()
  }
  await settings.close()
  // Longer than a copy may come back: this one is new.
  await page.waitForTimeout(2_000)
  await copied(sampleStars.rich.number, () => shownCall(page, 'found', sampleStars.rich.number))
  expect(await calls()).toEqual([sampleStars.rich.number])
})

test('on Linux a locked screen is noticed when something is copied, and its end soon after', async () => {
  await launchWatching()
  const { page } = running
  await saveScreen(true)
  const owner = await offer(sampleStars.second.number, 'clipboard')
  // Anything that is told of the shell tells of this.
  await tell('resume')
  await expect.poll(async () => (await clipboard()).paused).toBe(true)
  await saveScreen(false)
  await expect.poll(async () => (await clipboard()).paused).toBe(false)
  owner.kill()
  await page.waitForTimeout(2_000)
  await copied(sampleStars.rich.number, () => shownCall(page, 'found', sampleStars.rich.number))
  expect(await calls()).toEqual([sampleStars.rich.number])
})

test('what a password manager copied is not read, and the panel says that it was not', async () => {
  await launchWatching()
  const manager = await offerMarked(sampleStars.rich.number)
  await expect(running.page.getByText('Last copy: marked as a secret, so it was not read.')).toBeVisible()
  expect(manager.asked()).not.toContain('UTF8_STRING')
  expect(await calls()).toEqual([])
  manager.close()
})

test('where highlighted text may not arrive, the panel says so and the hotkey takes what was copied', async () => {
  running = await launchApp({ settings: exploring, env: { WAYLAND_DISPLAY: '/nonexistent/wayland-0' } })
  const { page } = running
  await expect.poll(async () => (await clipboard()).why).toBe('wayland')
  await expect(page.getByText(/^On Wayland highlighted text may not reach Callside/)).toBeVisible()
  await copied(sampleStars.rich.number, async () => {
    expect(await calls()).toEqual([])
    await pressKeys('ctrl+shift+l')
    await shownCall(page, 'found', sampleStars.rich.number)
    expect((await running.snapshot()).calls[0]?.source).toBe('hotkey')
  })
  const manager = await offerMarked(sampleStars.second.number)
  await pressKeys('ctrl+shift+l')
  await expect
    .poll(async () => (await running.snapshot()).shell.notices)
    .toMatchObject([{ kind: 'ignored', reason: 'secret', source: 'hotkey' }])
  expect(manager.asked()).not.toContain('UTF8_STRING')
  expect(await calls()).toEqual([sampleStars.rich.number])
  manager.close()
})

test('what the agent copies from the panel is whole, marked, and nothing that the app looks at', async () => {
  await launchWatching()
  const { page } = running
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  const callId = (await running.snapshot()).calls[0]?.id ?? ''
  const before = (await running.snapshot()).calls.length
  expect(await page.evaluate((id) => window.callside.call('copyTrace', { callId: id }), callId)).toMatchObject({
    ok: true,
  })
  const paste = (...args: string[]) => run('xclip', ['-o', '-selection', 'clipboard', ...args])
  const targets = (await paste('-t', 'TARGETS')).stdout.trim().split('\n')
  expect(targets).toContain('x-kde-passwordManagerHint')
  expect((await paste('-t', 'x-kde-passwordManagerHint')).stdout).toBe('secret')
  expect((await paste()).stdout).toContain('Callside')
  expect(await running.snapshot()).toMatchObject({ shell: { clipboard: { ignored: null } } })
  expect((await running.snapshot()).calls).toHaveLength(before)
})

test('the hotkey shows nothing until its keys are released, and looks once however long they are held', async () => {
  running = await launchApp({ settings: exploring })
  const { page, app } = running
  const owner = await offer(sampleStars.rich.number, 'primary')
  await run('xdotool', ['keydown', 'ctrl', 'keydown', 'shift', 'keydown', 'l'])
  await page.waitForTimeout(700)
  expect(await calls()).toEqual([])
  await run('xdotool', ['keyup', 'l', 'keyup', 'shift', 'keyup', 'ctrl'])
  await shownCall(page, 'found', sampleStars.rich.number)
  expect(await calls()).toEqual([sampleStars.rich.number])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
  owner.kill()
})
