import type { Client, Reply } from 'x11'
import { openClient } from './x11-client'

/** A part of the screen in pixels of the X server, from the upper left corner of all of its displays. */
export type ScreenPart = { x: number; y: number; width: number; height: number }

export type ActiveWindow = {
  /** Where the window is that has the keyboard; null where none has. Does not settle while the server is silent. */
  where(): Promise<ScreenPart | null>
  isOpen(): boolean
  close(): void
}

const ANY_TYPE = 0

/**
 * Asks an X server for the window that its window manager calls active (`_NET_ACTIVE_WINDOW` of the Extended Window
 * Manager Hints), or null where the server can't be reached. Window managers without that property tell of none.
 */
export async function openActiveWindow(display: string): Promise<ActiveWindow | null> {
  const opened = await openClient(display)
  const stream = opened?.client.stream
  if (!opened || !stream || stream.destroyed) return null
  const { client, root } = opened
  const name = await answered<number>((reply) => client.InternAtom(false, '_NET_ACTIVE_WINDOW', reply))
  const ask = async (): Promise<ScreenPart | null> => {
    if (name === null) return null
    const property = await answered<{ data: Buffer }>((reply) =>
      client.GetProperty(0, root, name, ANY_TYPE, 0, 1, reply),
    )
    const window = property && property.data.length >= 4 ? property.data.readUInt32LE(0) : 0
    return window === 0 ? null : placeOf(client, root, window)
  }
  return {
    where: ask,
    isOpen: () => !stream.destroyed && !stream.writableEnded,
    close: () => stream.end(),
  }
}

/** A window's own place counts from the frame that a window manager has put around it. */
async function placeOf(client: Client, root: number, window: number): Promise<ScreenPart | null> {
  const [size, place] = await Promise.all([
    answered<{ width: number; height: number }>((reply) => client.GetGeometry(window, reply)),
    answered<{ destX: number; destY: number }>((reply) => client.TranslateCoordinates(window, root, 0, 0, reply)),
  ])
  return size && place && { x: place.destX, y: place.destY, width: size.width, height: size.height }
}

function answered<T>(ask: (reply: Reply<T>) => void): Promise<T | null> {
  return new Promise((resolve) => {
    ask((error, value) => {
      resolve(error ? null : value)
      return true
    })
  })
}
