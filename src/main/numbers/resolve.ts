import { type Accepted, accept, type Candidate, type Means } from './accept'
import { readExtension } from './extensions'
import { labelBefore } from './labels'
import type { Chunk, Group } from './scan'
import type { PhoneNumber } from './types'

/** A number in a block: offsets in the block. */
export type Local = { start: number; end: number; readings: PhoneNumber[]; confidence: 'high' | 'low' }

/** What a search works with: the masked block, whether it is the whole text, and the means to read candidates. */
export type Search = Means & { masked: string; alone: boolean }

type Match = { candidate: Candidate; accepted: Accepted; last: number; tail: Group | undefined }

const MAX_GROUPS = 9
const MAX_WRITTEN = 40
const LONG_ROW = 20

/** The same number with an extension, if there is one. */
export function withExtension(reading: PhoneNumber, extension: string | undefined): PhoneNumber {
  return extension ? { ...reading, extension } : reading
}

function lengthOf(group: Group): number {
  return group.end - group.start
}

function isAlone({ masked, alone }: Search, start: number, end: number): boolean {
  if (!alone) return false
  const after = readExtension(masked, end)?.end ?? end
  return !/[\p{L}\d\ue000]/u.test(masked.slice(0, start) + masked.slice(after))
}

/** True if a bracket opens before this group and stays open: what is in it comes after the number. */
function opensForGood({ groups }: Chunk, index: number): boolean {
  if (!groups[index]?.separator.includes('(') || digitsIn(groups.slice(0, index)) < 6) return false
  return !groups.slice(index + 1).some(({ separator }) => separator.includes(')'))
}

function candidateOf(search: Search, chunk: Chunk, first: number, last: number): Candidate | undefined {
  const groups = chunk.groups.slice(first, last + 1)
  const from = groups[0]
  const end = groups.at(-1)?.end
  if (!from || end === undefined) return undefined
  const bracket = /\( ?$/.exec(from.separator)?.[0].length ?? 0
  let start = first === 0 ? chunk.start : from.start - bracket
  const written = search.masked.slice(start, end)
  // A bracket that closes only after the last group encloses the number and does not belong to it.
  if (written.startsWith('(') && !written.includes(')')) start++
  if (groups.some((_, at) => at > 0 && opensForGood(chunk, first + at))) return undefined
  if (end - start > MAX_WRITTEN) return undefined
  return {
    text: search.masked.slice(start, end).replace(/\s+/g, ' '),
    start,
    end,
    plus: first === 0 && chunk.plus,
    groups: groups.map(lengthOf),
    whole: isAlone(search, start, end),
  }
}

function digitsIn(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + lengthOf(group), 0)
}

