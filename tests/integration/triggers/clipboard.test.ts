import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { clock, type SystemText } from '../../../src/main/triggers'
import { openXServer, type XServer } from '../../support/xserver'
import { type Collected, collect, openText, percentile, until } from './harness'
import { type Owner, openOwner, text } from './owner'
import { isConnected, startXclip, type Xclip } from './xclip'

let server: XServer
let adapter: SystemText
let watch: Collected
const owners: Owner[] = []
const xclips: Xclip[] = []

beforeAll(async () => {
  server = await openXServer()
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
})

beforeEach(async () => {
  adapter = await openText(server.display)
  watch = await collect(adapter)
})

afterEach(async () => {
  adapter.close()
  await adapter.ended
  for (const owner of owners.splice(0)) owner.close()
  await Promise.all(xclips.splice(0).map((xclip) => xclip.stop()))
})

afterAll(() => server?.close())

async function owner(): Promise<Owner> {
  const opened = await openOwner(server.display)
  owners.push(opened)
  return opened
}

/** Has another process copy the text; the result is when it was given to a process that was ready for it. */
async function copy(content: string | Buffer): Promise<number> {
  const xclip = startXclip(server.env, 'clipboard')
  xclips.push(xclip)
  await until(() => isConnected(xclip.process))
  const at = clock()
  xclip.give(content)
  return at
}

const lastRead = () => JSON.stringify(watch.arrivals.at(-1)?.read)

test('a change in another process is reported within 50 ms', async () => {
  const delays: number[] = []
  for (let round = 0; round < 20; round++) {
    const copiedAt = await copy(`+1 415 555 01${String(round).padStart(2, '0')}`)
    const arrival = await watch.next()
    expect(arrival.read).toEqual({ ok: true, text: `+1 415 555 01${String(round).padStart(2, '0')}` })
    expect(arrival.at).toBeGreaterThan(copiedAt)
    expect(arrival.at).toBeLessThanOrEqual(arrival.reportedAt)
    delays.push(arrival.reportedAt - copiedAt)
  }
  console.log(
    `copied to reported: median ${percentile(delays, 0.5).toFixed(1)} ms`,
    `p95 ${percentile(delays, 0.95)} ms`,
  )
  expect(percentile(delays, 0.95)).toBeLessThanOrEqual(50)
})

test('what is already on the clipboard is not reported', async () => {
  const first = await owner()
  await first.own('CLIPBOARD', text('before'))
  await watch.next()
  const later = await collect(adapter)
  await first.own('CLIPBOARD', text('after'))
  expect((await later.next()).read).toEqual({ ok: true, text: 'after' })
  expect(later.arrivals).toHaveLength(1)
})

test('an ended watch asks for nothing and reports nothing', async () => {
  watch.end()
  const other = await collect(adapter)
  const source = await owner()
  await source.own('CLIPBOARD', text('one reader'))
  await other.next()
  expect(watch.arrivals).toEqual([])
  expect(source.asked).toEqual(['TARGETS', 'UTF8_STRING'])
})

test('UTF-8 text arrives as it is', async () => {
  await copy('Grüße 東京 +81 3-1234-5678 📞')
  expect((await watch.next()).read).toEqual({ ok: true, text: 'Grüße 東京 +81 3-1234-5678 📞' })
})

test('an incremental transfer is cut at its first megabyte, between characters', async () => {
  await copy(`x${'é'.repeat(1_500_000)}`)
  const { read } = await watch.next()
  expect(read).toEqual({ ok: true, text: `x${'é'.repeat(524_287)}` })
})

test('an owner whose transfer was cut may finish it, and is read again', async () => {
  const source = await owner()
  await source.own('CLIPBOARD', { UTF8_STRING: { parts: Array(12).fill(Buffer.alloc(200_000, '5')) } })
  expect((await watch.next()).read).toEqual({ ok: true, text: '5'.repeat(1 << 20) })
  await until(() => source.taken() === 13)
  await source.own('CLIPBOARD', text('short'))
  expect((await watch.next()).read).toEqual({ ok: true, text: 'short' })
})

test('an incremental transfer below a megabyte in parts is joined', async () => {
  const source = await owner()
  await source.own('CLIPBOARD', { UTF8_STRING: { parts: ['+49 30 ', '9018', '20'].map((part) => Buffer.from(part)) } })
  expect((await watch.next()).read).toEqual({ ok: true, text: '+49 30 901820' })
})

test('a single property is cut at its first megabyte too', async () => {
  const source = await owner()
  await source.own('CLIPBOARD', text('7'.repeat(1_300_000)))
  expect((await watch.next()).read).toEqual({ ok: true, text: '7'.repeat(1 << 20) })
})

test('bytes that are not UTF-8 are replaced', async () => {
  await copy(Buffer.from([0xff, 0x34, 0x31, 0x35, 0x00, 0xc3]))
  expect((await watch.next()).read).toEqual({ ok: true, text: '\ufffd415\0\ufffd' })
})

