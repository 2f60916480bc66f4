import type { ArrivalWay } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import type { system } from '../system'

/** What a line to paste is made from: how this computer starts the app, where it listens, where the bridge page is. */
export type Filling = {
  /** The words of the command before `lookup`; the first is a path. */
  command: readonly string[]
  system: typeof system
  /** The address of the organisation's bridge page, without query and fragment. */
  page: string
  baresipPort: number
  hookPort: number
}

/** Something to paste. `label` says where; `problem` why these lines can't work on this computer, if so. */
export type Line = {
  label: LaterKey
  text: (filling: Filling) => string
  problem?: (filling: Filling) => LaterKey | null
}

/** How a phone system reaches the app: it starts a program, opens the bridge page, posts, or is listened to. */
export type Way = 'command' | 'page' | 'hook' | 'baresip'

/**
 * How well a set-up is known. `tested`: run by this project's own tests, as `what` says; `documented`: read in the sources,
 * not run; `not-confirmed`: something in it was not found in a source that can be relied on.
 */
export type Status =
  | { kind: 'tested'; what: LaterKey }
  | { kind: 'documented' }
  | { kind: 'not-confirmed'; what: LaterKey }

/** Where a set-up was read: the name of the document, in its own language, and its address if it has one. */
export type Source = { title: string; address: string | null }

/** How one phone system is set up. */
export type Guide = {
  /** What `--from` and `source=` say, so that arrivals name the phone system. */
  id: string
  /** The brand, which is the same in every language; null for all others. */
  name: string | null
  way: Way
  status: Status
  sources: readonly Source[]
  steps: readonly LaterKey[]
  lines: readonly Line[]
  warnings: readonly LaterKey[]
}

/** The way by which a call is simulated for a guide. */
export const simulatedWay: Record<Way, ArrivalWay> = {
  command: 'command-line',
  page: 'link',
  hook: 'hook',
  baresip: 'baresip',
}
