import type { IgnoredReason } from '../../preload/bridge'
import { type ClipboardChange, clock, openSystemText, type Sighting, type SystemText, type TextRead } from '../triggers'
import { type HotkeyState, openHotkey } from './hotkey'

/** What the triggers do with what they see. */
export type TextTriggerOptions = {
  /** Takes a sighting; says whether it became a call. */
  look: (sighting: Sighting) => Promise<boolean>
  /** The hotkey found nothing to look up; `reason` where there was no text at all. */
  nothingHighlighted: (reason: IgnoredReason | null) => void
  /** The connection to the system's clipboard ended: nothing is watched any more. */
  lost: () => void
}

export type TextTriggers = {
  /** Connects to the system's clipboard and selection, where there is an adapter for it. */
  start(): Promise<void>
  watchClipboard(on: boolean): void
  clipboard(): { watching: boolean; available: boolean }
  setHotkey(accelerator: string): void
  hotkeyState(): HotkeyState
  close(): void
}

/** The clipboard and the global hotkey as triggers. */
export function openTextTriggers({ look, nothingHighlighted, lost }: TextTriggerOptions): TextTriggers {
  let text: SystemText | null = null
  let stopWatching: (() => void) | null = null
  let state: HotkeyState = 'off'

  const lookAtCopied = ({ at, read }: ClipboardChange): void => {
    if (read.ok) void look({ text: read.text, source: 'clipboard', at })
  }
  const lookAtHighlighted = async (): Promise<void> => {
    const at = clock()
    const read: TextRead = text ? await text.readHighlighted() : { ok: false, reason: 'no-selection' }
    if (read.ok && (await look({ text: read.text, source: 'hotkey', at }))) return
    nothingHighlighted(read.ok ? null : ignoredReason(read.reason))
  }
  const hotkey = openHotkey(() => void lookAtHighlighted())

  return {
    async start() {
      text = await openSystemText()
      void text?.ended.then(() => {
        text = null
        stopWatching = null
        lost()
      })
    },
    watchClipboard(on) {
      stopWatching?.()
      stopWatching = on && text ? text.watchClipboard(lookAtCopied) : null
    },
    clipboard: () => ({ watching: stopWatching !== null, available: text !== null }),
    setHotkey(accelerator) {
      state = hotkey.set(accelerator)
    },
    hotkeyState: () => state,
    close() {
      hotkey.close()
      const opened = text
      text = null
      opened?.close()
    },
  }
}

function ignoredReason(reason: Exclude<TextRead, { ok: true }>['reason']): IgnoredReason {
  return reason === 'not-text' ? 'binary' : reason
}
