import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { type SamplePlatform, sampleCases, sampleStars } from '../../src/main/sample'
import { LANGUAGES } from '../../src/preload/bridge'
import { appFolder, launchApp, organization, type RunningApp, search, shownCall } from '../support/app'

/** What one window may load in one language, all of its pages together, as gzip makes it. */
const SCRIPTS_KIB = 250
/** From the arrival in main of a profile with ten thousand events to a card that can be used, in milliseconds. */
const USABLE_MS = 100
/** A frame of scrolling that takes longer than this is seen, in milliseconds: three of a display of 60 Hz. */
const SMOOTH_MS = 50

let running: RunningApp
let sample: SamplePlatform
test.beforeAll(async () => {
  const own = await organization({ limits: { perMinute: 1_000, perHour: 10_000, perDay: 10_000 } })
  sample = own.sample
  running = await launchApp({ settings: { ...own.settings, panel: { size: 'full' } } })
  // The first lookup loads code that later ones have.
  await search(running.page, sampleStars.rich.number)
  await shownCall(running.page, 'found', sampleStars.rich.number)
})
test.afterAll(async () => {
  await running.close()
  await sample.close()
})

for (const entry of ['index', 'settings'])
  for (const language of LANGUAGES)
    test(`the scripts of ${entry}.html stay under ${SCRIPTS_KIB} KiB, ${language}`, () => {
      const size = scriptsOf(`${entry}.html`, language)
      console.log(`${entry}.html, ${language}: ${size.toFixed(0)} KiB of script as gzip`)
      expect(size).toBeGreaterThan(50)
      expect(size).toBeLessThan(SCRIPTS_KIB)
    })

test('a profile with ten thousand events is usable soon after it has arrived', async () => {
  const took: number[] = []
  for (let turn = 0; turn < 5; turn += 1) took.push(await usableAfter(sampleCases.longHistory.number))
  took.sort((one, other) => one - other)
  console.log(`usable after ${took.map((ms) => ms.toFixed(0)).join(', ')} ms of its arrival in main`)
  expect(took[2]).toBeLessThan(USABLE_MS)
})

/** Looks a number up afresh; milliseconds from the answer in main until the card is painted. */
async function usableAfter(number: string): Promise<number> {
  const { page } = running
  const known = (await running.snapshot()).calls.find((call) => call.number?.e164 === number)
  if (known) await page.evaluate((callId) => window.callside.call('forget', { callId }), known.id)
  await expect.poll(async () => (await running.snapshot()).calls.some(({ id }) => id === known?.id)).toBe(false)
  await page.evaluate(watchFor, number)
  await search(page, number)
  await shownCall(page, 'found', number)
  const usableAt = await page.evaluate(() => (window as unknown as { usableAt: Promise<number> }).usableAt)
  const { calls, stage } = await running.snapshot()
  const state = calls.find(({ id }) => id === stage)?.state
  if (state?.kind !== 'found') throw new Error('nobody was found')
  return usableAt - state.timing.answeredAt
}

test('ten thousand events are paged, and scroll without a frame that is seen', async () => {
  test.setTimeout(180_000)
  const { page } = running
  const id = (await running.snapshot()).stage ?? ''
  await expect
    .poll(async () => (await timeline(page, id)).more, { intervals: [0], timeout: 120_000 })
    .toBe(false)
    .catch(() => undefined)
  const { total } = await timeline(page, id)
  expect(total).toBeGreaterThanOrEqual(10_000)
  const opened = Date.now()
  await page.keyboard.press('t')
  await page.getByRole('listitem').first().waitFor()
  const list = page.getByRole('list', { name: /events|activity/i })
  expect(await list.locator('[role="listitem"]').count()).toBeLessThan(100)
  console.log(`the timeline of ${total} events opened in ${Date.now() - opened} ms`)
  const frames = await page.evaluate(scroll)
  frames.sort((one, other) => one - other)
  const slowest = frames[Math.floor(frames.length * 0.95)] ?? 0
  console.log(`scrolling: p50 ${frames[frames.length >> 1]?.toFixed(1)} ms a frame, p95 ${slowest.toFixed(1)} ms`)
  expect(slowest).toBeLessThan(SMOOTH_MS)
})

test('a change of one part paints that part alone', async () => {
  const { page } = running
  await search(page, sampleStars.rich.number)
  await shownCall(page, 'found', sampleStars.rich.number)
  await page.evaluate(watchChanges)
  const id = (await running.snapshot()).stage ?? ''
  await page.evaluate((callId) => window.callside.call('pin', { callId, on: true }), id)
  await expect.poll(async () => (await running.snapshot()).calls.some(({ pinned }) => pinned)).toBe(true)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const changed = await page.evaluate(() => (window as unknown as { changed: string[] }).changed)
  expect(changed.filter((part) => part.startsWith('card'))).toEqual([])
})

/** The timeline as main tells it, after one more page of events has been asked for. */
async function timeline(page: Page, callId: string): Promise<{ total: number; more: boolean }> {
  return page.evaluate(async (call) => {
    await window.callside.call('moreEvents', { callId: call })
    const answer = await window.callside.call('timeline', { callId: call, from: 0, count: 1, kinds: [] })
    return answer.ok && answer.value ? { total: answer.value.total, more: answer.value.more } : { total: 0, more: true }
  }, callId)
}

/** Notes when the card of this number has been painted: two frames after it is there. */
function watchFor(number: string): void {
  const usableAt = new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector(`[data-state="found"][data-number="${number}"]`)) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  Object.assign(window, { usableAt })
}

/** Scrolls the timeline faster than anybody reads, 250 pixels a frame through five of its pages; milliseconds between frames. */
async function scroll(): Promise<number[]> {
  const list = document.querySelector('[role="list"][aria-label]')
  let scroller = list?.parentElement ?? null
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement
  if (!scroller) return []
  const frames: number[] = []
  let before = performance.now()
  for (let at = 0; at < 240; at += 1) {
    scroller.scrollTop += 250
    await new Promise((done) => requestAnimationFrame(done))
    const now = performance.now()
    frames.push(now - before)
    before = now
  }
  return frames
}

/** Notes which parts of the card and of the frame around it are changed. */
function watchChanges(): void {
  const changed: string[] = []
  Object.assign(window, { changed })
  const partOf = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement
    if (element?.closest('article')) return `card: ${element.className}`
    return element?.closest('header') ? 'bar' : 'other'
  }
  new MutationObserver((records) => changed.push(...records.map(({ target }) => partOf(target)))).observe(
    document.body,
    { subtree: true, childList: true, attributes: true, characterData: true },
  )
}

/** Kibibytes that a page loads, at once and later, without what only other languages need. */
function scriptsOf(entry: string, language: string): number {
  const folder = join(appFolder, 'out/renderer')
  const others = LANGUAGES.filter((each) => each !== language)
  const names = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const isForeign = (name: string): boolean => others.some((each) => name.startsWith(`${each}-`))
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  const reached = new Set<string>()
  const reach = (text: string): void => {
    for (const name of names)
      if (!reached.has(name) && !isForeign(name) && text.includes(name)) {
        reached.add(name)
        reach(read(join('assets', name)))
      }
  }
  reach(read(entry))
  const sizes = [...reached].map((name) => gzipSync(readFileSync(join(folder, 'assets', name)), { level: 9 }).length)
  return sizes.reduce((sum, each) => sum + each, 0) / 1024
}
