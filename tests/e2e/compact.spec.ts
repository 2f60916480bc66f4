import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../src/preload/bridge'
import type { GalleryState } from '../gallery/state'
import { stateNamed } from '../gallery/states'
import { type Gallery, openGallery } from '../support/gallery'

/** The compact card's window, in CSS pixels. */
const SIZE = { width: 380, height: 280 }

/** What an agent has to see of a customer who has all of it, by where it stands. */
const parts = {
  name: 'h1',
  'match state': '[data-verify]',
  consent: 'ul[data-measured]',
  tier: '[data-field="loyalty"] [data-value]',
  'churn level': '[data-field="churn"] [data-value]',
  'last purchase': '[data-field="lastPurchase"] > *',
  'open order': '[data-field="openOrders"] > *',
} as const

type Box = { left: number; top: number; right: number; bottom: number }

let gallery: Gallery
test.beforeAll(async () => {
  gallery = await openGallery()
})
test.afterAll(() => gallery.close())

const named = (id: string): GalleryState => {
  const state = stateNamed(id)
  if (!state) throw new Error(`there is no state ${id}`)
  return state
}

for (const language of LANGUAGES)
  for (const id of ['found-compact', 'verified-compact'])
    test(`everything that counts is in sight at once: ${id}, ${language}`, async () => {
      const { page, show } = gallery
      await show(named(id), { theme: 'light', language })
      expect(page.viewportSize()).toEqual(SIZE)
      expect(await scrolls(page)).toEqual([])
      const boxes = await boxesOf(page)
      for (const [part, found] of Object.entries(boxes)) {
        expect(found.length, `${part} is there`).toBeGreaterThan(0)
        for (const box of found) expect(isInside(box), `${part} is in sight: ${JSON.stringify(box)}`).toBe(true)
      }
      expect(overlapping(boxes)).toEqual([])
    })

for (const language of LANGUAGES)
  for (const id of ['long-name-compact', 'declined-compact', 'sparse-compact', 'partial-compact', 'looking-compact'])
    test(`nothing has to be scrolled, and nothing is outside: ${id}, ${language}`, async () => {
      const { page, show } = gallery
      await show(named(id), { theme: 'light', language })
      expect(page.viewportSize()).toEqual(SIZE)
      expect(await scrolls(page)).toEqual([])
      expect(await outside(page)).toEqual([])
    })

/** Each part's boxes; a part may be several, such as the label and the value of a line. */
async function boxesOf(page: Page): Promise<Record<string, Box[]>> {
  const entries = Object.entries(parts).map(async ([part, selector]) => [part, await boxes(page, selector)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    selector,
  )
}

function isInside({ left, top, right, bottom }: Box): boolean {
  return right > left && bottom > top && left >= 0 && top >= 0 && right <= SIZE.width && bottom <= SIZE.height
}

/** Parts that stand on one another, which would make both unreadable. */
function overlapping(all: Record<string, Box[]>): string[] {
  const flat = Object.entries(all).flatMap(([part, found]) => found.map((box) => ({ part, box })))
  return flat.flatMap((one, at) =>
    flat
      .slice(at + 1)
      .filter((other) => other.part !== one.part && covers(one.box, other.box))
      .map((other) => `${one.part} and ${other.part}`),
  )
}

/** Half a pixel is a rounding; more is one thing on another. */
function covers(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > 0.5 && down > 0.5
}

/** What has more in it than it shows and would let an agent scroll. */
function scrolls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, #root, #root *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight)
      .map((element) => `${element.tagName}.${element.className}`),
  )
}

/** Texts that are not inside the window: for all eyes, so without what only screen readers get. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(({ width, height }) => {
    const walker = document.createTreeWalker(document.querySelector('#root') ?? document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    const clipOf = (element: Element): DOMRect => {
      const clips = getComputedStyle(element).overflowX !== 'visible' || !element.parentElement
      return clips ? element.getBoundingClientRect() : clipOf(element.parentElement)
    }
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (!node.textContent?.trim() || !parent || parent.closest('[aria-live]')) continue
      const clip = clipOf(parent)
      const box = parent.getBoundingClientRect()
      // What is too long ends in an ellipsis, where its box does.
      const [left, top] = [Math.max(box.left, clip.left), Math.max(box.top, clip.top)]
      const [right, bottom] = [Math.min(box.right, clip.right), Math.min(box.bottom, clip.bottom)]
      const isSeen = right - left > 1 && bottom - top > 1
      if (isSeen && (left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5))
        found.push(node.textContent.trim())
    }
    return found
  }, SIZE)
}
