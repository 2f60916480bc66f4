import { isDeepStrictEqual } from 'node:util'
import { BrowserWindow, nativeTheme } from 'electron'
import icon from '../../../build/icons/callside-256.png?asset'
import type { SettingsPage, Shell, Snapshot } from '../../preload/bridge'
import { PATCH_CHANNEL, SETTINGS_PAGE_CHANNEL } from '../../preload/bridge/channels'
import { translator } from '../../preload/locales'
import { pagePreferences } from './page-preferences'
import { enlargePage } from './page-size'
import { SETTINGS_PAGE } from './pages'

export type SettingsWindow = {
  /** Shows this page of the settings and gives it the keyboard; the window is made where there is none. */
  open(page: SettingsPage): void
  close(): void
  /** What its page knows: a snapshot that holds the shell and never a call. */
  current(): Snapshot
  /** Tells its page of the shell as it is now; nothing is sent where nothing has changed. */
  tell(shell: Shell): void
  /** Whether pictures of the screen leave the window out, as with the panel. */
  protect(on: boolean): void
  /** Shows its page larger or smaller, in percent of the usual size. */
  enlarge(percent: number): void
}

const SIZE = { width: 880, height: 640, minWidth: 320, minHeight: 240 }
/** Grounds of the window until its page is drawn, so that it does not flash. */
const GROUND = { light: '#ffffff', dark: '#1b1b1f' }

/**
 * The window of the settings: a window like any other, which is there only while it is open. `closed` runs whenever it
 * has gone, however that came.
 */
export function keepSettingsWindow(shell: () => Shell, closed: () => void): SettingsWindow {
  let window: BrowserWindow | null = null
  let told: Snapshot | null = null
  let isProtected = false
  let size = 100

  const current = (): Snapshot => {
    told ??= { sequence: 0, shell: shell(), calls: [], stage: null }
    return told
  }
  const make = (page: SettingsPage): BrowserWindow => {
    const made = createWindow(shell().desk.language)
    made.setContentProtection(isProtected)
    enlargePage(made.webContents, size)
    made.once('ready-to-show', () => made.show())
    made.once('closed', () => {
      window = null
      told = null
      closed()
    })
    void made.loadURL(`${SETTINGS_PAGE}#${page}`).catch(() => made.destroy())
    return made
  }

  return {
    open(page) {
      if (!window) {
        window = make(page)
        return
      }
      window.webContents.send(SETTINGS_PAGE_CHANNEL, page)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    close: () => window?.close(),
    current,
    tell(next) {
      if (!window || !told || isDeepStrictEqual(next, told.shell)) return
      told = { ...told, shell: next, sequence: told.sequence + 1 }
      window.webContents.send(PATCH_CHANNEL, { sequence: told.sequence, shell: next })
    },
    protect(on) {
      isProtected = on
      window?.setContentProtection(on)
    },
    enlarge(percent) {
      size = percent
      if (window) enlargePage(window.webContents, percent)
    },
  }
}

function createWindow(language: string): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: translator(language)('window.settings'),
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: true,
    fullscreenable: false,
    webPreferences: pagePreferences(),
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  // Nothing is kept in it that would be lost: it is opened again where it is wanted.
  window.webContents.on('render-process-gone', () => window.destroy())
  return window
}
