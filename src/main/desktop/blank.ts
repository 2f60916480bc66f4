import { bridgeCalls, type CallName, type CallView } from '../../preload/bridge'
import type { Handlers } from './route'

/** What a page is told of calls. */
export type ShownCalls = { calls: CallView[]; stage: string | null }

export type Blank = {
  /** Whether nothing of a caller may be on screen. */
  isOn(): boolean
  /** The agent wants everything hidden at once. */
  hide(): void
  /** The agent wants to see it again; false while nobody can be at the desk. */
  show(): boolean
}

export type BlankOptions = {
  isAway: () => boolean
  /** Whether being away blanks, by the settings. */
  blankOnLock: () => boolean
  changed: () => void
}

/** Decides whether anything of a caller may be on screen: what the agent hid stays so until they want it back. */
export function keepBlank({ isAway, blankOnLock, changed }: BlankOptions): Blank {
  let isHidden = false
  /** Nobody is at the desk: only coming back ends it. */
  const isForAway = (): boolean => blankOnLock() && isAway()
  return {
    isOn: () => isHidden || isForAway(),
    hide() {
      isHidden = true
      changed()
    },
    show() {
      if (isForAway()) return false
      if (isHidden) {
        isHidden = false
        changed()
      }
      return true
    },
  }
}

const NO_CALLS: CallView[] = []

/** What may be told of calls: none of them while blank, so that nothing of a caller is in the page at all. */
export function blankable(shown: ShownCalls, isBlank: boolean): ShownCalls {
  return isBlank ? { calls: NO_CALLS, stage: null } : shown
}

/** The handlers of the calls that are answered while blank: those about one caller are not. */
export function blankHandlers(handlers: Handlers): Partial<Handlers> {
  const isAboutCall = (name: string): boolean => 'callId' in bridgeCalls[name as CallName].argument.shape
  return Object.fromEntries(Object.entries(handlers).filter(([name]) => !isAboutCall(name) && name !== 'arrivals'))
}
