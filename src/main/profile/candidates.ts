import { createHash } from 'node:crypto'
import { nationalDigits, type PhoneNumber } from '../numbers'
import type { Identity } from '../platform'

/** How a number is written in an identity namespace of the organisation. */
export type IdentityFormat = 'e164' | 'e164-digits' | 'national' | 'as-received' | 'sha256-e164' | 'sha256-e164-digits'

/** One configured spelling: the namespace's code and the format of its values. */
export type IdentitySpelling = { namespace: string; format: IdentityFormat }

/** An identity to ask for, and which of the number's readings it spells. */
export type Candidate = Identity & { reading: number }

/**
 * The identities to ask for: every configured spelling of every reading, best reading first, each once. `raw` is the
 * number as it arrived.
 */
export function candidatesFor(readings: PhoneNumber[], raw: string, spellings: IdentitySpelling[]): Candidate[] {
  const all = readings.flatMap((number, reading) =>
    spellings.map(({ namespace, format }) => ({ namespace, id: spell(number, raw, format), reading })),
  )
  // Of the readings that are spelt alike the best one counts, which comes first.
  const seen = new Set<string>()
  return all.filter(({ namespace, id }) => {
    const key = `${namespace}\n${id}`
    return id !== '' && !seen.has(key) && seen.add(key)
  })
}

function spell({ e164 }: PhoneNumber, raw: string, format: IdentityFormat): string {
  switch (format) {
    case 'e164':
      return e164
    case 'e164-digits':
      return e164.slice(1)
    case 'national':
      return nationalDigits(e164)
    case 'as-received':
      return raw.trim()
    case 'sha256-e164':
      return sha256(e164)
    case 'sha256-e164-digits':
      return sha256(e164.slice(1))
  }
}

/** Lower-case hexadecimal; the published rule for the digits-only form is a prefix of country code without symbols. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
