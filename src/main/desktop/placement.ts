import type { Corner } from '../../preload/bridge'

/** A rectangle in display coordinates (device-independent pixels). */
export type Box = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }

/** A display, as far as it matters for a place: `workArea` is its bounds without task bars. */
export type DisplayFacts = { id: number; bounds: Box; workArea: Box; scaleFactor: number }

/** Where a window is kept: how far its corner is from that corner of the work area, to the inside. */
export type Spot = { corner: Corner; x: number; y: number }

const MARGIN = 16
const LEAST_HEIGHT = 96

/** The spot of a window that was put into a corner. */
export const cornerSpot = (corner: Corner): Spot => ({ corner, x: MARGIN, y: MARGIN })

/** The window at its spot, inside the work area; no higher than that, nor lower than it takes to be of use. */
export function boxAt({ width, height }: Pick<Box, 'width' | 'height'>, area: Box, spot: Spot): Box {
  const fitted = Math.round(Math.min(Math.max(height, LEAST_HEIGHT), Math.max(area.height - 2 * MARGIN, LEAST_HEIGHT)))
  const x = spot.corner.endsWith('right') ? area.x + area.width - width - spot.x : area.x + spot.x
  const y = spot.corner.startsWith('bottom') ? area.y + area.height - fitted - spot.y : area.y + spot.y
  return clampBox({ x: Math.round(x), y: Math.round(y), width, height: fitted }, area)
}

/** The window moved into the area by the shortest way; one that is larger than the area begins where it does. */
export function clampBox(box: Box, area: Box): Box {
  const within = (at: number, size: number, from: number, room: number): number =>
    Math.max(from, Math.min(at, from + room - size))
  return {
    ...box,
    x: within(box.x, box.width, area.x, area.width),
    y: within(box.y, box.height, area.y, area.height),
  }
}

/** The spot of a window where it is now. It is kept by the corner that it is nearest to, and grows away from there. */
export function spotOf(window: Box, area: Box): Spot {
  const box = clampBox(window, area)
  const corner = anchorOf(box, area)
  return {
    corner,
    x: corner.endsWith('right') ? area.x + area.width - box.width - box.x : box.x - area.x,
    y: corner.startsWith('bottom') ? area.y + area.height - box.height - box.y : box.y - area.y,
  }
}

/** The corner of the work area that a window is nearest to. */
function anchorOf(window: Box, area: Box): Corner {
  const lower = window.y + window.height / 2 > area.y + area.height / 2
  const right = window.x + window.width / 2 > area.x + area.width / 2
  return `${lower ? 'bottom' : 'top'}-${right ? 'right' : 'left'}`
}

/** What a place is remembered by: a display that comes back with another size has other places. */
export function displayKey({ id, bounds }: Pick<DisplayFacts, 'id' | 'bounds'>): string {
  return `${id}/${bounds.width}x${bounds.height}`
}

/** The display that the point is on, or else the nearest one; undefined where there is none. */
export function displayAt<D extends Pick<DisplayFacts, 'bounds'>>(point: Point, displays: D[]): D | undefined {
  const away = ({ bounds }: D): number => {
    const at = clampBox({ ...point, width: 0, height: 0 }, { ...bounds })
    return (at.x - point.x) ** 2 + (at.y - point.y) ** 2
  }
  return displays.reduce<D | undefined>((best, next) => (best && away(best) <= away(next) ? best : next), undefined)
}

/**
 * The display after this one, in the order of their places, from left to right and from top to bottom; it goes round.
 */
export function displayAfter<D extends Pick<DisplayFacts, 'id' | 'bounds'>>(id: number, displays: D[]): D | undefined {
  const ordered = [...displays].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id)
  const index = ordered.findIndex((display) => display.id === id)
  return ordered[(index + 1) % ordered.length]
}

/** The middle of a window. */
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
