import type { CallView, SightingSource } from '../../preload/bridge'
import type { OpenSettings } from '../settings'
import type { Blank } from './blank'
import type { Notifier } from './notification'
import type { Panel } from './panel'
import { isAside, type keepWaiting, mannerOf } from './quiet'

export type Arriving = {
  /** Whether a caller from this source leaves the stage to the one who is on it. */
  isAside(source: SightingSource): boolean
  /** A text from this source has become a call. Says whether the panel came up for it. */
  sighted(source: SightingSource): boolean
}

export type ArrivingOptions = {
  panel: Pick<Panel, 'isVisible' | 'isFocused' | 'pop'>
  stored: Pick<OpenSettings, 'current'>
  calls: { views(): CallView[]; stage(): string | null }
  waiting: ReturnType<typeof keepWaiting>
  blank: Blank
  notifier: Notifier
  /** There is something else to show of what surrounds the calls. */
  changed: () => void
}

/** What a caller who comes does to the panel, by where they come from and what the agent sees. */
export function openArriving({ panel, stored, calls, waiting, blank, notifier, changed }: ArrivingOptions): Arriving {
  const facts = (source: SightingSource) => ({
    source,
    quiet: stored.current().triggers.quiet,
    isPanelVisible: panel.isVisible(),
  })
  const isQuiet = (source: SightingSource): boolean => stored.current().triggers.quiet.includes(source)
  const isNotified = (source: SightingSource): boolean => {
    const isAgents = source === 'search' || source === 'hotkey'
    return stored.current().panel.notify && !isAgents && !isQuiet(source) && !panel.isFocused()
  }
  return {
    isAside: (source) => isAside(facts(source), calls.views().find(({ id }) => id === calls.stage()) ?? null),
    sighted(source) {
      const isNew = waiting.arrived(calls.views().map(({ id }) => id))
      if (isNew && isNotified(source)) notifier.tell()
      // Whoever marks a number and presses the shortcut is here, and wants to see.
      if (source === 'hotkey') blank.show()
      const manner = mannerOf({ ...facts(source), isBlank: blank.isOn() })
      if (manner === 'wait') {
        waiting.wait()
        changed()
      }
      // A panel that is held comes up when the agent is back.
      if (manner === 'pop' || (manner === 'wait' && !isQuiet(source))) panel.pop()
      return manner === 'pop'
    },
  }
}
