import { shell } from 'electron'
import { isSameCode } from '../../platform'
import type { DeskParts } from '../desk-parts'
import type { Handlers } from '../route'
import { openActions } from './actions'
import { openAttributes } from './attributes'
import { openTimeline } from './timeline'

type CallerCalls =
  | 'verify'
  | 'notThisPerson'
  | 'searchIdentity'
  | 'pin'
  | 'forget'
  | 'note'
  | 'openAction'
  | 'timeline'
  | 'attributes'

export type CallerHandlerParts = Pick<DeskParts, 'lookups' | 'connections' | 'changed'> & {
  clock: () => number
  /** Drops all calls, and whatever else is held of callers. */
  forgetAll: () => void
}

/** The handlers of the bridge's calls about one caller: who it is, what is kept of the call, and what else can be seen. */
export function callerHandlers({
  lookups,
  connections,
  changed,
  clock,
  forgetAll,
}: CallerHandlerParts): Pick<Handlers, CallerCalls> {
  const { settings, current } = connections
  return {
    verify({ callId, on }) {
      lookups.tell({ kind: 'verified', callId, on })
      return null
    },
    notThisPerson({ callId }) {
      lookups.tell({ kind: 'dismissed', callId })
      // The count is part of what surrounds the calls.
      changed()
      return null
    },
    searchIdentity({ namespace, value }) {
      if (!settings().lookup.searchNamespaces.some((allowed) => isSameCode(allowed, namespace))) return null
      const identity = { namespace, value }
      lookups.tell({ kind: 'sighted', sighting: { kind: 'identity', identity, source: 'search', at: clock() } })
      return null
    },
    pin({ callId, on }) {
      lookups.tell({ kind: 'pinned', callId, on })
      return null
    },
    forget({ callId }) {
      if (callId === null) forgetAll()
      else lookups.tell({ kind: 'forgotten', callId })
      return null
    },
    note({ callId, text }) {
      lookups.tell({ kind: 'noted', callId, text })
      return null
    },
    openAction: openActions({ lookups, settings, open: (address) => shell.openExternal(address) }),
    timeline: openTimeline({ lookups }),
    attributes: openAttributes({ lookups, settings, connection: current }),
  }
}
