import { isShutDown, tunnelRefusal } from './answers'
import type { Dispatchers } from './dispatchers'
import type { Broken, Received, Sending } from './exchange'
import type { PlatformProblem } from './problems'

/**
 * What came of one request: there was no way to send it, or an answer came, or the connection broke. `reused` says that
 * a kept connection was used; `proxy` is `host:port`.
 */
export type Way =
  | { problem: PlatformProblem }
  | { received: Received; proxy: string | null }
  | { broken: Broken; proxy: string | null; reused: boolean }

/**
 * Sends a request over the way that the network names; never rejects. A proxy that asks for a sign-in gets it, and the
 * request goes once more. `onSent` is called when the request itself leaves, not for what a proxy refused before.
 */
export async function sendOver(
  dispatchers: Dispatchers,
  sending: Sending,
  signal: AbortSignal,
  onSent: () => void,
): Promise<Way> {
  const way = await dispatchers.routeTo(sending.url, signal)
  if (!way.ok) return { problem: way.problem }
  const { proxy, signIn, carry, opened } = way.value
  const openedBefore = opened()
  const result = await carry(sending, signal, onSent)
  if (!('error' in result)) return { received: result, proxy }
  const again = () => sendOver(dispatchers, sending, signal, onSent)
  // The way was given up between finding and using it, as after a sleep; nothing has left.
  if (isShutDown(result) && !result.sent) return again()
  if (proxy !== null && tunnelRefusal(result) === 407) {
    if (signIn !== null) dispatchers.refuseSignIn(proxy, signIn)
    else if (await dispatchers.signIn(proxy, signal)) return again()
  }
  return { broken: result, proxy, reused: result.sent && opened() === openedBefore }
}
