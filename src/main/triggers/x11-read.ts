import type { Property } from 'x11'
import { markOf } from './clipboard-marks'
import type { TextRead } from './system-text'
import type { Connection } from './x11-connection'
import { openRequestor, type Requestor } from './x11-requestor'

const STEP_MS = 1_000
const READ_MS = 3_000
const MAX_TEXT_BYTES = 1 << 20
const MAX_DECLARED_BYTES = 32 << 20
const MAX_TARGETS_BYTES = 64 << 10

/** A read on its way. `abandon` ends it at once; its result then means nothing. */
export type SelectionRead = { result: Promise<TextRead>; abandon(): void }

const without = (reason: Exclude<TextRead, { ok: true }>['reason']): TextRead => ({ ok: false, reason })

/**
 * Reads a selection's text, at most its first megabyte. An owner that keeps silent for 1 s, or takes more than 3 s
 * altogether, is given up. What is marked as a secret, or as our own, is never asked for.
 */
export function readSelection(x: Connection, selection: number): SelectionRead {
  let settle: (read: TextRead) => void = () => undefined
  const result = new Promise<TextRead>((resolve) => {
    settle = resolve
  })
  let settled = false
  const finish = (read: TextRead) => {
    settled = true
    clearTimeout(step)
    clearTimeout(whole)
    requestor.close()
    settle(read)
  }
  const tooSlow = () => finish(without('too-slow'))
  const requestor = openRequestor(x, selection, () => finish(without('no-selection')))
  const whole = setTimeout(tooSlow, READ_MS)
  const step = setTimeout(tooSlow, STEP_MS)
  const stepDone = () => {
    if (!settled) step.refresh()
  }
  const paced: Requestor = {
    ask: (target, maxBytes) => requestor.ask(target, maxBytes).finally(stepDone),
    more: (maxBytes) => requestor.more(maxBytes).finally(stepDone),
    close: requestor.close,
  }
  receive(x, selection, paced).then(finish)
  return { result, abandon: tooSlow }
}

async function receive(x: Connection, selection: number, requestor: Requestor): Promise<TextRead> {
  const offered = await requestor.ask(x.atoms.targets, MAX_TARGETS_BYTES)
  if (offered === null) return without((await x.owner(selection)) === 0 ? 'no-selection' : 'not-text')
  const targets = atomsIn(offered)
  const mark = markOf([[...targets].flatMap((target) => x.marks.get(target) ?? [])], null)
  if (mark !== null) return without(mark)
  const target = [x.atoms.utf8, x.atoms.plain, x.atoms.latin1].find((candidate) => targets.has(candidate))
  if (target === undefined) return without('not-text')
  const first = await requestor.ask(target, MAX_TEXT_BYTES)
  if (first === null) return without('not-text')
  if (first.type !== x.atoms.incremental) return decode(first.data, first.bytesAfter > 0, first.type === x.atoms.latin1)
  if (declaredBytes(first) > MAX_DECLARED_BYTES) return without('too-large')
  const { bytes, isCut } = await receiveParts(requestor)
  return decode(bytes, isCut, target === x.atoms.latin1)
}

async function receiveParts(requestor: Requestor): Promise<{ bytes: Buffer; isCut: boolean }> {
  const parts: Buffer[] = []
  let size = 0
  while (size < MAX_TEXT_BYTES) {
    const part = await requestor.more(MAX_TEXT_BYTES - size)
    if (part === null || part.data.length === 0) return { bytes: Buffer.concat(parts), isCut: false }
    parts.push(part.data)
    size += part.data.length
    if (part.bytesAfter > 0) break
  }
  return { bytes: Buffer.concat(parts), isCut: true }
}

/** The X server converts nothing, so both sides of the connection write numbers as this machine does. */
function atomsIn(property: Property): Set<number> {
  const atoms = new Set<number>()
  if (property.format !== 32) return atoms
  for (let at = 0; at + 4 <= property.data.length; at += 4) atoms.add(property.data.readUInt32LE(at))
  return atoms
}

function declaredBytes(property: Property): number {
  return property.data.length >= 4 ? property.data.readUInt32LE(0) : 0
}

function decode(bytes: Buffer, isCut: boolean, isLatin1: boolean): TextRead {
  const whole = bytes.subarray(0, MAX_TEXT_BYTES)
  // In a stream, a character that the cut left incomplete is held back instead of replaced.
  const text = isLatin1 ? whole.toString('latin1') : new TextDecoder().decode(whole, { stream: isCut })
  return text === '' ? without('empty') : { ok: true, text }
}
