import type { Client, XEvent } from 'x11'
import { type OpenClient, openClient } from '../../../src/main/triggers/x11-client'

/** What an owner does when asked for one form of its selection; without an entry it refuses. */
// `declared` promises an incremental transfer of that size and never begins it; `parts` carries one through.
export type Behaviour =
  | { bytes: Buffer; type?: string }
  | { silent: true }
  | { held: true }
  | { refused: true }
  | { declared: number }
  | { parts: Buffer[] }

export type Owner = {
  /** Takes ownership, which it has when this settles; `onAsked` runs after each answer (or silence). */
  own(selection: string, behaviours: Record<string, Behaviour>, onAsked?: (target: string) => void): Promise<void>
  /** Answers what was held back, as a slow application would. */
  release(): void
  asked: string[]
  /** How many parts of incremental transfers were taken, the empty last one among them. */
  taken(): number
  close(): void
}

type Answering = Client & {
  ChangeWindowAttributes(window: number, values: { eventMask: number }): void
  ChangeProperty(mode: number, window: number, name: number, type: number, format: number, data: Buffer): void
  SetSelectionOwner(owner: number, selection: number, time: number): void
  SendEvent(destination: number, propagate: number, mask: number, event: Partial<XEvent> & { time: number }): void
}
type Request = Required<Pick<XEvent, 'requestor' | 'selection' | 'target' | 'property'>> & { time: number }

const SELECTION_REQUEST = 30
const PROPERTY_NOTIFY = 28
const PROPERTY_IS_GONE = 1
const PROPERTY_CHANGES = 0x400000
const REPLACE = 0
const APPEND = 2
const ATOM = 4
const PIECE = 200_000

/** An application that owns selections and misbehaves as told. */
export async function openOwner(display: string): Promise<Owner> {
  const { client, root } = (await openClient(display)) as OpenClient
  const x = client as Answering
  const names = new Map<number, string>()
  const asked: string[] = []
  const held: (() => void)[] = []
  let taken = 0
  let behaviours: Record<string, Behaviour> = {}
  let onAsked: (target: string) => void = () => undefined
  const window = x.AllocID()
  x.CreateWindow(window, root, 0, 0, 1, 1, 0, 0, 2, 0, { eventMask: 0 })

  async function atom(name: string): Promise<number> {
    const number = await new Promise<number>((resolve) => {
      x.InternAtom(false, name, (_error, value) => {
        resolve(value)
        return true
      })
    })
    names.set(number, name)
    return number
  }

  /** Waits until the server has done what it was told: several owners keep the order in which they are called. */
  function roundTrip(selection: number): Promise<void> {
    return new Promise((resolve) => {
      x.GetSelectionOwner(selection, () => {
        resolve()
        return true
      })
    })
  }

  async function answer(request: Request, target: string) {
    const behaviour = behaviours[target] ?? (target === 'TARGETS' ? await listOfTargets() : { refused: true })
    if ('held' in behaviour) held.push(() => notify(request, 0))
    if ('refused' in behaviour) notify(request, 0)
    if ('declared' in behaviour) await promise(request, behaviour.declared)
    if ('parts' in behaviour) await transfer(request, behaviour.parts)
    if ('bytes' in behaviour) await write(request, behaviour.bytes, await atom(behaviour.type ?? target))
  }

  async function write(request: Request, bytes: Buffer, type: number) {
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      const mode = at === 0 ? REPLACE : APPEND
      const piece = bytes.subarray(at, at + PIECE)
      x.ChangeProperty(mode, request.requestor, request.property, type, type === ATOM ? 32 : 8, piece)
    }
    notify(request, request.property)
  }

  async function promise(request: Request, size: number) {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(size)
    x.ChangeProperty(REPLACE, request.requestor, request.property, await atom('INCR'), 32, bytes)
    notify(request, request.property)
  }

  /** Writes a part whenever the one before has been taken away, and an empty one last. */
  async function transfer(request: Request, parts: Buffer[]) {
    const { requestor, property } = request
    const type = await atom('UTF8_STRING')
    const left = [...parts, Buffer.alloc(0)]
    let isBegun = false
    x.ChangeWindowAttributes(requestor, { eventMask: PROPERTY_CHANGES })
    x.on('event', (event) => {
      if (event.type !== PROPERTY_NOTIFY || event.wid !== requestor || event.state !== PROPERTY_IS_GONE) return
      if (isBegun) taken += 1
      isBegun = true
      const part = left.shift()
      if (part) x.ChangeProperty(REPLACE, requestor, property, type, 8, part)
    })
    await promise(request, 0)
  }

  async function listOfTargets(): Promise<Behaviour> {
    const atoms = await Promise.all(['TARGETS', ...Object.keys(behaviours)].map(atom))
    return { bytes: Buffer.from(Uint32Array.from(atoms).buffer), type: 'ATOM' }
  }

  function notify(request: Request, property: number) {
    const { requestor, selection, target, time } = request
    x.SendEvent(requestor, 0, 0, { name: 'SelectionNotify', requestor, selection, target, property, time })
  }

  x.on('event', async (event) => {
    if (event.type !== SELECTION_REQUEST) return
    const request = event as unknown as Request
    const target = names.get(request.target) ?? 'unknown'
    asked.push(target)
    await answer(request, target)
    onAsked(target)
  })

  return {
    async own(selection, next, asking) {
      const known = ['TARGETS', 'UTF8_STRING', 'text/plain;charset=utf-8', 'STRING', ...Object.keys(next)]
      const number = await atom(selection)
      await Promise.all(known.map(atom))
      behaviours = next
      onAsked = asking ?? (() => undefined)
      x.SetSelectionOwner(window, number, 0)
      await roundTrip(number)
    },
    release() {
      for (const late of held.splice(0)) late()
    },
    asked,
    taken: () => taken,
    close: () => x.stream?.destroy(),
  }
}

/** An owner of plain text. */
export function text(value: string): Record<string, Behaviour> {
  return { UTF8_STRING: { bytes: Buffer.from(value) } }
}
