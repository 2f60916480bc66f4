import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Box,
  boxAt,
  clampBox,
  cornerSpot,
  displayAfter,
  displayAt,
  displayKey,
  type Spot,
  spotOf,
} from '../../../src/main/desktop/placement'
import type { Corner } from '../../../src/preload/bridge'

const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left']
const area: Box = { x: 100, y: 30, width: 1280, height: 770 }
const size = { width: 380, height: 300 }

const isInside = (box: Box, { x, y, width, height }: Box): boolean =>
  box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height

const anyArea = fc.record({
  x: fc.integer({ min: -8_000, max: 8_000 }),
  y: fc.integer({ min: -8_000, max: 8_000 }),
  width: fc.integer({ min: 380, max: 8_000 }),
  height: fc.integer({ min: 96, max: 5_000 }),
})
const anySpot: fc.Arbitrary<Spot> = fc.record({
  corner: fc.constantFrom(...corners),
  x: fc.integer({ min: 0, max: 20_000 }),
  y: fc.integer({ min: 0, max: 20_000 }),
})
const anyHeight = fc.integer({ min: 1, max: 4_000 })
const edges = ({ x, y, width, height }: Box) => ({ left: x, top: y, right: x + width, bottom: y + height })

describe('the place of the panel', () => {
  it.each(corners)('is 16 pixels inside the corner %s of the work area', (corner) => {
    const { left, top, right, bottom } = edges(boxAt(size, area, cornerSpot(corner)))
    expect(corner.endsWith('right') ? 1380 - right : left - 100).toBe(16)
    expect(corner.startsWith('bottom') ? 800 - bottom : top - 30).toBe(16)
  })

  it('is inside the work area, whatever spot and height are asked for', () => {
    fc.assert(
      fc.property(anyArea, anySpot, anyHeight, (anywhere, spot, height) => {
        const box = boxAt({ width: 380, height }, anywhere, spot)
        expect(isInside(box, anywhere)).toBe(true)
        expect(box.width).toBe(380)
      }),
    )
  })

  it('is the same after a window went there and its spot was read off', () => {
    fc.assert(
      fc.property(anyArea, anySpot, anyHeight, (anywhere, spot, height) => {
        const box = boxAt({ width: 380, height }, anywhere, spot)
        expect(boxAt(box, anywhere, spotOf(box, anywhere))).toEqual(box)
      }),
    )
  })

  it('keeps the edge that it is nearest to when the content grows or shrinks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corners), anyHeight, (corner, height) => {
        const before = edges(boxAt(size, area, cornerSpot(corner)))
        const after = edges(boxAt({ width: 380, height }, area, cornerSpot(corner)))
        const edge = corner.startsWith('bottom') ? 'bottom' : 'top'
        expect(after[edge]).toBe(before[edge])
      }),
    )
  })

  it('stays as far from its corner when the display becomes larger or smaller', () => {
    const spot: Spot = { corner: 'bottom-left', x: 40, y: 60 }
    const smaller = edges(boxAt(size, { ...area, width: 800, height: 500 }, spot))
    expect([smaller.left - 100, 530 - smaller.bottom]).toEqual([40, 60])
  })

  it('is where the agent dropped a window, by the nearest corner', () => {
    expect(spotOf({ x: 150, y: 90, ...size }, area)).toEqual({ corner: 'top-left', x: 50, y: 60 })
    expect(spotOf({ x: 980, y: 480, ...size }, area)).toEqual({ corner: 'bottom-right', x: 20, y: 20 })
  })

  it('begins where the work area does if that is smaller than the window', () => {
    expect(clampBox({ x: 500, y: 500, ...size }, { x: 10, y: 20, width: 200, height: 100 })).toMatchObject({
      x: 10,
      y: 20,
    })
  })
})

describe('a display', () => {
  const left = { id: 1, bounds: { x: 0, y: 0, width: 1000, height: 800 } }
  const right = { id: 2, bounds: { x: 1000, y: 0, width: 2000, height: 1200 } }
  const below = { id: 3, bounds: { x: 0, y: 800, width: 1000, height: 800 } }
  const all = [right, below, left]

  it('is known by its id and its size', () => {
    expect(displayKey(left)).toBe('1/1000x800')
    expect(displayKey({ ...left, bounds: { ...left.bounds, width: 800 } })).not.toBe(displayKey(left))
  })

  it('is found by a point on it, or else the nearest one is', () => {
    expect(displayAt({ x: 1500, y: 300 }, all)).toBe(right)
    expect(displayAt({ x: -500, y: 1300 }, all)).toBe(below)
    expect(displayAt({ x: 0, y: 0 }, [])).toBeUndefined()
  })

  it('has every other after it once, before it comes again', () => {
    const tour = [left]
    for (let step = 0; step < 3; step += 1) tour.push(displayAfter(tour.at(-1)?.id ?? 0, all) ?? left)
    expect(tour).toEqual([left, below, right, left])
    expect(displayAfter(1, [left])).toBe(left)
  })
})
