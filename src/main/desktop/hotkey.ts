import type { GlobalShortcut } from 'electron'
import type { HotkeyState } from '../../preload/bridge'

export type Hotkey = {
  /** Takes another shortcut in place of the one before; an empty one means none. */
  set(accelerator: string): void
  state(): HotkeyState
}

export type Hotkeys = {
  /** A shortcut of the app's own, none until it is set. Of two that are the same the one opened first has it. */
  open(pressed: () => void): Hotkey
  /** While a shortcut is recorded none of them fires; afterwards all are taken anew. */
  pause(on: boolean): void
  close(): void
}

/** The part of Electron's global shortcuts that is used here. */
export type ShortcutPort = Pick<GlobalShortcut, 'register' | 'unregister' | 'isRegistered'>

type Kept = { accelerator: string; pressed: () => void; state: HotkeyState }

/**
 * Keeps the app's global shortcuts. With each change all of them are taken anew, so that one that was held by another
 * is had as soon as it is free.
 */
export function keepHotkeys(port: ShortcutPort): Hotkeys {
  const kept: Kept[] = []
  let isPaused = false

  const release = (): void => {
    for (const { accelerator, state } of kept) if (state === 'registered') port.unregister(accelerator)
  }
  const takeAll = (): void => {
    for (const key of kept) key.state = take(port, key)
  }
  return {
    open(pressed) {
      const key: Kept = { accelerator: '', pressed, state: 'off' }
      kept.push(key)
      return {
        set(accelerator) {
          if (!isPaused) release()
          key.accelerator = accelerator
          if (!isPaused) takeAll()
        },
        state: () => key.state,
      }
    },
    pause(on) {
      if (on === isPaused) return
      isPaused = on
      if (on) release()
      else takeAll()
    },
    close() {
      if (!isPaused) release()
      kept.length = 0
    },
  }
}

function take(port: ShortcutPort, { accelerator, pressed }: Kept): HotkeyState {
  if (accelerator === '') return 'off'
  try {
    // Says what this app has registered, and nothing of other programs.
    if (port.isRegistered(accelerator)) return 'own'
    return port.register(accelerator, pressed) ? 'registered' : 'taken'
  } catch {
    return 'invalid'
  }
}
