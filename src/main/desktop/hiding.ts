import type { BrowserWindow } from 'electron'
import { screen } from 'electron'
import type { PhoneLink } from '../../preload/bridge'

/** Somebody who looks into the panel is left in peace, and asked again after this, in milliseconds. */
const ASK_AGAIN_MS = 1_000

export type Hiding = {
  /** The panel has popped for a call. */
  popped(): void
  /** The call on stage, as its phone system tells of it; null where none does. */
  follow(phone: PhoneLink | null): void
  close(): void
}

export type HidingOptions = {
  window: BrowserWindow
  /** Seconds after which the panel hides, or null for never. */
  after: () => number | null
  /** Whether the phone system will say when the call ends. */
  tellsEnd: (phone: PhoneLink) => boolean
  clock: () => number
}

/**
 * Hides the panel some seconds after it popped; where the phone system tells when a call ends, after that end. It stays
 * while it has the keyboard or the pointer.
 */
export function hideAfterCalls({ window, after, tellsEnd, clock }: HidingOptions): Hiding {
  let poppedAt = 0
  let phone: PhoneLink | null = null
  let timer: NodeJS.Timeout | undefined

  const plan = (): void => {
    clearTimeout(timer)
    const seconds = after()
    const from = countsFrom()
    if (seconds === null || from === null) return
    timer = setTimeout(hide, Math.max(0, from + seconds * 1_000 - clock()))
  }
  const countsFrom = (): number | null => {
    if (!phone) return poppedAt
    return phone.endedAt ?? (tellsEnd(phone) ? null : poppedAt)
  }
  const hide = (): void => {
    if (window.isDestroyed() || !window.isVisible()) return
    if (window.isFocused() || isPointedAt()) timer = setTimeout(hide, ASK_AGAIN_MS)
    else window.hide()
  }
  const isPointedAt = (): boolean => {
    const { x, y } = screen.getCursorScreenPoint()
    const bounds = window.getBounds()
    return x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
  }

  return {
    popped() {
      poppedAt = clock()
      plan()
    },
    follow(next) {
      if (next === phone) return
      phone = next
      plan()
    },
    close: () => clearTimeout(timer),
  }
}
