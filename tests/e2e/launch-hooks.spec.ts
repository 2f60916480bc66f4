import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import type { Arrival } from '../../src/preload/bridge'
import { appApart, debugSwitch, endAllIn } from '../support/apart'
import {
  appFolder,
  electronPath,
  exploring,
  launchApp,
  type RunningApp,
  sandboxSwitch,
  shownCall,
} from '../support/app'
import {
  guideLines,
  type Launcher,
  type MicrosipSetting,
  microsip,
  ringLinphone,
  type Waited,
  writeLauncher,
} from '../support/softphones'

/** A phone system waits for ten seconds at most while the caller hears nothing; this is far from it on any machine. */
const SOON_MS = 5_000

const RICH = sampleStars.rich.number
const DIGITS = RICH.slice(1)

let folder: string
let data: string
let launcher: Launcher
let running: RunningApp | null
test.beforeEach(async () => {
  running = null
  folder = await mkdtemp(join(tmpdir(), 'callside-hooks-'))
  data = join(folder, 'data')
  const command = [electronPath(), ...sandboxSwitch, debugSwitch, `--user-data-dir=${data}`, appFolder]
  // As under "Program Files".
  launcher = await writeLauncher(join(folder, 'My Apps'), command)
})
test.afterEach(async () => {
  await running?.close()
  await endAllIn(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<RunningApp> {
  running = await launchApp({ settings: exploring, userDataDir: data })
  return running
}

/** Settings for an app that is not started yet. */
async function prepare(): Promise<void> {
  await mkdir(data)
  await writeFile(join(data, 'settings.json'), JSON.stringify(exploring))
}

/** Has something happen to a call in MicroSIP, with the lines of its guide pasted. */
const inMicrosip = (setting: MicrosipSetting, caller: string, of = folder): Promise<Waited> =>
  microsip(of, guideLines('microsip', launcher.path), setting, caller)
const ring = (caller: string, of?: string) => inMicrosip('cmdCallRing', caller, of)

/** Rings Linphone with the line of its guide. */
const linphone = (caller: string, name?: string): Promise<void> => {
  const [line = '', ...others] = guideLines('linphone', launcher.path)
  expect(others).toEqual([])
  return ringLinphone(folder, line, caller, name)
}

/** What the app that runs made of the words of phone systems, the last one first. */
async function arrivalsOf({ page }: RunningApp): Promise<Arrival[]> {
  const answer = await page.evaluate(() => window.callside.call('arrivals', {}))
  if (!answer.ok) throw new Error(answer.error.kind)
  return answer.value
}

const lastArrival = async (app: RunningApp): Promise<Arrival | undefined> => (await arrivalsOf(app))[0]

const asText = (hex: string) => Buffer.from(hex, 'hex').toString()

/** Ends a group of processes; mostly nothing is left of it. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' })
  }
}

/** The programs that run below a process, but for its own. */
async function childPrograms(parent: number): Promise<string[]> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]))
  }
  const isBelow = (pid: number): boolean => pid === parent || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  const programs = [...parents.keys()]
    .filter((pid) => pid !== parent && isBelow(pid))
    .map((pid) => readlink(`/proc/${pid}/exe`).catch(() => electronPath()))
  return (await Promise.all(programs)).filter((path) => path !== electronPath())
}

/**
 * What stands for the caller, what it means, and the state that the panel shows, with the number where there is one. Those
 * who hide come one after the other: unless somebody tells of an end they are one call, as far as anybody knows.
 */
const callers: [caller: string, meaning: Arrival['meaning']['kind'], state: string, number?: string][] = [
  [RICH, 'number', 'found', RICH],
  [`00${sampleStars.declined.number.slice(1)}`, 'number', 'found', sampleStars.declined.number],
  ['150', 'internal', 'internal'],
  // A pattern of extensions such as 1XX must not hide it.
  ['110', 'service-number', 'service-number'],
  ['anonymous', 'withheld', 'withheld'],
  ['unknown', 'withheld', 'withheld'],
  ['%20', 'withheld', 'withheld'],
  ['', 'withheld', 'withheld'],
  ['+1%20202%20555%200142', 'number', 'found', sampleStars.second.number],
]

/** Texts that a shell would act on. `CANARY` stands for a file that comes into being when one does. */
const hostile = [
  `${RICH};touch CANARY`,
  `${RICH}&touch CANARY&`,
  `${RICH}|touch CANARY`,
  '`touch CANARY`',
  '$(touch CANARY)',
  `"${RICH}" ; touch CANARY`,
  `'; touch CANARY; '`,
  '--gpu-launcher=CANARY',
  '--inspect --json --user-data-dir=CANARY',
]

