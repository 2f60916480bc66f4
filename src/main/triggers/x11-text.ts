import type { SystemText, TextRead } from './system-text'
import { connect } from './x11-connection'
import { watchSelection } from './x11-watch'

/** How long a highlight that keeps changing, as while it is being drawn, may hold up its reading. */
const HIGHLIGHT_MS = 3_000

/** Clipboard changes and highlighted text of an X display, without ever waiting for their owner; null without one. */
export async function openX11Text(display: string): Promise<SystemText | null> {
  const x = await connect(display)
  if (x === null) return null
  return {
    watchClipboard(listener) {
      if (!x.isOpen()) return () => undefined
      const watch = watchSelection(x, x.atoms.clipboard, (at, read) => {
        if (x.isOpen()) listener({ at, read })
      })
      return watch.end
    },
    readHighlighted() {
      if (!x.isOpen()) return Promise.resolve({ ok: false, reason: 'no-selection' })
      return new Promise<TextRead>((resolve) => {
        const finish = (read: TextRead) => {
          clearTimeout(timer)
          watch.end()
          resolve(read)
        }
        const timer = setTimeout(finish, HIGHLIGHT_MS, { ok: false, reason: 'too-slow' })
        const watch = watchSelection(x, x.atoms.primary, (_at, read) => finish(read))
        watch.read()
      })
    },
    ended: x.ended,
    close: x.close,
  }
}
