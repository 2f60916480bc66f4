/** A rectangle in display coordinates (device-independent pixels). */
export type Box = { x: number; y: number; width: number; height: number }
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left'

const MARGIN = 16
const LEAST_HEIGHT = 96

/** The window in a corner of a display's work area. */
export function placeBounds(window: Box, area: Box, corner: Corner): Box {
  const x = corner.endsWith('right') ? area.x + area.width - window.width - MARGIN : area.x + MARGIN
  const y = corner.startsWith('bottom') ? area.y + area.height - window.height - MARGIN : area.y + MARGIN
  return { ...window, x, y }
}

/** The corner of the work area that a window is nearest to: it grows away from there. */
export function anchorOf(window: Box, area: Box): Corner {
  const lower = window.y + window.height / 2 > area.y + area.height / 2
  const right = window.x + window.width / 2 > area.x + area.width / 2
  return `${lower ? 'bottom' : 'top'}-${right ? 'right' : 'left'}`
}

/** The window with another height, held at its corner's edge and inside the work area. */
export function fitBounds(window: Box, height: number, area: Box, corner: Corner): Box {
  const fitted = Math.max(LEAST_HEIGHT, Math.min(Math.round(height), area.height - 2 * MARGIN))
  const y = corner.startsWith('bottom') ? window.y + window.height - fitted : window.y
  const lowest = area.y + area.height - fitted - MARGIN
  return { ...window, height: fitted, y: Math.max(area.y + MARGIN, Math.min(y, lowest)) }
}
