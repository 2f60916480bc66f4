import type { SettingKey } from '../rows/keys'

/** The settings that hold a shortcut of the app. */
export const shortcutKeys = [
  'triggers.hotkey',
  'triggers.panelHotkey',
  'triggers.hideHotkey',
] as const satisfies SettingKey[]
export type ShortcutKey = (typeof shortcutKeys)[number]

/** Says whether a setting holds such a shortcut. */
export function isShortcutKey(key: SettingKey): key is ShortcutKey {
  return shortcutKeys.some((each) => each === key)
}

/** What every program does with these, on any system. */
const everywhere = [
  ...['A', 'C', 'F', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z'].map(
    (key) => `CommandOrControl+${key}`,
  ),
  'CommandOrControl+Shift+Z',
  'CommandOrControl+Shift+T',
  'CommandOrControl+Shift+V',
  'CommandOrControl+Tab',
  'CommandOrControl+Shift+Tab',
  'F5',
]

/** What a system does itself, or programs do on it. */
const bySystem = {
  windows: ['Alt+F4', 'Alt+Tab', 'Alt+Space', 'Super+L', 'Super+D', 'Super+E', 'Super+R', 'Super+V', 'Super+Tab', 'F1'],
  mac: [
    'CommandOrControl+Space',
    'CommandOrControl+H',
    'CommandOrControl+M',
    'CommandOrControl+,',
    'CommandOrControl+`',
  ],
  other: ['Alt+F4', 'Alt+Tab', 'Alt+F2', 'Super+L', 'Super+D', 'F1'],
} as const
type System = keyof typeof bySystem

/** Whether a shortcut would take away what people use in every other program; `system` is where this runs. */
export function isReserved(accelerator: string, system: System): boolean {
  const wanted = normal(accelerator, system)
  return [...everywhere, ...bySystem[system], 'CommandOrControl+Alt+Delete'].some(
    (each) => normal(each, system) === wanted,
  )
}

/** Which other of the app's own shortcuts is the same; null where none is. */
export function ownConflict(
  accelerator: string,
  key: ShortcutKey,
  taken: Readonly<Record<ShortcutKey, string>>,
  system: System,
): ShortcutKey | null {
  const wanted = normal(accelerator, system)
  return (
    shortcutKeys.find((other) => other !== key && taken[other] !== '' && normal(taken[other], system) === wanted) ??
    null
  )
}

/** The same spelling for the same keys: settings.json may have them in another order or with other names. */
function normal(accelerator: string, system: System): string {
  const names: Record<string, string> = {
    cmdorctrl: 'commandorcontrol',
    ctrl: 'control',
    cmd: 'command',
    option: 'alt',
    meta: 'super',
    [system === 'mac' ? 'command' : 'control']: 'commandorcontrol',
  }
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+')
  const named = (part: string): string => names[part] ?? part
  return parts
    .map((part) => named(named(part)))
    .sort()
    .join('+')
}
