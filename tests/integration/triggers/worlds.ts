import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { ClipboardPort, SelectionAnswer, SelectionRequest, SystemText } from '../../../src/main/triggers'
import { openNativeText } from '../../../src/main/triggers/selection-text'
import { openWaylandText } from '../../../src/main/triggers/selection-wayland'
import { openXServer } from '../../support/xserver'
import { openText, until } from './harness'
import { openOwner, text } from './owner'

/** A desktop to run an adapter on, and somebody who copies and highlights there. */
export type World = {
  adapter: SystemText
  copy(content: string): Promise<void>
  /** Copies what a password manager marks. */
  copySecret(content: string): Promise<void>
  highlight(content: string): Promise<void>
  /** How often a watch asks whether it is paused until it has surely noticed a change. */
  asksUntilNoticed: number
  close(): Promise<void>
}

const hint = { 'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') } }

/** A real X server, with owners of selections of its own. */
export async function openX11World(): Promise<World> {
  const server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
  const adapter = await openText(server.display)
  const owner = await openOwner(server.display)
  return {
    adapter,
    copy: (content) => owner.own('CLIPBOARD', text(content)),
    copySecret: (content) => owner.own('CLIPBOARD', { ...text(content), ...hint }),
    highlight: (content) => owner.own('PRIMARY', text(content)),
    asksUntilNoticed: 1,
    async close() {
      owner.close()
      await server.close()
    },
  }
}

/** Why there is no Wayland to run on; null where there is. */
export function lacksWayland(): string | null {
  try {
    for (const [tool, ask] of [
      ['sway', '--version'],
      ['wl-paste', '--version'],
      ['wl-copy', '--version'],
    ] as const)
      execFileSync(tool, [ask], { stdio: 'ignore' })
    return null
  } catch {
    return 'sway and wl-clipboard are not installed'
  }
}

/** A real compositor without a screen. Sway refuses to run as root, so root runs it as nobody. */
export async function openWaylandWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'callside-sway-'))
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if (identity.uid) chownSync(folder, identity.uid, identity.gid)
  const config = join(folder, 'config')
  writeFileSync(config, 'xwayland disable\n')
  const { DISPLAY: _display, ...without } = process.env
  const headless = { WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' }
  const env = { ...without, ...headless, HOME: folder, XDG_RUNTIME_DIR: folder }
  const sway = spawn('sway', ['-c', config], { env, stdio: 'ignore', ...identity })
  const socket = () => readdirSync(folder).find((name) => /^wayland-\d+$/.test(name))
  await until(() => socket() !== undefined)
  const client = { ...without, XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: join(folder, socket() ?? '') }
  const adapter = await openWaylandText(client)
  if (adapter === null) throw new Error('no adapter on sway')
  const offers: ChildProcess[] = []
  let announced = 0
  const count = (): boolean => {
    announced += 1
    return true
  }
  adapter.watchClipboard(() => undefined, count)
  let isClosed = false
  void adapter.ended.then(() => {
    isClosed = true
  })
  const offer = async (content: string, args: string[]): Promise<void> => {
    const child = spawn('wl-copy', ['--foreground', ...args], { env: client, stdio: ['pipe', 'ignore', 'ignore'] })
    offers.push(child)
    const before = announced
    child.stdin.end(content)
    const which = args.includes('--primary') ? ['--primary'] : []
    const type = args.includes('--type') ? args[args.indexOf('--type') + 1] : 'text/plain'
    const isThere = (): boolean =>
      pasted(['--list-types', ...which]).includes(type ?? '') && pasted(['--no-newline', ...which]) === content
    await until(isThere)
    if (which.length === 0) await until(() => announced > before || isClosed)
  }
  const pasted = (args: string[]): string => {
    try {
      return execFileSync('wl-paste', args, { env: client, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    } catch {
      return ''
    }
  }
  return {
    adapter,
    copy: (content) => offer(content, []),
    copySecret: () => offer('secret', ['--type', 'x-kde-passwordManagerHint']),
    highlight: (content) => offer(content, ['--primary']),
    asksUntilNoticed: 1,
    async close() {
      for (const child of offers) child.kill()
      const gone = once(sway, 'exit')
      sway.kill()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stand-ins for Electron's clipboard and for the process with the package, as Windows would show them. */
export function openStandIn(platform: 'win32' | 'darwin') {
  let formats: string[][] = []
  let content = ''
  let selected = ''
  const textReads: string[] = []
  const requests: SelectionRequest[] = []
  let answer: () => Promise<SelectionAnswer> = async () => ({ ok: true, text: selected })
  const clipboard: ClipboardPort = {
    formats: async () => formats,
    bytes: async () => null,
    async text() {
      textReads.push(content)
      return content
    },
  }
  const put = (next: string, items: string[][]) => {
    content = next
    formats = items
  }
  const adapter = openNativeText({
    platform,
    clipboard,
    selection: {
      read(request) {
        requests.push(request)
        return answer()
      },
      close: () => undefined,
    },
  })
  const world: World = {
    adapter,
    copy: async (next) => put(next, [['Text']]),
    copySecret: async (next) => put(next, [['Text'], ['org.nspasteboard.ConcealedType']]),
    async highlight(next) {
      selected = next
    },
    // One look may be under way, one comes after the change, and one more after a read of it.
    asksUntilNoticed: 4,
    close: async () => undefined,
  }
  return {
    world,
    put,
    textReads,
    requests,
    answerWith(next: () => Promise<SelectionAnswer>) {
      answer = next
    },
  }
}
