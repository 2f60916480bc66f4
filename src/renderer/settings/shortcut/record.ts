import type { LaterKey } from '../../../preload/locales/later'

/** What a recorder needs to know of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** What came of a key press: a whole shortcut, modifiers alone so far, or why it can't be one. */
export type Recorded =
  | { kind: 'shortcut'; accelerator: string }
  | { kind: 'waiting' }
  | { kind: 'cancelled' }
  | { kind: 'cleared' }
  | { kind: 'refused'; reason: Extract<LaterKey, 'record.needs-modifier' | 'record.unusable'> }

const modifierKeys = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'Super', 'Hyper', 'Fn', 'CapsLock'])

/** Electron's names for keys, by where they sit on the keyboard. */
const namedCodes: Record<string, string> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Return',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
}

/** Turns a key press into an Electron accelerator. A key alone is refused, as it could no longer be typed anywhere. */
export function recordShortcut(press: KeyPress, mac: boolean): Recorded {
  if (modifierKeys.has(press.key)) return { kind: 'waiting' }
  const plain = !press.ctrlKey && !press.altKey && !press.metaKey
  if (plain && !press.shiftKey && press.key === 'Escape') return { kind: 'cancelled' }
  if (plain && !press.shiftKey && (press.key === 'Backspace' || press.key === 'Delete')) return { kind: 'cleared' }
  const key = keyName(press)
  if (key === null) return { kind: 'refused', reason: 'record.unusable' }
  if (plain && !/^F\d+$/.test(key)) return { kind: 'refused', reason: 'record.needs-modifier' }
  return { kind: 'shortcut', accelerator: [...modifiers(press, mac), key].join('+') }
}

function modifiers(press: KeyPress, mac: boolean): string[] {
  const names: string[] = []
  if (mac ? press.metaKey : press.ctrlKey) names.push('CommandOrControl')
  if (mac ? press.ctrlKey : press.metaKey) names.push(mac ? 'Control' : 'Super')
  if (press.altKey) names.push('Alt')
  if (press.shiftKey) names.push('Shift')
  return names
}

/** Letters go by what they mean, so that other layouts work; where that isn't Latin, by where they sit. */
function keyName({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const letterOrDigit = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  if (letterOrDigit) return letterOrDigit
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code
  return namedCodes[code] ?? null
}
