import { screen } from 'electron'
import type { PhoneLink } from '../../preload/bridge'
import { type HidingFacts, hidingTime } from './hiding-time'
import type { Panel } from './panel'

/** How often it is looked whether the panel is in use while it waits to hide, in milliseconds. */
const LOOK_EVERY_MS = 500

export type Hiding = {
  /** The panel has popped for a call. */
  popped(): void
  /** Which call is on stage now, and what phone systems tell of it and of all calls. */
  follow(stage: string | null, phones: Pick<HidingFacts, 'onStage' | 'all'>): void
  close(): void
}

export type HidingOptions = {
  panel: Panel
  /** Seconds after which the panel hides, or null for never. */
  after: () => number | null
  tellsEnd: (phone: PhoneLink) => boolean
  clock: () => number
}

/**
 * Hides the panel when `hidingTime` says so. It stays while it has the keyboard or the pointer, and after that all of
 * its time begins again (WCAG 2.2, 2.2.1). While it is hidden nothing is looked at.
 */
export function hideAfterCalls({ panel, after, tellsEnd, clock }: HidingOptions): Hiding {
  const { window } = panel
  let facts: Omit<HidingFacts, 'after' | 'tellsEnd'> = { poppedAt: 0, stagedAt: 0, usedAt: 0, onStage: null, all: [] }
  let stage: string | null = null
  let timer: NodeJS.Timeout | undefined

  const plan = (change: Partial<typeof facts>): void => {
    facts = { ...facts, ...change }
    clearTimeout(timer)
    if (!panel.isVisible()) return
    const at = hidingTime({ ...facts, after: after(), tellsEnd })
    if (at !== null) timer = setTimeout(look, Math.max(0, Math.min(LOOK_EVERY_MS, at - clock())))
  }
  const look = (): void => {
    if (!panel.isVisible()) return
    if (panel.isFocused() || isPointedAt()) {
      plan({ usedAt: clock() })
      return
    }
    const at = hidingTime({ ...facts, after: after(), tellsEnd })
    if (at !== null && at <= clock()) panel.hide()
    else plan({})
  }
  const isPointedAt = (): boolean => {
    const { x, y } = screen.getCursorScreenPoint()
    const bounds = window.getBounds()
    return x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
  }
  const shown = (): void => plan({})
  window.on('show', shown)

  return {
    popped: () => plan({ poppedAt: clock() }),
    follow(next, phones) {
      plan(next === stage ? phones : { ...phones, stagedAt: clock() })
      stage = next
    },
    close() {
      clearTimeout(timer)
      if (!window.isDestroyed()) window.off('show', shown)
    },
  }
}
