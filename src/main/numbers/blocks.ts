import { scanChunks } from './scan'

/** A piece of a text: where it starts, and whether it is all there is. */
export type Block = { text: string; offset: number; alone: boolean }

const BLOCK_LENGTH = 2_000
const MAX_TRIES = 40

function cutAt(piece: string): number {
  const line = piece.lastIndexOf('\n')
  if (line > BLOCK_LENGTH / 4) return line + 1
  // A blank between two words; one beside digits may be inside a number.
  let blank = piece.lastIndexOf(' ')
  for (let tries = 0; tries < MAX_TRIES && blank > BLOCK_LENGTH / 4; tries++) {
    if (!/[\d ()+./-]/.test(piece.charAt(blank - 1)) && !/[\d ()+]/.test(piece.charAt(blank + 1))) return blank + 1
    blank = piece.lastIndexOf(' ', blank - 1)
  }
  return piece.length
}

/** Cuts a text at line ends or between words into blocks short enough for looking back to stay cheap. */
export function cutBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (let offset = 0; offset < text.length; ) {
    const piece = text.slice(offset, offset + BLOCK_LENGTH)
    const length = offset + piece.length < text.length ? cutAt(piece) : piece.length
    blocks.push({ text: piece.slice(0, length), offset, alone: length === text.length })
    offset += length
  }
  return blocks
}

const LETTERS_AFTER_DIGITS = /\d{3}\)?[ .-]?[^\n]{0,6}[A-Z]{2}/
const LINE_BROKEN = /\d[ \t]{0,4}\n[ \t]{0,4}\d/

/** True if a block has digits in the shape of a number at all; most blocks have not, and are spared the closer look. */
export function mayHoldNumber(block: string): boolean {
  if (!/\d/.test(block)) return false
  if (/%2b|%20/i.test(block) || LINE_BROKEN.test(block) || LETTERS_AFTER_DIGITS.test(block)) return true
  if (!/\d\d/.test(block)) return false
  return scanChunks(block).some((chunk) => {
    const lengths = chunk.groups.map((group) => group.end - group.start).filter((length) => length < 18)
    const digits = lengths.reduce((sum, length) => sum + length, 0)
    return digits >= 6 && digits / lengths.length >= 1.5
  })
}
