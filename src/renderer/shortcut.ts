import type { FirstKey } from '../preload/locales/first'

/** What a recorder needs to know of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** What came of a key press: a whole shortcut, modifiers alone so far, or why it can't be one. */
export type Recorded =
  | { kind: 'shortcut'; accelerator: string }
  | { kind: 'waiting' }
  | { kind: 'cancelled' }
  | { kind: 'refused'; reason: Extract<FirstKey, 'shortcut.needs-modifier' | 'shortcut.unusable'> }

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
  if (press.key === 'Escape' && plain && !press.shiftKey) return { kind: 'cancelled' }
  const key = keyName(press)
  if (key === null) return { kind: 'refused', reason: 'shortcut.unusable' }
  if (plain && !/^F\d+$/.test(key)) return { kind: 'refused', reason: 'shortcut.needs-modifier' }
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

/** The key caps of an accelerator, as this system writes them. */
export function keyCaps(
  accelerator: string,
  system: 'mac' | 'windows' | 'other',
  t: (key: FirstKey) => string,
): string[] {
  const mac = system === 'mac'
  const caps: Record<string, string> = {
    CommandOrControl: mac ? '⌘' : t('key.control'),
    CmdOrCtrl: mac ? '⌘' : t('key.control'),
    Command: '⌘',
    Control: mac ? '⌃' : t('key.control'),
    Ctrl: mac ? '⌃' : t('key.control'),
    Alt: mac ? '⌥' : t('key.alt'),
    Shift: mac ? '⇧' : t('key.shift'),
    Super: mac ? '⌘' : t(system === 'windows' ? 'key.windows' : 'key.super'),
    Return: '↵',
    Up: '↑',
    Down: '↓',
    Left: '←',
    Right: '→',
  }
  // "++" ends in the key "+", which is also what separates the parts.
  const parts = accelerator.replace(/\+\+$/, '+Plus').split('+')
  return parts.filter((part) => part !== '').map((part) => caps[part] ?? part)
}
