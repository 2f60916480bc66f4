import { HISTORY_FLAG, markOf } from './clipboard-marks'
import { clock } from './sighting'
import type { ClipboardChange, TextRead } from './system-text'

/** A system's clipboard, as far as Electron shows it. Nothing in it rejects. */
export type ClipboardPort = {
  /** The names of the formats on the clipboard, one list for each item where the system tells items apart. */
  formats(): Promise<string[][]>
  /** What one format holds; null where that can't be read. */
  bytes(format: string): Promise<Uint8Array | null>
  text(): Promise<string>
}

/** How often the clipboard is looked at, in milliseconds: an agent notices nothing of half a second. */
export const POLL_MS = 500
const MAX_TEXT = 1 << 20

/** The text on the clipboard, its marks looked at before it is read and again after. */
export async function readClipboard(port: ClipboardPort): Promise<TextRead> {
  const before = await markedAs(port)
  if (before !== null) return { ok: false, reason: before }
  const text = (await port.text()).slice(0, MAX_TEXT)
  // A secret may have taken the place of what the marks belonged to.
  const after = await markedAs(port)
  if (after !== null) return { ok: false, reason: after }
  return text === '' ? { ok: false, reason: 'empty' } : { ok: true, text }
}

/** What the marks of the clipboard say (see `markOf`). */
export async function markedAs(port: ClipboardPort): Promise<'secret' | 'own' | null> {
  const items = await port.formats()
  const hasFlag = items.flat().some((format) => format.toLowerCase() === HISTORY_FLAG.toLowerCase())
  return markOf(items, hasFlag ? await port.bytes(HISTORY_FLAG) : null)
}

export type ClipboardPoll = {
  end(): void
  /** Does something that changes the clipboard and puts it back; none of it counts as a change. */
  passOver<T>(step: () => Promise<T>): Promise<T>
}

/**
 * Watches a clipboard that announces nothing, by looking at it. Two copies of the same text, one after the other, are
 * one to it: neither Windows' nor macOS's count of changes can be had from Electron.
 */
export function pollClipboard(
  port: ClipboardPort,
  listener: (change: ClipboardChange) => void,
  isPaused: () => boolean,
): ClipboardPoll {
  let last: TextRead | null = null
  let ended = false
  /** How many steps are under way that change the clipboard and put it back. */
  let held = 0
  /** Counts what made a look in progress worthless. */
  let disturbed = 0
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    // What is there when nobody may look is taken for known as soon as somebody may.
    if (isPaused()) last = null
    else if (held === 0) await compare()
    if (!ended) timer = setTimeout(look, POLL_MS)
  }
  async function compare(): Promise<void> {
    const at = clock()
    const undisturbed = disturbed
    const read = await readClipboard(port)
    if (ended || isPaused() || disturbed !== undisturbed) return
    const isChange = last !== null && !isSame(last, read)
    last = read
    if (isChange && (read.ok || read.reason === 'secret')) listener({ at, read })
  }
  void look()

  return {
    end() {
      ended = true
      clearTimeout(timer)
    },
    async passOver(step) {
      await compare()
      held += 1
      disturbed += 1
      try {
        return await step()
      } finally {
        last = await readClipboard(port)
        held -= 1
      }
    },
  }
}

function isSame(one: TextRead, other: TextRead): boolean {
  if (one.ok) return other.ok && one.text === other.text
  return !other.ok && one.reason === other.reason
}
