import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownClipboard } from '../../../src/main/triggers'
import { openXServer, type XServer } from '../../support/xserver'
import { collect, openText } from './harness'
import { openOwner, text } from './owner'

let server: XServer

beforeAll(async () => {
  server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
})
afterAll(() => server?.close())

/** What another application gets when it pastes in one form. */
async function pasted(target: string): Promise<string> {
  const args = ['-o', '-selection', 'clipboard', '-target', target]
  const { stdout } = await promisify(execFile)('xclip', args, { env: server.env, maxBuffer: 1 << 24 })
  return stdout
}

async function own(content: string) {
  const owned = await ownClipboard(server.display, content)
  if (owned === null) throw new Error('nothing was copied')
  return owned
}

test('other applications get the text in every form, and the marks', async () => {
  const owned = await own('Zoë, +1 202 555 0123 東')
  const targets = (await pasted('TARGETS')).trim().split('\n')
  expect(targets).toEqual(
    expect.arrayContaining([
      'TARGETS',
      'TIMESTAMP',
      'UTF8_STRING',
      'STRING',
      'text/plain;charset=utf-8',
      'x-kde-passwordManagerHint',
    ]),
  )
  expect(await pasted('UTF8_STRING')).toBe('Zoë, +1 202 555 0123 東')
  expect(await pasted('text/plain;charset=utf-8')).toBe('Zoë, +1 202 555 0123 東')
  expect(await pasted('x-kde-passwordManagerHint')).toBe('secret')
  expect(Number((await pasted('TIMESTAMP')).trim())).toBeGreaterThan(0)
  await expect(pasted('image/png')).rejects.toThrow()
  owned.close()
  await owned.ended
})

test('a text longer than one request to the server is whole', async () => {
  const long = '0123456789é'.repeat(30_000)
  const owned = await own(long)
  expect(await pasted('UTF8_STRING')).toBe(long)
  owned.close()
})

test('the clipboard is given up when another application copies', async () => {
  const owned = await own('ours')
  const other = await openOwner(server.display)
  await other.own('CLIPBOARD', text('theirs'))
  await owned.ended
  expect(await pasted('UTF8_STRING')).toBe('theirs')
  other.close()
})

test('the next text takes the place of the one before', async () => {
  const first = await own('first')
  const second = await own('second')
  await first.ended
  expect(await pasted('UTF8_STRING')).toBe('second')
  second.close()
})

test('our own watch says nothing of it', async () => {
  const adapter = await openText(server.display)
  const watch = await collect(adapter)
  const owned = await own('+1 202 555 0123')
  expect(await pasted('UTF8_STRING')).toBe('+1 202 555 0123')
  await adapter.readHighlighted()
  expect(watch.arrivals).toEqual([])
  owned.close()
  adapter.close()
})

test('without a display nothing is copied', async () => {
  expect(await ownClipboard(':59535', 'text')).toBeNull()
})
