import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import { SettingsPage } from '../../src/preload/bridge'
import { appFolder, exploring, launchApp, type RunningApp, search, shownCall } from '../support/app'
import { goTo, openSettings } from '../support/settings-window'

let running: RunningApp
test.beforeAll(async () => {
  running = await launchApp({ settings: exploring })
})
test.afterAll(() => running.close())

/** Runs in a page before anything of its own: keeps what its security policy has stopped. */
function watch(): void {
  const seen: string[] = []
  Object.assign(window, { seen })
  document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
}

test('no page breaks the content security policy, and what would is stopped', async () => {
  const { page } = running
  await page.addInitScript(watch)
  await page.reload()
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  for (const key of ['m', 'w', 'Escape', 't', 'Escape', '?', 'Escape']) await page.keyboard.press(key)
  const seen = (of: Page) => of.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(await seen(page)).toEqual([])
  const settings = await openSettings(running, 'connection')
  await settings.addInitScript(watch)
  await settings.reload()
  for (const link of SettingsPage.options) await goTo(settings, link)
  expect(await seen(settings)).toEqual([])
  await settings.close()

  const reached = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    )
    return { fetched, ran: 'ran' in window, hidden: getComputedStyle(document.body).display === 'none' }
  })
  expect(reached).toEqual({ fetched: false, ran: false, hidden: false })
  await expect
    .poll(async () => new Set(await seen(page)))
    .toEqual(new Set(['script-src-elem', 'style-src-elem', 'connect-src']))
})

test('nothing is fetched but what Callside asks for itself', async () => {
  const asked: string[] = []
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Nowhere\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  const own = await launchApp({ settings: exploring, args: [`--proxy-server=http://127.0.0.1:${port}`] })
  await search(own.page, sampleStars.rich.number)
  await shownCall(own.page, 'found', sampleStars.rich.number)
  await own.close()
  proxy.close()
  expect(asked).toEqual([])
})

test('the page is sandboxed and sees neither Node nor Electron', async () => {
  const seen = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  )
  expect(seen).toEqual([])
  expect(await running.page.evaluate(() => Object.keys(window.callside).sort())).toEqual([
    'call',
    'onFocusCard',
    'onFocusSearch',
    'onPatch',
    'onSettingsPage',
  ])
  const preferences = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag }
    }),
  )
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }])
})

test('navigation, new windows and webviews are refused', async () => {
  const { page, app } = running
  const opened = await page.evaluate(() => {
    location.href = 'https://example.com/'
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
    document.body.append(document.createElement('webview'))
    return window.open('https://example.com/') === null
  })
  expect(opened).toBe(true)
  expect(page.url()).toBe('app://callside/index.html')
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('every permission is refused', async () => {
  const answers = await running.page.evaluate(async () => {
    const refused = (request: Promise<unknown>) =>
      request.then(
        () => 'granted',
        () => 'refused',
      )
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(navigator.clipboard.readText()),
      place: await refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
    }
  })
  expect(answers).toEqual({ notifications: 'denied', camera: 'refused', clipboard: 'refused', place: 'refused' })
})

test('calls with unknown names or bad arguments are refused with a value, and their content is not logged', async () => {
  const answers = await running.page.evaluate(async () => {
    const call = window.callside.call as unknown as (name: unknown, argument: unknown) => Promise<unknown>
    return [
      await call('readSecret', {}),
      await call('__proto__', {}),
      await call('search', { text: 7 }),
      await call('connect', { clientSecret: 'canary-in-a-bad-call' }),
      await call('fit', { height: 1e9 }),
    ]
  })
  expect(answers.map((answer) => (answer as { error: { kind: string } }).error.kind)).toEqual([
    'unknown-call',
    'unknown-call',
    'bad-argument',
    'bad-argument',
    'bad-argument',
  ])
  await expect.poll(() => running.log()).toContain('refused a call of the page (bad-argument')
  expect(running.log()).not.toContain('canary-in-a-bad-call')
})

test('a page that is not ours gets nothing, though it has the same preload script', async () => {
  const answer = await running.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('data:text/html,<title>foreign</title>')
      const result = await window.webContents.executeJavaScript("callside.call('snapshot', {})")
      window.destroy()
      return result
    },
    join(appFolder, 'out/preload/index.js'),
  )
  expect(answer).toEqual({ ok: false, error: { kind: 'foreign-sender', detail: '' } })
})

test('the app scheme serves its fixed list of files and nothing beside it', async () => {
  const status = (address: string) =>
    running.app.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url)
      return [response.status, response.headers.get('content-security-policy')?.split(';')[0]]
    }, address)
  expect(await status('app://callside/index.html')).toEqual([200, "default-src 'none'"])
  for (const path of [
    '/',
    '/../main/index.js',
    '/%2e%2e/main/index.js',
    '/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/nothing',
  ])
    expect((await status(`app://callside${path}`))[0]).toBe(404)
  expect((await status('app://elsewhere/index.html'))[0]).toBe(404)
})
