import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import { labelBefore } from './labels'
import { readInternational, readNational } from './read'
import type { PhoneNumber } from './types'

/** A number written with letters ("1-800-BEG-LOST"): offsets in the block and one reading per region. */
export type VanityNumber = { start: number; end: number; readings: PhoneNumber[] }

const KEYPAD = '22233344455566677778889999'
// Freephone and shared-cost prefixes are where letters are used; elsewhere capitals after digits are something else.
const VANITY =
  /(?<![\w+.-])(?:\+?1[ .-]?)?\(?(?:8[0-9]{2}|900|0[589]\d{1,2}|1[389]00)\)?[ .-](?:\d{1,4}[ .-]?)?[A-Z]{2,10}(?:[ .-]?[A-Z\d]{1,8}){0,3}(?![\w@])/g
const READING_COST = 8
const PAID_BY_OTHERS = /^(?:toll-free|shared-cost|premium|company)$/

// "ISO 800 ASA FILM": three digits and blanks alone are no sign of a number within a sentence.
const UNMARKED = /^[1-9]\d\d [A-Z]/

function dialled(written: string): string {
  return written.replace(/[A-Z]/g, (letter) => KEYPAD[letter.charCodeAt(0) - 65] ?? '')
}

function readIn(written: string, region: string): PhoneNumber | undefined {
  let digits = dialled(written)
  const nanp = isSupportedCountry(region) && getCountryCallingCode(region) === '1'
  // In North America further letters may follow the ten digits; they are dialled in vain.
  if (nanp) digits = digits.replace(/\D/g, '').replace(/^1?(\d{10})\d{0,4}$/, '$1')
  const reading = written.startsWith('+') ? readInternational(digits) : readNational(digits, region)
  return reading?.valid && PAID_BY_OTHERS.test(reading.number.type) ? reading.number : undefined
}

/** Shortens the match word by word: what follows the number may be capitals too ("0800 123 GLOS NOW"). */
function shorter(written: string): string | undefined {
  const cut = written.search(/[ .-][^ .-]*$/)
  return cut > 0 && /[A-Z]/.test(written.slice(0, cut)) ? written.slice(0, cut) : undefined
}

/** True at the start of a line and after a phone word. */
function isAnnounced(block: string, start: number): boolean {
  return /(?:^|\n)\s*$/.test(block.slice(Math.max(0, start - 20), start)) || labelBefore(block, start) === 'phone'
}

/**
 * Finds freephone and shared-cost numbers written with letters. In: a masked block, the regions (home first), and what
 * is left of the effort one text may cost.
 */
export function findVanity(block: string, regions: readonly string[], budget: { left: number }): VanityNumber[] {
  const found: VanityNumber[] = []
  for (const match of block.matchAll(VANITY)) {
    for (let written: string | undefined = match[0]; written; written = shorter(written)) {
      // Letters X alone are placeholders.
      if (!/[A-WYZ]/.test(written) || budget.left <= 0) break
      budget.left -= READING_COST * regions.length
      const text = written
      const readings = regions.flatMap((region) => readIn(text, region) ?? [])
      if (readings.length === 0) continue
      if (UNMARKED.test(written) && !isAnnounced(block, match.index)) break
      found.push({ start: match.index, end: match.index + written.length, readings })
      break
    }
  }
  return found
}
