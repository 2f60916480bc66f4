import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openSystemText } from '../../../src/main/triggers'
import { openXServer, type XServer } from '../../support/xserver'
import { collect, openText, until } from './harness'
import { openOwner, text } from './owner'

const notSupported = { ok: false, limit: 'not-supported' }
const cleanUp: (() => unknown)[] = []

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
  vi.unstubAllEnvs()
})

async function startServer(): Promise<XServer> {
  const server = await openXServer()
  cleanUp.push(server.close)
  vi.stubEnv('XAUTHORITY', server.env.XAUTHORITY)
  return server
}

/** Listens where an X server on the network would; the result is its display. */
async function listen(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createServer(onConnection)
  cleanUp.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port - 6_000}`
}

const openSockets = () => process.getActiveResourcesInfo().filter((resource) => resource === 'PipeWrap').length

test('the display comes from the environment', async () => {
  const server = await startServer()
  vi.stubEnv('DISPLAY', server.display)
  vi.stubEnv('WAYLAND_DISPLAY', undefined)
  vi.stubEnv('XDG_SESSION_TYPE', undefined)
  const opened = await openSystemText()
  expect(opened).toMatchObject({ ok: true })
  if (opened.ok) opened.text.close()
})

test('without a display there is no adapter, and it says why', async () => {
  vi.stubEnv('DISPLAY', undefined)
  vi.stubEnv('WAYLAND_DISPLAY', undefined)
  vi.stubEnv('XDG_SESSION_TYPE', undefined)
  expect(await openSystemText()).toEqual({ ok: false, limit: 'no-display' })
  for (const display of ['no display', ':59535', ':59536'])
    expect(await openSystemText({ display })).toEqual(notSupported)
})

test('Wayland without a way into it says so', async () => {
  vi.stubEnv('DISPLAY', undefined)
  vi.stubEnv('XDG_SESSION_TYPE', 'wayland')
  vi.stubEnv('WAYLAND_DISPLAY', '/nonexistent/wayland-0')
  expect(await openSystemText()).toEqual({ ok: false, limit: 'wayland' })
})

test('the X11 half of a Wayland session works, and says that it is a half', async () => {
  const server = await startServer()
  vi.stubEnv('DISPLAY', server.display)
  vi.stubEnv('WAYLAND_DISPLAY', '/nonexistent/wayland-0')
  const opened = await openSystemText()
  expect(opened.ok && opened.text.limit()).toBe('wayland')
  if (opened.ok) opened.text.close()
})

test.each(['win32', 'darwin'])('%s needs a clipboard and a reader', async (platform) => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as NodeJS.Platform)
  cleanUp.push(() => vi.restoreAllMocks())
  expect(await openSystemText({ display: ':0' })).toEqual(notSupported)
})

test('an X server that refuses us is no adapter', async () => {
  const server = await startServer()
  const folder = await mkdtemp(join(tmpdir(), 'callside-no-cookie-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  vi.stubEnv('XAUTHORITY', join(folder, 'missing'))
  expect(await openSystemText({ display: server.display })).toEqual(notSupported)
  vi.stubEnv('XAUTHORITY', folder)
  expect(await openSystemText({ display: server.display })).toEqual(notSupported)
})

test('an X server without XFixes is no adapter', async () => {
  const plain = createRequire(import.meta.url)('x11').createServer()
  const display = await listen((socket) => plain.addClientStream(socket))
  expect(await openSystemText({ display })).toEqual(notSupported)
})

test('an X server that says nothing is given up', async () => {
  const display = await listen((socket) => cleanUp.push(() => socket.destroy()))
  expect(await openSystemText({ display })).toEqual(notSupported)
})

test('closing leaves nothing that keeps the process alive', async () => {
  const server = await startServer()
  const before = openSockets()
  const adapter = await openText(server.display)
  const watch = await collect(adapter)
  const owner = await openOwner(server.display)
  await owner.own('CLIPBOARD', { TARGETS: { silent: true } })
  await until(() => owner.asked.length === 1)
  expect(openSockets()).toBe(before + 2)
  owner.close()
  adapter.close()
  await adapter.ended
  expect(watch.arrivals).toEqual([])
  await until(() => openSockets() === before)
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
  adapter.watchClipboard(() => undefined)()
  watch.end()
  adapter.close()
})

test('an X server that goes away ends the adapter, even within a read', async () => {
  const server = await startServer()
  const adapter = await openText(server.display)
  const watch = await collect(adapter)
  const owner = await openOwner(server.display)
  await owner.own('CLIPBOARD', { TARGETS: { silent: true } })
  await owner.own('PRIMARY', { TARGETS: { silent: true } })
  const reading = adapter.readHighlighted()
  await until(() => owner.asked.length === 2)
  await server.close()
  await adapter.ended
  expect(await reading).toEqual({ ok: false, reason: 'no-selection' })
  expect(await adapter.readHighlighted()).toEqual({ ok: false, reason: 'no-selection' })
  expect(watch.arrivals).toEqual([])
  watch.end()
})

test('after a restart of the X server, which numbers its names anew, a new adapter works', async () => {
  const first = await startServer()
  const before = await openText(first.display)
  await first.close()
  await before.ended
  const second = await startServer()
  const stranger = await openOwner(second.display)
  for (const name of ['A', 'B', 'C', 'D']) await stranger.own(name, {})
  const adapter = await openText(second.display)
  const watch = await collect(adapter)
  await stranger.own('CLIPBOARD', text('+33 1 70 18 99 00'))
  expect((await watch.next()).read).toEqual({ ok: true, text: '+33 1 70 18 99 00' })
  adapter.close()
  stranger.close()
})
