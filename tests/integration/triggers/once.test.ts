import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clock, type SystemText } from '../../../src/main/triggers'
import { ECHO_MS } from '../../../src/main/triggers/clipboard-once'
import { openXServer, type XServer } from '../../support/xserver'
import { type Collected, collect, openText, until } from './harness'
import { type Owner, openOwner, text } from './owner'
import { startXclip, type Xclip } from './xclip'

const number = '+1 202 555 0123'
const marker = '+1 202 555 0199'

let server: XServer
let adapter: SystemText
let watch: Collected
let stranger: Owner
const xclips: Xclip[] = []

beforeEach(async () => {
  server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
  adapter = await openText(server.display)
  watch = await collect(adapter)
  stranger = await openOwner(server.display)
})

afterEach(async () => {
  adapter.close()
  await adapter.ended
  stranger.close()
  await Promise.all(xclips.splice(0).map((xclip) => xclip.stop()))
  await server.close()
})

/** Copies in a process of its own, as an application does; settles when that process has the clipboard. */
async function copy(content: string): Promise<Xclip> {
  const xclip = startXclip(server.env, 'clipboard')
  xclips.push(xclip)
  const before = xclips.at(-2)?.process
  const replaced = before?.exitCode === null && before.signalCode === null ? once(before, 'exit') : null
  xclip.give(content)
  // xclip ends when another application takes the clipboard from it.
  if (replaced) await replaced
  else await until(async () => (await owned()) === content)
  return xclip
}

/** What a reader of another process gets. */
function owned(): Promise<string> {
  return new Promise((resolve) => {
    execFile('xclip', ['-o', '-selection', 'clipboard'], { env: server.env }, (_error, stdout) => resolve(stdout))
  })
}

/** All texts that were told until one that is news in any case. */
async function told(): Promise<string[]> {
  await stranger.own('CLIPBOARD', text(marker))
  await until(() => watch.arrivals.some(({ read }) => read.ok && read.text === marker))
  return watch.arrivals.flatMap(({ read }) => (read.ok ? [read.text] : read.reason === 'secret' ? ['(secret)'] : []))
}

const passes = (ms: number) => {
  const startedAt = clock()
  return until(() => clock() - startedAt > ms)
}

test('a clipboard manager that takes a text over at once is no second copy', async () => {
  await copy(number)
  await watch.next()
  await copy(number)
  expect(await told()).toEqual([number, marker])
})

test('an owner that announces its text twice is no second copy', async () => {
  await stranger.own('CLIPBOARD', text(number))
  await watch.next()
  await stranger.own('CLIPBOARD', text(number))
  expect(await told()).toEqual([number, marker])
})

test('a text that is brought back when its owner ends is no second copy, however old it is', async () => {
  const xclip = await copy(number)
  await watch.next()
  await passes(ECHO_MS + 100)
  await xclip.stop()
  await until(() => watch.arrivals.some(({ read }) => !read.ok && read.reason === 'no-selection'))
  await copy(number)
  expect(await told()).toEqual([number, marker])
})

test('the same number that an agent copies again later is a copy of its own', async () => {
  await copy(number)
  await watch.next()
  await passes(ECHO_MS + 100)
  await copy(number)
  await until(() => watch.arrivals.length === 2)
  expect(await told()).toEqual([number, number, marker])
})

test('a secret that a clipboard manager takes over without its mark is not read', async () => {
  const manager = await openOwner(server.display)
  await stranger.own('CLIPBOARD', { ...text('hunter2'), 'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') } })
  await watch.next()
  await manager.own('CLIPBOARD', text('hunter2'))
  // Whatever is answered now was asked after the manager's announcement.
  await adapter.readHighlighted()
  expect(manager.asked).toEqual([])
  await passes(ECHO_MS + 100)
  expect(await told()).toEqual(['(secret)', marker])
  manager.close()
})
