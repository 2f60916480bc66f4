const DELIMITERS = ['\t', ';', '|', ','] as const

function cells(line: string, delimiter: string): string[] {
  return line.split(delimiter)
}

/**
 * The heading of the column that a candidate stands in, when the block is a table: its first line has no digits and as
 * many cells as the candidate's line. In: a block and the candidate's start. Out: the heading, or undefined.
 */
export function columnHeading(block: string, start: number): string | undefined {
  const headEnd = block.indexOf('\n')
  if (headEnd < 0 || headEnd >= start || headEnd > 400) return undefined
  const head = block.slice(0, headEnd)
  if (/\d/.test(head)) return undefined
  const lineStart = block.lastIndexOf('\n', start - 1) + 1
  const lineEnd = block.indexOf('\n', start)
  const line = block.slice(lineStart, lineEnd < 0 ? block.length : lineEnd)
  if (line.length > 1_000) return undefined
  const delimiter = DELIMITERS.find((mark) => head.includes(mark))
  if (!delimiter) return undefined
  const headings = cells(head, delimiter)
  if (headings.length !== cells(line, delimiter).length) return undefined
  return headings[cells(line.slice(0, start - lineStart), delimiter).length - 1]
}
