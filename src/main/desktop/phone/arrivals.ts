import { type Arrival, type ArrivalMeaning, type ArrivalWay, MOST_ARRIVALS } from '../../../preload/bridge'
import { classifyCaller, formatInternational, type SightingOptions } from '../../numbers'
import { type Link, recognisePlaceholder } from '../../triggers'
import type { HookReading, PhoneEvent } from '../../triggers/listeners'

/** Something that a phone system sent: by which way, word for word, and what was read from it. */
export type Arrived = {
  way: ArrivalWay
  raw: Uint8Array
  said: { ok: true; event: PhoneEvent } | { ok: false; meaning: ArrivalMeaning }
}

export type Arrivals = {
  add(arrived: Arrived, at: number, meaning: ArrivalMeaning, change: Arrival['change']): void
  /** Newest first. They live in memory, and a few only, for the page that shows what arrived. */
  list(): Arrival[]
  /** Drops all of them. */
  forget(): void
}

/** The most bytes of one arrival that are kept. */
const MOST_BYTES = 1_024

/** Keeps what phone systems sent lately. */
export function keepArrivals(): Arrivals {
  let arrivals: Arrival[] = []
  let made = 0
  return {
    add({ way, raw, said }, at, meaning, change) {
      made += 1
      const event = said.ok ? said.event : null
      const arrival: Arrival = {
        id: made,
        at,
        way,
        system: event?.phoneSystem ?? null,
        hex: Buffer.from(raw.subarray(0, MOST_BYTES)).toString('hex'),
        isCut: raw.length > MOST_BYTES,
        phase: event?.phase ?? null,
        direction: event?.direction ?? null,
        callId: event?.callId ?? null,
        line: event?.did ?? null,
        queue: event?.queue ?? null,
        meaning,
        change,
      }
      // Whoever is refused over and over must not push out what did arrive.
      const [last, ...former] = arrivals
      const isAgain = last && meaning.kind === 'refused' && isSameRefusal(last, arrival)
      arrivals = [arrival, ...(isAgain ? former : arrivals)].slice(0, MOST_ARRIVALS)
    },
    list: () => arrivals,
    forget() {
      arrivals = []
    },
  }
}

function isSameRefusal(one: Arrival, { way, hex, meaning }: Arrival): boolean {
  return one.way === way && one.hex === hex && JSON.stringify(one.meaning) === JSON.stringify(meaning)
}

/** What an arrival comes to, before anybody is looked up. */
export function meaningOf({ said }: Arrived, options: SightingOptions): ArrivalMeaning {
  if (!said.ok) return said.meaning
  const placeholder = recognisePlaceholder(said.event.text)
  if (placeholder) return { kind: 'placeholder', written: placeholder.written, advice: placeholder.advice }
  const found = classifyCaller(said.event.text, options)
  if (found.kind === 'none') return { kind: 'nothing', reason: found.reason }
  if (found.kind !== 'numbers') return { kind: found.kind }
  const [first, ...others] = found.found
  if (others.length > 0) return { kind: 'several', count: found.found.length }
  return { kind: 'number', display: formatInternational(first?.readings[0]?.e164 ?? '') }
}

/** What somebody sent who was refused. */
export function refused(reason: string, detail: string | null = null): Arrived['said'] {
  return { ok: false, meaning: { kind: 'refused', reason, detail } }
}

/** What a hook's body came to. */
export function saidByHook(reading: HookReading): Arrived['said'] {
  return reading.ok ? reading : refused(reading.error, reading.field)
}

/** What a link came to that is not followed. */
export function saidByRefused(link: Link & { kind: 'refused' }): Arrived['said'] {
  if (link.reason !== 'placeholder') return refused(link.reason)
  const { written, advice } = link.placeholder
  return { ok: false, meaning: { kind: 'placeholder', written, advice } }
}
