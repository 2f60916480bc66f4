import type { Snapshot } from '../../preload/bridge'
import { callerHandlers } from './callers/handlers'
import type { DeskParts } from './desk-parts'
import type { DeskWindows } from './desk-windows'
import { type PhoneHandlerParts, phoneHandlers } from './phone/handlers'
import type { Handlers } from './route'
import { type SettingsHandlerParts, settingsHandlers } from './settings/handlers'

/** What the panel's calls act on. */
export type HandlerParts = DeskParts & {
  snapshot: () => Snapshot
  clock: () => number
  search: (text: string) => Promise<boolean>
  /** The trace of a call as text on the clipboard. */
  copyTrace: (callId: string) => Promise<void>
  /** The computer has a network again. */
  networkBack: () => void
  watchClipboard: (on: boolean) => Promise<void>
  startAtLogin: (on: boolean) => Promise<void>
  /** Writes a diagnostic bundle where the agent chooses; null where they don't. */
  saveDiagnostics: () => Promise<string | null>
  quit: () => void
  windows: Pick<DeskWindows, 'handlers'>
  forgetAll: () => void
}

/** The handlers of every call of the bridge. */
export function buildHandlers(parts: HandlerParts & PhoneHandlerParts & SettingsHandlerParts): Handlers {
  const { panel, lookups, connections, clock } = parts
  /** The connection is another one now: what was on screen belongs to the one before. */
  const reconnected = (): void => {
    lookups.tell({ kind: 'reconnected' })
    parts.changed()
  }
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
    moreEvents: ({ callId }) => lookups.more(callId),
    trace: async ({ callId }) => lookups.trace(callId),
    copyTrace: done(({ callId }) => parts.copyTrace(callId)),
    networkBack: done(() => parts.networkBack()),
    dismissNotice: done(({ index }) => parts.notices.dismiss(index)),
    fit: done(({ height }) => panel.fit(height)),
    releaseKeyboard: done(() => panel.releaseKeyboard()),
    hide: done(() => panel.hide()),
    quit: done(() => parts.quit()),
    watchClipboard: done(({ on }) => parts.watchClipboard(on)),
    startAtLogin: done(({ on }) => parts.startAtLogin(on)),
    ...callerHandlers(parts),
    ...phoneHandlers(parts),
    ...settingsHandlers(parts),
    ...parts.windows.handlers,
    saveDiagnostics: () => parts.saveDiagnostics(),
    connect: async (request) => {
      const result = await connections.connect(request)
      if (result.secret !== 'not-kept') reconnected()
      return result
    },
    exploreSample: done(async () => {
      await connections.exploreSample()
      reconnected()
    }),
  }
}
