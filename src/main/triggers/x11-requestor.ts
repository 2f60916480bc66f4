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
    if (isLast) owed = 'nothing'
    return part
  }

  async function drain() {
    while (owed === 'start' || owed === 'part') await nextPart(0)
    x.closeWindow(window)
  }

  return {
    async ask(target, maxBytes) {
      if (closed) return null
      owed = 'answer'
      asked = target
      x.convert(window, selection, target)
      const event = await next()
      const refused = event.kind === 'answered' && event.refused
      const answer = refused ? null : await x.answer(window, closed ? 0 : maxBytes)
      owed = answer?.type === x.atoms.incremental ? 'start' : 'nothing'
      if (closed) {
        void drain()
        return null
      }
      if (owed === 'nothing') x.clearAnswer(window)
      return answer
    },
    async more(maxBytes) {
      if (closed) return null
      const part = await nextPart(maxBytes)
      if (!closed) return part
      void drain()
      return null
    },
    close() {
      if (closed) return
      closed = true
      if (owed === 'nothing') return x.closeWindow(window)
      // Cut short between two parts: take the rest. Waiting for an answer or a part: whoever waits will do so.
      if (owed === 'part' && deliver === null) void drain()
      setTimeout(() => x.closeWindow(window), FAREWELL_MS).unref()
    },
  }
}
