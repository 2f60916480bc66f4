import { app, globalShortcut } from 'electron'
import type { CallView, DeskPart, Shell } from '../../preload/bridge'
import { blankable, blankHandlers, keepBlank, type ShownCalls } from './blank'
import { type Arriving, openArriving } from './desk-arrivals'
import type { DeskSettings } from './desk-settings'
import { openDeskTray } from './desk-tray'
import { type Hotkeys, keepHotkeys } from './hotkey'
import { openNotifier } from './notification'
import type { Panel } from './panel'
import { followPresence, type Presence } from './presence'
import { keepWaiting } from './quiet'
import type { Handlers } from './route'
import type { PageName } from './router'
import { settingsCalls } from './settings-calls'
import { keepSettingsWindow } from './settings-window'
import { followLooks } from './window-looks'

export type DeskWindows = Arriving & {
  presence: Presence
  hotkeys: Hotkeys
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

  followLooks({ settings, panel, settingsWindow })
  settings.follow((after, before) => {
    if (after.triggers.panelHotkey !== before.triggers.panelHotkey) panelHotkey?.set(after.triggers.panelHotkey)
    if (after.triggers.hideHotkey !== before.triggers.hideHotkey) hideHotkey?.set(after.triggers.hideHotkey)
    if (after.privacy.blankOnLock !== before.privacy.blankOnLock) blankChanged()
  })
  // Opened after the shortcut for highlighted text: of two that are the same that one has it.
  let panelHotkey: ReturnType<Hotkeys['open']> | null = null
  let hideHotkey: ReturnType<Hotkeys['open']> | null = null

  const arriving = openArriving({ panel, stored, calls, waiting, blank, notifier, changed })

  return {
    presence,
    hotkeys,
    ...arriving,
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
