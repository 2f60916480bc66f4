import { powerMonitor } from 'electron'

/** Whether somebody can be at the desk: the computer is awake and its screen not locked. */
export type Presence = {
  isAway(): boolean
  /** Runs after the agent has gone or has come back. */
  follow(changed: () => void): void
  /** Whether going away matters even when nobody asks, as it does while there is anything of a caller to hide. */
  heed(on: boolean): void
  close(): void
}

/** How often the screen is looked at on Linux, where nothing tells of its lock, in milliseconds. */
const LOCKED_POLL_MS = 2_000

/**
 * Follows sleep and the screen's lock.
 *
 * Windows and macOS tell of the lock. On Linux Electron tells of sleep alone, so the lock is asked for: when it matters
 * to somebody, every two seconds while it is heeded, and until it ends. It sees the lockers that X11's screen saver
 * extension knows, not those that only a desktop's own service does, as GNOME's; there a change of the clipboard while
 * the screen is locked is looked at, and nothing is blanked until the computer sleeps.
 */
export function followPresence(): Presence {
  const followers: (() => void)[] = []
  let isAsleep = false
  let isLocked = false
  let isHeeded = false
  /** What followers know. */
  let wasAway = false
  let timer: NodeJS.Timeout | undefined

  const seesLock = (): boolean => process.platform === 'linux' && powerMonitor.getSystemIdleState(1) === 'locked'
  const look = (): boolean => {
    const isAway = isAsleep || isLocked || seesLock()
    // Not at once: who asks may be in the middle of describing what is so.
    if (isAway !== wasAway) setImmediate(tell)
    wasAway = isAway
    const isPolled = process.platform === 'linux' && (isAway || isHeeded)
    if (isPolled) timer ??= setInterval(look, LOCKED_POLL_MS)
    else {
      clearInterval(timer)
      timer = undefined
    }
    return isAway
  }
  const tell = (): void => {
    for (const changed of followers) changed()
  }
  const set = (change: () => void) => (): void => {
    change()
    look()
  }
  const events = {
    suspend: set(() => {
      isAsleep = true
    }),
    resume: set(() => {
      isAsleep = false
    }),
    'lock-screen': set(() => {
      isLocked = true
    }),
    'unlock-screen': set(() => {
      isAsleep = false
      isLocked = false
    }),
  }
  for (const [event, listener] of Object.entries(events)) powerMonitor.on(event as 'suspend', listener)

  return {
    isAway: look,
    follow: (changed) => void followers.push(changed),
    heed(on) {
      if (on === isHeeded) return
      isHeeded = on
      look()
    },
    close() {
      followers.length = 0
      clearInterval(timer)
      for (const [event, listener] of Object.entries(events)) powerMonitor.off(event as 'suspend', listener)
    },
  }
}
