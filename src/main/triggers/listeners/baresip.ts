import { connect, type Socket } from 'node:net'
import { readBaresip } from './baresip-event'
import { readNetstrings } from './netstrings'
import type { PhoneEvent } from './phone-event'
import { openRate } from './rate'

/** No message of baresip comes near this; more is held of none. */
const MOST_BYTES = 64 * 1024
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
/** How long a connection may take to open: a stopped process accepts, and never answers. */
const CONNECT_MS = 5_000
/** A connection that lasted this long was a good one: the next wait is the shortest again. */
const GOOD_AFTER_MS = 10_000

/** How the connection is. `nextTryAt` is milliseconds since the epoch. */
export type BaresipState =
  | { kind: 'connecting' }
  | { kind: 'connected' }
  | { kind: 'waiting'; nextTryAt: number; why: 'not-running' | 'closed' | 'malformed' }

export type BaresipOptions = {
  host: '127.0.0.1' | '::1'
  /** 1 to 65535. */
  port: number
  /** `message` is what it was read from, as it arrived. */
  onEvent: (event: PhoneEvent, message: Uint8Array) => void
  onState: (state: BaresipState) => void
}

/**
 * Listens to the calls of a baresip on this computer (its module ctrl_tcp), for as long as it takes: where there is no
 * connection it is tried again after half a second, then after twice that, up to 30 s. Nothing is ever sent. After
 * `close` nothing more is told. ctrl_tcp has no sign-in, hence loopback alone; and it keeps its newest connection only, so
 * that another program that listens takes turns with this one.
 */
export function listenToBaresip({ host, port, onEvent, onState }: BaresipOptions): { close(): void } {
  let socket: Socket | null = null
  let timer: NodeJS.Timeout | undefined
  const rate = openRate()
  let failures = 0
  let closed = false

  function wait(why: (BaresipState & { kind: 'waiting' })['why']) {
    const ms = waitBefore(failures, Math.random())
    failures += 1
    timer = setTimeout(open, ms)
    onState({ kind: 'waiting', nextTryAt: Date.now() + ms, why })
  }

  function open() {
    onState({ kind: 'connecting' })
    // Whoever was told may have closed the listener.
    if (closed) return
    const netstrings = readNetstrings(MOST_BYTES)
    let openedAt: number | null = null
    let malformed = false
    const opening = connect({ host, port })
    socket = opening
    opening.setTimeout(CONNECT_MS, () => opening.destroy())
    opening.once('connect', () => {
      openedAt = performance.now()
      opening.setTimeout(0)
      onState({ kind: 'connected' })
    })
    opening.on('data', (chunk) => {
      const { messages, broken } = netstrings.push(chunk)
      for (const message of messages) {
        const event = readBaresip(message)
        // A flood would keep the panel from everything else.
        if (event && !closed && rate.take(performance.now()) === 0) onEvent(event, message)
      }
      if (!broken) return
      malformed = true
      opening.destroy()
    })
    // 'close' follows, and says enough.
    opening.on('error', () => undefined)
    opening.once('close', () => {
      if (closed) return
      if (openedAt !== null && !malformed && performance.now() - openedAt >= GOOD_AFTER_MS) failures = 0
      wait(malformed ? 'malformed' : openedAt === null ? 'not-running' : 'closed')
    })
  }

  open()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      socket?.destroy()
    },
  }
}

/**
 * The wait before the next try, in milliseconds: 0.5 s, 1 s, 2 s and so on to 30 s, each a quarter shorter or longer as
 * `chance` (0 to 1) says, but never outside of those two.
 */
export function waitBefore(failures: number, chance: number): number {
  const wait = FIRST_WAIT_MS * 2 ** Math.min(failures, 10) * (0.75 + chance / 2)
  return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, wait))
}
