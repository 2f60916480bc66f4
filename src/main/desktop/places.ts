import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Corner } from '../../preload/bridge'
import { replaceFile } from '../settings'
import type { Spot } from './placement'

/** Displays that are remembered; those that were used least lately are forgotten. */
const MOST_DISPLAYS = 20

const distance = z.number().int().min(0).max(100_000)
/** The file: where the agent put the panel on each display (see `displayKey`), the one used last at the end. */
const PlacesFile = z.object({
  version: z.literal(1),
  places: z
    .array(
      z.object({ display: z.string().regex(/^\d{1,20}\/\d{1,6}x\d{1,6}$/), corner: Corner, x: distance, y: distance }),
    )
    .max(MOST_DISPLAYS),
})
type Entry = z.infer<typeof PlacesFile>['places'][number]

/** Where the agent put the panel, for each display by its key. Nothing else is in it. */
export type Places = {
  get(display: string): Spot | null
  set(display: string, spot: Spot): void
  /** Forgets all of them, as when another corner was chosen for all displays. */
  clear(): void
  /** Resolves when what was set is written, or could not be. */
  settled(): Promise<void>
}

/**
 * Keeps places in a file of the user's data. One that can't be read or is not what it should be counts as empty and is
 * written over: what is lost is a place of a window. A place that can't be written holds for this run.
 */
export function keepPlaces(path: string): Places {
  let entries: Entry[] | null = null
  let writing: Promise<void> = Promise.resolve()
  const known = (): Entry[] => {
    entries ??= readPlaces(path)
    return entries
  }
  const keep = (next: Entry[]): void => {
    entries = next.slice(-MOST_DISPLAYS)
    const content = `${JSON.stringify({ version: 1, places: entries }, null, 2)}\n`
    writing = writing.then(() => replaceFile(path, content)).catch(() => undefined)
  }
  return {
    get(display) {
      const entry = known().find((known) => known.display === display)
      return entry ? { corner: entry.corner, x: entry.x, y: entry.y } : null
    },
    set(display, { corner, x, y }) {
      const others = known().filter((entry) => entry.display !== display)
      keep([...others, { display, corner, x: Math.round(x), y: Math.round(y) }])
    },
    clear() {
      if (known().length > 0) keep([])
    },
    settled: () => writing,
  }
}

function readPlaces(path: string): Entry[] {
  try {
    const read = PlacesFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data.places : []
  } catch {
    return []
  }
}
