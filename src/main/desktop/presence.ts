import { powerMonitor } from 'electron'

/** Whether somebody can be at the desk: the computer is awake and its screen not locked. */
export type Presence = { isAway(): boolean; close(): void }

/** How often a locked screen is looked at on Linux, where nothing tells of its end, in milliseconds. */
const LOCKED_POLL_MS = 2_000

/**
 * Follows sleep and the screen's lock; `changed` runs after either begins or ends.
 *
 * Windows and macOS tell of the lock. On Linux Electron tells of sleep alone, so the lock is asked for when it matters,
 * and then until it ends. It sees the lockers that X11's screen saver extension knows, not those that only a desktop's
 * own service does, as GNOME's; there a change of the clipboard while the screen is locked is looked at.
 */
export function followPresence(changed: () => void): Presence {
  let isAsleep = false
  let isLocked = false
  let timer: NodeJS.Timeout | undefined

  const set = (asleep: boolean, locked: boolean) => (): void => {
    isAsleep = asleep
    isLocked = locked
    changed()
  }
  const events = {
    suspend: () => set(true, isLocked)(),
    resume: () => set(false, isLocked)(),
    'lock-screen': () => set(isAsleep, true)(),
    'unlock-screen': set(false, false),
  }
  for (const [event, listener] of Object.entries(events)) powerMonitor.on(event as 'suspend', listener)

  const seesLock = (): boolean => process.platform === 'linux' && powerMonitor.getSystemIdleState(1) === 'locked'
  const awaitUnlock = (): void => {
    timer = setTimeout(() => {
      if (seesLock()) return awaitUnlock()
      timer = undefined
      changed()
    }, LOCKED_POLL_MS)
  }

  return {
    isAway() {
      if (isAsleep || isLocked) return true
      const isLockedNow = seesLock()
      if (isLockedNow && timer === undefined) awaitUnlock()
      return isLockedNow
    },
    close() {
      clearTimeout(timer)
      for (const [event, listener] of Object.entries(events)) powerMonitor.off(event as 'suspend', listener)
    },
  }
}
