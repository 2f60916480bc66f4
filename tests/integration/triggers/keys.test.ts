import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clock, type SystemText } from '../../../src/main/triggers'
import { openXServer, type XServer } from '../../support/xserver'
import { openText } from './harness'

let server: XServer
let adapter: SystemText

beforeEach(async () => {
  server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
  adapter = await openText(server.display)
})
afterEach(async () => {
  adapter.close()
  await server.close()
})

const press = (event: 'keydown' | 'keyup' | 'key', ...keys: string[]) =>
  promisify(execFile)('xdotool', [event, ...keys], { env: server.env })

/** How long the keys kept the hotkey waiting, in milliseconds. */
async function waited(): Promise<number> {
  const startedAt = clock()
  await adapter.keysReleased()
  return clock() - startedAt
}

test('nothing is waited for when no key is held', async () => {
  expect(await waited()).toBeLessThan(100)
})

test.each(['ctrl', 'shift', 'alt', 'super', 'ISO_Level3_Shift'])('%s is waited for', async (key) => {
  await press('keydown', key)
  let isReleased = false
  const waiting = adapter.keysReleased().then(() => {
    isReleased = true
  })
  // xdotool has pressed and released another key by then.
  await press('key', 'F13')
  expect(isReleased).toBe(false)
  const releasedAt = clock()
  await press('keyup', key)
  await waiting
  expect(clock() - releasedAt).toBeLessThan(300)
})

test('of several keys the last is waited for', async () => {
  await press('keydown', 'ctrl', 'shift')
  const waiting = waited()
  await press('keyup', 'ctrl')
  await press('key', 'F13')
  await press('keyup', 'shift')
  expect(await waiting).toBeGreaterThan(0)
  expect(await waited()).toBeLessThan(100)
})

test.each(['a', 'Caps_Lock', 'Num_Lock'])('%s is no key of a shortcut', async (key) => {
  await press('keydown', key)
  expect(await waited()).toBeLessThan(100)
  await press('keyup', key)
})

test('a key that is held on and on is waited for no longer than 1.5 s', async () => {
  await press('keydown', 'ctrl')
  const time = await waited()
  expect(time).toBeGreaterThan(1_400)
  expect(time).toBeLessThan(2_000)
})

test('an X server that goes away keeps nobody waiting', async () => {
  await press('keydown', 'ctrl')
  const waiting = waited()
  await server.close()
  expect(await waiting).toBeLessThan(2_000)
})
