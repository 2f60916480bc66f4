import type { HotkeyState, IgnoredReason } from '../../preload/bridge'
import {
  type ClipboardChange,
  clock,
  openSystemText,
  readClipboard,
  type Sighting,
  type SystemText,
  type TextLimit,
  type TextRead,
} from '../triggers'
import { clipboardPort } from './clipboard-port'
import type { Hotkeys } from './hotkey'
import type { Presence } from './presence'
import { selectionProcess } from './selection-process'

/** What the triggers do with what they see. */
export type TextTriggerOptions = {
  /** Takes a sighting; says whether it became a call. */
  look: (sighting: Sighting) => Promise<boolean>
  /** The hotkey found nothing to look up; `reason` where there was no text at all. */
  nothingHighlighted: (reason: IgnoredReason | null) => void
  /** What `clipboard()` tells is no longer what it was. */
  changed: () => void
  hotkeys: Hotkeys
  presence: Presence
}

/** What is known about copied and highlighted text. No part of a text is among it. */
export type ClipboardState = {
  watching: boolean
  available: boolean
  /** Why the last copied text was not looked at, and when it came (milliseconds since the epoch). */
  ignored: { reason: IgnoredReason; at: number } | null
  /** The computer sleeps or its screen is locked: nothing is read, now or later, of what is copied meanwhile. */
  paused: boolean
  /** Why something can't be read here; it does not follow that nothing can. */
  why: TextLimit | null
}

export type TextTriggers = {
  /** Connects to the system's clipboard and selection, where there is an adapter for it. */
  start(): Promise<void>
  watchClipboard(on: boolean): void
  clipboard(): ClipboardState
  /** Looks up the highlighted text, once the keys of a shortcut are released. One look at a time. */
  lookAtHighlighted(): Promise<void>
  setHotkey(accelerator: string): void
  hotkeyState(): Exclude<HotkeyState, 'own'>
  close(): void
}

/** The clipboard and the global hotkey as triggers. */
export function openTextTriggers(options: TextTriggerOptions): TextTriggers {
  const { look, nothingHighlighted, changed, hotkeys, presence } = options
  const port = clipboardPort()
  let text: SystemText | null = null
  let noText: TextLimit | null = null
  let stopWatching: (() => void) | null = null
  let ignored: ClipboardState['ignored'] = null
  let looking: Promise<void> | null = null

  const limit = (): TextLimit | null => (text ? text.limit() : noText)
  const ignore = (next: ClipboardState['ignored']): void => {
    const isNews = next !== null || ignored !== null
    ignored = next
    if (isNews) changed()
  }
  const lookAtCopied = async ({ at, read }: ClipboardChange): Promise<void> => {
    if (read.ok) {
      const isCall = await look({ text: read.text, source: 'clipboard', at })
      return ignore(isCall ? null : { reason: 'no-number', at })
    }
    const reason = ignoredReason(read.reason)
    if (reason !== 'no-selection') ignore({ reason, at })
  }
  /** Where highlighted text can't be had, or not all of it, a text that was copied before stands in for it. */
  const readWanted = async (): Promise<TextRead> => {
    const read: TextRead = text ? await text.readHighlighted() : { ok: false, reason: 'no-selection' }
    if (read.ok || read.reason !== 'no-selection' || limit() === null) return read
    const copied = await readClipboard(port)
    return copied.ok || copied.reason === 'secret' ? copied : read
  }
  const lookOnce = async (): Promise<void> => {
    await text?.keysReleased()
    const at = clock()
    const before = limit()
    const read = await readWanted()
    if (limit() !== before) changed()
    if (read.ok && (await look({ text: read.text, source: 'hotkey', at }))) return
    nothingHighlighted(read.ok ? null : ignoredReason(read.reason))
  }
  // A shortcut that is held repeats itself.
  const lookAtHighlighted = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    return looking
  }
  const hotkey = hotkeys.open(() => void lookAtHighlighted())

  return {
    async start() {
      const opened = await openSystemText({ clipboard: port, selection: selectionProcess() })
      text = opened.ok ? opened.text : null
      noText = opened.ok ? 'not-supported' : opened.limit
      void text?.ended.then(() => {
        text = null
        stopWatching = null
        changed()
      })
    },
    watchClipboard(on) {
      stopWatching?.()
      stopWatching = on && text ? text.watchClipboard((change) => void lookAtCopied(change), presence.isAway) : null
      ignored = null
    },
    clipboard: () => ({
      watching: stopWatching !== null,
      available: text !== null,
      ignored,
      paused: presence.isAway(),
      why: limit(),
    }),
    lookAtHighlighted,
    setHotkey: hotkey.set,
    hotkeyState() {
      const state = hotkey.state()
      return state === 'own' ? 'taken' : state
    },
    close() {
      const opened = text
      text = null
      opened?.close()
    },
  }
}

function ignoredReason(reason: Exclude<TextRead, { ok: true }>['reason']): IgnoredReason {
  if (reason === 'not-text') return 'binary'
  return reason === 'own' ? 'no-selection' : reason
}
