import { DIRECTIONS, type Direction, PHASES, type Phase } from '../../preload/bridge/phases'
import type { PhoneContext } from './phone-context'

// Read before anything else when a softphone starts the app: zod's half is phone-context.ts.

export { DIRECTIONS, PHASES }

/** How long each text of a phone system may be, in UTF-16 units. */
export const LONGEST = { callId: 128, did: 64, queue: 128, phoneSystem: 64 } as const

/** A number, as a phone system hands it over, is never longer than this, in UTF-16 units. */
export const LONGEST_NUMBER = 256

/** Control characters, line ends and halves of characters: no text of a phone system has any. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u

/** Marks without a shape of their own, such as those that turn the direction of writing: they could disguise a text. */
const INVISIBLE = /\p{Cf}/gu

/** Words that phone systems use for the phases, in lower case. */
const PHASE_WORDS: Readonly<Record<string, Phase>> = {
  ringing: 'ringing',
  ring: 'ringing',
  answered: 'answered',
  answer: 'answered',
  ended: 'ended',
  hangup: 'ended',
}

const DIRECTION_WORDS: Readonly<Record<string, Direction>> = {
  inbound: 'inbound',
  in: 'inbound',
  outbound: 'outbound',
  out: 'outbound',
}

/** What a phone system wrote, before anything is known of it. */
export type WrittenContext = { [K in keyof PhoneContext]?: string | undefined }

/** A context, or which of its two closed lists has not the word that was written. */
export type ReadContext = { ok: true; phone: PhoneContext } | { ok: false; unknown: 'phase' | 'direction' }

/**
 * Reads what a phone system wrote about a call. A call id, line, queue or name that is empty, too long, no plain text or
 * a placeholder nobody filled in is left out, for the caller waits; an unknown phase or direction is a mistake in the
 * set-up and said, since an ended call must not pop like a new one. `isPlaceholder` tells the unfilled ones.
 */
export function readPhoneContext(written: WrittenContext, isPlaceholder: (text: string) => boolean): ReadContext {
  const phase = wordOf(PHASE_WORDS, written.phase)
  if (phase === null) return { ok: false, unknown: 'phase' }
  const direction = wordOf(DIRECTION_WORDS, written.direction)
  if (direction === null) return { ok: false, unknown: 'direction' }
  const phone: PhoneContext = { ...(phase && { phase }), ...(direction && { direction }) }
  for (const key of ['callId', 'did', 'queue', 'phoneSystem'] as const) {
    const text = plainText(written[key] ?? '', LONGEST[key])
    // An id that every call shares would make one call of them all.
    if (text !== '' && !isPlaceholder(text)) phone[key] = text
  }
  return { ok: true, phone }
}

function wordOf<T>(words: Readonly<Record<string, T>>, written: string | undefined): T | undefined | null {
  const word = written?.trim().toLowerCase() ?? ''
  if (word === '') return undefined
  return Object.hasOwn(words, word) ? words[word] : null
}

function plainText(written: string, longest: number): string {
  const text = written.replace(INVISIBLE, '').trim()
  return text.length > longest || UNPRINTABLE.test(text) ? '' : text
}
