import { keysReleased } from './selection-keys'
import { NEVER_COPY_FROM } from './selection-programs'
import type { SelectionAnswer, SelectionRequest } from './selection-text'

/** The part of the package `selection-hook` (2.0.3) that is used here. */
export type Hook = {
  start(config: object): boolean
  stop(): boolean
  enableClipboard(): boolean
  getCurrentSelection(): { text: string } | null
  macIsProcessTrusted(): boolean
  macRequestProcessTrust(): boolean
  on(event: 'key-down' | 'key-up', listener: (key: { uniKey: string; sys: boolean }) => void): void
  removeAllListeners(): void
}

/** Its value of `FilterMode` for a list of programs that are left out. */
const EXCLUDE_LIST = 2

/**
 * Reads the highlighted text with a hook of the package. It listens to the keyboard for as long as this takes and no
 * longer. What programs tell assistive software is asked for first, whatever keys are held; only then, where `copy` allows
 * it and no key of the shortcut is held any more, the copy keys are pressed.
 *
 * The package knows a program by the window under the pointer, while keys go to the window that has the keyboard: a
 * terminal that has the keyboard while the pointer is elsewhere is not recognised as one.
 */
export async function readWith(
  hook: Hook,
  { copy }: SelectionRequest,
  platform: NodeJS.Platform,
): Promise<SelectionAnswer> {
  if (platform === 'darwin' && !hook.macIsProcessTrusted()) {
    hook.macRequestProcessTrust()
    return { ok: false, reason: 'not-permitted' }
  }
  const config = {
    selectionPassiveMode: true,
    enableClipboard: false,
    clipboardMode: EXCLUDE_LIST,
    clipboardFilterList: NEVER_COPY_FROM,
  }
  if (!hook.start(config)) return { ok: false, reason: 'no-module' }
  try {
    const told = hook.getCurrentSelection()
    if (told !== null || !copy) return { ok: true, text: told?.text ?? '' }
    // Of keys that moved while a program was slow to answer the package tells only now that this thread is free.
    if (!(await keysReleased(hook))) return { ok: true, text: '' }
    hook.enableClipboard()
    return { ok: true, text: hook.getCurrentSelection()?.text ?? '' }
  } finally {
    hook.stop()
    hook.removeAllListeners()
  }
}
