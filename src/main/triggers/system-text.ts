import { openX11Text } from './x11-text'

/** Text that another application offers, or why there is none to look at. */
export type TextRead =
  | { ok: true; text: string }
  | { ok: false; reason: 'empty' | 'secret' | 'too-slow' | 'too-large' | 'no-selection' | 'not-text' }

/** The clipboard has a new owner: when the news arrived (see `clock`), and what the owner offers. */
export type ClipboardChange = { at: number; read: TextRead }

/** What every operating system's adapter does: tell of clipboard changes, and read the highlighted text. */
export type SystemText = {
  /** Tells of every change from now on, the newest only when several come at once. Call the result to end it. */
  watchClipboard(listener: (change: ClipboardChange) => void): () => void
  readHighlighted(): Promise<TextRead>
  /** Settles when the adapter works no longer: closed by us, or its system went away. */
  ended: Promise<void>
  close(): void
}

export type SystemTextOptions = {
  /** The X display; without it, the one that the environment names. */
  display?: string
}

/** The adapter for this system, or null where there is none: Windows, macOS, and Wayland without X. */
export async function openSystemText(options: SystemTextOptions = {}): Promise<SystemText | null> {
  if (process.platform === 'win32' || process.platform === 'darwin') return null
  const display = options.display ?? process.env.DISPLAY
  return display ? openX11Text(display) : null
}
