import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Answer } from '../../preload/bridge'
import { CALL_CHANNEL } from '../../preload/bridge/channels'
import { PAGE_ORIGIN } from './pages'

/** Our pages, by the windows that they are in. */
export type PageName = 'panel' | 'settings'

/** Answers one call of a page by name. */
export type Route = (page: PageName, name: unknown, argument: unknown) => Promise<Answer<unknown>>

/**
 * The one way from the renderer into main: the sender must be the top frame of our own page, and whatever happens the
 * answer is a value. Calls that come before the rooms behind it are there wait for them. Which page asks is told by its
 * window, since a page can write its own address.
 */
export function routeCalls(route: Promise<Route>, pageIn: (contents: WebContents) => PageName): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown): Promise<Answer<unknown>> => {
    if (!isOurs(event)) return { ok: false, error: { kind: 'foreign-sender', detail: '' } }
    return (await route)(pageIn(event.sender), name, argument)
  })
}

/** The event's frame is null when it is gone already: not to be trusted either. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame?.parent === null && frame.origin === PAGE_ORIGIN
}
