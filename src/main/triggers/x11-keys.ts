import { setTimeout as wait } from 'node:timers/promises'
import type { Connection } from './x11-connection'

/** How often the keyboard is asked, and how long at the most, in milliseconds. */
const STEP_MS = 15
const RELEASE_MS = 1_500

/**
 * Rows of the X protocol's modifier map that shortcuts are made of: Shift, Control, Mod1 (Alt), Mod4 (Super) and Mod5
 * (AltGr). Left out are Lock, Mod2 (NumLock) and Mod3 (ScrollLock), which a keyboard may hold down for somebody.
 */
const SHORTCUT_ROWS = [0, 2, 3, 6, 7]

/**
 * Waits until no key is held that shortcuts are made of. The keys themselves are looked at, not the state of the
 * modifiers, in which sticky keys stay. Settles after 1.5 s in any case, and when the connection ends.
 */
export async function keysReleased(x: Connection): Promise<void> {
  // The server answers nothing once it has gone.
  await Promise.race([watchKeys(x), x.ended])
}

async function watchKeys(x: Connection): Promise<void> {
  const until = performance.now() + RELEASE_MS
  const rows = await x.modifierKeys()
  const keys = SHORTCUT_ROWS.flatMap((row) => rows[row] ?? []).filter((key) => key !== 0)
  while (x.isOpen() && performance.now() < until) {
    const pressed = await x.pressedKeys()
    if (!keys.some((key) => isPressed(pressed, key))) return
    await wait(STEP_MS)
  }
}

/** The X server tells of every key code by one bit. */
function isPressed(bits: Buffer, key: number): boolean {
  return ((bits[key >> 3] ?? 0) & (1 << (key & 7))) !== 0
}
