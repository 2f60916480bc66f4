import type { Shell, SightingSource } from '../../preload/bridge'

/** What the tray's icon says. */
export type TrayState = 'idle' | 'watching' | 'waiting' | 'disconnected' | 'blanked'

/** The sources of numbers that can be quiet, in the order of the tray's menu. */
export const QUIET_SOURCES = [
  'phone',
  'clipboard',
  'hotkey',
  'link',
  'command-line',
] as const satisfies SightingSource[]

/** Everything that the tray shows. None of it is about a caller, but how many have not been seen yet. */
export type TrayView = {
  language: string
  state: TrayState
  waiting: number
  watching: boolean
  canWatch: boolean
  quiet: SightingSource[]
  isBlank: boolean
  /** Keys of settings that machine policy has set. */
  locked: string[]
}

/** The tray for what surrounds the calls. */
export function trayViewOf(shell: Shell): TrayView {
  const { clipboard, desk } = shell
  return {
    language: desk.language,
    state: stateOf(shell),
    waiting: desk.waiting,
    watching: clipboard.watching,
    canWatch: clipboard.available && !desk.locked.includes('triggers.clipboard'),
    quiet: desk.quiet,
    isBlank: desk.blank,
    locked: desk.locked,
  }
}

/** What matters most: what the agent has done, who waits, what is broken. */
function stateOf({ clipboard, connection, desk }: Shell): TrayState {
  if (desk.blank) return 'blanked'
  if (desk.waiting > 0) return 'waiting'
  if (connection.platform === 'none' || (connection.platform !== 'sample' && connection.secret === 'missing'))
    return 'disconnected'
  return clipboard.watching && !clipboard.paused ? 'watching' : 'idle'
}
