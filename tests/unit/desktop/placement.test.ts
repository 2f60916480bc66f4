import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, type Box, type Corner, fitBounds, placeBounds } from '../../../src/main/desktop/placement'

const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left']
const area: Box = { x: 100, y: 30, width: 1280, height: 770 }
const inside = (box: Box): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height

describe('the place of the panel', () => {
  it.each(corners)('is inside the work area in the corner %s, which is then its anchor', (corner) => {
    const placed = placeBounds({ x: 0, y: 0, width: 380, height: 300 }, area, corner)
    expect(inside(placed)).toBe(true)
    expect(anchorOf(placed, area)).toBe(corner)
  })

  it('stays inside whatever height the content asks for, and keeps the edge it is anchored to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corners), fc.integer({ min: 1, max: 4000 }), (corner, height) => {
        const placed = placeBounds({ x: 0, y: 0, width: 380, height: 300 }, area, corner)
        const fitted = fitBounds(placed, height, area, corner)
        expect(inside(fitted)).toBe(true)
        if (corner.startsWith('bottom')) expect(fitted.y + fitted.height).toBe(placed.y + placed.height)
        else expect(fitted.y).toBe(placed.y)
      }),
    )
  })
})
