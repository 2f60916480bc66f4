import { describe, expect, it } from 'vitest'
import { translator } from '../../../src/preload/locales'
import { type KeyPress, recordShortcut } from '../../../src/renderer/settings/shortcut/record'
import { keyCaps } from '../../../src/renderer/shortcut'

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, code, ...none, ...held })
const ctrl = { ctrlKey: true }
const accelerator = (of: KeyPress, mac = false) => {
  const recorded = recordShortcut(of, mac)
  return recorded.kind === 'shortcut' ? recorded.accelerator : recorded.kind
}

describe('recording a shortcut', () => {
  it.each([
    ['CommandOrControl+Shift+L', press('L', 'KeyL', { ...ctrl, shiftKey: true })],
    ['CommandOrControl+Alt+K', press('k', 'KeyK', { ...ctrl, altKey: true })],
    ['CommandOrControl+Shift+1', press('!', 'Digit1', { ...ctrl, shiftKey: true })],
    ['Super+Space', press(' ', 'Space', { metaKey: true })],
    ['Alt+Left', press('ArrowLeft', 'ArrowLeft', { altKey: true })],
    ['CommandOrControl+Return', press('Enter', 'Enter', ctrl)],
    ['CommandOrControl+.', press('.', 'Period', ctrl)],
    ['F9', press('F9', 'F9')],
    ['Shift+F9', press('F9', 'F9', { shiftKey: true })],
  ])('%s', (expected, pressed) => {
    expect(accelerator(pressed)).toBe(expected)
  })

  it('goes by the letter on other Latin layouts, and by the place of the key where letters are not Latin', () => {
    expect(accelerator(press('q', 'KeyA', ctrl))).toBe('CommandOrControl+Q')
    expect(accelerator(press('д', 'KeyL', ctrl))).toBe('CommandOrControl+L')
  })

  it('names the modifiers of macOS', () => {
    expect(accelerator(press('l', 'KeyL', { metaKey: true, shiftKey: true }), true)).toBe('CommandOrControl+Shift+L')
    expect(accelerator(press('l', 'KeyL', ctrl), true)).toBe('Control+L')
  })

  it('waits while only modifiers are held', () => {
    expect(recordShortcut(press('Control', 'ControlLeft', ctrl), false)).toEqual({ kind: 'waiting' })
    expect(recordShortcut(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toEqual({ kind: 'waiting' })
  })

  it('is given up with Escape', () => {
    expect(recordShortcut(press('Escape', 'Escape'), false)).toEqual({ kind: 'cancelled' })
  })

  it('leaves none with Backspace or Delete alone', () => {
    expect(recordShortcut(press('Backspace', 'Backspace'), false)).toEqual({ kind: 'cleared' })
    expect(recordShortcut(press('Delete', 'Delete'), false)).toEqual({ kind: 'cleared' })
    expect(accelerator(press('Backspace', 'Backspace', ctrl))).toBe('CommandOrControl+Backspace')
  })

  it('refuses keys that would then be lost for typing, and keys without a name', () => {
    const alone = { kind: 'refused', reason: 'record.needs-modifier' }
    expect(recordShortcut(press('l', 'KeyL'), false)).toEqual(alone)
    expect(recordShortcut(press('L', 'KeyL', { shiftKey: true }), false)).toEqual(alone)
    expect(recordShortcut(press('AudioVolumeUp', 'AudioVolumeUp', ctrl), false)).toMatchObject({
      reason: 'record.unusable',
    })
  })
})

describe('key caps', () => {
  const t = translator('en')

  it('are those of the system', () => {
    expect(keyCaps('CommandOrControl+Shift+L', 'other', t)).toEqual(['Ctrl', 'Shift', 'L'])
    expect(keyCaps('CommandOrControl+Shift+L', 'mac', t)).toEqual(['⌘', '⇧', 'L'])
    expect(keyCaps('Super+Return', 'windows', t)).toEqual(['Win', '↵'])
  })

  it('can be none, and can be a plus', () => {
    expect(keyCaps('', 'other', t)).toEqual([])
    expect(keyCaps('CommandOrControl++', 'other', t)).toEqual(['Ctrl', 'Plus'])
  })
})
