import { describe, expect, it } from 'vitest'
import { keepHotkeys } from '../../../src/main/desktop/hotkey'

/** Global shortcuts as Electron has them; `taken` are another program's. */
function system(taken: string[] = []) {
  const held = new Map<string, () => void>()
  return {
    held,
    taken,
    press: (accelerator: string) => held.get(accelerator)?.(),
    port: {
      isRegistered(accelerator: string) {
        if (accelerator.includes('Moon')) throw new TypeError('no such key')
        return held.has(accelerator)
      },
      register(accelerator: string, pressed: () => void) {
        if (taken.includes(accelerator) || held.has(accelerator)) return false
        held.set(accelerator, pressed)
        return true
      },
      unregister: (accelerator: string) => void held.delete(accelerator),
    },
  }
}

describe('a shortcut', () => {
  it('is the system’s until it is set, and then fires', () => {
    const desktop = system()
    let pressed = 0
    const hotkey = keepHotkeys(desktop.port).open(() => {
      pressed += 1
    })
    expect(hotkey.state()).toBe('off')
    hotkey.set('Ctrl+K')
    expect(hotkey.state()).toBe('registered')
    desktop.press('Ctrl+K')
    expect(pressed).toBe(1)
  })

  it('says what is wrong with it', () => {
    const hotkeys = keepHotkeys(system(['Ctrl+T']).port)
    const states = ['Ctrl+T', 'Hyper+Moon', ''].map((accelerator) => {
      const hotkey = hotkeys.open(() => undefined)
      hotkey.set(accelerator)
      return hotkey.state()
    })
    expect(states).toEqual(['taken', 'invalid', 'off'])
  })

  it('that two want is the first one’s, and the other’s as soon as it is free', () => {
    const desktop = system()
    const hotkeys = keepHotkeys(desktop.port)
    const fired: string[] = []
    const first = hotkeys.open(() => fired.push('first'))
    const second = hotkeys.open(() => fired.push('second'))
    second.set('Ctrl+K')
    first.set('Ctrl+K')
    expect([first.state(), second.state()]).toEqual(['registered', 'own'])
    first.set('Ctrl+J')
    expect(second.state()).toBe('registered')
    desktop.press('Ctrl+K')
    expect(fired).toEqual(['second'])
  })

  it('that another program held is had when anything is set after that program let it go', () => {
    const desktop = system(['Ctrl+T'])
    const hotkeys = keepHotkeys(desktop.port)
    const hotkey = hotkeys.open(() => undefined)
    hotkey.set('Ctrl+T')
    desktop.taken.length = 0
    hotkey.set('Ctrl+T')
    expect(hotkey.state()).toBe('registered')
  })

  it('does not fire while one is recorded, and does again afterwards, as it was set meanwhile', () => {
    const desktop = system()
    const hotkeys = keepHotkeys(desktop.port)
    const one = hotkeys.open(() => undefined)
    const other = hotkeys.open(() => undefined)
    one.set('Ctrl+K')
    other.set('Ctrl+J')
    hotkeys.pause(true)
    expect([...desktop.held.keys()]).toEqual([])
    one.set('Ctrl+L')
    expect([...desktop.held.keys()]).toEqual([])
    hotkeys.pause(false)
    expect([...desktop.held.keys()].sort()).toEqual(['Ctrl+J', 'Ctrl+L'])
  })

  it('is given back in the end', () => {
    const desktop = system()
    const hotkeys = keepHotkeys(desktop.port)
    hotkeys.open(() => undefined).set('Ctrl+K')
    hotkeys.close()
    expect(desktop.held.size).toBe(0)
  })
})
