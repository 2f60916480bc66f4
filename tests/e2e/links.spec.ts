import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import { appApart, debugSwitch } from '../support/apart'
import {
  appFolder,
  electronPath,
  exploring,
  launchApp,
  type RunningApp,
  sandboxSwitch,
  shownCall,
} from '../support/app'
import { choices, installPhoneApp, linkDesktop } from '../support/links'
import { openSettings } from '../support/settings-window'

const run = promisify(execFile)
const { rich, second } = sampleStars

test.skip(process.platform !== 'linux' || spawnSync('which', ['xdg-open']).status !== 0, 'xdg-utils is not installed')

let folder: string
let data: string
let running: RunningApp | null
test.beforeEach(async () => {
  running = null
  folder = await mkdtemp(join(tmpdir(), 'callside-links-'))
  data = join(folder, 'data')
})
test.afterEach(async () => {
  await running?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(
  triggers: UserSettings['triggers'] = {},
  desktop: Record<string, string> = {},
): Promise<RunningApp> {
  const settings = { ...exploring, triggers }
  running = await launchApp({ settings, userDataDir: data, env: { ...linkDesktop(folder), ...desktop } })
  return running
}

type Registered = 'callside' | 'tel' | 'callto'
const register = ({ page }: RunningApp, scheme: Registered, on: boolean) =>
  page.evaluate((wanted) => window.callside.call('registerLinks', wanted), { scheme, on })

const owned = async (app: RunningApp) => (await app.snapshot()).shell.phone.links

/** Opens a link as any other program of this desktop would. */
const open = (link: string) => run('xdg-open', [link], { env: { ...process.env, ...linkDesktop(folder) } })

test('a link that another program opens shows the caller, once the agent has switched it on', async () => {
  const app = await start()
  await expect.poll(() => owned(app)).toEqual({ callside: false, tel: false, callto: false })
  await register(app, 'callside', true)
  expect(await owned(app)).toEqual({ callside: true, tel: false, callto: false })
  await open(`callside://lookup?phone=${encodeURIComponent(rich.number)}&source=desk&queue=Orders%20%26%20more`)
  await shownCall(app.page, 'found', rich.number)
  expect((await app.snapshot()).calls).toMatchObject([
    { source: 'link', phone: { system: 'desk', queue: 'Orders & more', phase: 'ringing' } },
  ])
  await register(app, 'callside', false)
  expect(await owned(app)).toEqual({ callside: false, tel: false, callto: false })
  expect(await choices(folder)).toBe('')
  await expect(open('callside://lookup?phone=101')).rejects.toThrow()
})

test('a link that asks for more than a lookup is refused and said', async () => {
  const app = await start()
  await register(app, 'callside', true)
  const refused: [link: string, reason: string][] = [
    ['callside://doctor', 'malformed'],
    ['callside://lookup?phone=101&phone=102', 'repeated-parameter'],
    ['callside://lookup?phone=--gpu-launcher=x', 'argument-injection'],
    [`callside://lookup?phone=${'1'.repeat(3_000)}`, 'too-long'],
    ['callside://lookup?phone=https://evil.example', 'nested-link'],
  ]
  for (const [link, reason] of refused) {
    await open(link)
    await expect.poll(async () => (await app.snapshot()).shell.notices).toEqual([{ kind: 'link-refused', reason }])
  }
  expect((await app.snapshot()).calls).toEqual([])
  // Longer than what a second process can tell the first: it is dropped there, and the app goes on.
  await expect(open(`callside://lookup?phone=${'1'.repeat(60_000)}`)).rejects.toThrow()
  await open(`callside://lookup?phone=${encodeURIComponent(rich.number)}`)
  await shownCall(app.page, 'found', rich.number)
})

test('a link to dial is refused while the agent has not asked for it, and looked up when they have', async () => {
  const app = await start()
  await register(app, 'tel', true)
  await open(`tel:${rich.number}`)
  await expect
    .poll(async () => (await app.snapshot()).shell.notices)
    .toEqual([{ kind: 'link-refused', reason: 'dial-links-off' }])
  expect((await app.snapshot()).calls).toEqual([])
  await app.page.evaluate(() => window.callside.call('changeSetting', { key: 'triggers.dialLinks', value: 'look-up' }))
  await open(`tel:${rich.number}`)
  await shownCall(app.page, 'found', rich.number)
})

test('links that the desktop keeps for another program: the switch springs back, and the page says what to do', async () => {
  const own = join(linkDesktop(folder).XDG_CONFIG_HOME, 'deskbench-mimeapps.list')
  await mkdir(linkDesktop(folder).XDG_CONFIG_HOME, { recursive: true })
  await writeFile(own, '[Default Applications]\nx-scheme-handler/tel=phone-app.desktop\n')
  const app = await start({ dialLinks: 'look-up' }, { XDG_CURRENT_DESKTOP: 'Deskbench' })
  const settings = await openSettings(app, 'triggers')
  const tel = settings.getByRole('switch', { name: 'Open tel: links with Callside' })
  await tel.focus()
  await settings.keyboard.press('Space')
  await expect(tel).toHaveAccessibleDescription(/-mimeapps\.list.*x-scheme-handler\/tel\./)
  await expect(tel).not.toBeChecked()
  await rm(own)
  await settings.keyboard.press('Space')
  await expect(tel).toBeChecked()
  await expect(tel).toHaveAccessibleDescription('The system opens them with Callside.')
})

test('a link to dial is looked up and passed on to the phone app, the number and nothing else', async () => {
  const phone = await installPhoneApp(folder, 'sip')
  const app = await start({ dialLinks: 'pass-on', passOnTo: 'sip' })
  await register(app, 'tel', true)
  await register(app, 'callto', true)
  await open('tel:+49-30-2312-5042;ext=7')
  await shownCall(app.page, 'found', rich.number)
  await expect.poll(phone.dialled).toEqual([`sip:${rich.number}`])
  // No page may have one number dialled after the other: two seconds lie between.
  await expect(async () => {
    await open('callto:+1%20202%20555%200142?call')
    expect(await phone.dialled()).toEqual([`sip:${rich.number}`, `sip:${second.number}`])
  }).toPass()
  await shownCall(app.page, 'found', second.number)
  await register(app, 'tel', false)
  await register(app, 'callto', false)
  expect(await choices(folder)).toBe('[Default Applications]\nx-scheme-handler/sip=phone-app.desktop\n')
})

test('a link to dial is never passed on to the app itself', async () => {
  const app = await start({ dialLinks: 'pass-on', passOnTo: 'tel' })
  await register(app, 'tel', true)
  await open(`tel:${rich.number}`)
  await shownCall(app.page, 'found', rich.number)
  await open(`tel:${second.number}`)
  await shownCall(app.page, 'found', second.number)
  // Passed on to itself, the first of them would have come a second time by now.
  const arrived = (await app.snapshot()).calls.map(({ number }) => number?.e164)
  expect(arrived).toEqual([second.number, rich.number])
})

test('a link starts the app where it does not run, and whoever opened it does not wait', async () => {
  await mkdir(data)
  await writeFile(join(data, 'settings.json'), JSON.stringify(exploring))
  const args = [...sandboxSwitch, debugSwitch, `--user-data-dir=${data}`, appFolder]
  await run(electronPath(), [...args, '--', `callside://lookup?phone=${encodeURIComponent(rich.number)}`])
  const app = await appApart(data)
  try {
    await app.shows('found', rich.number)
  } finally {
    await app.close()
  }
})
