import { type Label, labelBefore, phoneWordAfter } from './labels'
import { type Reading, readInternational, readNational } from './read'
import { isAfterName, isAmount, isCaptioned, isCell, isCode, isPartOfWord } from './surroundings'
import type { PhoneNumber } from './types'

/** A stretch of digits that may be a number: what it says, where it stands in its block, and how it is written. */
export type Candidate = {
  text: string
  start: number
  end: number
  plus: boolean
  /** Lengths of its groups of digits. */
  groups: number[]
  /** Nothing but punctuation stands around it in the whole text. */
  whole: boolean
}

/** The regions to read with, home first, and what is left of the effort that one text may cost. */
export type Means = { regions: readonly string[]; budget: { left: number } }

/** A candidate that passed: its readings (best first), how sure that is, and how its country writes it nationally. */
export type Accepted = { readings: PhoneNumber[]; confidence: 'high' | 'low'; written: string }

type Facts = Candidate & { digits: string; label: Label; bare: boolean; block: string }

// Reading costs about as much as looking at the surroundings of eight candidates, weighing the words before it one.
const READING_COST = 8
const LABEL_COST = 1

function isOneDigitRepeated(digits: string): boolean {
  return /^(\d)\1*$/.test(digits)
}

/** North American numbers are written 3-3-4, whatever stands between. */
function fitsNorthAmerica(groups: readonly number[]): boolean {
  const shape = groups.join('-')
  return /^(?:1-)?(?:3-3-4|3-7|6-4|10|3-3-2-2)$|^11$|^1?3?-?3-4$/.test(shape) && !/^4-/.test(shape)
}

/** Few single digits: "1-2-3-4" is a list or a score, "0 69 / 90 009" a number. */
function isGroupedSensibly(groups: readonly number[]): boolean {
  const single = groups.filter((length) => length === 1).length
  const total = groups.reduce((sum, length) => sum + length, 0)
  return single <= 2 && total / groups.length >= 1.8
}

function canExistUnallocated(reading: Reading, facts: Facts): boolean {
  const { national, callingCode } = reading
  if (national.length < 8 || /(\d)\1{6}/.test(national)) return false
  if (callingCode === '1') return !facts.bare && /^[2-9]\d\d[2-9]\d{6}$/.test(national)
  return facts.plus || (facts.digits.startsWith('0') && reading.trunk)
}

function acceptInternational(facts: Facts): Accepted | undefined {
  const text = `+${facts.text.replace(/^[^\d]*/, '')}`
  const reading = readInternational(text)
  if (!reading || isOneDigitRepeated(reading.national)) return undefined
  const believed = facts.whole || facts.label === 'phone'
  if (!reading.valid && !(believed && canExistUnallocated(reading, facts))) return undefined
  return { readings: [reading.number], confidence: reading.valid ? 'high' : 'low', written: reading.written }
}

function bareIsBelieved(facts: Facts, reading: Reading): boolean {
  if (facts.whole || facts.label === 'phone') return true
  const { block, start, end } = facts
  if (isCode(block, start, end)) return false
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(facts.digits)) return false
  if (phoneWordAfter(block, end)) return true
  if (facts.label === 'maybe-id' || isCaptioned(block, start, end)) return false
  if (isCell(block, start, end) || isAfterName(block, start)) return true
  // A trunk prefix in running text is hardly a coincidence when the number is long enough.
  return facts.digits.startsWith('0') && facts.digits.length >= 9 && facts.digits !== reading.national
}

function isBelieved(facts: Facts, reading: Reading): boolean {
  const labelled = facts.label === 'phone'
  if (isOneDigitRepeated(reading.national)) return false
  if (!reading.valid && !((labelled || facts.whole) && canExistUnallocated(reading, facts))) return false
  if (reading.countryCode) return labelled || facts.whole
  if (!reading.trunk && !labelled) return false
  if (reading.callingCode === '1' && !facts.digits.startsWith('011') && !facts.digits.startsWith('00')) {
    if (!fitsNorthAmerica(facts.groups) && !labelled) return false
  }
  if (facts.bare) return bareIsBelieved(facts, reading)
  return labelled || facts.digits.length >= 7
}

function acceptNational(facts: Facts, regions: readonly string[]): Accepted | undefined {
  const believed = regions
    .map((region) => readNational(facts.text, region))
    .filter((reading) => reading !== undefined)
    .filter((reading) => isBelieved(facts, reading))
  const valid = believed.filter((reading) => reading.valid)
  const kept = valid.length > 0 ? valid : believed.slice(0, 1)
  const best = kept[0]
  if (!best) return acceptCallingCodeAlone(facts)
  const sure = best.valid && (facts.label === 'phone' || facts.whole || !facts.bare)
  return { readings: distinct(kept), confidence: sure ? 'high' : 'low', written: best.written }
}

/** After a phone word, digits that begin with a foreign calling code need no plus. */
function acceptCallingCodeAlone(facts: Facts): Accepted | undefined {
  if (facts.label !== 'phone' || facts.digits.length < 10) return undefined
  const digits = facts.text.replace(/^\D*(?:00)?/, '')
  const reading = readInternational(`+${digits}`)
  return reading?.valid ? { readings: [reading.number], confidence: 'low', written: reading.written } : undefined
}

function distinct(readings: readonly Reading[]): PhoneNumber[] {
  const byNumber = new Map(readings.map((reading) => [reading.number.e164, reading.number] as const).reverse())
  return [...byNumber.values()].reverse()
}

/**
 * Decides whether a candidate is a phone number, by its numbering plan and by what stands around it. In: a masked block,
 * the candidate and the means to read it. Out: its readings, or undefined.
 */
export function accept(block: string, candidate: Candidate, { regions, budget }: Means): Accepted | undefined {
  const { start, end, text, groups, plus } = candidate
  const digits = text.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 18 || budget.left-- <= 0) return undefined
  if (isPartOfWord(block, start, end) || isAmount(block, start, end)) return undefined
  budget.left -= LABEL_COST
  const label = labelBefore(block, start)
  const facts: Facts = { ...candidate, digits, label, bare: groups.length === 1 && !plus, block }
  if (!plus && (label === 'id' || !isGroupedSensibly(groups))) return undefined
  if (label === 'maybe-id' && facts.bare) return undefined
  budget.left -= READING_COST * (plus ? 1 : regions.length)
  return plus ? acceptInternational(facts) : acceptNational(facts, regions)
}