/** True if a number may begin (or the one before it end) at this group when its chunk holds more than one thing. */
function isLoose(chunk: Chunk, index: number): boolean {
  const { groups } = chunk
  const separator = groups[index]?.separator ?? ''
  if (opensForGood(chunk, index)) return true
  if (separator.includes(' ') || separator.includes(')(')) return true
  const isLong = (part: readonly Group[]) => digitsIn(part) >= 7
  return (
    /^\/\(?$/.test(separator) &&
    isLong(groups.slice(Math.max(0, index - 6), index)) &&
    isLong(groups.slice(index, index + 6))
  )
}

/** Short groups of one length that only a blank parts are one thing, and too long for a number. */
function goesOn({ groups }: Chunk, last: number): boolean {
  const [group, next] = [groups[last], groups[last + 1]]
  return group !== undefined && next?.separator === ' ' && lengthOf(group) <= 3 && lengthOf(group) === lengthOf(next)
}

/** A part of a chunk must look like one thing: joined by more than blanks, or grouped as its country does. */
function holdsTogether(candidate: Candidate, written: string, goesOn: boolean): boolean {
  if (goesOn) return false
  if (candidate.plus || candidate.groups.length === 1 || /[-./(]/.test(candidate.text)) return true
  const usual = written.split(/\D+/).filter(Boolean)
  return usual.map((group) => group.length).join() === candidate.groups.join()
}

/** Short groups of one length with the same between them ("4111 1111 1111 1111") are cut nowhere. */
function isUniform({ groups }: Chunk): boolean {
  // Of a long row the first and the last may be the rest of a group.
  const inner = groups.length > LONG_ROW ? groups.slice(1, -1) : groups
  const [first, second] = inner
  if (!first || !second || inner.length <= 2 || lengthOf(first) >= 7) return false
  return inner.every(
    (group, at) => lengthOf(group) === lengthOf(first) && (at === 0 || group.separator === second.separator),
  )
}

/** The group after `last`, if it is short, ends the chunk and is set off by a slash: the end of a second number. */
function tailAfter(chunk: Chunk, last: number): Group | undefined {
  const next = chunk.groups[last + 1]
  const isTail = next && last + 2 === chunk.groups.length && next.separator === '/' && lengthOf(next) <= 4
  return isTail ? next : undefined
}

/** "030 23125042 / 0171 3920012": a slash or dash before a second trunk prefix parts two numbers. */
function spansTwo({ masked }: Search, { groups }: Chunk, first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) {
    const { separator, start } = groups[index] ?? { separator: '', start: 0 }
    if (!/\/| - /.test(separator) || masked[start] !== '0') continue
    if (digitsIn(groups.slice(first, index)) >= 7 && digitsIn(groups.slice(index, index + 6)) >= 7) return true
  }
  return false
}

/** The block as the candidate's surroundings: a slash that parts it from a neighbour must not count as glue. */
function withoutSlashes(masked: string, { start, end }: Candidate, first: Group | undefined, next: Group | undefined) {
  const parts = (group: Group | undefined) => /^\/\(?$/.test(group?.separator ?? '')
  const after = parts(next) ? masked.slice(0, end) : masked
  return parts(first) ? `${after.slice(0, start - 1)} ${after.slice(start)}` : after
}

function longestFrom(search: Search, chunk: Chunk, first: number): Match | undefined {
  const count = chunk.groups.length
  for (let last = Math.min(count - 1, first + MAX_GROUPS); last >= first; last--) {
    const next = chunk.groups[last + 1]
    const tail = tailAfter(chunk, last)
    if (next && !tail && !isLoose(chunk, last + 1)) continue
    const candidate = candidateOf(search, chunk, first, last)
    if (!candidate || spansTwo(search, chunk, first, last)) continue
    const visible = withoutSlashes(search.masked, candidate, chunk.groups[first], next)
    const accepted = accept(visible, candidate, search)
    const partial = first > 0 || next !== undefined
    if (accepted && (!partial || tail || holdsTogether(candidate, accepted.written, goesOn(chunk, last)))) {
      return { candidate, accepted, last, tail }
    }
  }
  return undefined
}

/** "202-555-0123/0147": the digits after the slash replace the last ones. */
function secondNumber(search: Search, { candidate, tail }: Match): Local[] {
  if (!tail || lengthOf(tail) > (candidate.groups.at(-1) ?? 0) || lengthOf(tail) < 2) return []
  const digits = search.masked.slice(tail.start, tail.end)
  const text = candidate.text.slice(0, -digits.length) + digits
  const accepted = accept(search.masked.slice(0, candidate.end), { ...candidate, text, whole: false }, search)
  return accepted ? [{ start: tail.start, end: tail.end, readings: accepted.readings, confidence: 'low' }] : []
}

function toLocals(search: Search, match: Match): Local[] {
  const { candidate, accepted } = match
  const extension = readExtension(search.masked, candidate.end)
  const readings = accepted.readings.map((reading) => withExtension(reading, extension?.digits))
  const end = extension?.end ?? candidate.end
  return [{ start: candidate.start, end, readings, confidence: accepted.confidence }, ...secondNumber(search, match)]
}

/** Finds the numbers in one chunk: the whole of it if that is one, else the parts between blanks that are. */
export function findInChunk(search: Search, chunk: Chunk): Local[] {
  const digits = digitsIn(chunk.groups)
  if (digits < 6 || digits / chunk.groups.length < 1.5) return []
  const whole = longestFrom(search, chunk, 0)
  if (whole?.last === chunk.groups.length - 1) return toLocals(search, whole)
  if (isUniform(chunk) || (!whole && !chunk.plus && labelBefore(search.masked, chunk.start) === 'id')) return []
  const found: Local[] = []
  for (let first = 0; first < chunk.groups.length; ) {
    const match = first === 0 ? whole : isLoose(chunk, first) ? longestFrom(search, chunk, first) : undefined
    if (match) found.push(...toLocals(search, match))
    first = match ? match.last + (match.tail ? 2 : 1) : first + 1
  }
  return found
}

/**
 * Reads a number that was broken over two lines. Only a plus or a phone word before it says that the two lines belong
 * together, and the second line must hold nothing else. In: neighbouring chunks. Out: the number, or nothing.
 */
export function findAcrossLines(search: Search, chunk: Chunk, next: Chunk): Local[] {
  const between = search.masked.slice(chunk.end, next.start)
  if (next.plus || !/^\)?[ \t]{0,4}[-/]?\n[ \t]{0,4}\(?$/.test(between)) return []
  if (!/^[ \t]*(?:\n|$)/.test(search.masked.slice(next.end, next.end + 80))) return []
  if (!chunk.plus && labelBefore(search.masked, chunk.start) !== 'phone') return []
  const groups = [
    ...chunk.groups,
    ...next.groups.map((group, at) => (at === 0 ? { ...group, separator: between } : group)),
  ]
  const candidate = candidateOf(search, { ...chunk, end: next.end, groups }, 0, groups.length - 1)
  const accepted = candidate && accept(search.masked, candidate, search)
  return candidate && accepted
    ? toLocals(search, { candidate, accepted, last: groups.length - 1, tail: undefined })
    : []
}
