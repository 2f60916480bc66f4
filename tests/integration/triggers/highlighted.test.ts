import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { clock, type SystemText } from '../../../src/main/triggers'
import { openXServer, type XServer } from '../../support/xserver'
import { openText, until } from './harness'
import { type Owner, openOwner, text } from './owner'
import { startXclip, type Xclip } from './xclip'

let server: XServer
let adapter: SystemText
let xclip: Xclip | undefined
const owners: Owner[] = []

beforeAll(async () => {
  server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
})

beforeEach(async () => {
  adapter = await openText(server.display)
})

afterEach(async () => {
  adapter.close()
  for (const owner of owners.splice(0)) owner.close()
  await xclip?.stop()
  xclip = undefined
})

afterAll(() => server?.close())

async function owner(): Promise<Owner> {
  const opened = await openOwner(server.display)
  owners.push(opened)
  return opened
}

async function highlight(content: string) {
  xclip = startXclip(server.env, 'primary')
  xclip.give(content)
  await until(async () => (await adapter.readHighlighted()).ok)
}

test('the text highlighted in another process is read', async () => {
  await highlight('+44 20 7946 0958')
  const startedAt = clock()
  expect(await adapter.readHighlighted()).toEqual({ ok: true, text: '+44 20 7946 0958' })
  expect(clock() - startedAt).toBeLessThan(100)
})

test('without a highlight there is no selection', async () => {
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
})

test('reads at the same time do not get into each other’s way', async () => {
  await highlight('shared')
  const reads = await Promise.all(Array.from({ length: 20 }, () => adapter.readHighlighted()))
  expect(reads).toEqual(Array(20).fill({ ok: true, text: 'shared' }))
})

test('a highlighted secret stays unread', async () => {
  const source = await owner()
  await source.own('PRIMARY', { ...text('hunter2'), 'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') } })
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'secret' })
  expect(source.asked).toEqual(['TARGETS'])
})

test('a highlight that changes while it is read is read anew', async () => {
  const first = await owner()
  const second = await owner()
  await first.own('PRIMARY', { TARGETS: { silent: true } }, () => void second.own('PRIMARY', text('newer')))
  const startedAt = clock()
  expect(await adapter.readHighlighted()).toEqual({ ok: true, text: 'newer' })
  expect(clock() - startedAt).toBeLessThan(500)
})

test('a highlight that never stops changing is given up', async () => {
  const restless = await owner()
  const again = () => void restless.own('PRIMARY', { TARGETS: { silent: true } }, again)
  await restless.own('PRIMARY', { TARGETS: { silent: true } }, again)
  const startedAt = clock()
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'too-slow' })
  expect(clock() - startedAt).toBeLessThan(3_500)
})

test('a frozen application is given up after a second, survives its late answer, and can be read again', async () => {
  await highlight('thawed')
  const { process: frozen } = xclip as Xclip
  frozen.kill('SIGSTOP')
  const startedAt = clock()
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'too-slow' })
  expect(clock() - startedAt).toBeGreaterThan(950)
  expect(clock() - startedAt).toBeLessThan(1_500)
  frozen.kill('SIGCONT')
  expect(await adapter.readHighlighted()).toEqual({ ok: true, text: 'thawed' })
  expect(frozen.exitCode).toBeNull()
})

test('an application that dies while it is asked leaves no selection', async () => {
  await highlight('last words')
  const { process: dying } = xclip as Xclip
  dying.kill('SIGSTOP')
  const reading = adapter.readHighlighted()
  const exited = once(dying, 'exit')
  dying.kill('SIGKILL')
  await exited
  expect(await reading).toEqual({ ok: false, reason: 'no-selection' })
})