test('forms of text are taken in the order of what they keep', async () => {
  const source = await owner()
  const latin1 = { STRING: { bytes: Buffer.from('Müller', 'latin1') } }
  await source.own('CLIPBOARD', latin1)
  expect((await watch.next()).read).toEqual({ ok: true, text: 'Müller' })
  await source.own('CLIPBOARD', { ...latin1, 'text/plain;charset=utf-8': { bytes: Buffer.from('mime') } })
  expect((await watch.next()).read).toEqual({ ok: true, text: 'mime' })
  await source.own('CLIPBOARD', { ...latin1, ...text('utf8') })
  expect((await watch.next()).read).toEqual({ ok: true, text: 'utf8' })
})

test.each([
  ['not-text', { 'image/png': { bytes: Buffer.from('png') } }],
  ['not-text', { TARGETS: { bytes: Buffer.from('odd') } }],
  ['not-text', { TARGETS: { refused: true } }],
  ['not-text', { UTF8_STRING: { refused: true } }],
  ['empty', text('')],
  ['too-large', { UTF8_STRING: { declared: (32 << 20) + 1 } }],
] as const)('what gives no text says why: %s', async (reason, behaviours) => {
  const source = await owner()
  await source.own('CLIPBOARD', behaviours)
  expect((await watch.next()).read).toEqual({ ok: false, reason })
})

test("a password manager's copy is never asked for its text", async () => {
  const source = await owner()
  const hint = { 'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') } }
  await source.own('CLIPBOARD', { ...text('hunter2'), ...hint })
  expect((await watch.next()).read).toEqual({ ok: false, reason: 'secret' })
  expect(source.asked).toEqual(['TARGETS'])
})

test('a secret that takes the place of a text while it is being read stays unread', async () => {
  const open = await owner()
  const hidden = await owner()
  const hint = { 'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') } }
  await open.own('CLIPBOARD', text('harmless'), (target) => {
    if (target === 'TARGETS') void hidden.own('CLIPBOARD', { ...text('hunter2'), ...hint })
  })
  await until(() => watch.arrivals.some(({ read }) => !read.ok && read.reason === 'secret'))
  expect(JSON.stringify(watch.arrivals)).not.toContain('hunter2')
})

test('a clipboard that loses its owner has no selection', async () => {
  await copy('soon gone')
  await watch.next()
  await xclips[0]?.stop()
  expect((await watch.next()).read).toEqual({ ok: false, reason: 'no-selection' })
})

test.each([
  ['before saying what it offers', { TARGETS: { silent: true } }],
  ['before giving its text', { UTF8_STRING: { silent: true } }],
  ['within a transfer', { UTF8_STRING: { declared: 5_000 } }],
] as const)('an owner that falls silent %s freezes nothing', async (_when, behaviours) => {
  const source = await owner()
  const other = await openText(server.display)
  await (await owner()).own('PRIMARY', text('highlighted'))
  await source.own('CLIPBOARD', behaviours)
  await until(() => source.asked.length > 0)
  const startedAt = clock()
  let longestPause = 0
  let lastTick = startedAt
  const ticking = setInterval(() => {
    longestPause = Math.max(longestPause, clock() - lastTick)
    lastTick = clock()
  }, 5)
  for (const reader of [adapter, other]) {
    expect(await reader.readHighlighted()).toEqual({ ok: true, text: 'highlighted' })
  }
  expect(clock() - startedAt).toBeLessThan(900)
  const silent = await watch.next()
  clearInterval(ticking)
  other.close()
  expect(silent.read).toEqual({ ok: false, reason: 'too-slow' })
  expect(silent.reportedAt - silent.at).toBeGreaterThan(950)
  expect(silent.reportedAt - silent.at).toBeLessThan(1_500)
  expect(longestPause).toBeLessThan(500)

  await copy('the next one')
  expect((await watch.next()).read).toEqual({ ok: true, text: 'the next one' })
})

test('a new change does not wait for a silent owner, whose late answer changes nothing', async () => {
  const slow = await owner()
  await slow.own('CLIPBOARD', { TARGETS: { held: true } })
  await until(() => slow.asked.length === 1)
  const copiedAt = await copy('newest')
  const arrival = await watch.next()
  expect(arrival.read).toEqual({ ok: true, text: 'newest' })
  expect(arrival.reportedAt - copiedAt).toBeLessThan(500)
  slow.release()
  await copy('after that')
  expect((await watch.next()).read).toEqual({ ok: true, text: 'after that' })
  expect(watch.arrivals).toHaveLength(2)
})

test('of 50 rapid changes the last is always reported', async () => {
  const sources = [await owner(), await owner()] as const
  for (let round = 0; round < 50; round++) await sources[round % 2 ? 1 : 0].own('CLIPBOARD', text(`text ${round}`))
  await until(() => lastRead() === JSON.stringify({ ok: true, text: 'text 49' }))
})

test('of 50 rapid changes by other processes the last is always reported', async () => {
  const waiting = Array.from({ length: 50 }, () => startXclip(server.env, 'clipboard'))
  xclips.push(...waiting)
  await until(async () => (await Promise.all(waiting.map((xclip) => isConnected(xclip.process)))).every(Boolean))
  for (const [round, xclip] of waiting.entries()) xclip.give(`process ${round}`)
  const survivors = () => waiting.filter((xclip) => xclip.process.exitCode === null)
  await until(() => survivors().length === 1)
  const last = `process ${waiting.findIndex((xclip) => xclip.process.exitCode === null)}`
  await until(() => lastRead() === JSON.stringify({ ok: true, text: last }))
})
