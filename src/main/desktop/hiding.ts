import { type BrowserWindow, screen } from 'electron'
import type { PhoneLink } from '../../preload/bridge'
import { type HidingFacts, hidingTime } from './hiding-time'

/** Somebody who looks into the panel is left in peace, and asked again after this, in milliseconds. */
const ASK_AGAIN_MS = 1_000

export type Hiding = {
  /** The panel has popped for a call. */
  popped(): void
  /** Which call is on stage now, and what phone systems tell of it and of all calls. */
  follow(stage: string | null, phones: Pick<HidingFacts, 'onStage' | 'all'>): void
  close(): void
}

export type HidingOptions = {
  window: BrowserWindow
  /** Seconds after which the panel hides, or null for never. */
  after: () => number | null
  tellsEnd: (phone: PhoneLink) => boolean
  clock: () => number
}

/** Hides the panel when `hidingTime` says so; it stays while it has the keyboard or the pointer. */
export function hideAfterCalls({ window, after, tellsEnd, clock }: HidingOptions): Hiding {
  let facts: Pick<HidingFacts, 'poppedAt' | 'stagedAt' | 'onStage' | 'all'> = {
    poppedAt: 0,
    stagedAt: 0,
    onStage: null,
    all: [],
  }
  let stage: string | null = null
  let timer: NodeJS.Timeout | undefined

  const plan = (change: Partial<typeof facts>): void => {
    facts = { ...facts, ...change }
    clearTimeout(timer)
    const at = hidingTime({ ...facts, after: after(), tellsEnd })
    if (at !== null) timer = setTimeout(hide, Math.max(0, at - clock()))
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
    popped: () => plan({ poppedAt: clock() }),
    follow(next, phones) {
      plan(next === stage ? phones : { ...phones, stagedAt: clock() })
      stage = next
    },
    close: () => clearTimeout(timer),
  }
}
