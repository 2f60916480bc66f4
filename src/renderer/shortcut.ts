import type { FirstKey } from '../preload/locales/first'

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
