import { type ClipboardPoll, type ClipboardPort, markedAs, pollClipboard } from './clipboard-poll'
import type { SystemText, TextLimit, TextRead } from './system-text'

/** What is asked of the process that reads highlighted text (`selection-worker.ts`). */
export type SelectionRequest = {
  /** Whether it may press the copy keys where a program tells nothing to assistive software. */
  copy: boolean
}

/** Its answer; an empty text where nothing is highlighted. */
export type SelectionAnswer =
  | { ok: true; text: string }
  | { ok: false; reason: 'too-slow' | 'no-module' | 'not-permitted' }

/** The way to that process. Neither rejects. */
export type SelectionReader = { read(request: SelectionRequest): Promise<SelectionAnswer>; close(): void }

export type NativeOptions = { platform: 'win32' | 'darwin'; clipboard: ClipboardPort; selection: SelectionReader }

/**
 * Copied and highlighted text on Windows and macOS. Never run on either: tested against stand-ins for Electron's
 * clipboard and for the process with the package `selection-hook` (2.0.3), whose sources are what is said here of it.
 *
 * Highlighted text comes from what programs tell assistive software. Where that gives nothing, Windows gets a synthetic
 * copy, and the package puts back what was on the clipboard. It does so without care for empty formats, which the marks
 * of password managers are: while a secret is on the clipboard there is no synthetic copy, or it would come back
 * unmarked. On macOS there is none at all: the package takes what is already on the clipboard for the copy's result
 * unless it has watched every click before.
 */
export function openNativeText({ platform, clipboard, selection }: NativeOptions): SystemText {
  const polls = new Set<ClipboardPoll>()
  let limit: TextLimit | null = null
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })

  /** Our own copying and putting back is nobody's copy. */
  const unwatched = <T>(step: () => Promise<T>): Promise<T> =>
    [...polls].reduce<() => Promise<T>>((inner, poll) => () => poll.passOver(inner), step)()

  async function read(): Promise<TextRead> {
    const copy = platform === 'win32' && (await markedAs(clipboard)) !== 'secret'
    const answer = await (copy ? unwatched(() => selection.read({ copy })) : selection.read({ copy }))
    limit = answer.ok || answer.reason === 'too-slow' ? null : answer.reason
    if (!answer.ok) return { ok: false, reason: answer.reason === 'too-slow' ? 'too-slow' : 'no-selection' }
    return answer.text === '' ? { ok: false, reason: 'no-selection' } : { ok: true, text: answer.text }
  }

  let isClosed = false
  return {
    watchClipboard(listener, isPaused = () => false) {
      if (isClosed) return () => undefined
      const poll = pollClipboard(clipboard, listener, isPaused)
      polls.add(poll)
      return () => {
        poll.end()
        polls.delete(poll)
      }
    },
    readHighlighted: () => (isClosed ? Promise.resolve({ ok: false, reason: 'no-selection' }) : read()),
    // The process waits for them itself: only there can key events be seen.
    keysReleased: () => Promise.resolve(),
    limit: () => limit,
    ended,
    close() {
      isClosed = true
      for (const poll of polls) poll.end()
      polls.clear()
      selection.close()
      end()
    },
  }
}
