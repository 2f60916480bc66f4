import type { Property, XEvent } from 'x11'
import type { OwnerChange } from './clipboard-once'
import { type Atoms, openClient } from './x11-client'

const SELECTION_NOTIFY = 31
const PROPERTY_NOTIFY = 28
const PROPERTY_IS_NEW = 0
const PROPERTY_CHANGES = 0x400000
const ANY_TYPE = 0
const NOW = 0
const INPUT_ONLY = 2
/** XFixes: a new owner, an owner's window gone, an owner's connection gone. */
const ALL_OWNER_CHANGES = 7
const NEW_OWNER = 0
const NO_OWNER = 0

/** What happens to one of our windows. */
export type WindowEvent =
  | { kind: 'answered'; target: number; refused: boolean }
  | { kind: 'written' }
  | { kind: 'owner-changed'; change: OwnerChange }
  | { kind: 'disconnected' }

/** A connection to the X server, reduced to what watching and reading selections takes. Nothing in it rejects. */
export type Connection = {
  atoms: Atoms
  /** Formats that say who may look at a text, by number. */
  marks: ReadonlyMap<number, string>
  isOpen(): boolean
  ended: Promise<void>
  close(): void
  /** Opens a window of our own, never shown. Its id is never used again: a late answer can't reach another's window. */
  openWindow(listener: (event: WindowEvent) => void): number
  closeWindow(window: number): void
  watchOwner(window: number, selection: number): void
  owner(selection: number): Promise<number>
  /** Asks the selection's owner to write it to the window in the form `target`. */
  convert(window: number, selection: number, target: number): void
  /** What an owner wrote to the window, at most (about) `maxBytes` of it; null when there is nothing. */
  answer(window: number, maxBytes: number): Promise<Property | null>
  clearAnswer(window: number): void
  /** One bit for every key code, set while the key is down; never settles once the connection has ended. */
  pressedKeys(): Promise<Buffer>
  /** The key codes of each of the eight modifiers, 0 where there is none. */
  modifierKeys(): Promise<number[][]>
}

/** Connects to the X server, or null where that can't be done (see `openClient`). */
export async function connect(display: string): Promise<Connection | null> {
  const opened = await openClient(display)
  const stream = opened?.client.stream
  if (!opened || !stream || stream.destroyed) return null
  const { client, fixes, root, atoms, marks } = opened
  const listeners = new Map<number, (event: WindowEvent) => void>()

  client.on('event', (event) => {
    const window = event.requestor ?? event.wid ?? event.window
    const meaning = meaningOf(event, fixes.firstEvent, atoms.answer)
    if (window !== undefined && meaning) listeners.get(window)?.(meaning)
  })
  const ended = new Promise<void>((resolve) => {
    stream.once('close', () => {
      const left = [...listeners.values()]
      listeners.clear()
      for (const listener of left) listener({ kind: 'disconnected' })
      resolve()
    })
  })

  return {
    atoms,
    marks,
    isOpen: () => !stream.destroyed && !stream.writableEnded,
    ended,
    // The server answers by closing its side. On a socket destroyed from here, an event that arrives in the same moment
    // makes Node 18 throw (a RangeError of its own), where nobody can catch it.
    close: () => stream.end(),
    openWindow(listener) {
      const window = client.AllocID()
      listeners.set(window, listener)
      client.CreateWindow(window, root, 0, 0, 1, 1, 0, 0, INPUT_ONLY, 0, { eventMask: PROPERTY_CHANGES })
      return window
    },
    closeWindow(window) {
      if (listeners.delete(window)) client.DestroyWindow(window)
    },
    watchOwner: (window, selection) => fixes.SelectSelectionInput(window, selection, ALL_OWNER_CHANGES),
    owner: (selection) =>
      new Promise((resolve) => {
        client.GetSelectionOwner(selection, (error, owner) => {
          resolve(error ? 0 : owner)
          return true
        })
      }),
    convert: (window, selection, target) => client.ConvertSelection(window, selection, target, atoms.answer, NOW),
    answer: (window, maxBytes) =>
      new Promise((resolve) => {
        client.GetProperty(0, window, atoms.answer, ANY_TYPE, 0, Math.ceil(maxBytes / 4), (error, property) => {
          resolve(error || property.type === 0 ? null : property)
          return true
        })
      }),
    clearAnswer: (window) => client.DeleteProperty(window, atoms.answer),
    pressedKeys: () =>
      new Promise((resolve) => {
        client.QueryKeymap((error, keys) => {
          resolve(error ? Buffer.alloc(0) : keys)
          return true
        })
      }),
    modifierKeys: () =>
      new Promise((resolve) => {
        client.GetModifierMapping((error, rows) => {
          resolve(error ? [] : rows)
          return true
        })
      }),
  }
}

function meaningOf(event: XEvent, fixesFirstEvent: number, answer: number): WindowEvent | null {
  if (event.type === fixesFirstEvent) {
    const isOwned = event.subtype === NEW_OWNER && event.owner !== NO_OWNER
    return { kind: 'owner-changed', change: isOwned ? 'owned' : 'lost' }
  }
  if (event.type === SELECTION_NOTIFY) {
    return { kind: 'answered', target: event.target ?? 0, refused: event.property !== answer }
  }
  const written = event.type === PROPERTY_NOTIFY && event.atom === answer && event.state === PROPERTY_IS_NEW
  return written ? { kind: 'written' } : null
}
