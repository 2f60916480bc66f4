import { globalShortcut } from 'electron'

/** Whether the operating system gave the app its shortcut. */
export type HotkeyState = 'registered' | 'taken' | 'invalid' | 'off'

export type Hotkey = {
  /** Registers another shortcut in place of the one before; an empty one means none. */
  set(accelerator: string): HotkeyState
  close(): void
}

/** The global shortcut for highlighted text. `pressed` runs each time it is used. */
export function openHotkey(pressed: () => void): Hotkey {
  let held: string | null = null
  const release = (): void => {
    if (held !== null) globalShortcut.unregister(held)
    held = null
  }
  return {
    set(accelerator) {
      release()
      if (accelerator === '') return 'off'
      try {
        if (!globalShortcut.register(accelerator, pressed)) return 'taken'
      } catch {
        return 'invalid'
      }
      held = accelerator
      return 'registered'
    },
    close: release,
  }
}
