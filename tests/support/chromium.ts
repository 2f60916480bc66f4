import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { onEnd } from '../../build/runtime/children.mjs'

const EXECUTABLE = '/usr/bin/chromium'
const POLICY_FOLDER = '/etc/chromium/policies/managed'

/** Why a test that gives Chromium policies can't run here; null: it can. */
export function chromiumProblem(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return `policies are read from ${POLICY_FOLDER}, where root alone may write`
  const missing = [EXECUTABLE, '/usr/bin/xdg-open'].find((file) => !isExecutable(file))
  return missing ? `${missing} is not there (Debian packages chromium and xdg-utils)` : null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Gives every Chromium of this computer policies, for as long as the test lasts. Returns what takes them back. */
export function givePolicies(policies: unknown): () => void {
  const made = mkdirSync(POLICY_FOLDER, { recursive: true })
  const file = join(POLICY_FOLDER, 'callside-tests.json')
  const remove = () => {
    rmSync(file, { force: true })
    if (made) rmSync(made, { recursive: true, force: true })
  }
  const settled = onEnd(remove)
  writeFileSync(file, JSON.stringify(policies))
  return () => {
    remove()
    settled()
  }
}

/** Where a desktop keeps what opens links, below a folder of the test's own: the environment of whatever asks for it. */
export function ownDesktop(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') }
}

/** A program that the desktop opens `callside:` links with, which only notes them. */
export type LinkHandler = {
  /** The links that it was started with so far, one for each start. */
  opened: () => string[]
}

/** Registers such a program in the test's own desktop. */
export function registerHandler(folder: string): LinkHandler {
  const log = join(folder, 'opened.txt')
  const script = join(folder, 'handler.sh')
  const put = (file: string, lines: string[]) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${lines.join('\n')}\n`)
  }
  put(script, ['#!/bin/sh', `printf '%s\\n' "$*" >> '${log}'`])
  chmodSync(script, 0o755)
  put(join(folder, 'data/applications/callside.desktop'), [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Callside',
    `Exec=${script} %u`,
    'MimeType=x-scheme-handler/callside;',
  ])
  put(join(folder, 'config/mimeapps.list'), ['[Default Applications]', 'x-scheme-handler/callside=callside.desktop'])
  return {
    opened: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
  }
}

/** Starts the system's Chromium with a profile of its own; `hosts` leads names, with ports, to ports of this computer. */
export async function openChromium(options: {
  env: NodeJS.ProcessEnv
  hosts: Record<string, number>
  args?: string[]
}): Promise<{ browser: BrowserContext; close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'callside-chromium-'))
  const rules = Object.entries(options.hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`)
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: false,
    ignoreHTTPSErrors: true,
    env: options.env as Record<string, string>,
    args: ['--no-sandbox', `--host-resolver-rules=${rules.join(',')}`, ...(options.args ?? [])],
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
