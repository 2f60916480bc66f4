import { setTimeout } from 'node:timers/promises'
import type { ActiveWindow, ScreenPart } from '../triggers'

/** Tells where the window is that the agent works in, in pixels of the screen; null where that can't be known. */
export type WhereActive = () => Promise<ScreenPart | null>

/** Somebody is calling: an answer that takes longer is not waited for, in milliseconds. */
const ANSWER_MS = 200

/**
 * Where the softphone is, as well as can be told: the window that is active at that moment, since a phone that rings
 * comes to the front, and agents who take calls by hand look at it. A phone that rings behind another window is missed,
 * and the other window's display taken. Known on X11 alone; Wayland, Windows and macOS tell an app nothing of other
 * apps' windows without a native module, so there the answer is null and the cursor's display is taken.
 */
export function whereActive(): WhereActive {
  const display = process.platform === 'linux' ? process.env.DISPLAY : undefined
  if (!display || process.env.XDG_SESSION_TYPE === 'wayland') return async () => null
  let opening: Promise<ActiveWindow | null> | null = null
  const ask = async (): Promise<ScreenPart | null> => {
    // Loaded when somebody first wants it: nothing at the app's start depends on it.
    opening ??= import('../triggers').then(({ openActiveWindow }) => openActiveWindow(display))
    const opened = await opening.catch(() => null)
    if (!opened?.isOpen()) {
      opening = null
      return null
    }
    return opened.where()
  }
  return () => Promise.race([ask(), setTimeout(ANSWER_MS, null, { ref: false })])
}
