import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { WebSocket } from 'undici'
import type { Answer, Snapshot } from '../../src/preload/bridge'

/** An app that was started by another process, which has ended since: Playwright can't hold on to it. */
export type AppApart = {
  pid: number
  /** The value of an expression in the panel's page, awaited. */
  evaluate: (expression: string) => Promise<unknown>
  /** Waits until the panel shows the call with this number in this state. */
  shows: (state: string, e164: string) => Promise<void>
  snapshot: () => Promise<Snapshot>
  close: () => Promise<void>
}

/** Has the app open a port for `appApart`, on this computer alone. */
export const debugSwitch = '--remote-debugging-port=0'

/** Waits for the app with this user data folder and looks into it. It must have been started with `debugSwitch`. */
export async function appApart(userDataDir: string): Promise<AppApart> {
  let found: { socket: WebSocket; pid: number } | undefined
  // Processes that hand something over hold the lock for a moment and open a port as well.
  await expect(async () => {
    const pid = await lockHolder(userDataDir)
    found = { pid, socket: await openSocket(await pageAddress(pid)) }
  }).toPass({ timeout: 20_000, intervals: [200] })
  if (!found) throw new Error('no app')
  const { pid, socket } = found
  const evaluate = questions(socket)
  await expect.poll(() => evaluate("document.querySelector('#root')?.childElementCount")).toBeGreaterThan(0)
  return {
    pid,
    evaluate,
    shows: (state, e164) =>
      expect
        .poll(() => evaluate(`document.querySelector('[data-call][data-state="${state}"]')?.dataset.number`))
        .toBe(e164),
    async snapshot() {
      const answer = (await evaluate("window.callside.call('snapshot', {})")) as Answer<Snapshot>
      if (!answer.ok) throw new Error(`no snapshot: ${answer.error.kind}`)
      return answer.value
    },
    async close() {
      socket.close()
      process.kill(pid, 'SIGTERM')
      await expect.poll(() => isRunning(pid)).toBe(false)
    },
  }
}

/** The process that is the app with this user data folder; Chromium's lock is a link to `<host>-<process>`. */
async function lockHolder(userDataDir: string): Promise<number> {
  return Number((await readlink(join(userDataDir, 'SingletonLock'))).replace(/^.*-/, ''))
}

/** Where the page of a process can be looked into, by one of all the ports that the process listens on. */
async function pageAddress(pid: number): Promise<string> {
  for (const port of await listeningPorts(pid)) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
    const targets = answer?.ok ? ((await answer.json()) as { type: string; webSocketDebuggerUrl: string }[]) : []
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
  }
  throw new Error('it has no page yet')
}

function openSocket(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address)
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socket), { once: true })
    socket.addEventListener('error', () => reject(new Error('it has gone again')), { once: true })
  })
}

/** Evaluates in a page by the DevTools protocol, through a socket to it that is open. */
export function questions(socket: WebSocket): AppApart['evaluate'] {
  let asked = 0
  return (expression) => {
    asked += 1
    const id = asked
    return new Promise((resolve) => {
      socket.addEventListener('message', function answer({ data }) {
        const message = JSON.parse(String(data)) as { id: number; result?: { result?: { value?: unknown } } }
        if (message.id !== id) return
        socket.removeEventListener('message', answer)
        resolve(message.result?.result?.value)
      })
      const params = { expression, awaitPromise: true, returnByValue: true }
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    })
  }
}

async function listeningPorts(pid: number): Promise<number[]> {
  const open = await readdir(`/proc/${pid}/fd`)
  const places = await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')))
  const sockets = new Set(places.map((place) => /^socket:\[(\d+)\]$/.exec(place)?.[1]))
  const table = (await readFile('/proc/net/tcp', 'utf8')).split('\n').slice(1)
  return table.flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
    return state === LISTENING && sockets.has(inode) ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : []
  })
}

/** As the kernel writes it (include/net/tcp_states.h). */
const LISTENING = '0A'

/** Whether a process is there; one that has ended and waits for its parent is not. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return status !== '' && !/^State:\s+Z/m.test(status)
}

/** Ends whatever a failed test has left running in a folder of its own: an app that lives on has the shortcuts of the next. */
export async function endAllIn(folder: string): Promise<void> {
  for (const entry of await readdir('/proc')) {
    const command = /^\d+$/.test(entry) ? await readFile(`/proc/${entry}/cmdline`, 'latin1').catch(() => '') : ''
    if (!command.includes(folder) || Number(entry) === process.pid) continue
    try {
      process.kill(Number(entry), 'SIGKILL')
    } catch (error) {
      expect(error).toMatchObject({ code: 'ESRCH' })
    }
  }
}
