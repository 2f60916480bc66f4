import { beforeEach, expect, test, vi } from 'vitest'
import { readClipboard } from '../../../src/main/triggers'

/** A clipboard as a system keeps it: formats by name, and those of further items. */
const system = vi.hoisted(() => ({
  formats: {} as Record<string, string | Uint8Array>,
  otherItems: [] as string[][],
  generation: 45,
  refusesWriting: false,
}))

/**
 * Stands in for Electron's clipboard before and after version 44, by Electron's documentation; only the former can be
 * run here.
 */
vi.mock('electron', () => {
  const raw = (name: string) => `electron application/osclipboard;format="${name}"`
  const nameOf = (type: string) => /format="(.*)"$/.exec(type)?.[1] ?? type
  class ClipboardItem {
    constructor(readonly content: Record<string, string>) {}
  }
  const item = (names: string[]) => ({
    types: names.map((name) => (name === 'text/plain' ? name : raw(name))),
    getType: async (type: string) => new Blob([(system.formats[nameOf(type)] ?? '') as BlobPart]),
  })
  const readText = () => String(system.formats['text/plain'] ?? '')
  const items = {
    has: async (type: string) => Object.hasOwn(system.formats, nameOf(type)),
    read: async () => [item(Object.keys(system.formats)), ...system.otherItems.map(item)],
    readText: async () => readText(),
    async write([written]: [ClipboardItem]) {
      if (system.refusesWriting) throw new Error('not this format')
      system.formats = Object.fromEntries(Object.entries(written.content).map(([type, value]) => [nameOf(type), value]))
    },
    async writeText(text: string) {
      system.formats = { 'text/plain': text }
    },
  }
  const former = {
    availableFormats: () => Object.keys(system.formats).filter((name) => name.startsWith('text/')),
    has: (name: string) => Object.hasOwn(system.formats, name),
    readBuffer: (name: string) => Buffer.from((system.formats[name] ?? '') as string),
    readText,
    writeText(text: string) {
      system.formats = { 'text/plain': text }
    },
  }
  return {
    ClipboardItem,
    clipboard: new Proxy(
      {},
      {
        has: (_target, name) => name in (system.generation >= 44 ? items : former),
        get: (_target, name) => Reflect.get(system.generation >= 44 ? items : former, name),
      },
    ),
  }
})

const { clipboardPort } = await import('../../../src/main/desktop/clipboard-port')
const { copyText } = await import('../../../src/main/desktop/copy')

beforeEach(() => {
  Object.assign(system, { formats: {}, otherItems: [], generation: 45, refusesWriting: false })
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test.each([25, 45])('Electron %s: a text is read, unless it is marked', async (generation) => {
  system.generation = generation
  expect(await readClipboard(clipboardPort())).toEqual({ ok: false, reason: 'empty' })
  system.formats = { 'text/plain': '+1 202 555 0123' }
  expect(await readClipboard(clipboardPort())).toEqual({ ok: true, text: '+1 202 555 0123' })
  for (const mark of ['Clipboard Viewer Ignore', 'org.nspasteboard.TransientType', 'x-kde-passwordManagerHint']) {
    system.formats = { 'text/plain': 'hunter2', [mark]: '' }
    expect(await readClipboard(clipboardPort())).toEqual({ ok: false, reason: 'secret' })
  }
})

test.each([25, 45])('Electron %s: the flag of Windows’ history is read', async (generation) => {
  system.generation = generation
  for (const [first, read] of [
    [0, { ok: false, reason: 'secret' }],
    [1, { ok: true, text: 'text' }],
  ] as const) {
    system.formats = { 'text/plain': 'text', CanIncludeInClipboardHistory: Uint8Array.of(first, 0, 0, 0) }
    expect(await readClipboard(clipboardPort())).toEqual(read)
  }
})

test('a mark on any item counts', async () => {
  system.formats = { 'text/plain': 'hunter2' }
  system.otherItems = [['public.png'], ['org.nspasteboard.ConcealedType']]
  expect(await readClipboard(clipboardPort())).toEqual({ ok: false, reason: 'secret' })
})

test.each([
  ['win32', 'ExcludeClipboardContentFromMonitorProcessing'],
  ['darwin', 'org.nspasteboard.ConcealedType'],
  ['linux', 'x-kde-passwordManagerHint'],
] as const)('%s: a copied text is marked, and is known as our own', async (platform, mark) => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0')
  await copyText('Jane Example')
  expect(Object.keys(system.formats)).toEqual(['text/plain', mark, 'x-callside-copy'])
  expect(system.formats['text/plain']).toBe('Jane Example')
  expect(await readClipboard(clipboardPort())).toEqual({ ok: false, reason: 'own' })
})

test.each([
  ['Electron is older', { generation: 25 }],
  ['the system refuses the marks', { refusesWriting: true }],
])('a text is copied without marks where %s', async (_where, state) => {
  Object.assign(system, state)
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0')
  await copyText('Jane Example')
  expect(system.formats).toEqual({ 'text/plain': 'Jane Example' })
})
