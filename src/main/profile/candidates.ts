import { createHash } from 'node:crypto'
import { nationalDigits, type PhoneNumber } from '../numbers'
import type { Identity } from '../platform'
import { isSameCode } from '../platform/reading'

/** How a number is written in an identity namespace of the organisation. */
export type IdentityFormat = 'e164' | 'e164-digits' | 'national' | 'as-received' | 'sha256-e164' | 'sha256-e164-digits'

/** One configured spelling: the namespace's code and the format of its values. */
export type IdentitySpelling = { namespace: string; format: IdentityFormat }

/** An identity, and which of the number's readings it stands for; null where nothing says which. */
export type ReadIdentity = Identity & { reading: number | null }

/** An identity to ask for: one spelling of one of the number's readings, or an identity that was given as it is. */
export type Candidate = ReadIdentity & { format: IdentityFormat | 'as-given' }

/** Some identities to ask for, the most likely first. */
export type Candidates = [Candidate, ...Candidate[]]

/** What is known of an organisation's spellings: its own namespace codes, and the spelling that matched last. */
export type KnownSpellings = { namespaces: string[] | null; spelling: { namespace: string; format: string } | null }

const NOTHING_KNOWN: KnownSpellings = { namespaces: null, spelling: null }

/**
 * The identities to ask for: every configured spelling of every reading, each once; the spelling that matched last comes
 * first, then the best reading. `raw` is the number as it arrived. A namespace is sent as the organisation spells it
 * where it is on its list, else as configured: the platform's own answers spell codes in two ways.
 */
export function candidatesFor(
  readings: PhoneNumber[],
  raw: string,
  spellings: IdentitySpelling[],
  known: KnownSpellings = NOTHING_KNOWN,
): Candidate[] {
  const own = spellings.map(({ namespace, format }) => ({
    namespace: ownSpelling(namespace, known.namespaces),
    format,
  }))
  const all = readings.flatMap((number, reading) =>
    own.map(({ namespace, format }) => ({ namespace, id: spell(number, raw, format), reading, format })),
  )
  const matchedLast = all.filter((candidate) => isSpelling(candidate, known.spelling))
  const others = all.filter((candidate) => !isSpelling(candidate, known.spelling))
  // Of the readings that are spelt alike the first one counts, which is the best.
  const seen = new Set<string>()
  return [...matchedLast, ...others].filter(({ namespace, id }) => {
    const key = `${namespace}\n${id}`
    return id !== '' && !seen.has(key) && seen.add(key)
  })
}

/** The candidate for an identity that is no number: as it was given, but for the organisation's spelling of the namespace. */
export function candidateOf({ namespace, id }: Identity, namespaces: string[] | null): Candidate {
  return { namespace: ownSpelling(namespace, namespaces), id: id.trim(), reading: null, format: 'as-given' }
}

/** A namespace code as the organisation's list of them spells it; as it is where the list is not known or lacks it. */
export function ownSpelling(configured: string, namespaces: string[] | null): string {
  const code = configured.trim()
  return namespaces?.find((own) => own === code) ?? namespaces?.find((own) => isSameCode(own, code)) ?? code
}

function isSpelling({ namespace, format }: Candidate, known: KnownSpellings['spelling']): boolean {
  return known !== null && known.format === format && isSameCode(known.namespace, namespace)
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
