import { type Block, cutBlocks } from './blocks'
import { glance } from './glance'
import { MASKED, maskOthers } from './mask'
import { type Normalised, normalise } from './normalise'
import { readInternational, readNational } from './read'
import { findAcrossLines, findInChunk, type Local, type Search, withExtension } from './resolve'
import { scanChunks } from './scan'
import type { FindOptions, FoundNumber, PhoneNumber } from './types'
import { findUris, type UriNumber } from './uris'
import { findVanity } from './vanity'

/** Longer texts are cut here (UTF-16 units); nobody copies more than that to look up a caller. */
export const MAX_LENGTH = 1_000_000

// Bounds the time for texts that consist of numbers: after about 2,500 readings the search ends.
const EFFORT = 24_000
// A block takes no more than its share of it, so that other work need not wait for long.
const EFFORT_OF_BLOCK = 4_000
// How long a search in turns keeps the event loop to itself.
const TURN_MS = 8

function readUri(uri: UriNumber, regions: readonly string[]): PhoneNumber[] {
  const digits = uri.number.replace(/\D/g, '')
  // WhatsApp links and their like leave out the plus.
  const plain = /^(?:wa\.me|phone)$/.test(uri.scheme) && digits.length > 10 ? `+${digits}` : undefined
  const international = readInternational(uri.number.startsWith('+') ? uri.number : (plain ?? ''))
  if (international) return [international.number]
  const readings = regions.map((region) => readNational(uri.number, region))
  // These name anything; a number in them must be written as its country writes it.
  const isVague = /^(?:from|to|num|number)$/.test(uri.scheme)
  return readings.flatMap((reading) => (reading?.valid && (reading.trunk || !isVague) ? reading.number : []))
}

/** The numbers in URIs, and the block with them masked: their hosts and parameters hold digits too. */
function takeUris(block: string, regions: readonly string[]): { rest: string; found: Local[] } {
  let rest = block
  const found: Local[] = []
  for (const uri of findUris(block)) {
    const readings = readUri(uri, regions).map((reading) => withExtension(reading, uri.extension))
    if (readings.length === 0) continue
    found.push({ start: uri.start, end: uri.end, readings, confidence: 'high' })
    const host = /^@[^\s<>"']{0,200}/.exec(rest.slice(uri.end, uri.end + 201))?.[0].length ?? 0
    const end = uri.end + host
    rest = rest.slice(0, uri.start) + MASKED.repeat(end - uri.start) + rest.slice(end)
  }
  return { rest, found }
}

function findInChunks(search: Search): Local[] {
  const found: Local[] = []
  const chunks = scanChunks(search.masked)
  for (let index = 0; index < chunks.length && search.budget.left > 0; index++) {
    const chunk = chunks[index]
    const next = chunks[index + 1]
    if (!chunk) break
    const here = findInChunk(search, chunk)
    const across = here.length === 0 && next ? findAcrossLines(search, chunk, next) : []
    if (across.length > 0) index++
    found.push(...here, ...across)
  }
  return found
}

function findInBlock(text: string, alone: boolean, regions: readonly string[], budget: { left: number }): Local[] {
  const uris = takeUris(text, regions)
  const masked = maskOthers(uris.rest)
  const found = [...uris.found, ...findInChunks({ masked, alone, regions, budget })]
  for (const vanity of findVanity(masked, regions, budget)) {
    const overlaps = found.some((other) => other.start < vanity.end && vanity.start < other.end)
    if (!overlaps) found.push({ ...vanity, confidence: 'high' })
  }
  return found.sort((a, b) => a.start - b.start)
}

function normaliseBlock(source: string, { start, end }: Block): Normalised | undefined {
  const written = source.slice(start, end)
  const seen = glance(written)
  if (seen === 'no') return undefined
  const normal = normalise(written)
  return seen === 'yes' || glance(normal.text) !== 'no' ? normal : undefined
}

/** What a search came to. `cut` says that the text was longer, or fuller of numbers, than is read of one. */
export type SearchResult = { found: FoundNumber[]; cut: boolean }

/** Searches a text block by block, and stops after each that had to be looked at closely. */
export function* searchText(text: string, { regions }: FindOptions): Generator<void, SearchResult, void> {
  const source = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text
  let left = EFFORT
  let cut = source !== text
  const found = new Map<string, FoundNumber>()
  for (const block of cutBlocks(source)) {
    const normal = normaliseBlock(source, block)
    if (!normal) continue
    if (left <= 0) return { found: [...found.values()], cut: true }
    const budget = { left: Math.min(left, EFFORT_OF_BLOCK) }
    left -= budget.left
    for (const { readings, confidence, ...local } of findInBlock(normal.text, block.alone, regions, budget)) {
      const last = local.end - 1
      const start = block.start + (normal.from?.[local.start] ?? local.start)
      const end = block.start + (normal.to?.[last] ?? local.end)
      const key = `${readings[0]?.e164};${readings[0]?.extension ?? ''}`
      if (!found.has(key)) found.set(key, { raw: source.slice(start, end), start, end, confidence, readings })
    }
    left += Math.max(0, budget.left)
    cut ||= budget.left <= 0
    yield
  }
  return { found: [...found.values()], cut }
}

/** Runs a search to its end without a break. */
export function searchAtOnce(search: Generator<void, SearchResult, void>): SearchResult {
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** Runs a search to its end and lets other work go first every few milliseconds. */
export async function searchInTurns(search: Generator<void, SearchResult, void>): Promise<SearchResult> {
  for (let since = performance.now(); ; ) {
    const step = search.next()
    if (step.done) return step.value
    if (performance.now() - since < TURN_MS) continue
    await new Promise((resume) => setImmediate(resume))
    since = performance.now()
  }
}

/**
 * Finds the phone numbers in a text, in order, each number once. In: any text and the regions to read national numbers
 * with, home first. Out: numbers with their offsets (UTF-16 units) in the text as given.
 */
export function findPhoneNumbers(text: string, options: FindOptions): FoundNumber[] {
  return searchAtOnce(searchText(text, options)).found
}

/** The same as `findPhoneNumbers`, for long texts: a text full of numbers keeps nothing else waiting. */
export async function findPhoneNumbersYielding(text: string, options: FindOptions): Promise<FoundNumber[]> {
  return (await searchInTurns(searchText(text, options))).found
}
