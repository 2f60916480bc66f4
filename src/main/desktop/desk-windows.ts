import { app, globalShortcut, nativeTheme } from 'electron'
import type { CallView, DeskPart, Shell, SightingSource } from '../../preload/bridge'
import { blankable, blankHandlers, keepBlank, type ShownCalls } from './blank'
import type { DeskSettings } from './desk-settings'
import { openDeskTray } from './desk-tray'
import { type Hotkeys, keepHotkeys } from './hotkey'
import { openNotifier } from './notification'
import type { Panel } from './panel'
import { followPresence, type Presence } from './presence'
import { isAside, keepWaiting, mannerOf } from './quiet'
import type { Handlers } from './route'
import type { PageName } from './router'
import { settingsCalls } from './settings-calls'
import { keepSettingsWindow } from './settings-window'

export type DeskWindows = {
  presence: Presence
  hotkeys: Hotkeys
  /** Whether a caller from this source leaves the stage to the one who is on it. */
  isAside(source: SightingSource): boolean
  /** A text from this source has become a call. Says whether the panel came up for it. */
  sighted(source: SightingSource): boolean
  /** What the panel's page may be told of these calls. */
  shown(calls: ShownCalls): ShownCalls
  describe(): Pick<DeskPart, 'waiting' | 'blank' | 'corner' | 'panelHotkeyState' | 'hideHotkeyState'>
  handlers: Pick<Handlers, 'place' | 'unblank' | 'openSettings' | 'pauseHotkeys'>
  /** The handlers of what a page may ask now. */
  answering(page: PageName, handlers: Handlers): Partial<Handlers>
  /** Tells the settings' page and the tray what surrounds the calls now. */
  tell(shell: Shell): void
  /** Takes shortcuts and tray into use. */
  start(): void
  close(): void
}

export type DeskWindowsOptions = {
  panel: Panel
  settings: DeskSettings
  shell: () => Shell
  calls: { views(): CallView[]; stage(): string | null; forgetAll(): void }
  watchClipboard: (on: boolean) => Promise<void>
  /** There is something else to show of what surrounds the calls. */
  changed: () => void
  /** The calls themselves are to be shown, or no longer. */
  showAll: () => void
}

