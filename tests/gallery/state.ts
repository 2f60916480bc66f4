import type { z } from 'zod'
import type { BridgeCalls, CallName, Result, SettingsPage, Snapshot } from '../../src/preload/bridge'
import type { Pane } from '../../src/renderer/ui'

/** What the fake bridge answers instead of the usual, call by call. */
export type Answers = { [N in CallName]?: (argument: z.output<BridgeCalls[N]['argument']>) => Result<N> }

/** Something the agent did before the picture: opened a page, pressed what a selector finds, or pressed a key. */
export type Step = { pane: Pane } | { press: string } | { key: string }

/** One state of a window, from fixed data. */
export type GalleryState = {
  /** Its name in addresses and in the names of pictures. */
  id: string
  /** What it shows, for whoever looks at the gallery. */
  title: string
  group: string
  /** The page of the settings that it is of; null for the panel. */
  settings: SettingsPage | null
  /** What main has; null: main does not answer. */
  snapshot: Snapshot | null
  answers: Answers
  steps: Step[]
}
