import type { CallView, SightingSource } from '../../preload/bridge'

/** What decides how a caller comes to the agent's eyes. */
export type Arrival = {
  source: SightingSource
  /** The sources that the settings want quiet. */
  quiet: SightingSource[]
  /** Everything of callers is hidden (see `keepBlank`). */
  isBlank: boolean
  isPanelVisible: boolean
}

/** `pop`: the panel comes up; `wait`: the tray says that somebody waits; `none`: the agent sees it anyway. */
export type Manner = 'pop' | 'wait' | 'none'

/** How a caller comes to the agent's eyes. Who typed a number is looking at the panel. */
export function mannerOf({ source, quiet, isBlank, isPanelVisible }: Arrival): Manner {
  if (source === 'search') return 'none'
  if (isBlank) return 'wait'
  if (!quiet.includes(source)) return 'pop'
  return isPanelVisible ? 'none' : 'wait'
}

/**
 * Whether a caller leaves the stage to the one who is on it: a quiet one does while that one is seen or on the phone.
 */
export function isAside(
  { source, quiet, isPanelVisible }: Omit<Arrival, 'isBlank'>,
  stage: Pick<CallView, 'phone'> | null,
): boolean {
  const isTalkedTo = stage?.phone != null && stage.phone.endedAt === null
  return quiet.includes(source) && source !== 'search' && (isPanelVisible || isTalkedTo)
}

export type Waiting = {
  /** These are all calls there are. Says whether there is one among them that was not there before. */
  arrived(ids: string[]): boolean
  /** Those who arrived last wait to be seen. */
  wait(): void
  /** The agent sees the panel. */
  seen(): void
  /** How many wait, of the calls that there still are. */
  count(ids: string[]): number
}

/** Keeps who has called without the panel having come up. */
export function keepWaiting(): Waiting {
  let known = new Set<string>()
  let fresh: string[] = []
  let waiting = new Set<string>()
  return {
    arrived(ids) {
      fresh = ids.filter((id) => !known.has(id))
      known = new Set(ids)
      return fresh.length > 0
    },
    wait() {
      waiting = new Set([...waiting, ...fresh])
    },
    seen() {
      waiting = new Set()
    },
    count: (ids) => ids.filter((id) => waiting.has(id)).length,
  }
}
