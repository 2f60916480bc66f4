import type { CallView, PhoneLink, PhonePart, ShownNumber } from '../../preload/bridge'
import type { Call } from '../calls'
import { type FoundNumber, formatInternational } from '../numbers'

/** A call as the panel shows it. */
export function viewOf(call: Call): CallView {
  const { id, source, sightedAt, state, phone } = call
  const number = call.chosen === null ? undefined : call.numbers[call.chosen]
  return {
    id,
    source,
    sightedAt,
    phone: phone && phonePart(phone),
    number: number ? shownNumber(number, call.reading) : null,
    state:
      state.kind === 'choose-number' ? { ...state, numbers: call.numbers.map((found) => shownNumber(found)) } : state,
  }
}

/** The part of what a phone system says that the panel shows. */
function phonePart({ key: _, byLink: __, ...part }: PhoneLink): PhonePart {
  return part
}

/**
 * A found number by one of its readings, the best unless told otherwise, as the panel shows it; without a country where
 * it is not known which reading is the caller's (null).
 */
export function shownNumber(found: FoundNumber, reading: number | null = 0): ShownNumber {
  const best = found.readings[reading ?? 0] ?? found.readings[0]
  const e164 = best?.e164 ?? ''
  return {
    e164,
    display: formatInternational(e164),
    region: reading === null ? '' : (best?.region ?? ''),
    extension: best?.extension ?? null,
  }
}