/** The part of the desk that windows, the tray and the system's own ways of telling have to do with. */
export function openDeskWindows(options: DeskWindowsOptions): DeskWindows {
  const { panel, settings, calls, changed } = options
  const { save, stored } = settings
  const presence = followPresence()
  const hotkeys = keepHotkeys(globalShortcut)
  const waiting = keepWaiting()
  const ids = (): string[] => calls.views().map(({ id }) => id)

  const blankChanged = (): void => {
    panel.hold(blank.isOn())
    if (!blank.isOn() && panel.isVisible()) waiting.seen()
    options.showAll()
  }
  const blank = keepBlank({
    isAway: presence.isAway,
    blankOnLock: () => stored.current().privacy.blankOnLock,
    changed: blankChanged,
  })
  let wasAway = false
  presence.follow(() => {
    const isAway = presence.isAway()
    if (isAway && !wasAway && stored.current().privacy.forgetOnLock) calls.forgetAll()
    wasAway = isAway
    blankChanged()
  })
  const hideAll = (): void => {
    panel.hide()
    blank.hide()
  }
  const seen = (): void => {
    if (blank.isOn() || waiting.count(ids()) === 0) return
    waiting.seen()
    changed()
  }
  panel.window.on('show', seen)
  panel.whenWanted(() => void blank.show())
  panel.whenMoved(changed)

  const settingsWindow = keepSettingsWindow(options.shell, () => hotkeys.pause(false))
  const notifier = openNotifier(settings.language, () => panel.focusCard())
  const tray = openDeskTray({
    show: () => (calls.stage() === null ? panel.focusSearch() : panel.focusCard()),
    watchClipboard: (on) => void options.watchClipboard(on),
    setQuiet(source, on) {
      const others = stored.current().triggers.quiet.filter((other) => other !== source)
      void save({ triggers: { quiet: on ? [...others, source] : others } })
    },
    openSettings: () => settingsWindow.open('connection'),
    hideAll,
    showAgain: () => panel.focusCard(),
    quit: () => app.quit(),
  })

  const protect = (on: boolean): void => {
    panel.protect(on)
    settingsWindow.protect(on)
  }
  const enlarge = (percent: number): void => {
    panel.enlarge(percent)
    settingsWindow.enlarge(percent)
  }
  const setTheme = (theme: DeskPart['theme']): void => {
    nativeTheme.themeSource = theme
  }
  setTheme(stored.current().panel.theme)
  enlarge(stored.current().panel.textSize)
  protect(stored.current().privacy.contentProtection)
  settings.follow((after, before) => {
    if (after.panel.theme !== before.panel.theme) setTheme(after.panel.theme)
    if (after.panel.textSize !== before.panel.textSize) enlarge(after.panel.textSize)
    if (after.privacy.contentProtection !== before.privacy.contentProtection) protect(after.privacy.contentProtection)
    if (after.triggers.panelHotkey !== before.triggers.panelHotkey) panelHotkey?.set(after.triggers.panelHotkey)
    if (after.triggers.hideHotkey !== before.triggers.hideHotkey) hideHotkey?.set(after.triggers.hideHotkey)
    if (after.privacy.blankOnLock !== before.privacy.blankOnLock) blankChanged()
  })
  // Opened after the shortcut for highlighted text: of two that are the same that one has it.
  let panelHotkey: ReturnType<Hotkeys['open']> | null = null
  let hideHotkey: ReturnType<Hotkeys['open']> | null = null

  const facts = (source: SightingSource) => ({
    source,
    quiet: stored.current().triggers.quiet,
    isPanelVisible: panel.isVisible(),
  })
  const isNotified = (source: SightingSource): boolean => {
    const { panel: wanted, triggers } = stored.current()
    const isAgents = source === 'search' || source === 'hotkey'
    return wanted.notify && !isAgents && !triggers.quiet.includes(source) && !panel.isFocused()
  }

  return {
    presence,
    hotkeys,
    isAside: (source) => isAside(facts(source), calls.views().find(({ id }) => id === calls.stage()) ?? null),
    sighted(source) {
      const isNew = waiting.arrived(ids())
      if (isNew && isNotified(source)) notifier.tell()
      // Whoever marks a number and presses the shortcut is here, and wants to see.
      if (source === 'hotkey') blank.show()
      const manner = mannerOf({ ...facts(source), isBlank: blank.isOn() })
      if (manner === 'wait') {
        waiting.wait()
        changed()
      }
      const isQuiet = stored.current().triggers.quiet.includes(source)
      // A panel that is held comes up when the agent is back.
      if (manner === 'pop' || (manner === 'wait' && !isQuiet)) panel.pop()
      return manner === 'pop'
    },
    shown(all) {
      const { blankOnLock, forgetOnLock } = stored.current().privacy
      presence.heed(all.calls.length > 0 && (blankOnLock || forgetOnLock))
      return blankable(all, blank.isOn())
    },
    describe: () => ({
      waiting: waiting.count(ids()),
      blank: blank.isOn(),
      corner: panel.corner(),
      panelHotkeyState: panelHotkey?.state() ?? 'off',
      hideHotkeyState: hideHotkey?.state() ?? 'off',
    }),
    handlers: {
      place({ corner, nextDisplay }) {
        panel.put(corner, nextDisplay)
        changed()
        return null
      },
      unblank() {
        blank.show()
        return null
      },
      openSettings({ page }) {
        settingsWindow.open(page)
        return null
      },
      pauseHotkeys({ on }) {
        hotkeys.pause(on)
        changed()
        return null
      },
    },
    answering(page, handlers) {
      if (page === 'settings') return settingsCalls(handlers, settingsWindow, blank.isOn())
      return blank.isOn() ? blankHandlers(handlers) : handlers
    },
    tell(shell) {
      settingsWindow.tell(shell)
      tray.tell(shell)
    },
    start() {
      const { triggers } = stored.current()
      panelHotkey = hotkeys.open(() => panel.focusCard())
      panelHotkey.set(triggers.panelHotkey)
      hideHotkey = hotkeys.open(hideAll)
      hideHotkey.set(triggers.hideHotkey)
      tray.start(options.shell())
    },
    close() {
      hotkeys.close()
      presence.close()
      notifier.close()
      tray.close()
    },
  }
}
