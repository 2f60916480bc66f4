import type { Snapshot } from '../../preload/bridge'
import type { Connections } from './connection'
import type { Lookups } from './lookups'
import type { Panel } from './panel'
import { type PhoneHandlerParts, phoneHandlers } from './phone/handlers'
import type { Handlers } from './route'

/** What the panel's calls act on. */
export type HandlerParts = {
  panel: Panel
  lookups: Lookups
  connections: Connections
  snapshot: () => Snapshot
  clock: () => number
  search: (text: string) => Promise<boolean>
  /** The trace of a call as text on the clipboard. */
  copyTrace: (callId: string) => Promise<void>
  /** The computer has a network again. */
  networkBack: () => void
  dismissNotice: (index: number) => void
  watchClipboard: (on: boolean) => Promise<void>
  setHotkey: (accelerator: string) => Promise<void>
  startAtLogin: (on: boolean) => Promise<void>
  /** The connection is another one now: what was on screen belongs to the one before. */
  reconnected: () => void
  quit: () => void
}

/** The handlers of every call of the bridge. */
export function buildHandlers(parts: HandlerParts & PhoneHandlerParts): Handlers {
  const { panel, lookups, connections, clock } = parts
  const done = <A>(action: (argument: A) => unknown) => {
    return async (argument: A): Promise<null> => {
      await action(argument)
      return null
    }
  }
  return {
    snapshot: () => parts.snapshot(),
    search: done(({ text }) => parts.search(text)),
    stage: done(({ callId }) => lookups.tell({ kind: 'staged', callId, at: clock() })),
    chooseNumber: done(({ callId, index }) => lookups.tell({ kind: 'number-chosen', callId, index, at: clock() })),
    choosePerson: done(({ callId, personId }) =>
      lookups.tell({ kind: 'person-chosen', callId, personId, at: clock() }),
    ),
    refresh: done(({ callId }) => lookups.tell({ kind: 'refreshed', callId, at: clock() })),
    cancel: done(({ callId }) => lookups.tell({ kind: 'cancelled', callId })),
    moreEvents: done(({ callId }) => lookups.more(callId)),
    trace: async ({ callId }) => lookups.trace(callId),
    copyTrace: done(({ callId }) => parts.copyTrace(callId)),
    networkBack: done(() => parts.networkBack()),
    dismissNotice: done(({ index }) => parts.dismissNotice(index)),
    fit: done(({ height }) => panel.fit(height)),
    releaseKeyboard: done(() => panel.releaseKeyboard()),
    hide: done(() => panel.hide()),
    quit: done(() => parts.quit()),
    watchClipboard: done(({ on }) => parts.watchClipboard(on)),
    setHotkey: done(({ accelerator }) => parts.setHotkey(accelerator)),
    startAtLogin: done(({ on }) => parts.startAtLogin(on)),
    ...phoneHandlers(parts),
    connect: async (request) => {
      const result = await connections.connect(request)
      if (result.secret !== 'not-kept') parts.reconnected()
      return result
    },
    exploreSample: done(async () => {
      await connections.exploreSample()
      parts.reconnected()
    }),
  }
}
