/** Parts of a call that say what it is about in our own words: replacing those would hide nothing. */
const STRUCTURE = new Set(
  'answer channel code direction format kind label namespace part phase purpose region source state type view why'.split(
    ' ',
  ),
)

/** Shorter values are no longer anybody's: `DE`, `3`, `No`. */
const LEAST_LENGTH = 3

/** Every text in what main knows of its callers, the longest first. */
export function textsIn(known: unknown): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value.normalize('NFKC').trim())
    else if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (typeof inner !== 'string' || !isOurWord(key, value)) walk(inner)
  }
  walk(known)
  return [...found].filter((text) => text.length >= LEAST_LENGTH).sort((one, other) => other.length - one.length)
}

/** A field or section of a card has a label, and is known by a word of the view's. */
const isOurWord = (key: string, of: object): boolean => STRUCTURE.has(key) || (key === 'id' && 'label' in of)
