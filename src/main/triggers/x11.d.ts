/** The part of the package `x11` that this room uses; the package brings no types of its own. */
declare module 'x11' {
  /** A reply's callback returns true: whatever went wrong has been dealt with and isn't emitted as 'error'. */
  export type Reply<T> = (error: Error | null | undefined, value: T) => true

  export type Property = { type: number; format: number; bytesAfter: number; data: Buffer }

  export type XEvent = {
    type: number
    name?: string
    subtype?: number
    owner?: number
    time?: number
    wid?: number
    window?: number
    requestor?: number
    selection?: number
    target?: number
    property?: number
    atom?: number
    state?: number
  }

  export type SelectionNotify = {
    name: 'SelectionNotify'
    requestor: number
    selection: number
    target: number
    property: number
    time: number
  }

  export type Fixes = {
    firstEvent: number
    SelectSelectionInput(window: number, selection: number, mask: number): void
  }

  export type Display = { screen: { root: number }[] }

  export type Client = {
    atoms: Record<string, number>
    stream: import('node:net').Socket | undefined
    on(event: 'error', listener: (error: Error) => void): void
    on(event: 'event', listener: (event: XEvent) => void): void
    require(extension: 'fixes', callback: (error: Error | null, fixes: Fixes) => void): void
    AllocID(): number
    CreateWindow(
      id: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      border: number,
      depth: number,
      kind: number,
      visual: number,
      values: { eventMask: number },
    ): void
    DestroyWindow(window: number): void
    InternAtom(onlyIfExists: boolean, name: string, reply: Reply<number>): void
    ConvertSelection(requestor: number, selection: number, target: number, property: number, time: number): void
    GetProperty(
      remove: 0 | 1,
      window: number,
      property: number,
      type: number,
      offset: number,
      words: number,
      reply: Reply<Property>,
    ): void
    DeleteProperty(window: number, property: number): void
    QueryKeymap(reply: Reply<Buffer>): void
    GetModifierMapping(reply: Reply<number[][]>): void
    SetSelectionOwner(owner: number, selection: number, time: number): void
    ChangeProperty(mode: 0 | 2, window: number, name: number, type: number, format: 8 | 32, data: Buffer): void
    SendEvent(destination: number, propagate: 0, mask: 0, event: SelectionNotify): void
    GetGeometry(window: number, reply: Reply<{ width: number; height: number }>): void
    TranslateCoordinates(
      from: number,
      to: number,
      x: number,
      y: number,
      reply: Reply<{ destX: number; destY: number }>,
    ): void
    GetSelectionOwner(selection: number, reply: Reply<number>): void
  }

  export function createClient(
    options: { display: string; disableBigRequests: boolean; shm: boolean },
    ready: (error: Error | undefined, display: Display) => void,
  ): Client
}
