/** Parts of a call that say what it is about in our own words: replacing those would hide nothing. */
const STRUCTURE = new Set(
  'answer channel code direction format kind label part phase purpose region source state type view why'.split(' '),
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
        if (!STRUCTURE.has(key) || typeof inner !== 'string') walk(inner)
  }
  walk(known)
  return [...found].filter((text) => text.length >= LEAST_LENGTH).sort((one, other) => other.length - one.length)
}
