import { lookOnce } from './clipboard-once'
import type { SystemText, TextLimit, TextRead } from './system-text'
import { connect } from './x11-connection'
import { keysReleased } from './x11-keys'
import { watchSelection } from './x11-watch'

/** How long a highlight that keeps changing, as while it is being drawn, may hold up its reading. */
const HIGHLIGHT_MS = 3_000

/**
 * Clipboard changes and highlighted text of an X display, without ever waiting for their owner; null without one.
 * `limit` is what the display can't show, as where it is the X11 half of a Wayland session.
 */
export async function openX11Text(display: string, limit: TextLimit | null = null): Promise<SystemText | null> {
  const x = await connect(display)
  if (x === null) return null
  return {
    watchClipboard(listener, isPaused = () => false) {
      if (!x.isOpen()) return () => undefined
      const once = lookOnce()
      const watch = watchSelection(x, x.atoms.clipboard, {
        mayRead(at, change) {
          if (change === 'owned' && isPaused()) once.passOver(at)
          else return once.mayRead(at, change)
          return false
        },
        onRead(at, read) {
          if (!x.isOpen()) return
          if (isPaused()) once.passOver(at)
          else if (isGone(read) || once.isNew(at, read)) listener({ at, read })
        },
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
        const watch = watchSelection(x, x.atoms.primary, { onRead: (_at, read) => finish(read) })
        watch.read()
      })
    },
    keysReleased: () => keysReleased(x),
    limit: () => limit,
    ended: x.ended,
    close: x.close,
  }
}

/** A clipboard without an owner is no new text; the last one may come back with its next owner. */
function isGone(read: TextRead): boolean {
  return !read.ok && read.reason === 'no-selection'
}
