import { type Block, cutBlocks, mayHoldNumber } from './blocks'
import { MASKED, maskOthers } from './mask'
import { normalise } from './normalise'
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

function readUri(uri: UriNumber, regions: readonly string[]): PhoneNumber[] {
  const digits = uri.number.replace(/\D/g, '')
  // WhatsApp links and their like leave out the plus.
  const plain = /^(?:wa\.me|phone)$/.test(uri.scheme) && digits.length > 10 ? `+${digits}` : undefined
  const international = readInternational(uri.number.startsWith('+') ? uri.number : (plain ?? ''))
  if (international) return [international.number]
  const readings = regions.map((region) => readNational(uri.number, region))
  return readings.flatMap((reading) => (reading?.valid ? reading.number : []))
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

function findInBlock(block: Block, regions: readonly string[], budget: { left: number }): Local[] {
  const uris = takeUris(block.text, regions)
  const masked = maskOthers(uris.rest)
  const found = [...uris.found, ...findInChunks({ masked, alone: block.alone, regions, budget })]
  for (const vanity of findVanity(masked, regions, budget)) {
    const overlaps = found.some((other) => other.start < vanity.end && vanity.start < other.end)
    if (!overlaps) found.push({ ...vanity, confidence: 'high' })
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Finds the phone numbers in a text, in order, each number once. In: any text and the regions to read national numbers
 * with, home first. Out: numbers with their offsets (UTF-16 units) in the text as given.
 */
export function findPhoneNumbers(text: string, options: FindOptions): FoundNumber[] {
  const source = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text
  const normal = normalise(source)
  const budget = { left: EFFORT }
  const found = new Map<string, FoundNumber>()
  for (const block of cutBlocks(normal.text)) {
    if (budget.left <= 0) break
    if (!mayHoldNumber(block.text)) continue
    for (const { readings, confidence, ...local } of findInBlock(block, options.regions, budget)) {
      const first = block.offset + local.start
      const last = block.offset + local.end - 1
      const start = normal.from?.[first] ?? first
      const end = normal.to?.[last] ?? last + 1
      const key = `${readings[0]?.e164};${readings[0]?.extension ?? ''}`
      if (!found.has(key)) found.set(key, { raw: source.slice(start, end), start, end, confidence, readings })
    }
  }
  return [...found.values()]
}
