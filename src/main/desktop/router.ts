import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Answer } from '../../preload/bridge'
import { CALL_CHANNEL } from '../../preload/bridge/channels'
import { PAGE_ORIGIN } from './pages'

/** Answers one call of the page by name. */
export type Route = (name: unknown, argument: unknown) => Promise<Answer<unknown>>

/**
 * The one way from the renderer into main: the sender must be the top frame of our own page, and whatever happens the
 * answer is a value. Calls that come before the rooms behind it are there wait for them.
 */
export function routeCalls(route: Promise<Route>): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown): Promise<Answer<unknown>> => {
    if (!isOurs(event)) return { ok: false, error: { kind: 'foreign-sender', detail: '' } }
    return (await route)(name, argument)
  })
}

/** The event's frame is null when it is gone already: not to be trusted either. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame?.parent === null && frame.origin === PAGE_ORIGIN
}
