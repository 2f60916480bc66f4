import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { galleryStates } from '../gallery/states'
import { appFolder } from '../support/app'
import { type Gallery, type Look, openGallery } from '../support/gallery'

const looks: Record<string, Look> = {
  light: { theme: 'light', language: 'en-GB' },
  dark: { theme: 'dark', language: 'en-GB' },
  rtl: { theme: 'light', language: 'ar' },
}

/** What the edges of letters may differ by from one run to the next; a word that moves by a pixel is more. */
const TOLERANCE = { threshold: 0.2, maxDiffPixelRatio: 0.002 }

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The least that can be hit with a pointer (WCAG 2.2, 2.5.8), in pixels. */
const TARGET = 24

let gallery: Gallery
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

test('the fonts are those that the pictures were made with', async () => {
  const state = galleryStates.find(({ id }) => id === 'idle')
  if (state) await gallery.show(state, { theme: 'light', language: 'en-GB' })
  const widths = await gallery.page.evaluate(widthsOfText)
  const advice = 'other fonts: the pictures need those of Debian 12’s fonts-noto-core and fonts-noto-cjk'
  expect(JSON.stringify(widths, null, 2), advice).toMatchSnapshot('fonts.txt')
})

test('the guide shows every state, and there is no picture of anything else', () => {
  const guide = readFileSync(join(appFolder, 'docs/panel.md'), 'utf8')
  const pictures = [...guide.matchAll(/\(images\/panel\/light\/([\w-]+)\.png\)/g)].map(([, id]) => id)
  const states = galleryStates.map(({ id }) => id)
  expect(pictures).toEqual(states)
  for (const look of Object.keys(looks)) {
    const kept = readdirSync(join(appFolder, 'docs/images/panel', look))
    expect(kept.sort()).toEqual(states.map((id) => `${id}.png`).sort())
  }
})

for (const state of galleryStates)
  test(`${state.id}: ${state.title}`, async () => {
    const { page } = gallery
    for (const [name, look] of Object.entries(looks)) {
      await gallery.show(state, look)
      expect.soft(await page.screenshot(), name).toMatchSnapshot([name, `${state.id}.png`], TOLERANCE)
      expect.soft(await violations(page), `${name}: what breaks WCAG 2.2 AA`).toEqual([])
      expect.soft(await page.evaluate(tooSmall, TARGET), `${name}: too small to hit`).toEqual([])
      expect.soft(await page.evaluate(isTooWide), `${name}: has to be scrolled sideways`).toBe(false)
    }
  })

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(WCAG).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** How wide a text of each script is, in pixels: another font shows in it at once. */
function widthsOfText(): Record<string, number> {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return {}
  context.font = `16px ${getComputedStyle(document.body).fontFamily}`
  const texts = { latin: 'Quillfeather 0123', arabic: 'ليلى المنصوري', chinese: '林若溪', japanese: 'ありがとう' }
  return Object.fromEntries(
    Object.entries(texts).map(([script, text]) => [script, Math.round(context.measureText(text).width * 10) / 10]),
  )
}

/** Controls that are smaller than a target must be, but for those in running text, which are exempt. */
function tooSmall(least: number): string[] {
  const controls =
    'button, a[href], input, select, textarea, summary, [role="menuitem"], [role="option"], [role="switch"]'
  /** Inside a box of one pixel that shows nothing of it: nobody sees it, and nobody could hit it. */
  const isForReadersAlone = (element: Element | null): boolean =>
    element !== null && (element.clientWidth === 1 || isForReadersAlone(element.parentElement))
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
    const hit = control.closest<HTMLElement>('label') ?? control
    const { width, height } = hit.getBoundingClientRect()
    const isHidden =
      control.closest('[aria-hidden="true"]') !== null ||
      getComputedStyle(control).visibility === 'hidden' ||
      isForReadersAlone(control)
    const isThere = width > 1 && height > 1 && !isHidden
    return isThere && (width < least || height < least)
      ? [`${control.outerHTML.slice(0, 120)} ${width} × ${height}`]
      : []
  })
}

function isTooWide(): boolean {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth
}
