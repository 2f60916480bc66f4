/** A setting's value as a word; empty where it is none. Values come from main, where a schema has looked at them. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A setting's value as a list of words. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** One way to look a number up. What else settings.json says of it is kept. */
export type Identity = { namespace: string; format: string }

/** A setting's value as ways to look a number up. */
export function asIdentities(value: unknown): Identity[] {
  return Array.isArray(value) ? value.filter(isIdentity) : []
}

function isIdentity(value: unknown): value is Identity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'namespace' in value &&
    typeof value.namespace === 'string' &&
    'format' in value &&
    typeof value.format === 'string'
  )
}

/** What a value that is shown alone is, before it is put into words. */
export type Fact =
  | { kind: 'nothing' }
  | { kind: 'allowed'; is: boolean }
  | { kind: 'number'; number: number }
  | { kind: 'words'; words: string[] }
  | { kind: 'entries'; count: number }

/** Sorts out a value that is shown alone: words are told, what is more intricate is counted. */
export function factOf(value: unknown): Fact {
  if (typeof value === 'boolean') return { kind: 'allowed', is: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'string' && value !== '') return { kind: 'words', words: [value] }
  const entries = typeof value === 'object' && value !== null ? Object.values(value) : []
  if (entries.length === 0) return { kind: 'nothing' }
  const words = asTexts(value)
  return words.length === entries.length ? { kind: 'words', words } : { kind: 'entries', count: entries.length }
}

/** The list with the item at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** The corners as they lie on the screen. */
const corners = [
  ['top-left', 'top-right'],
  ['bottom-left', 'bottom-right'],
] as const

export type CornerName = (typeof corners)[number][number]

/** The corners row by row. */
export const cornerNames: readonly CornerName[] = corners.flat()

/** The corner that an arrow key leads to from another; null where the key isn't an arrow, the same at an edge. */
export function cornerAfter(corner: CornerName, key: string): CornerName | null {
  const row = corner.startsWith('top') ? 0 : 1
  const column = corner.endsWith('left') ? 0 : 1
  if (key === 'ArrowUp') return corners[0][column]
  if (key === 'ArrowDown') return corners[1][column]
  if (key === 'ArrowLeft') return corners[row][0]
  return key === 'ArrowRight' ? corners[row][1] : null
}
