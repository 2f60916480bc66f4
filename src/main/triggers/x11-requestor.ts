import type { Property } from 'x11'
import type { Connection, WindowEvent } from './x11-connection'

/** How long an owner that was given up may still finish its answer before our window goes. */
const FAREWELL_MS = 30_000

/** A window that asks a selection's owner, one question at a time. */
export type Requestor = {
  /** The answer in the form `target`, or null when the owner refuses (or this requestor was closed). */
  ask(target: number, maxBytes: number): Promise<Property | null>
  /** The next part of an incremental answer; an empty one is the last. Null when this requestor was closed. */
  more(maxBytes: number): Promise<Property | null>
  close(): void
}

/**
 * Opens a requestor for one read. Each read has a window of its own, so no answer is ever taken for another read's.
 * Closing it while the owner still owes an answer leaves the window and lets the owner finish unread: some
 * applications die of an X error when the window they write to is gone.
 */
export function openRequestor(x: Connection, selection: number, onDisconnected: () => void): Requestor {
  let owed: 'nothing' | 'answer' | 'start' | 'part' = 'nothing'
  let asked = 0
  let closed = false
  let busy = false
  let deliver: ((event: WindowEvent) => void) | null = null

  const window = x.openWindow((event) => {
    if (event.kind === 'disconnected') onDisconnected()
    const isAnswer = event.kind === 'answered' && owed === 'answer' && event.target === asked
    const isPart = event.kind === 'written' && owed === 'part'
    if (!isAnswer && !isPart) return
    const waiting = deliver
    deliver = null
    waiting?.(event)
  })

  function next(): Promise<WindowEvent> {
    return new Promise((resolve) => {
      deliver = resolve
    })
  }

  async function nextPart(maxBytes: number): Promise<Property | null> {
    owed = 'part'
    // The owner writes a part when it sees that what it wrote before has gone.
    x.clearAnswer(window)
    await next()
    const part = await x.answer(window, maxBytes)
    const isLast = part === null || (part.data.length === 0 && part.bytesAfter === 0)
    if (isLast) {
      owed = 'nothing'
      x.clearAnswer(window)
    }
    return part
  }

  /** Takes what is left of a transfer without reading it, then leaves. */
  async function drain() {
    while (owed === 'start' || owed === 'part') await nextPart(0)
    x.closeWindow(window)
  }

  async function ask(target: number, maxBytes: number): Promise<Property | null> {
    owed = 'answer'
    asked = target
    x.convert(window, selection, target)
    const event = await next()
    const refused = event.kind === 'answered' && event.refused
    const answer = refused ? null : await x.answer(window, closed ? 0 : maxBytes)
    owed = answer?.type === x.atoms.incremental ? 'start' : 'nothing'
    if (owed === 'nothing') x.clearAnswer(window)
    return answer
  }

  /** Does one thing at a time; when we were closed meanwhile, what came of it is nobody's any more. */
  async function unlessClosed(step: () => Promise<Property | null>): Promise<Property | null> {
    if (closed) return null
    busy = true
    const result = await step()
    busy = false
    if (!closed) return result
    void drain()
    return null
  }

  return {
    ask: (target, maxBytes) => unlessClosed(() => ask(target, maxBytes)),
    more: (maxBytes) => unlessClosed(() => nextPart(maxBytes)),
    close() {
      if (closed) return
      closed = true
      if (owed === 'nothing') return x.closeWindow(window)
      if (owed === 'part' && !busy) void drain()
      setTimeout(() => x.closeWindow(window), FAREWELL_MS).unref()
    },
  }
}
