import { type BrowserWindow, type Display, screen } from 'electron'
import type { Corner } from '../../preload/bridge'
import type { WhereActive } from './active-window'
import {
  type Box,
  boxAt,
  cornerSpot,
  displayAfter,
  displayAt,
  displayKey,
  middleOf,
  type Spot,
  spotOf,
} from './placement'
import type { Places } from './places'

/** Where the panel appears unless the agent put it elsewhere: in a corner of which display. */
export type Placement = { corner: Corner; display: 'cursor' | 'primary' | 'softphone' }

export type PanelPlace = {
  /** Where it appears from now on. Another corner than before counts for every display, whatever was remembered. */
  want(placement: Placement): void
  /** Puts the window where it should appear next; a window that the agent sees or has put somewhere stays there. */
  choose(): Promise<void> | void
  /** Puts the window into a corner of its display or of the next one; remembered as if it had been dragged there. */
  put(corner: Corner, nextDisplay: boolean): void
  /** Gives the window the height of its content, by the corner that it is kept at. */
  fit(height: number): void
  /** Gives the window another width, by the same corner, within the display. */
  widen(width: number): void
  /** The corner that the window is kept at. */
  corner(): Corner
  close(): void
}

export type PanelPlaceOptions = {
  places: Places
  whereActive: WhereActive
  hasKeyboard: () => boolean
  /** The agent has put the window elsewhere. */
  moved: () => void
}

/** A window that has not moved for so long has been dropped, in milliseconds. */
const DROPPED_AFTER_MS = 300
/**
 * Window managers move windows after a display has changed, and X11's may leave one elsewhere that was shown or given
 * other bounds. What begins so soon after is not the agent's hand, and is put back; in milliseconds.
 */
const SHIFTED_FOR_MS = { displays: 1_500, ours: 250 }
/** Window managers may be off by this, in pixels. */
const NEAR = 8

/** Keeps the panel's window where the settings and the agent's hand want it, and inside a display's work area. */
export function keepPlace(
  window: BrowserWindow,
  { places, whereActive, hasKeyboard, moved }: PanelPlaceOptions,
): PanelPlace {
  let wanted: Placement = { corner: 'bottom-right', display: 'cursor' }
  let isWanted = false
  let spot = cornerSpot(wanted.corner)
  /** Where this file put the window last: 'will-move' does not exist on Linux, and any other place is the agent's. */
  let ours: Box | null = null
  /** The agent has put the window where it is; that holds until it is hidden. */
  let isParked = false
  let notByHandUntil = 0
  let moving: NodeJS.Timeout | undefined
  let isByHand = false

  const expectShift = (ms: number): void => {
    notByHandUntil = Math.max(notByHandUntil, Date.now() + ms)
  }
  const setBounds = (next: Box): void => {
    const { x, y, width, height } = window.getBounds()
    ours = next
    if (next.x === x && next.y === y && next.width === width && next.height === height) return
    expectShift(SHIFTED_FOR_MS.ours)
    window.setBounds(next)
  }
  const moveTo = (display: Display, next: Spot): void => {
    spot = next
    setBounds(boxAt(window.getBounds(), display.workArea, next))
  }
  const current = (): Display => screen.getDisplayMatching(window.getBounds())
  const spotOn = (display: Display): Spot => places.get(displayKey(display)) ?? cornerSpot(wanted.corner)

  const dropped = (): void => {
    clearTimeout(moving)
    moving = undefined
    if (window.isDestroyed()) return
    const bounds = window.getBounds()
    if (!ours || isNear(bounds, ours)) return
    if (!isByHand) {
      setBounds(ours)
      return
    }
    const display = current()
    spot = spotOf(bounds, display.workArea)
    ours = bounds
    isParked = true
    places.set(displayKey(display), spot)
    moved()
  }
  window.on('move', () => {
    // X11 tells of a move when it has time to, which may be after the window's end.
    if (window.isDestroyed() || !ours || !window.isVisible()) return
    if (!moving && isNear(window.getBounds(), ours)) return
    if (!moving) isByHand = Date.now() >= notByHandUntil
    clearTimeout(moving)
    moving = setTimeout(dropped, DROPPED_AFTER_MS)
  })
  window.on('show', () => expectShift(SHIFTED_FOR_MS.ours))
  window.on('hide', () => {
    if (moving) dropped()
  })

  /** A display has come, gone, or changed its size or scale: the window stays inside, at the same corner. */
  const displaysChanged = (): void => {
    if (window.isDestroyed() || !ours) return
    clearTimeout(moving)
    moving = undefined
    expectShift(SHIFTED_FOR_MS.displays)
    const display = current()
    moveTo(display, places.get(displayKey(display)) ?? spot)
  }
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const
  for (const event of events) screen.on(event as 'display-added', displaysChanged)

  const resize = (size: Pick<Box, 'width' | 'height'>): void => {
    const area = current().workArea
    // In the agent's hand it grows from where it is now.
    const next = boxAt(size, area, moving ? spotOf(window.getBounds(), area) : spot)
    if (ours) setBounds(next)
    else window.setSize(next.width, next.height)
  }
  const appearOn = (display: Display): void => {
    if (window.isVisible() && display.id === current().id) return
    moveTo(display, spotOn(display))
  }
  return {
    want(placement) {
      const isOther = isWanted && placement.corner !== wanted.corner
      wanted = placement
      isWanted = true
      if (!isOther) return
      places.clear()
      if (ours) moveTo(current(), cornerSpot(placement.corner))
    },
    choose() {
      isParked &&= window.isVisible()
      if (isParked || (window.isVisible() && hasKeyboard())) return
      if (wanted.display === 'primary') return appearOn(screen.getPrimaryDisplay())
      if (wanted.display === 'cursor') return appearOn(cursorDisplay())
      return whereActive().then((active) => {
        if (!window.isDestroyed()) appearOn((active && displayOf(active)) ?? cursorDisplay())
      })
    },
    put(corner, nextDisplay) {
      const display = (nextDisplay && displayAfter(current().id, screen.getAllDisplays())) || current()
      isParked = window.isVisible()
      moveTo(display, cornerSpot(corner))
      places.set(displayKey(display), spot)
    },
    fit(height) {
      resize({ width: window.getBounds().width, height })
    },
    widen(width) {
      resize({ width: Math.min(width, current().workArea.width), height: window.getBounds().height })
    },
    corner: () => spot.corner,
    close() {
      clearTimeout(moving)
      for (const event of events) screen.off(event as 'display-added', displaysChanged)
    },
  }
}

const isNear = (one: Box, other: Box): boolean => Math.abs(one.x - other.x) <= NEAR && Math.abs(one.y - other.y) <= NEAR

const cursorDisplay = (): Display => screen.getDisplayNearestPoint(screen.getCursorScreenPoint())

/** X11 counts in pixels, and Chromium scales all of its displays there by the same factor. */
function displayOf(active: Box): Display | undefined {
  const { scaleFactor } = screen.getPrimaryDisplay()
  const { x, y } = middleOf(active)
  return displayAt({ x: x / scaleFactor, y: y / scaleFactor }, screen.getAllDisplays())
}
