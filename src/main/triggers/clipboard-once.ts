import type { TextRead } from './system-text'

/** A selection got an owner, or lost the one it had. */
export type OwnerChange = 'owned' | 'lost'

export type Once = {
  /** Whether what is announced at `at` (milliseconds, see `clock`) may be read at all. */
  mayRead(at: number, change: OwnerChange): boolean
  /** What was announced is passed over unread: while watching is paused. */
  passOver(at: number): void
  /** Whether what was read is news; if so, it is remembered as the last that was. */
  isNew(at: number, read: TextRead): boolean
}

/**
 * How long after a text, or after the end of its owner, the same text counts as the same copy, in milliseconds.
 * Clipboard managers answer an event or look twice a second; nobody copies the same number twice as fast on purpose.
 */
export const ECHO_MS = 1_500

/**
 * The last thing on the clipboard: a text that was looked at, something never to be looked at, what was there before
 * anybody watched, or no text.
 */
type Last = { text: string } | 'unseen' | 'before' | 'no text'

/**
 * Sees to it that one copy is looked at once. What repeats a copy has three causes: an application that announces the
 * same text twice, a clipboard manager that takes it over at once, and one that brings it back when its owner ends.
 * All of them come within `ECHO_MS` of the announcement or of the owner's end, and hold the same text; the same text at
 * any other time was copied again, on purpose.
 *
 * A text that must not be looked at (marked as a secret, our own, copied while watching was paused) cannot be compared,
 * and may come back without its mark. So within the same time nothing is read at all. What was there before watching
 * began may come back once.
 */
export function lookOnce(): Once {
  let last: Last = 'before'
  let lastAt = Number.NEGATIVE_INFINITY
  let lostAt = Number.NEGATIVE_INFINITY
  const isEcho = (at: number): boolean => at - Math.max(lastAt, lostAt) < ECHO_MS
  const remember = (at: number, next: Last): void => {
    last = next
    lastAt = at
  }
  return {
    mayRead(at, change) {
      if (change === 'lost') {
        lostAt = at
        return false
      }
      if (!isEcho(at)) return true
      if (last === 'unseen') lastAt = at
      else if (last === 'before') last = 'no text'
      else return true
      return false
    },
    passOver: (at) => remember(at, 'unseen'),
    isNew(at, read) {
      if (!read.ok) {
        remember(at, read.reason === 'secret' || read.reason === 'own' ? 'unseen' : 'no text')
        return read.reason !== 'own'
      }
      const isSame = typeof last === 'object' && last.text === read.text && isEcho(at)
      remember(at, { text: read.text })
      return !isSame
    },
  }
}
