import { nativeTheme } from 'electron'
import type { DeskSettings } from './desk-settings'
import type { Panel } from './panel'
import type { SettingsWindow } from './settings-window'

export type LooksOptions = {
  settings: Pick<DeskSettings, 'stored' | 'follow'>
  panel: Pick<Panel, 'protect' | 'enlarge'>
  settingsWindow: Pick<SettingsWindow, 'protect' | 'enlarge'>
}

/** Has both windows look as the settings say: theme, size, and whether pictures of the screen leave them out. */
export function followLooks({ settings, panel, settingsWindow }: LooksOptions): void {
  const windows = [panel, settingsWindow]
  const { panel: looks, privacy } = settings.stored.current()
  nativeTheme.themeSource = looks.theme
  for (const window of windows) {
    window.protect(privacy.contentProtection)
    window.enlarge(looks.textSize)
  }
  settings.follow((after, before) => {
    if (after.panel.theme !== before.panel.theme) nativeTheme.themeSource = after.panel.theme
    const isOther = after.privacy.contentProtection !== before.privacy.contentProtection
    for (const window of windows) {
      if (isOther) window.protect(after.privacy.contentProtection)
      if (after.panel.textSize !== before.panel.textSize) window.enlarge(after.panel.textSize)
    }
  })
}
