/** A piece of a text: where it starts and ends, and whether it is all there is. */
export type Block = { start: number; end: number; alone: boolean }

const BLOCK_LENGTH = 2_000
const MAX_TRIES = 40

function cutAt(text: string, start: number): number {
  const end = start + BLOCK_LENGTH
  if (end >= text.length) return text.length
  const early = start + BLOCK_LENGTH / 4
  const piece = text.slice(early, end)
  const line = piece.lastIndexOf('\n')
  if (line > 0) return early + line + 1
  // A blank between two words; one beside digits may be inside a number.
  let blank = piece.lastIndexOf(' ')
  for (let tries = 0; tries < MAX_TRIES && blank > 0; tries++) {
    if (!/[\d ()+./-]/.test(piece.charAt(blank - 1)) && !/[\d ()+]/.test(piece.charAt(blank + 1))) {
      return early + blank + 1
    }
    blank = piece.lastIndexOf(' ', blank - 1)
  }
  return end
}

/** Cuts a text at line ends or between words into blocks short enough for looking back to stay cheap. */
export function* cutBlocks(text: string): Generator<Block, void, void> {
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start)
    yield { start, end, alone: end - start === text.length }
    start = end
  }
}
