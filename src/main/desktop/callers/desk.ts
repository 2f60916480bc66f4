import type { CallView, SightingSource } from '../../../preload/bridge'
import { clock, type Sighting } from '../../triggers'
import type { Connections } from '../connection'
import { type Lookups, startLookups } from '../lookups'
import type { Notices } from '../notices'
import type { DeskViews } from '../views'

export type DeskCalls = {
  lookups: Lookups
  /** Looks a text's caller up; says whether there was one in it. */
  look(sighting: Sighting): Promise<boolean>
  /** The computer has a network again, or is awake. */
  networkBack(): void
}

export type DeskCallsOptions = {
  connections: Connections
  views: DeskViews
  notices: Notices
  /** Whether a caller from this source leaves the stage to the one who is on it. */
  isAside: (source: SightingSource) => boolean
  /** A text has become a call. */
  sighted: (sighting: Sighting) => void
  /** The calls on screen are to be shown anew. */
  show: (calls: CallView[], stage: string | null) => void
}

/** The part of the desk that calls and their lookups are in. */
export function openDeskCalls({ connections, views, notices, isAside, sighted, show }: DeskCallsOptions): DeskCalls {
  const lookups = startLookups({
    connection: connections.current,
    settings: connections.settings,
    viewNamed: views.named,
    clock,
    isAside,
    changed: () => show(lookups.views(), lookups.stage()),
  })
  return {
    lookups,
    async look(sighting) {
      const found = await lookups.look(sighting)
      const isCall = found.kind === 'call'
      // Copied text that holds no number is everyday life; only what the agent asked for deserves an answer.
      if (isCall || sighting.source !== 'clipboard') notices.ignored(sighting.source, isCall ? null : found.reason)
      if (isCall) sighted(sighting)
      return isCall
    },
    networkBack() {
      connections.refresh()
      lookups.networkBack()
    },
  }
}
