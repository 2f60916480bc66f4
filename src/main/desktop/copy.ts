import { ClipboardItem, clipboard } from 'electron'
import { isWayland, OWN_COPY, type OwnedText, ownClipboard, SECRET_MARKS } from '../triggers'
import { hasItems, rawFormat } from './clipboard-port'

/** The text on X11's clipboard, for as long as it is ours. */
let owned: OwnedText | null = null

/**
 * Puts a text on the clipboard because the agent asked for it; nothing else in the app writes there. The text is marked
 * so that clipboard histories leave it out, and so that this app's own watch does.
 *
 * X11: with KDE's mark, on any Electron. Windows, macOS and Wayland: with their marks from Electron 44 on, which writes a
 * text and a system's own formats at once; before that the text goes without any, and a history may keep it. Where the
 * marked way fails the text is copied without marks: the agent is waiting for it. Run so far: X11 on Electron 25.
 */
export async function copyText(text: string): Promise<void> {
  const display = process.platform === 'linux' && !isWayland(process.env) ? process.env.DISPLAY : undefined
  const copy = display ? await ownClipboard(display, text).catch(() => null) : null
  const former = owned
  owned = copy
  if (copy === null) await copyWithElectron(text)
  // X itself has told the former text's connection by now; this is for where another way was taken.
  former?.close()
}

async function copyWithElectron(text: string): Promise<void> {
  if (hasItems()) {
    const marks = [...SECRET_MARKS.filter(isOfSystem), OWN_COPY].map((name) => [rawFormat(name), 'secret'])
    const item = new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(marks) })
    const isWritten = await clipboard.write([item]).then(
      () => true,
      () => false,
    )
    if (isWritten) return
  }
  await clipboard.writeText(text)
}

/** Each system's histories know its own marks alone, and 1Password's belongs to 1Password. */
function isOfSystem(mark: string): boolean {
  if (process.platform === 'win32') return mark === 'ExcludeClipboardContentFromMonitorProcessing'
  if (process.platform === 'darwin') return mark === 'org.nspasteboard.ConcealedType'
  return mark === 'x-kde-passwordManagerHint'
}
