import type { Client, XEvent } from 'x11'
import { OWN_COPY } from './clipboard-marks'
import { type OpenClient, openClient } from './x11-client'

const PROPERTY_NOTIFY = 28
const SELECTION_CLEAR = 29
const SELECTION_REQUEST = 30
const INPUT_ONLY = 2
const PROPERTY_CHANGES = 0x400000
const REPLACE = 0
const APPEND = 2
const ATOM = 4
const INTEGER = 19
const NOT_GIVEN = 0
/** A request to the X server holds less than 256 kB. */
const PIECE_BYTES = 64 << 10

/** A text on the clipboard; `ended` settles when another application has copied something, or X has gone. */
export type OwnedText = { ended: Promise<void>; close(): void }

/** One way in which a text is offered. */
type Form = { type: number; format: 8 | 32; bytes: Buffer }

/**
 * Puts a text on an X display's clipboard and answers for it until somebody else copies, or null where that can't be
 * done. The text is marked as nothing that a clipboard's history should keep (KDE's convention for secrets), and as our
 * own. It goes when the app ends, as is the way of X11; no clipboard manager is asked to keep it.
 */
export async function ownClipboard(display: string, text: string): Promise<OwnedText | null> {
  const opened = await openClient(display)
  const stream = opened?.client.stream
  if (!opened || !stream || stream.destroyed) return null
  const { client, root, atoms } = opened
  const ended = new Promise<void>((resolve) => {
    stream.once('close', () => resolve())
  })
  const orEnded = (step: Promise<number>): Promise<number> => Promise.race([step, ended.then(() => NOT_GIVEN)])
  const window = client.AllocID()
  client.CreateWindow(window, root, 0, 0, 1, 1, 0, 0, INPUT_ONLY, 0, { eventMask: PROPERTY_CHANGES })
  const ownedAt = await orEnded(serverTime(client, window, atoms.answer))
  const forms = formsOf(text, ownedAt, opened)
  client.on('event', (event) => {
    if (event.type === SELECTION_REQUEST) answer(client, event, forms)
    if (event.type === SELECTION_CLEAR) stream.end()
  })
  client.SetSelectionOwner(window, atoms.clipboard, ownedAt)
  if ((await orEnded(owner(client, atoms.clipboard))) === window) return { ended, close: () => stream.end() }
  stream.end()
  return null
}

/** Every form of a text, by the number of its name. */
function formsOf(text: string, ownedAt: number, { atoms, marks }: OpenClient): Map<number, Form> {
  const bytes = (type: number, value: Buffer): Form => ({ type, format: 8, bytes: value })
  const utf8 = Buffer.from(text)
  const isOurs = (name: string): boolean => name === OWN_COPY || name === 'x-kde-passwordManagerHint'
  const forms = new Map<number, Form>([
    [atoms.utf8, bytes(atoms.utf8, utf8)],
    [atoms.plain, bytes(atoms.plain, utf8)],
    [atoms.latin1, bytes(atoms.latin1, Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1'))],
    [atoms.timestamp, { type: INTEGER, format: 32, bytes: words([ownedAt]) }],
  ])
  for (const [mark, name] of marks) if (isOurs(name)) forms.set(mark, bytes(atoms.latin1, Buffer.from('secret')))
  const targets = words([atoms.targets, ...forms.keys()])
  return forms.set(atoms.targets, { type: ATOM, format: 32, bytes: targets })
}

/** Gives another application the form that it asks for, or tells it that there is none. */
function answer(client: Client, request: XEvent, forms: Map<number, Form>): void {
  const { requestor = 0, selection = 0, target = 0, time = 0 } = request
  // Old clients leave the name of the property to the owner, who then takes the form's.
  const property = request.property || target
  const form = forms.get(target)
  for (let at = 0; form && (at === 0 || at < form.bytes.length); at += PIECE_BYTES) {
    const piece = form.bytes.subarray(at, at + PIECE_BYTES)
    client.ChangeProperty(at === 0 ? REPLACE : APPEND, requestor, property, form.type, form.format, piece)
  }
  const notify = { name: 'SelectionNotify', requestor, selection, target, property: form ? property : 0, time } as const
  client.SendEvent(requestor, 0, 0, notify)
}

/** The server's time, which it tells with every change of a property. */
function serverTime(client: Client, window: number, property: number): Promise<number> {
  return new Promise((resolve) => {
    client.on('event', ({ type, time = 0 }) => {
      if (type === PROPERTY_NOTIFY) resolve(time)
    })
    client.ChangeProperty(APPEND, window, property, INTEGER, 32, Buffer.alloc(0))
  })
}

function owner(client: Client, selection: number): Promise<number> {
  return new Promise((resolve) => {
    client.GetSelectionOwner(selection, (error, value) => {
      resolve(error ? NOT_GIVEN : value)
      return true
    })
  })
}

function words(values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [place, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, place * 4)
  return buffer
}
