import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import * as keytar from 'keytar'
import { openSession } from '../../build/runtime/session.mjs'
import type { SamplePlatform } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import type { CallView, Snapshot } from '../../src/preload/bridge'
import { caller, other, seenIn } from '../faults/lookup'
import { type Relay, relayTo } from '../faults/relay'
import type { AppRow, Seen } from '../faults/row'
import { shellRows } from '../faults/shell'
import { launchApp, organization, type RunningApp, search, shownCall } from '../support/app'

let sample: SamplePlatform
let settings: UserSettings
let relay: Relay
let running: RunningApp
let numbers = 0

test.beforeAll(async () => {
  const own = await organization({ lookup: { timeoutMs: 2_500 } })
  sample = own.sample
  relay = await relayTo(sample.url)
  const endpoints = { ims: relay.url, platform: relay.url, edge: relay.url, streaming: relay.url }
  settings = { ...own.settings, connection: { ...own.settings.connection, endpoints } }
  const { organizationId, clientId } = sample.connection
  const hosts = Object.values(endpoints).map((url) => new URL(url).host)
  await keytar.setPassword('Callside', `hosts/${organizationId}/${clientId}`, hosts.join(' '))
  running = await launchApp({ settings })
})
test.afterAll(async () => {
  await running.close()
  await relay.cut()
  await sample.close()
})
test.beforeEach(() => {
  sample.behaviour.faults.length = 0
})

const access = '/data/core/ups/access'

type OnScreen = { snapshot: Snapshot; shown: string }

/** What main tells and what the page shows at this moment; null while there is no page. */
const onScreen = ({ app }: RunningApp): Promise<OnScreen | null> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed()) return null
    const asked = contents.executeJavaScript(
      `window.callside?.call('snapshot', {}).then((answer) => ({
        snapshot: answer.value,
        shown: document.querySelector('[data-call]')?.innerText ?? '',
      })) ?? null`,
    )
    // A page that goes away meanwhile never answers.
    return Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve(null), 1_000))])
  })

const shownText = async (own: RunningApp): Promise<string> => (await onScreen(own))?.shown ?? ''

/** The call on stage, and what the agent sees of it. */
async function onStage(own: RunningApp): Promise<{ call: CallView; seen: Seen; shown: string }> {
  const screen = await onScreen(own)
  const call = screen?.snapshot.calls.find(({ id }) => id === screen.snapshot.stage)
  if (!screen || !call) throw new Error('nothing is on stage')
  return { call, seen: seenIn([call.state]), shown: screen.shown }
}

/** Looks the caller up as a new call, though they were looked up moments ago. */
async function lookAnew({ page }: RunningApp, number: string): Promise<void> {
  numbers += 1
  await search(page, `${number} ext. ${100 + numbers}`)
}

async function crash({ app }: RunningApp): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    await gone
  })
}

/** Gives the app what a second start would hand over. */
const handOver = ({ app }: RunningApp, ...data: unknown[]) =>
  app.evaluate(({ app: electron }, given) => {
    for (const one of given) electron.emit('second-instance', {}, [], '', one)
  }, data)

const resume = ({ app }: RunningApp) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))

/** An app of the play's own. */
async function withApp(options: Parameters<typeof launchApp>[0], play: (own: RunningApp) => Promise<Seen>) {
  const own = await launchApp(options)
  try {
    return await play(own)
  } finally {
    await own.close()
  }
}

const asUsual = (row: AppRow): Seen => row.sees

