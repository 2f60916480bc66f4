/** Key events, as the package `selection-hook` tells them; `sys` is whether Ctrl, Alt or Super is held. */
export type KeyEvents = {
  on(event: 'key-down' | 'key-up', listener: (key: { uniKey: string; sys: boolean }) => void): void
}

/** After the last event the keys must be quiet for this long, in milliseconds. */
export const QUIET_MS = 150
/**
 * While nothing at all was heard a key may be held that has not repeated yet. Windows lets users set its first repeat to
 * a second at most (`SPI_SETKEYBOARDDELAY`), so this long, in milliseconds, is waited for it.
 */
export const FIRST_REPEAT_MS = 1_200
/** Whoever holds the keys for longer than this, in milliseconds, does so for another reason. */
export const RELEASE_MS = 1_500

/**
 * Waits until the keys of a shortcut are released; whether they are. The package has no way to ask for the state of a
 * key, so events must tell: none of Ctrl, Alt and Super is held, Shift isn't as far as anybody saw, and nothing has
 * happened for `QUIET_MS`, or since the beginning for `FIRST_REPEAT_MS`. A key that neither repeats nor goes up is
 * not noticed.
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
    const finishUnlessHeld = (): void => {
      if (!isHeld) finish()
    }
    let quiet = setTimeout(finishUnlessHeld, FIRST_REPEAT_MS)
    const whole = setTimeout(finish, RELEASE_MS)
    const follow = (isDown: boolean) => (key: { uniKey: string; sys: boolean }) => {
      if (key.uniKey === 'Shift') isShift = isDown
      isHeld = key.sys || isShift
      clearTimeout(quiet)
      quiet = setTimeout(finishUnlessHeld, QUIET_MS)
    }
    keys.on('key-down', follow(true))
    keys.on('key-up', follow(false))
  })
}