test.describe('MicroSIP', () => {
  test('gets the caller shown and goes on ringing at once, whoever calls', async () => {
    const app = await start()
    for (const [caller, meaning, state, number] of callers) {
      const waited = await ring(caller)
      expect({ caller, ...waited }).toMatchObject({ caller, code: 0, isLate: false })
      expect(waited.waitedMs).toBeLessThan(SOON_MS)
      await expect
        .poll(async () => (await lastArrival(app))?.hex)
        .toBe(Buffer.from(`--from microsip -- ${caller}`.trim()).toString('hex'))
      expect(await lastArrival(app)).toMatchObject({
        way: 'command-line',
        system: 'microsip',
        meaning: { kind: meaning },
      })
      await shownCall(app.page, state, number)
      const phone = async () => (await app.snapshot()).calls[0]?.phone
      expect(await phone()).toMatchObject({ phase: 'ringing', direction: 'inbound' })
      if (state !== 'withheld') continue
      await inMicrosip('cmdCallEnd', caller)
      await expect.poll(phone).toMatchObject({ phase: 'ended' })
    }
  })

  test('that can append the number and nothing else is understood', async () => {
    const app = await start()
    // Windows takes a pair of quotes from the ends of a setting, and a path with blanks needs another that stays.
    const plain = `""${launcher.path}""`
    for (const caller of [`00${DIGITS}`, RICH, `sip:${sampleStars.second.number}@pbx.example`])
      expect(await microsip(folder, [`cmdIncomingCall=${plain}`], 'cmdIncomingCall', caller)).toMatchObject({
        code: 0,
        isLate: false,
      })
    await shownCall(app.page, 'found', sampleStars.second.number)
    const numbers = (await app.snapshot()).calls.map(({ number }) => number?.e164)
    expect(numbers.sort()).toEqual([sampleStars.second.number, RICH].sort())
  })

  test('tells by the other lines of its guide that a call is answered and over, and pops the same caller anew', async () => {
    const app = await start()
    const phone = async () => (await app.snapshot()).calls[0]?.phone
    const isVisible = () => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    const happens = async (setting: MicrosipSetting) => {
      const waited = await inMicrosip(setting, RICH)
      expect(waited).toMatchObject({ code: 0, isLate: false })
      expect(waited.waitedMs).toBeLessThan(SOON_MS)
    }
    await happens('cmdCallRing')
    await shownCall(app.page, 'found', RICH)
    await happens('cmdCallAnswer')
    await expect.poll(phone).toMatchObject({ phase: 'answered', system: 'microsip', endedAt: null })
    await happens('cmdCallEnd')
    await expect.poll(phone).toMatchObject({ phase: 'ended', endedAt: expect.any(Number) })
    await app.page.evaluate(() => window.callside.call('hide', {}))
    await expect.poll(isVisible).toBe(false)
    const endedAt = (await phone())?.endedAt ?? 0
    await expect
      .poll(() => app.page.evaluate('performance.timeOrigin + performance.now()'))
      .toBeGreaterThan(endedAt + 2_000)
    await happens('cmdCallRing')
    await expect.poll(isVisible).toBe(true)
    await expect.poll(phone).toMatchObject({ phase: 'ringing', endedAt: null })
    await shownCall(app.page, 'found', RICH)
    expect((await app.snapshot()).calls).toHaveLength(1)
    expect(await arrivalsOf(app)).toMatchObject(
      ['began', 'ended', 'changed', 'began'].map((change) => ({ way: 'command-line', system: 'microsip', change })),
    )
  })

  test('cannot be made to run anything by a caller', async () => {
    const app = await start()
    const canary = join(folder, 'canary')
    for (const text of hostile) {
      const caller = text.replaceAll('CANARY', canary)
      expect(await ring(caller)).toMatchObject({ code: 0, isLate: false })
      const quotes = /["']/g
      await expect
        .poll(async () => asText((await lastArrival(app))?.hex ?? '').replace(quotes, ''))
        .toBe(`--from microsip -- ${caller}`.replace(quotes, ''))
    }
    // By now whatever was started has had its time: it would have come before the answers above.
    await shownCall(app.page, 'found', RICH)
    expect(existsSync(canary)).toBe(false)
    expect(await childPrograms(app.app.process().pid ?? 0)).toEqual([])
  })

  test('that has to start the app does not wait for it, and may end whatever it started', async () => {
    await prepare()
    const waited = await ring(RICH)
    expect(waited).toMatchObject({ code: 0, isLate: false })
    expect(waited.waitedMs).toBeLessThan(SOON_MS)
    // Some phone systems end the whole group of what they started.
    endGroup(waited.pid)
    const app = await appApart(data)
    try {
      await app.shows('found', RICH)
      await expect.poll(() => app.evaluate('document.visibilityState')).toBe('visible')
      expect(app.pid).not.toBe(waited.pid)
      // Every user of the computer can read arguments, and the environment is inherited.
      expect(await readFile(`/proc/${app.pid}/cmdline`, 'latin1')).not.toContain(DIGITS.slice(3))
      expect(await readFile(`/proc/${app.pid}/environ`, 'latin1')).not.toContain(DIGITS.slice(3))
      const again = await ring(sampleStars.second.number)
      expect(again).toMatchObject({ code: 0, isLate: false })
      await app.shows('found', sampleStars.second.number)
    } finally {
      await app.close()
    }
  })

  test('that rings for several callers while no app runs brings all of them to one', async () => {
    await prepare()
    const numbers = [RICH, sampleStars.second.number, sampleStars.declined.number]
    const folders = await Promise.all(numbers.map(() => mkdtemp(join(folder, 'ring-'))))
    const waits = await Promise.all(numbers.map((number, at) => ring(number, folders[at])))
    expect(waits).toMatchObject(numbers.map(() => ({ code: 0, isLate: false })))
    const app = await appApart(data)
    try {
      const known = async () => (await app.snapshot()).calls.map(({ number }) => number?.e164 ?? '').sort()
      await expect.poll(known, { timeout: 20_000 }).toEqual([...numbers].sort())
    } finally {
      await app.close()
    }
  })
})

test.describe('Linphone', () => {
  test('gets the caller shown, whoever calls', async () => {
    const app = await start()
    for (const [caller, meaning, state, number] of callers) {
      await linphone(caller, 'Ada')
      await expect.poll(async () => asText((await lastArrival(app))?.hex ?? '')).toBe(`--from linphone -- ${caller}`)
      expect(await lastArrival(app)).toMatchObject({
        way: 'command-line',
        system: 'linphone',
        meaning: { kind: meaning },
      })
      await shownCall(app.page, state, number)
    }
  })

  test('gives its shell what a caller chose before the app is started; the app adds nothing to that', async () => {
    const app = await start()
    const canary = join(folder, 'canary')
    const safe = hostile.filter((text) => !/[`$"]/.test(text)).map((text) => text.replaceAll('CANARY', canary))
    for (const caller of safe) {
      await linphone(caller)
      await expect.poll(async () => asText((await lastArrival(app))?.hex ?? '')).toBe(`--from linphone -- ${caller}`)
    }
    expect(existsSync(canary)).toBe(false)
    expect(await childPrograms(app.app.process().pid ?? 0)).toEqual([])

    // Between double quotes a shell still obeys these. Nothing that is started afterwards can undo it.
    const holes = [`$(touch ${canary}-1)`, `\`touch ${canary}-2\``, `"; touch ${canary}-3; "`]
    for (const caller of holes) await linphone(caller)
    await expect.poll(async () => (await launcher.starts()).length).toBe(safe.length + holes.length)
    for (const at of [1, 2, 3]) await expect.poll(() => existsSync(`${canary}-${at}`)).toBe(true)
    for (const args of (await launcher.starts()).slice(safe.length)) expect(args.join(' ')).not.toContain('touch')
  })
})

test('what is too long for the app that runs is refused, and that app goes on', async () => {
  const app = await start()
  // Told to the app, each of these would end it.
  for (const args of [[`tel:${'1'.repeat(40_000)}`], ['lookup', '--queue', 'x'.repeat(40_000), '--', RICH]]) {
    const [code] = await once(spawn(launcher.path, args, { stdio: 'ignore' }), 'exit')
    expect(code).toBe(2)
  }
  const child = spawn(launcher.path, ['lookup', '--stdin'], { stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.end(`${RICH} `.padEnd(60_000, 'x'))
  expect(await once(child, 'exit')).toEqual([0, null])
  await shownCall(app.page, 'found', RICH)
})
