import { BrowserWindow } from 'electron'
import icon from '../../../build/icons/callside-256.png?asset'
import type { Corner, Patch } from '../../preload/bridge'
import { FOCUS_CARD_CHANNEL, FOCUS_SEARCH_CHANNEL, PATCH_CHANNEL } from '../../preload/bridge/channels'
import type { WhereActive } from './active-window'
import { pagePreferences } from './page-preferences'
import { enlargePage } from './page-size'
import { PANEL_PAGE } from './pages'
import { keepPlace, type Placement } from './panel-place'
import type { Places } from './places'

export type { Placement } from './panel-place'

export type Panel = {
  window: BrowserWindow
  /** Resolves when the page has loaded. */
  loaded: Promise<void>
  /** Where it appears unless the agent puts it elsewhere. */
  placeAt(placement: Placement): void
  /** Puts it into a corner of its display or of the next one, and remembers that for the display. */
  put(corner: Corner, nextDisplay: boolean): void
  /** The corner that it is kept at. `moved` runs when the agent has put it elsewhere. */
  corner(): Corner
  whenMoved(moved: () => void): void
  /** `wanted` runs when the agent has asked for the panel by hand. */
  whenWanted(wanted: () => void): void
  /** While held the panel does not pop; one that wanted to does when it is let go. */
  hold(on: boolean): void
  /** Neither once the window is gone. */
  isVisible(): boolean
  isFocused(): boolean
  /** Shows the panel above every window; the keyboard stays where it is. */
  pop(): void
  /** Shows the panel and gives it the keyboard, in the search box. Only for the agent's own hotkey or click. */
  focusSearch(): void
  /** The same, on the card. */
  focusCard(): void
  /** Gives the keyboard back to the window that had it. */
  releaseKeyboard(): void
  hide(): void
  /** Makes the window as high as its content, within the display. */
  fit(height: number): void
  /** Shows everything larger or smaller, in percent of the usual size: the window is as much wider as its text is larger. */
  enlarge(percent: number): void
  send(patch: Patch): void
  /**
   * Whether pictures of the screen leave the window out: on Windows (10, 2004 and later) and macOS, for programs that
   * take the system's word for it. It does nothing on Linux, macOS from 15 on shows the window to whatever uses
   * ScreenCaptureKit, and a camera sees it anyway.
   */
  protect(on: boolean): void
  /** Destroys the window; until then closing only hides it. */
  destroy(): void
}

export type PanelOptions = { places: Places; whereActive: WhereActive }

const WIDTH = 380
const FIRST_HEIGHT = 420
const RELOAD_AFTER_MS = 10_000

/** Opens the panel's window, hidden. It is frameless, on top of every window, and closing it hides it. */
export function openPanel({ places, whereActive }: PanelOptions): Panel {
  const window = createWindow()
  let moved = (): void => {}
  let wanted = (): void => {}
  let isHeld = false
  let popsLater = false
  const hasKeyboard = followKeyboard(window)
  const place = keepPlace(window, { places, whereActive, hasKeyboard, moved: () => moved() })
  let destroyed = false
  /** Counts what was asked of the window: showing that waits for a place is off when something else is wanted. */
  let wishes = 0

  window.on('close', (event) => {
    if (destroyed) return
    event.preventDefault()
    hide()
  })

  const hide = (): void => {
    wishes += 1
    window.hide()
  }
  /** Shows the window once its place is known, at once wherever that can be. */
  const show = (reveal: () => void): void => {
    wishes += 1
    const own = wishes
    const shown = (): void => {
      if (own !== wishes || window.isDestroyed()) return
      // A page that crashed and was not loaded again at once gets another chance when somebody wants to see it.
      if (window.webContents.isCrashed()) window.webContents.reload()
      reveal()
    }
    const choosing = place.choose()
    if (choosing) void choosing.then(shown)
    else shown()
  }
  const pop = (): void => {
    popsLater = isHeld
    if (isHeld || window.isDestroyed()) return
    show(() => {
      if (!window.isVisible()) window.showInactive()
      stayOnTop(window)
      window.moveTop()
    })
  }
  const focus = (channel: string): void => {
    wanted()
    show(() => {
      window.show()
      stayOnTop(window)
      window.focus()
      window.webContents.send(channel, null)
    })
  }

  return {
    window,
    loaded: window.loadURL(PANEL_PAGE),
    placeAt: place.want,
    put: place.put,
    corner: place.corner,
    whenMoved(listener) {
      moved = listener
    },
    whenWanted(listener) {
      wanted = listener
    },
    hold(on) {
      isHeld = on
      if (!on && popsLater) pop()
    },
    isVisible: () => !window.isDestroyed() && window.isVisible(),
    isFocused: hasKeyboard,
    pop,
    focusSearch: () => focus(FOCUS_SEARCH_CHANNEL),
    focusCard: () => focus(FOCUS_CARD_CHANNEL),
    releaseKeyboard() {
      if (!window.isFocused()) return
      // On X11 `blur()` leaves the keyboard nowhere; a window that is hidden gives it back, and returns without it.
      window.hide()
      window.showInactive()
      stayOnTop(window)
    },
    hide,
    fit: place.fit,
    enlarge(percent) {
      enlargePage(window.webContents, percent)
      place.widen(Math.round((WIDTH * percent) / 100))
    },
    send(patch) {
      if (!window.isDestroyed()) window.webContents.send(PATCH_CHANNEL, patch)
    },
    protect: (on) => window.setContentProtection(on),
    destroy() {
      destroyed = true
      place.close()
      window.destroy()
    },
  }
}

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: WIDTH,
    height: FIRST_HEIGHT,
    show: false,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Callside',
    icon,
    backgroundColor: '#00000000',
    webPreferences: pagePreferences(),
  })
  // A page that crashed comes back with the snapshot that main holds; one that crashes at once does not, for ever.
  let reloadedAt = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now()
    if (window.isDestroyed() || reason === 'clean-exit') return
    if (now - reloadedAt > RELOAD_AFTER_MS) window.webContents.reload()
    reloadedAt = now
  })
  // The title bar of the page is the panel's own; the window's title never holds anything about a caller.
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/**
 * Tells whether the window has the keyboard. On X11 Chromium can believe that a window which was hidden with the
 * keyboard has it when it is back without; it has not, until the window is told of it or of a key.
 */
function followKeyboard(window: BrowserWindow): () => boolean {
  let isLost = false
  const known = (): void => {
    isLost = false
  }
  window.on('hide', () => {
    isLost = true
  })
  window.on('focus', known)
  window.on('blur', known)
  window.webContents.on('before-input-event', known)
  return () => !window.isDestroyed() && window.isFocused() && !isLost
}

/**
 * Puts the window above others, on every workspace. X11 window managers forget that of a window that is hidden, so it
 * is said again each time the window is shown. They keep a full-screen window above it for as long as that one has the
 * keyboard, as the Extended Window Manager Hints have it; Windows and macOS do not, except for games that have the
 * screen to themselves.
 */
function stayOnTop(window: BrowserWindow): void {
  window.setAlwaysOnTop(true, 'screen-saver')
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
}
