/** A group of digits in a block: offsets, and the separators written before it (empty for the first). */
export type Group = { start: number; end: number; separator: string }

/** Groups of digits that hang together. `start` includes a plus or opening bracket before the first group. */
export type Chunk = { start: number; end: number; plus: boolean; groups: Group[] }

const HEAD = /\(?(?:\+{1,2} ?)?\(?$/
const SEPARATOR = / ?\)? ?[-./~]? ?\(? ?(?=\d)/y
const DIGITS = /\d+/y
const FIRST_DIGIT = /\d/g

function groupAt(block: string, index: number, separator: string): Group {
  DIGITS.lastIndex = index
  const length = DIGITS.exec(block)?.[0].length ?? 1
  return { start: index, end: index + length, separator }
}

function isSeparator(text: string): boolean {
  return text !== '' && !/^ {2,}$/.test(text)
}

function headBefore(block: string, index: number, limit: number): string {
  const head = HEAD.exec(block.slice(Math.max(limit, index - 5), index))?.[0] ?? ''
  return head.trimStart()
}

/**
 * Cuts a masked block into chunks: digits joined by at most one blank, dash, dot, slash or bracket. Commas, semicolons,
 * tabs, line breaks, letters and two blanks end a chunk. In: a block. Out: chunks in order, in linear time.
 */
export function scanChunks(block: string): Chunk[] {
  const chunks: Chunk[] = []
  let position = 0
  for (;;) {
    FIRST_DIGIT.lastIndex = position
    const first = FIRST_DIGIT.exec(block)?.index
    if (first === undefined) return chunks
    const head = headBefore(block, first, position)
    const groups = [groupAt(block, first, '')]
    let end = groups[0]?.end ?? first + 1
    for (;;) {
      SEPARATOR.lastIndex = end
      const separator = SEPARATOR.exec(block)?.[0] ?? ''
      if (!isSeparator(separator)) break
      const group = groupAt(block, end + separator.length, separator)
      groups.push(group)
      end = group.end
    }
    chunks.push({ start: first - head.length, end, plus: head.includes('+'), groups })
    position = end
  }
}
