import { format } from '../words'
import { useNow } from './useNow'

const MINUTE = 60_000

/** How long ago something was; it alone is drawn again as time goes by. */
export function Ago({ at }: { at: string }) {
  return format.relative(at, useNow(MINUTE)) ?? at
}

/** The time of day in a time zone, or nothing where the zone is unknown. */
export function Clock({ timeZone }: { timeZone: string }) {
  return format.clock(timeZone, useNow(MINUTE))
}
