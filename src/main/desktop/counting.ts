import type { UsageMeter } from '../platform'

/** The count of profile calls is nothing that a card should wait for, in milliseconds. */
const SHOWN_AFTER_MS = 2_000

/** A meter that says when its counts are worth showing again: some time after the last profile call, not with each. */
export function tellingMeter(meter: UsageMeter, changed: () => void): UsageMeter & { stop(): void } {
  let timer: NodeJS.Timeout | undefined
  return {
    ...meter,
    sent(purpose) {
      meter.sent(purpose)
      clearTimeout(timer)
      timer = setTimeout(changed, SHOWN_AFTER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