/** How each row of the table is played; returns what the agent sees. */
const plays: Record<string, (row: AppRow) => Promise<Seen>> = {
  'The panel’s process crashes during a lookup': () =>
    withApp({ settings }, async (own) => {
      sample.behaviour.faults.push({ path: access, method: 'POST', times: 1, delayMs: 1_200 })
      await search(own.page, caller.number)
      await shownCall(own.page, 'looking', caller.number)
      await crash(own)
      await expect.poll(() => shownText(own), { timeout: 10_000 }).toContain(caller.name)
      const { call, seen, shown } = await onStage(own)
      expect([call.number?.e164, other.marks.test(shown)]).toEqual([caller.number, false])
      return seen
    }),

  'The panel’s process crashes twice in a row': () =>
    withApp({ settings }, async (own) => {
      await search(own.page, caller.number)
      await shownCall(own.page, 'found', caller.number)
      await crash(own)
      await expect.poll(() => shownText(own)).toContain(caller.name)
      await crash(own)
      await handOver(own, { kind: 'lookup', text: other.number, raw: '' })
      await expect.poll(() => shownText(own), { timeout: 5_000 }).toContain(other.name)
      return (await onStage(own)).seen
    }),

  'The panel is slow': async () => {
    const busy = running.page.evaluate(() => {
      for (const end = performance.now() + 1_000; performance.now() < end; );
    })
    for (const text of [other.number, '+493023125990', caller.number])
      await handOver(running, { kind: 'lookup', text, raw: '' })
    await busy
    await shownCall(running.page, 'found', caller.number)
    const { seen, shown } = await onStage(running)
    expect(shown).not.toMatch(other.marks)
    return seen
  },

  'The network goes away': async () => {
    await relay.cut()
    await lookAnew(running, caller.number)
    await shownCall(running.page, 'failed', caller.number)
    return (await onStage(running)).seen
  },

  'The network comes back': async () => {
    const { call } = await onStage(running)
    expect(call.state.kind).toBe('failed')
    await relay.open()
    await running.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await shownCall(running.page, 'found', caller.number)
    return (await onStage(running)).seen
  },

  'The computer sleeps and wakes': async () => {
    relay.freeze()
    await lookAnew(running, caller.number)
    await shownCall(running.page, 'failed', caller.number)
    expect((await onStage(running)).seen).toMatchObject({ kind: 'timeout' })
    await resume(running)
    await shownCall(running.page, 'found', caller.number)
    return (await onStage(running)).seen
  },

  'The keychain’s process is killed': async () => {
    const session = await openSession({ keychain: 'locked', windowManager: false })
    const { DBUS_SESSION_BUS_ADDRESS } = session.env
    try {
      return await withApp({ settings, env: { DBUS_SESSION_BUS_ADDRESS } }, async (own) => {
        const pid = () =>
          own.app.evaluate(
            ({ app }) =>
              app.getAppMetrics().find(({ serviceName, name }) => /keychain/i.test(`${serviceName} ${name}`))?.pid,
          )
        await expect.poll(pid).toBeGreaterThan(0)
        process.kill((await pid()) as number, 'SIGKILL')
        const connection = async () => (await own.snapshot()).shell.connection
        await expect.poll(async () => (await connection()).keychainProblem, { timeout: 5_000 }).not.toBeNull()
        const { secret: place, keychainProblem: problem } = await connection()
        return { state: 'secret', place, problem }
      })
    } finally {
      await session.close()
    }
  },

  'settings.json is replaced while the app runs': async (row) => {
    const path = join(running.userDataDir, 'settings.json')
    await writeFile(path, '\u0000 rubbish')
    await lookAnew(running, other.number)
    await shownCall(running.page, 'found', other.number)
    await running.page.evaluate(() => window.callside.call('watchClipboard', { on: true }))
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ ...settings, triggers: { clipboard: true } })
    expect((await running.snapshot()).shell.notices).toEqual([])
    return asUsual(row)
  },

  'settings.json is broken at start': () =>
    withApp({ settings: '{ "version": 1, "connection": { "pla' }, async (own) => {
      const [notice] = (await own.snapshot()).shell.notices
      const kept = (await readdir(own.userDataDir)).filter((name) => name.startsWith('settings.broken-'))
      expect(kept).toHaveLength(1)
      expect(await readFile(join(own.userDataDir, kept[0] ?? ''), 'utf8')).toContain('"pla')
      await expect(own.page.getByText(`Yours is kept as ${kept[0]}`).first()).toBeVisible()
      return { state: 'notice', notice: notice?.kind === 'settings-broken' ? 'settings-broken' : 'settings-newer' }
    }),

  'A hand-over that is none': async (row) => {
    await lookAnew(running, caller.number)
    await shownCall(running.page, 'found', caller.number)
    await handOver(
      running,
      null,
      7,
      { kind: 'lookup' },
      { kind: 'lookup', text: 7, raw: '' },
      { kind: 'erase', text: 'x' },
    )
    await handOver(running, { kind: 'lookup', text: '1'.repeat(100_000), raw: '' })
    expect((await onStage(running)).shown).toContain(caller.name)
    return asUsual(row)
  },

  'Quitting during a lookup': async (row) => {
    sample.behaviour.faults.push({ path: access, method: 'POST', times: 9, hang: true })
    const own = await launchApp({ settings })
    await search(own.page, caller.number)
    await shownCall(own.page, 'looking', caller.number)
    await expect.poll(() => sample.behaviour.faults[0]?.times).toBe(8)
    const ended = once(own.app.process(), 'exit')
    const began = Date.now()
    await own.app.evaluate(({ app }) => void setImmediate(() => app.quit()))
    expect(await ended).toEqual([0, null])
    // The lookup itself would have taken longer.
    expect(Date.now() - began).toBeLessThan(2_400)
    expect(own.log()).not.toContain('callside: unexpected')
    await rm(own.userDataDir, { recursive: true, force: true })
    return asUsual(row)
  },
}

for (const row of shellRows.filter((each): each is AppRow => each.level === 'app'))
  test(row.name, async () => {
    const play = plays[row.name]
    expect(play, 'no play of this name').toBeDefined()
    expect(await play?.(row)).toEqual(row.sees)
    expect(running.log()).not.toContain('callside: unexpected')
    expect(running.log()).not.toMatch(caller.marks)
  })

test('every play has a row in the table', () => {
  expect(Object.keys(plays).filter((name) => !shellRows.some((row) => row.name === name))).toEqual([])
})
