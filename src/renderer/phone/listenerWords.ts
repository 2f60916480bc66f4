import type { PhoneShell } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import type { Translate } from '../../preload/locales/translate'
import type { Format } from '../format'

/** How the connection to baresip is, in words; while it waits, why, and when it is tried again. */
export function baresipWords(
  { state, why, nextTryAt }: PhoneShell['baresip'],
  now: number,
  { tLater, format }: { tLater: Translate<LaterKey>; format: Pick<Format, 'wait'> },
): string {
  if (state !== 'waiting') return tLater(`phone.baresip.${state}`)
  const reason = tLater(`phone.baresip.why.${why ?? 'not-running'}`)
  const ms = (nextTryAt ?? 0) - now
  return ms > 0 ? `${reason} ${tLater('phone.baresip.next', { wait: format.wait(ms) })}` : reason
}

/** A port in what was typed; null where it is none. */
export function readPort(typed: string): number | null {
  const port = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return port >= 1 && port <= 65_535 ? port : null
}
