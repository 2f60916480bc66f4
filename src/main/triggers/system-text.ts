import type { ClipboardPort } from './clipboard-poll'
import { openNativeText, type SelectionReader } from './selection-text'
import { openWaylandText } from './selection-wayland'
import { openX11Text } from './x11-text'

/** Text that another application offers, or why there is none to look at; `own` is what this app copied itself. */
export type TextRead =
  | { ok: true; text: string }
  | {
      ok: false
      reason: 'empty' | 'secret' | 'own' | 'too-slow' | 'too-large' | 'no-selection' | 'not-text'
    }

/** The clipboard has a new owner: when the news arrived (see `clock`), and what the owner offers. */
export type ClipboardChange = { at: number; read: TextRead }

/**
 * Why copied or highlighted text can't be had, or only in part: Wayland keeps applications apart, there is no display,
 * nothing here can read it, the package for highlighted text is not installed, or macOS was not told to allow it.
 */
export type TextLimit = 'wayland' | 'no-display' | 'not-supported' | 'no-module' | 'not-permitted'

/** What every operating system's adapter does: tell of clipboard changes, and read the highlighted text. */
export type SystemText = {
  /**
   * Tells of every change from now on, each copy once (see `lookOnce`), and the newest only when several come at once.
   * While `isPaused` says so nothing is read, and what was copied then is not told of later. Call the result to end it.
   */
  watchClipboard(listener: (change: ClipboardChange) => void, isPaused?: () => boolean): () => void
  readHighlighted(): Promise<TextRead>
  /** Settles when no key that shortcuts are made of (Ctrl, Alt, Shift, Super) is held any more, or after 1.5 s. */
  keysReleased(): Promise<void>
  /** What this adapter can't do here; null where it can do everything. */
  limit(): TextLimit | null
  /** Settles when the adapter works no longer: closed by us, or its system went away. */
  ended: Promise<void>
  close(): void
}

/** What the adapters need of the world around this room. */
export type SystemTextOptions = {
  /** The X display; without it, the one that the environment names. */
  display?: string
  /** The clipboard of Windows and macOS, where nothing announces its changes. */
  clipboard?: ClipboardPort
  /** Reads highlighted text on Windows and macOS, in a process of its own. */
  selection?: SelectionReader
}

export type OpenedText = { ok: true; text: SystemText } | { ok: false; limit: TextLimit }

/**
 * Opens the adapter for this system, or says why there is none. On Wayland, what its own tools see is preferred to the
 * X11 half of the desktop, of which a compositor passes on as much as it likes.
 *
 * Run so far: X11, and Wayland on sway, both on Debian 12. The adapter of Windows and macOS has been run against
 * stand-ins for the clipboard and the package alone, never on those systems.
 */
export async function openSystemText(options: SystemTextOptions = {}): Promise<OpenedText> {
  const { platform } = process
  if (platform === 'win32' || platform === 'darwin') {
    const { clipboard, selection } = options
    if (!clipboard || !selection) return { ok: false, limit: 'not-supported' }
    return { ok: true, text: openNativeText({ platform, clipboard, selection }) }
  }
  const display = options.display ?? process.env.DISPLAY
  const onWayland = options.display === undefined && isWayland(process.env)
  if (onWayland) {
    const text = await openWaylandText()
    if (text !== null) return { ok: true, text }
  }
  if (!display) return { ok: false, limit: onWayland ? 'wayland' : 'no-display' }
  const text = await openX11Text(display, onWayland ? 'wayland' : null)
  if (text === null) return { ok: false, limit: onWayland ? 'wayland' : 'not-supported' }
  return { ok: true, text }
}

/** Whether the session is Wayland's, by what the login manager or the compositor says. */
export function isWayland(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env.WAYLAND_DISPLAY) || env.XDG_SESSION_TYPE === 'wayland'
}
