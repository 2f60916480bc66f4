import { join } from 'node:path'
import { app, BrowserWindow, type Display, type Rectangle, screen } from 'electron'
import icon from '../../../build/icons/callside-256.png?asset'
import type { Patch } from '../../preload/bridge'
import { FOCUS_SEARCH_CHANNEL, PATCH_CHANNEL } from '../../preload/bridge/channels'
import { PANEL_PAGE } from './pages'
import { anchorOf, type Corner, fitBounds, placeBounds } from './placement'

/** Where the panel appears: a corner, on the display with the cursor or on the primary one. */
export type Placement = { corner: Corner; display: 'cursor' | 'primary' }

export type Panel = {
  window: BrowserWindow
  /** Resolves when the page has loaded. */
  loaded: Promise<void>
  /** Where it appears from the next time on that it was hidden. */
  placeAt(placement: Placement): void
  /** Shows the panel above every window; the keyboard stays where it is. */
  pop(): void
  /** Shows the panel and gives it the keyboard, in the search box. Only for the agent's own hotkey or click. */
  focusSearch(): void
  /** Gives the keyboard back to the window that had it. */
  releaseKeyboard(): void
  hide(): void
  /** Makes the window as high as its content, within the display. */
  fit(height: number): void
  send(patch: Patch): void
  /** Destroys the window; until then closing only hides it. */
  destroy(): void
}

const WIDTH = 380
const FIRST_HEIGHT = 420
const RELOAD_AFTER_MS = 10_000

/** Opens the panel's window, hidden. It is frameless, on top of every window, and closing it hides it. */
export function openPanel(): Panel {
  const window = createWindow()
  let placement: Placement = { corner: 'bottom-right', display: 'cursor' }
  let moved = false
  let placed = false
  let destroyed = false

  window.on('close', (event) => {
    if (destroyed) return
    event.preventDefault()
    window.hide()
  })
  // 'will-move' does not exist on Linux; a move that this file did not make is the agent's.
  let ours: Rectangle | null = null
  const setBounds = (bounds: Rectangle): void => {
    ours = bounds
    window.setBounds(bounds)
  }
  window.on('move', () => {
    // X11 tells of a move when it has time to, which may be after the window's end.
    if (window.isDestroyed() || !placed || !ours || !window.isVisible()) return
    const [x, y] = window.getPosition()
    if (Math.abs((x ?? 0) - ours.x) > 8 || Math.abs((y ?? 0) - ours.y) > 8) moved = true
  })

  const place = (): void => {
    if (moved || window.isVisible()) return
    const area = displayFor(placement.display).workArea
    setBounds(placeBounds(window.getBounds(), area, placement.corner))
    placed = true
  }
  /** A page that crashed and was not loaded again at once gets another chance when somebody wants to see it. */
  const revive = (): void => {
    if (window.webContents.isCrashed()) window.webContents.reload()
  }
  const pop = (): void => {
    place()
    revive()
    if (!window.isVisible()) window.showInactive()
    stayOnTop(window)
    window.moveTop()
  }

  return {
    window,
    loaded: window.loadURL(PANEL_PAGE),
    placeAt: (next) => {
      placement = next
    },
    pop,
    focusSearch() {
      place()
      revive()
      window.show()
      stayOnTop(window)
      window.focus()
      window.webContents.send(FOCUS_SEARCH_CHANNEL, null)
    },
    releaseKeyboard() {
      if (!window.isFocused()) return
      // On X11 `blur()` leaves the keyboard nowhere; a window that is hidden gives it back, and returns without it.
      window.hide()
      window.showInactive()
      stayOnTop(window)
    },
    hide: () => window.hide(),
    fit(height) {
      const bounds = window.getBounds()
      const area = screen.getDisplayMatching(bounds).workArea
      const next = fitBounds(bounds, height, area, moved ? anchorOf(bounds, area) : placement.corner)
      if (next.height !== bounds.height || next.y !== bounds.y) setBounds(next)
    },
    send(patch) {
      if (!window.isDestroyed()) window.webContents.send(PATCH_CHANNEL, patch)
    },
    destroy() {
      destroyed = true
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
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
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

/** X11 window managers forget this of a window that is hidden, so it is said again each time the window is shown. */
function stayOnTop(window: BrowserWindow): void {
  window.setAlwaysOnTop(true, 'screen-saver')
}

function displayFor(which: 'cursor' | 'primary'): Display {
  return which === 'cursor' ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint()) : screen.getPrimaryDisplay()
}
