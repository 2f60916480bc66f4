import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FIRST_REPEAT_MS, keysReleased, QUIET_MS, RELEASE_MS } from '../../../src/main/triggers/selection-keys'
import { NEVER_COPY_FROM } from '../../../src/main/triggers/selection-programs'
import { type Hook, readWith } from '../../../src/main/triggers/selection-read'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const key = (uniKey: string, sys: boolean) => ({ uniKey, sys })

/** Stands in for the package's hook: what a program tells of itself, and what a synthetic copy would give. */
function standIn(told: string | null, copied: string | null = null, { starts = true, isTrusted = true } = {}) {
  const events = new EventEmitter()
  const calls: string[] = []
  let config: Record<string, unknown> = {}
  let mayCopy = false
  const hook: Hook = {
    start(given) {
      calls.push('start')
      config = given as Record<string, unknown>
      return starts
    },
    stop: () => calls.push('stop') > 0,
    enableClipboard() {
      mayCopy = true
      return true
    },
    getCurrentSelection() {
      calls.push(mayCopy ? 'copy' : 'ask')
      const text = mayCopy ? copied : told
      return text === null ? null : { text }
    },
    macIsProcessTrusted: () => isTrusted,
    macRequestProcessTrust: () => calls.push('request') > 0,
    on: (event, listener) => void events.on(event, listener),
    removeAllListeners: () => void events.removeAllListeners(),
  }
  return { hook, events, calls, config: () => config }
}

async function settle<T>(promise: Promise<T>, afterMs: number): Promise<T> {
  await vi.advanceTimersByTimeAsync(afterMs)
  return promise
}

test('what a program tells is taken at once, and no copy keys are pressed', async () => {
  const { hook, calls, config } = standIn('+1 202 555 0123', 'never')
  expect(await readWith(hook, { copy: true }, 'win32')).toEqual({ ok: true, text: '+1 202 555 0123' })
  expect(calls).toEqual(['start', 'ask', 'stop'])
  expect(config()).toMatchObject({ selectionPassiveMode: true, enableClipboard: false })
})

test('copy keys are pressed only where nothing is told, and never in terminals and remote desktops', async () => {
  const { hook, calls, config } = standIn(null, '+1 202 555 0123')
  expect(await settle(readWith(hook, { copy: true }, 'win32'), FIRST_REPEAT_MS)).toEqual({
    ok: true,
    text: '+1 202 555 0123',
  })
  expect(calls).toEqual(['start', 'ask', 'copy', 'stop'])
  expect(config().clipboardMode).toBe(2)
  for (const program of ['cmd.exe', 'powershell.exe', 'windowsterminal.exe', 'putty.exe', 'mstsc.exe', 'wfica32.exe'])
    expect(config().clipboardFilterList).toContain(program)
  expect(new Set(NEVER_COPY_FROM).size).toBe(NEVER_COPY_FROM.length)
})

test('copy keys are not pressed where that is not allowed', async () => {
  const { hook, calls } = standIn(null, 'never')
  expect(await readWith(hook, { copy: false }, 'win32')).toEqual({ ok: true, text: '' })
  expect(calls).toEqual(['start', 'ask', 'stop'])
})

test('copy keys are not pressed while the shortcut’s own keys are held', async () => {
  const { hook, events, calls } = standIn(null, 'never')
  const reading = readWith(hook, { copy: true }, 'win32')
  events.emit('key-up', key('l', true))
  await vi.advanceTimersByTimeAsync(RELEASE_MS - 1)
  expect(calls).toEqual(['start', 'ask'])
  expect(await settle(reading, 1)).toEqual({ ok: true, text: '' })
  expect(calls).toEqual(['start', 'ask', 'stop'])
})

test.each([250, 500, 1_000])(
  'copy keys are not pressed while a key is held that first repeats after %i ms',
  async (firstRepeat) => {
    const { hook, events, calls } = standIn(null, 'never')
    const reading = readWith(hook, { copy: true }, 'win32')
    await vi.advanceTimersByTimeAsync(firstRepeat)
    for (let at = firstRepeat; at < RELEASE_MS; at += 100) {
      events.emit('key-down', key('l', true))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(await settle(reading, RELEASE_MS)).toEqual({ ok: true, text: '' })
    expect(calls).toEqual(['start', 'ask', 'stop'])
  },
)

test('keys that went up while a program was slow to answer are heard of', async () => {
  const { hook, events, calls } = standIn(null, '+1 202 555 0123')
  const ask = hook.getCurrentSelection
  hook.getCurrentSelection = () => {
    // The package tells of keys once this thread is free again.
    setTimeout(() => events.emit('key-up', key('Control', false)), 0)
    return ask()
  }
  expect(await settle(readWith(hook, { copy: true }, 'win32'), QUIET_MS)).toEqual({ ok: true, text: '+1 202 555 0123' })
  expect(calls).toEqual(['start', 'ask', 'copy', 'stop'])
})

test('a hook that fails is stopped all the same, and one that does not start is no hook', async () => {
  const failing = standIn(null)
  failing.hook.getCurrentSelection = () => {
    throw new Error('gone')
  }
  expect(await readWith(failing.hook, { copy: false }, 'win32').catch(() => 'failed')).toBe('failed')
  expect(failing.calls).toEqual(['start', 'stop'])
  const dead = standIn(null, null, { starts: false })
  expect(await readWith(dead.hook, { copy: true }, 'win32')).toEqual({ ok: false, reason: 'no-module' })
})

test('macOS is asked for its permission, and nothing is read without', async () => {
  const { hook, calls } = standIn('text', null, { isTrusted: false })
  expect(await readWith(hook, { copy: false }, 'darwin')).toEqual({ ok: false, reason: 'not-permitted' })
  expect(calls).toEqual(['request'])
})

test.each<[string, ['key-down' | 'key-up', string, boolean][], number, boolean]>([
  ['nothing is heard', [], FIRST_REPEAT_MS, true],
  [
    'all go up',
    [
      ['key-up', 'l', true],
      ['key-up', 'Shift', true],
      ['key-up', 'Control', false],
    ],
    QUIET_MS,
    true,
  ],
  ['Control stays', [['key-up', 'l', true]], RELEASE_MS, false],
  [
    'Shift stays',
    [
      ['key-down', 'Shift', false],
      ['key-up', 'Control', false],
    ],
    RELEASE_MS,
    false,
  ],
  [
    'Shift goes up last',
    [
      ['key-down', 'Shift', true],
      ['key-up', 'Control', false],
      ['key-up', 'Shift', false],
    ],
    QUIET_MS,
    true,
  ],
])('the keys of a shortcut: %s', async (_what, heard, settlesAfter, isReleased) => {
  const events = new EventEmitter()
  let released: boolean | null = null
  void keysReleased({ on: (event, listener) => void events.on(event, listener) }).then((answer) => {
    released = answer
  })
  for (const [event, name, sys] of heard) events.emit(event, key(name, sys))
  await vi.advanceTimersByTimeAsync(settlesAfter - 1)
  expect(released).toBeNull()
  await vi.advanceTimersByTimeAsync(1)
  expect(released).toBe(isReleased)
})
