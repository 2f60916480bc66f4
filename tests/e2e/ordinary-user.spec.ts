import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { WebSocket } from 'undici'
import { asOrdinaryUser } from '../../build/runtime/ordinary-user.mjs'
import { sampleStars } from '../../src/main/sample'
import { questions } from '../support/apart'
import { appFolder, electronPath, exploring } from '../support/app'

/** The app without its development files, where every user can read it: the checkout may lie in a closed home. */
async function readableApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callside-app-'))
  for (const part of ['package.json', 'out', 'node_modules/keytar', 'node_modules/x11'])
    await cp(join(appFolder, part), join(folder, part), { recursive: true, dereference: true })
  await chmod(folder, 0o755)
  return folder
}

/** The renderer processes below a process, by their command lines. */
async function renderersOf(folder: string): Promise<{ status: string; command: string }[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = (pid: string, file: string) => readFile(join('/proc', pid, file), 'latin1').catch(() => '')
  const all = await Promise.all(
    processes.map(async (pid) => ({ status: await read(pid, 'status'), command: await read(pid, 'cmdline') })),
  )
  return all.filter(({ command }) => command.includes('--type=renderer') && command.includes(folder))
}

type Evaluate = (expression: string) => Promise<unknown>

/** Evaluates in the app's page by the DevTools protocol: Playwright's own way in always switches the sandbox off for root. */
async function openDevTools(browser: string): Promise<Evaluate> {
  const { host } = new URL(browser)
  const pages = async () =>
    (await (await fetch(`http://${host}/json/list`)).json()) as { type: string; webSocketDebuggerUrl: string }[]
  await expect.poll(async () => (await pages()).some(({ type }) => type === 'page')).toBe(true)
  const page = (await pages()).find(({ type }) => type === 'page')
  const socket = new WebSocket(page?.webSocketDebuggerUrl ?? '')
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  return questions(socket)
}

test('as an ordinary user the app runs with Chromium’s sandbox on', async () => {
  const folder = await readableApp()
  const data = join(folder, 'data')
  await mkdir(data)
  await chmod(data, 0o777)
  await writeFile(join(data, 'settings.json'), JSON.stringify(exploring))
  const args = ['--remote-debugging-port=0', `--user-data-dir=${data}`, folder]
  const run = asOrdinaryUser(electronPath(), args, process.env, { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let log = ''
      run.child.stderr?.on('data', (chunk) => {
        log += chunk
        const found = log.match(/DevTools listening on (ws:\/\/\S+)/)?.[1]
        if (found) resolve(found)
      })
      run.child.once('exit', () => reject(new Error(`the app ended: ${log.slice(-500)}`)))
    })
    const page = await openDevTools(address)
    await expect.poll(() => page("document.querySelector('#root')?.childElementCount > 0")).toBe(true)
    await page(`callside.call('search', { text: '${sampleStars.rich.number}' })`)
    const shown = () => page("document.querySelector('[data-state=found] h1, [data-state=found] h2')?.textContent")
    await expect.poll(shown).toBe(sampleStars.rich.name)
    const renderers = await renderersOf(data)
    expect(renderers.length).toBeGreaterThan(0)
    for (const { status, command } of renderers) {
      expect(command).not.toContain('--no-sandbox')
      expect(status).toMatch(/^Seccomp:\s+2$/m)
    }
  } finally {
    await run.close()
    await rm(folder, { recursive: true, force: true })
  }
})
