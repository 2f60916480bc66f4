import type { OwnerChange } from './clipboard-once'
import { clock } from './sighting'
import type { TextRead } from './system-text'
import type { Connection } from './x11-connection'
import { readSelection, type SelectionRead } from './x11-read'

/** Reads a selection now (`read`) and whenever it gets a new owner, until `end`. */
export type SelectionWatch = { read(): void; end(): void }

export type SelectionListener = {
  /** What was read; `at` is when the news of it arrived. */
  onRead(at: number, read: TextRead): void
  /** Whether to read after this change; without it, after every one. */
  mayRead?(at: number, change: OwnerChange): boolean
}

/**
 * Watches a selection through XFixes. A new owner abandons the read of the one before, so what is told is always
 * the newest: `at` is when its event arrived. That also keeps a secret unread which takes the place of a text
 * between looking at what is on offer and asking for it: the new owner's event comes before its text.
 */
export function watchSelection(x: Connection, selection: number, listener: SelectionListener): SelectionWatch {
  const { onRead, mayRead = () => true } = listener
  let newest: SelectionRead | null = null

  function abandon() {
    newest?.abandon()
    newest = null
  }
  function read(at = clock()) {
    abandon()
    const started = readSelection(x, selection)
    newest = started
    started.result.then((result) => {
      if (newest !== started) return
      newest = null
      onRead(at, result)
    })
  }

  const window = x.openWindow((event) => {
    if (event.kind !== 'owner-changed') return
    const at = clock()
    abandon()
    if (mayRead(at, event.change)) read(at)
    else if (event.change === 'lost') onRead(at, { ok: false, reason: 'no-selection' })
  })
  x.watchOwner(window, selection)

  return {
    read: () => read(),
    end() {
      abandon()
      x.closeWindow(window)
    },
  }
}
