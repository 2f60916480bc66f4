import { useEffect, useRef, useState } from 'react'
import type { CardSection } from '../../preload/bridge'

/** How long sections that are there wait for those that may belong between them, in milliseconds. */
const PATIENCE_MS = 1_200

/**
 * Which sections are shown while parts of the profile are on their way, so that nothing that is shown ever moves. At first
 * the figures alone, as the view may have something in between the others; where that takes long, all that are there,
 * and what comes later then goes below them. `waits`: whether a place is kept for more.
 */
export function useStreaming(sections: CardSection[], isPending: boolean): { shown: CardSection[]; waits: boolean } {
  const [isLate, setLate] = useState(false)
  const early = useRef<string[] | null>(null)
  useEffect(() => {
    if (!isPending || isLate) return
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isPending, isLate])

  if (isPending && isLate) early.current ??= sections.map(({ id }) => id)
  if (isPending && !isLate) return { shown: leadingTiles(sections), waits: true }
  return { shown: early.current ? inOrderOf(early.current, sections) : sections, waits: isPending }
}

/** The figures that the card begins with: nothing comes between them and what is above. */
export function leadingTiles(sections: CardSection[]): CardSection[] {
  const end = sections.findIndex(({ kind }) => kind !== 'tiles')
  return end === -1 ? sections : sections.slice(0, end)
}

/** The sections that were there early in their order, then the others in theirs. */
export function inOrderOf(early: string[], sections: CardSection[]): CardSection[] {
  const rank = ({ id }: CardSection): number => (early.includes(id) ? early.indexOf(id) : early.length)
  return [...sections].sort((a, b) => rank(a) - rank(b))
}
