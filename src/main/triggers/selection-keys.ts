/** Key events, as the package `selection-hook` tells them; `sys` is whether Ctrl, Alt or Super is held. */
export type KeyEvents = {
  on(event: 'key-down' | 'key-up', listener: (key: { uniKey: string; sys: boolean }) => void): void
}

/** Without an event for this long, in milliseconds, the keys count as released; a held key repeats later than that. */
export const QUIET_MS = 150
/** Whoever holds the keys for longer than this, in milliseconds, does so for another reason. */
export const RELEASE_MS = 1_500

/**
 * Waits until the keys of a shortcut are released; whether they are. The package has no way to ask for the state of a
 * key, so events must tell: none of Ctrl, Alt and Super is held, Shift isn't as far as anybody saw, and nothing has
 * happened for `QUIET_MS`.
 */
export function keysReleased(keys: KeyEvents): Promise<boolean> {
  return new Promise((resolve) => {
    let isHeld = false
    let isShift = false
    const finish = (): void => {
      clearTimeout(quiet)
      clearTimeout(whole)
      resolve(!isHeld)
    }
    const quiet = setTimeout(() => isHeld || finish(), QUIET_MS)
    const whole = setTimeout(finish, RELEASE_MS)
    const follow = (isDown: boolean) => (key: { uniKey: string; sys: boolean }) => {
      if (key.uniKey === 'Shift') isShift = isDown
      isHeld = key.sys || isShift
      quiet.refresh()
    }
    keys.on('key-down', follow(true))
    keys.on('key-up', follow(false))
  })
}
