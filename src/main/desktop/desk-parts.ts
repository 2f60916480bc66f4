import type { Connections } from './connection'
import type { DeskSettings } from './desk-settings'
import type { Lookups } from './lookups'
import type { Notices } from './notices'
import type { Panel } from './panel'

/** What the desk gives to each of its parts. */
export type DeskParts = {
  panel: Panel
  settings: DeskSettings
  connections: Connections
  lookups: Lookups
  notices: Notices
  /** Describes what surrounds the calls anew, and shows it. */
  changed: () => void
}
