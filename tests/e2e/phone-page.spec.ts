import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { appFolder, exploring, launchApp, type RunningApp, shownCall } from '../support/app'
import { goTo, openSettings, settingRow, settingsOpenedBy, settingsWindow } from '../support/settings-window'

const run = promisify(execFile)

let running: RunningApp
let page: Page
test.beforeEach(async () => {
  running = await launchApp({ settings: exploring })
})
test.afterEach(() => running.close())

/** Opens the page, and a phone system's guide on it. */
async function openGuide(name: string): Promise<void> {
  page = await openSettings(running, 'phone')
  await choose(/Your phone system/, name)
  await expect(page.getByRole('heading', { name: 'How to set it up' })).toBeVisible()
}

async function choose(label: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** The text field or the switch of a setting. */
const typed = (key: string) => settingRow(page, key).getByRole('textbox')
async function flip(key: string): Promise<void> {
  await settingRow(page, key).getByRole('switch').focus()
  await page.keyboard.press('Space')
}

const clipboard = async (): Promise<string> => (await run('xclip', ['-o', '-selection', 'clipboard'])).stdout
const phoneShell = async () => (await running.snapshot()).shell.phone
const arrival = (kind: string) => page.locator(`[data-arrival="${kind}"]`).first()
const stored = async () => JSON.parse(await readFile(join(running.userDataDir, 'settings.json'), 'utf8'))

/** Starts the app once more, as a phone system does, and waits until that process has ended. */
async function startedByPhone(...words: string[]): Promise<void> {
  const command = [join(appFolder, 'build/callside.mjs'), 'lookup', `--user-data-dir=${running.userDataDir}`, ...words]
  const [code] = await once(spawn(process.execPath, command, { stdio: 'ignore' }), 'exit')
  expect(code).toBe(0)
}

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

test('a guide has this computer’s own lines, and copies them whole', async () => {
  await openGuide('Linphone')
  const { command } = await phoneShell()
  const line = page.locator('pre').first()
  await expect(line).toContainText('lookup --from linphone -- "$1"')
  for (const word of command) await expect(line).toContainText(word)
  await page.getByRole('button', { name: 'Copy: Command line to run upon incoming call' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied: Command line to run upon incoming call')
  expect(await clipboard()).toBe(await line.textContent())
  await expect(page.getByText(/Never use \$2/)).toBeVisible()
})

test('a simulated call starts another process; the page says what arrived, and the panel who it is', async () => {
  await openGuide('MicroSIP')
  await page.getByLabel('Number of the caller').fill(sampleStars.rich.number)
  await page.getByRole('button', { name: 'Simulate', exact: true }).click()
  const arrived = arrival('number')
  await expect(arrived).toContainText('Read as +49 30 23125042')
  await expect(arrived).toContainText('MicroSIP')
  const [, hex = ''] = /((?:[0-9a-f]{2} )+)/.exec((await arrived.locator('pre').textContent()) ?? '') ?? []
  expect(hex).not.toBe('')
  await shownCall(running.page, 'found', sampleStars.rich.number)
})

test('a placeholder that a phone system left is named with its phone system, in a notice and among what arrived', async () => {
  await startedByPhone('--from', '3cx', '--', '%CallerNumber%')
  await expect(running.page.getByLabel('Notices')).toContainText('This is 3CX’s.')
  page = await settingsOpenedBy(running, 'phone', () =>
    running.page.getByRole('button', { name: 'Open Phone system' }).click(),
  )
  const arrived = arrival('placeholder')
  await expect(arrived).toContainText('Not a number but a placeholder: %CallerNumber%')
  await expect(arrived).toContainText('This is 3CX’s.')
  await expect(arrived).toContainText('%CallerN')
  expect((await running.snapshot()).calls).toEqual([])
})

test('the HTTP hook is switched on here, copies its token, and shows what is wrong with what was posted', async () => {
  const port = await freePort()
  await openGuide('Asterisk / FreePBX')
  await typed('phone.hook.port').fill('70000')
  await typed('phone.hook.port').press('Enter')
  await expect(page.getByText('A port is a whole number from 1 to 65535.')).toBeVisible()
  await typed('phone.hook.port').fill(String(port))
  await typed('phone.hook.port').press('Enter')
  await expect.poll(async () => (await phoneShell()).hook.port).toBe(port)
  await flip('phone.hook.on')
  await expect(page.getByText('Open on 127.0.0.1')).toBeVisible()
  await page.getByRole('button', { name: 'Copy token' }).click()
  await expect(page.getByText('The token is on the clipboard.').first()).toBeVisible()
  const token = await clipboard()
  const post = async (call: object, bearer = token) => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    return (await fetch(`http://127.0.0.1:${port}/calls`, { method: 'POST', headers, body: JSON.stringify(call) }))
      .status
  }
  expect(await post({ numbr: '+12025550123' })).toBe(400)
  await expect(arrival('refused')).toContainText('Refused: the field number is missing, wrong or unknown.')
  await page.getByRole('button', { name: 'New token' }).click()
  await expect(page.getByText('The old one opens nothing any more.').first()).toBeVisible()
  const renewed = await clipboard()
  await expect.poll(() => post({ number: 'anonymous' }, renewed).catch(() => 0)).toBe(204)
  expect(await post({ number: 'anonymous' })).toBe(401)
})

test('the page follows the connection to baresip', async () => {
  const port = await freePort()
  await openGuide('baresip')
  await typed('phone.baresip.port').fill(String(port))
  await typed('phone.baresip.port').press('Enter')
  await flip('phone.baresip.on')
  await expect(page.getByText(/No baresip answers on this port\. Next try in \d+ secs?/)).toBeVisible()
  await expect(page.locator('pre').first()).toContainText(`ctrl_tcp_listen 127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Simulate', exact: true }).click()
  await expect(page.locator('[data-simulated="not-connected"]')).toBeVisible()
  const server = createServer().listen(port, '127.0.0.1')
  await expect(page.getByText('Connected. The next call shows by itself.')).toBeVisible({ timeout: 30_000 })
  await flip('phone.baresip.on')
  await expect(page.getByText('Off. Nothing is tried.')).toBeVisible()
  server.close()
  expect((await stored()).phone.baresip).toEqual({ on: false, port })
})

test('what happens to links that dial is chosen here, and kept', async () => {
  page = await openSettings(running, 'triggers')
  await settingRow(page, 'triggers.dialLinks').getByRole('radio', { name: 'Leave them alone' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await phoneShell()).dialLinks).toBe('look-up')
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await phoneShell()).dialLinks).toBe('pass-on')
  await settingRow(page, 'triggers.passOnTo').getByRole('button').first().click()
  await page.getByRole('option', { name: 'zoiper:' }).click()
  await expect.poll(async () => (await phoneShell()).passOnTo).toBe('zoiper')
  await goTo(page, 'phone')
  await flip('phone.outgoing')
  await expect.poll(async () => (await phoneShell()).outgoing).toBe(true)
  expect(await stored()).toMatchObject({
    triggers: { dialLinks: 'pass-on', passOnTo: 'zoiper' },
    phone: { outgoing: true },
  })
})

test('the page is worked by keyboard, breaks no security policy, and has nothing too small to hit', async () => {
  page = await openSettings(running, 'phone')
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
  })
  await page.reload()
  await openGuide('Another phone system')
  await page.getByRole('button', { name: /Your phone system/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Your phone system/ })).toContainText('Genesys Cloud')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Address of your bridge page')).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('http://desk.example.com')
  await expect(page.getByText('The address begins with https://')).toBeVisible()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('https://calls.example.org/bridge.html')
  await expect(page.locator('pre').first()).toContainText('https://calls.example.org/bridge.html#source=genesys')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main label:has(input), main input[type="text"]')]
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
  // The window is gone before the key is up again.
  await page.keyboard.down('Escape').catch(() => undefined)
  await expect.poll(() => settingsWindow(running)).toBeUndefined()
})
