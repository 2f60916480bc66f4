import { enCard } from './en-card'
import { enPanel } from './en-panel'
import { enProblems } from './en-problems'

/** Every text in English, flat; the other languages have the same keys. */
export const en = { ...enPanel, ...enCard, ...enProblems } as const
