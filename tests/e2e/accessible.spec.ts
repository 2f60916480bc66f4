import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { sampleStars } from '../../src/main/sample'
import type { GalleryState } from '../gallery/state'
import { galleryStates, stateNamed } from '../gallery/states'
import { exploring, launchApp, organization, search, shownCall } from '../support/app'
import { type Gallery, openGallery } from '../support/gallery'
import { openSettings } from '../support/settings-window'
import { panelBounds } from '../support/windows'

let gallery: Gallery
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

const isCompact = ({ id }: GalleryState): boolean => id.endsWith('-compact')

for (const language of ['en', 'ar'])
  test(`text at 200 % makes the window as much larger, and nothing is lost or scrolled sideways, ${language}`, async () => {
    const running = await launchApp({ settings: { ...exploring, language, panel: { textSize: 200 } } })
    const { page } = running
    await search(page, sampleStars.rich.number)
    await shownCall(page, 'found', sampleStars.rich.number)
    await expect.poll(async () => (await panelBounds(running.app)).width).toBe(760)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight].join())).toBe('380,280')
    expect(await sideways(page)).toEqual([])
    await page.keyboard.press('m')
    await expect(page.locator('[data-size="full"]')).toBeVisible()
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(380)
    expect([await sideways(page), await lost(page)]).toEqual([[], []])
    const settings = await openSettings(running, 'panel')
    await expect.poll(() => settings.evaluate(() => outerWidth / innerWidth)).toBeCloseTo(2, 1)
    expect([await sideways(settings), await lost(settings)]).toEqual([[], []])
    // What was set for an eye holds at once, and takes no new start.
    await settings.evaluate(() => window.callside.call('changeSetting', { key: 'panel.textSize', value: 100 }))
    await expect.poll(async () => (await panelBounds(running.app)).width).toBe(380)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(380)
    await running.close()
  })

for (const language of ['en-GB', 'ar'])
  test(`on 320 pixels nothing is lost or scrolled sideways, ${language}`, async () => {
    test.setTimeout(180_000)
    for (const state of galleryStates) {
      await gallery.show(state, { theme: 'light', language }, 320)
      expect.soft(await sideways(gallery.page), `${state.id} has to be scrolled sideways`).toEqual([])
      if (!isCompact(state)) expect.soft(await lost(gallery.page), `${state.id} loses words`).toEqual([])
    }
  })

test('in forced colours everything that can be operated or means something still has an outline or words', async () => {
  const { page } = gallery
  await page.emulateMedia({ forcedColors: 'active' })
  try {
    for (const id of [
      'found-full',
      'found-compact',
      'declined',
      'ambiguous-several',
      'idle-sample',
      'settings-triggers',
    ]) {
      await gallery.show(named(id), { theme: 'light', language: 'en-GB' })
      await page.emulateMedia({ forcedColors: 'active' })
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      expect.soft(await page.evaluate(bare), `${id} has bare controls`).toEqual([])
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).disableRules('color-contrast').analyze()
      expect
        .soft(
          violations.map((each) => each.id),
          id,
        )
        .toEqual([])
    }
  } finally {
    await page.emulateMedia({ forcedColors: 'none' })
  }
})

test('who wants more contrast gets text of 7 to 1, in light and dark', async () => {
  const { page } = gallery
  for (const theme of ['light', 'dark'] as const)
    for (const id of ['found-full', 'found-compact', 'declined', 'stale', 'failed-unreachable', 'settings-lookup']) {
      await gallery.show(named(id), { theme, language: 'en-GB' })
      await page.emulateMedia({ colorScheme: theme, contrast: 'more' })
      expect(await page.evaluate(() => matchMedia('(prefers-contrast: more)').matches)).toBe(true)
      const axe = new AxeBuilder({ page }).setLegacyMode(true).withRules(['color-contrast-enhanced'])
      const { violations, passes } = await axe.analyze()
      const found = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))
      expect.soft(found, `${id}, ${theme}`).toEqual([])
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(5)
      await page.emulateMedia({ contrast: 'no-preference' })
    }
})

test('a screen reader hears of each caller once, politely, and of the answer', async () => {
  const running = await launchApp({ settings: exploring })
  const { page } = running
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.querySelector('[role="status"]')
    if (!region) return
    new MutationObserver(() => {
      const words = region.textContent?.trim()
      if (words && heard.at(-1) !== words) heard.push(words)
    }).observe(region, { subtree: true, childList: true, characterData: true })
  })
  await search(page, '+493023125042')
  await shownCall(page, 'found', '+493023125042')
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0)
  // Whatever else would be said of this caller is said by the time another one has come.
  await search(page, '+12025550142')
  await shownCall(page, 'found', '+12025550142')
  await expect.poll(async () => (await heard()).join(' ')).toContain('Delphine')
  expect((await heard()).filter((words) => words.includes('Imogen'))).toHaveLength(1)
  expect(await page.locator('[aria-live="assertive"]').count()).toBe(0)
  await running.close()
})

test('who wants less motion gets none', async () => {
  const { sample, settings } = await organization()
  sample.behaviour.latencyMs = 60_000
  const running = await launchApp({ settings })
  const { page } = running
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await search(page, '+493023125042')
  await shownCall(page, 'looking')
  await expect.poll(moving).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(moving).toBe(0)
  await running.close()
  await sample.close()
})

function named(id: string): GalleryState {
  const state = stateNamed(id)
  if (!state) throw new Error(`there is no state ${id}`)
  return state
}

/** What is wider than its place and would be scrolled sideways; the row of former callers is made to. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .filter((element) => element.closest('nav, pre') === null)
      .map((element) => `${element.tagName}.${element.className}`),
  )
}

/** Words that are cut off where nothing leads to the rest: no ellipsis with a title, and no way to scroll. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY, textOverflow, whiteSpace, clipPath } = getComputedStyle(element)
      if (clipPath !== 'none' || element.clientWidth <= 1) return false
      const isWide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      const isHigh = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1
      const hasEllipsis = textOverflow === 'ellipsis' && whiteSpace === 'nowrap'
      const told = element.closest('[title], button, a, [aria-label], label')
      return (isWide && !(hasEllipsis && told)) || (isHigh && !hasEllipsis)
    }
    const parts = [...document.querySelectorAll<HTMLElement>('#root *')]
    return parts
      .filter((element) => element.closest('svg, nav, [role="status"]') === null && isCut(element))
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`)
  })
}

/** Buttons and fields of which nothing is left but words: in forced colours grounds are gone. */
function bare(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'input[type="text"], input[type="search"], [class*="primary"]',
  )
  return [...controls].flatMap((control) => {
    const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(control)
    const frame = control.closest<HTMLElement>('[class*="search"], [class*="field"]')
    const isFramed = [control, frame].some(
      (element) => element && Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0,
    )
    const hasOutline = outlineStyle !== 'none' || (Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none')
    return isFramed || hasOutline ? [] : [control.outerHTML.slice(0, 120)]
  })
}
