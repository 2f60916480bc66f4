import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import * as keytar from 'keytar'
import { type SamplePlatform, sampleSettings, startSamplePlatform } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import type { Snapshot } from '../../src/preload/bridge'
import { inTime, threadsOf } from './stuck'

/** The folder of the checkout, which Electron starts as an app. */
export const appFolder = resolve(__dirname, '../..')

/** The Electron that the tests run on; `npm test` finds it and names it. */
export function electronPath(): string {
  const path = process.env.CALLSIDE_ELECTRON
  if (!path) throw new Error('CALLSIDE_ELECTRON is not set: run the tests with npm test')
  return path
}

/** Chromium refuses to run as root with its sandbox. */
export const sandboxSwitch: string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type RunningApp = {
  app: ElectronApplication
  page: Page
  userDataDir: string
  /** What the app wrote to its standard error so far. */
  log: () => string
  snapshot: () => Promise<Snapshot>
  close: () => Promise<void>
}

export type LaunchOptions = {
  /** Content of settings.json: an object, or text as it is. */
  settings?: UserSettings | string
  args?: string[]
  /** Switches of Chromium. */
  switches?: string[]
  env?: Record<string, string | undefined>
  userDataDir?: string
}

/** Starts the real app with a user data folder of its own and waits for its panel and its hotkey. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'callside-e2e-')))
  await mkdir(userDataDir, { recursive: true })
  if (options.settings !== undefined)
    await writeFile(
      join(userDataDir, 'settings.json'),
      typeof options.settings === 'string' ? options.settings : JSON.stringify(options.settings),
    )
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...sandboxSwitch,
      ...(options.switches ?? []),
      `--user-data-dir=${userDataDir}`,
      appFolder,
      ...(options.args ?? []),
    ],
    env: { ...process.env, XDG_CONFIG_HOME: userDataDir, ...options.env } as Record<string, string>,
  })
  let log = ''
  app.process().stderr?.on('data', (chunk) => {
    log += chunk
    if (String(chunk).includes(WAITS_FOR_DEBUGGER)) endUnlessItEnds(app)
  })
  // Playwright waits without end for an app that hangs, and for whatever else holds its output open.
  const within = async <T>(what: string, work: Promise<T>, ms: number): Promise<T> => {
    try {
      return await inTime(work, ms)
    } catch (error) {
      const state = `${await threadsOf(app.process().pid ?? 0)}\n${log.slice(-2_000)}`
      endAtOnce(app)
      throw new Error(`${what}: ${error instanceof Error ? error.message : error}\n${state}`)
    }
  }
  const { page, snapshot } = await within('the app did not start', panelOf(app), START_WITHIN_MS)
  return {
    app,
    page,
    userDataDir,
    log: () => log,
    snapshot,
    close: async () => {
      await within('the app did not end', app.close(), END_WITHIN_MS)
      // A fault of the app's own, however late, fails the test that it happened in.
      expect(log).not.toContain('callside: unexpected')
      if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true })
    },
  }
}

/** What Node writes when it has nothing left to do, while somebody is connected to its debugger. */
const WAITS_FOR_DEBUGGER = 'Waiting for the debugger to disconnect'
const DISCONNECTS_WITHIN_MS = 2_000

/**
 * Playwright is connected to that debugger, and now and then waits for an answer that Node will not give any more, as Node
 * does for Playwright to leave. The app is over by then.
 */
function endUnlessItEnds(app: ElectronApplication): void {
  const timer = setTimeout(() => endAtOnce(app), DISCONNECTS_WITHIN_MS)
  app.process().once('exit', () => clearTimeout(timer))
}

/** Longer than either takes on any machine, and short of what a test may take, in milliseconds. */
const START_WITHIN_MS = 45_000
const END_WITHIN_MS = 20_000

/** The panel's page, once it is drawn and the triggers have started, which they do then. */
async function panelOf(app: ElectronApplication): Promise<Pick<RunningApp, 'page' | 'snapshot'>> {
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount)
  const snapshot = async (): Promise<Snapshot> => {
    const answer = await page.evaluate(() => window.callside.call('snapshot', {}))
    if (!answer.ok) throw new Error(`no snapshot: ${answer.error.kind}`)
    return answer.value
  }
  await expect.poll(async () => (await snapshot()).shell.hotkey.state).not.toBe('off')
  return { page, snapshot }
}

/** Ends the app and all that it started, and lets go of its output, so that nobody waits for either. */
function endAtOnce(app: ElectronApplication): void {
  const child = app.process()
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' })
  }
  child.stdout?.destroy()
  child.stderr?.destroy()
}

export const exploring: UserSettings = { version: 1, connection: { platform: 'sample' } }

/** A sample platform of the test's own, and settings that connect to it as to a real organisation. */
export async function organization(
  change: UserSettings = {},
): Promise<{ sample: SamplePlatform; settings: UserSettings }> {
  const sample = await startSamplePlatform()
  const { organizationId, clientId, clientSecret, sandbox } = sample.connection
  const endpoints = { ims: sample.url, platform: sample.url, edge: sample.url, streaming: sample.url }
  const account = `${organizationId}/${clientId}`
  await keytar.setPassword('Callside', account, clientSecret)
  await keytar.setPassword(
    'Callside',
    `hosts/${account}`,
    Object.values(endpoints)
      .map((url) => new URL(url).host)
      .join(' '),
  )
  const connection = {
    platform: 'experience-platform' as const,
    organizationId,
    clientId,
    sandbox,
    endpoints,
    ...change.connection,
  }
  const own = sampleSettings()
  return {
    sample,
    settings: { version: 1, ...own, ...change, lookup: { ...own.lookup, ...change.lookup }, connection },
  }
}

/** The shown call, once it is in the given state. */
export async function shownCall(page: Page, state: string, e164?: string): Promise<void> {
  const number = e164 ? `[data-number="${e164}"]` : ''
  await page.locator(`[data-call][data-state="${state}"]${number}`).waitFor({ timeout: 10_000 })
}

/** Types a number into the search box and presses Enter. */
export async function search(page: Page, text: string): Promise<void> {
  const answer = await page.evaluate((typed) => window.callside.call('search', { text: typed }), text)
  if (!answer.ok) throw new Error(answer.error.kind)
}
