import { isDeepStrictEqual } from 'node:util'
import type { Shell } from '../../preload/bridge'
import { type AppTray, openTray, type TrayActions } from './tray'
import { type TrayView, trayViewOf } from './tray-view'

export type DeskTray = {
  /** Puts the icon up, where the desktop has a place for one. */
  start(shell: Shell): void
  /** Shows what is so now. */
  tell(shell: Shell): void
  close(): void
}

/** The part of the desk that sits in the system's tray. */
export function openDeskTray(actions: TrayActions): DeskTray {
  let tray: AppTray | null = null
  let shown: TrayView | null = null
  return {
    start(shell) {
      shown = trayViewOf(shell)
      tray = openTray(shown, actions)
    },
    tell(shell) {
      if (!tray) return
      const view = trayViewOf(shell)
      // A menu that is built anew closes under the agent's pointer.
      if (isDeepStrictEqual(view, shown)) return
      shown = view
      tray.update(view)
    },
    close() {
      tray?.close()
      tray = null
    },
  }
}
