/**
 * A list of rows of one height, some with a heading above them. `starts`: the indexes of those rows, in ascending order.
 * Heights are in CSS pixels.
 */
export type Layout = { total: number; row: number; head: number; starts: readonly number[] }

/** The first and the last index of a stretch of rows; `last` is before `first` where there are none. */
export type Stretch = { first: number; last: number }

/** How many headings there are up to the row, its own among them. */
function headsUpTo(starts: readonly number[], index: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a row begins, below its own heading. */
export function topOf({ row, head, starts }: Layout, index: number): number {
  return index * row + headsUpTo(starts, index) * head
}

/** The height of the whole list. */
export function heightOf({ total, row, head, starts }: Layout): number {
  return total * row + headsUpTo(starts, total - 1) * head
}

/** The last row that begins at or above `y`; a heading belongs to the row above it. */
export function rowAt(layout: Layout, y: number): number {
  let low = 0
  let high = Math.max(0, layout.total - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topOf(layout, middle) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows that are seen through a window of `height` at `top`, and `spare` more on either side. */
export function stretchAt(layout: Layout, top: number, height: number, spare: number): Stretch {
  if (layout.total === 0) return { first: 0, last: -1 }
  const first = rowAt(layout, top) - spare
  const last = rowAt(layout, top + height) + spare
  return { first: Math.max(0, first), last: Math.min(layout.total - 1, last) }
}

/** The heading under which a row stands, as the index of its first row; null where no heading is above it. */
export function startOf(starts: readonly number[], index: number): number | null {
  return starts[headsUpTo(starts, index) - 1] ?? null
}

/** Where to scroll to, so that a row is wholly in sight below a heading that sticks to the top. */
export function reveal(layout: Layout, index: number, top: number, height: number): number {
  const begin = topOf(layout, index)
  const end = begin + layout.row
  if (begin - layout.head < top) return Math.max(0, begin - layout.head)
  return end > top + height ? end - height : top
}

/** Where to scroll to after headings came or went, so that the `kept` row stays where it is on screen. */
export function keepInPlace(before: Layout, after: Layout, top: number, kept: number): number {
  return Math.max(0, top + topOf(after, kept) - topOf(before, kept))
}

/** The row that a key leads to from another; null for other keys. */
export function rowByKey(key: string, from: number, total: number, aPage: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + aPage,
    PageUp: from - aPage,
    Home: 0,
    End: total - 1,
  }
  const to = steps[key]
  return to === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, to))
}
