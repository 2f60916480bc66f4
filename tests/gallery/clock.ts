import { MOMENT } from './moment'

const RealDate = Date

/** A clock that stands still; a date that is given stays as it is. */
class StoppedDate extends RealDate {
  constructor(...given: [] | [number | string | Date] | Parameters<typeof RealDate.UTC>) {
    if (given.length === 0) super(MOMENT)
    else super(...(given as [number]))
  }

  static override now(): number {
    return MOMENT
  }
}

/** Stops this page's clock at the moment that every picture shows. Timers go on, and find that no time has passed. */
export function stopClock(): void {
  globalThis.Date = StoppedDate as DateConstructor
}
