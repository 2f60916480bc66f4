import type { FirstKey } from '../preload/locales/first'

/** What a key does. */
export type KeyId =
  | 'back'
  | 'search'
  | 'refresh'
  | 'former'
  | 'verify'
  | 'size'
  | 'values'
  | 'copy'
  | 'note'
  | 'pin'
  | 'quiet'
  | 'timeline'
  | 'attributes'
  | 'trace'
  | 'keys'
  | 'place-left'
  | 'place-right'
  | 'place-up'
  | 'place-down'
  | 'next-display'
  | `action-${1 | 2 | 3 | 4 | 5}`

/**
 * A key of the panel. `presses`: accelerators, the first of which is shown. `where`: anywhere in the panel, or in the
 * card, which is where letters alone mean something. `words`: what it does, as a locale key.
 */
export type PanelKey = { id: KeyId; presses: string[]; where: 'panel' | 'card'; words: FirstKey }

const action = (digit: 1 | 2 | 3 | 4 | 5): PanelKey => ({
  id: `action-${digit}`,
  presses: [`Alt+${digit}`],
  where: 'panel',
  words: 'keys.action',
})

/** Every key there is, in the order in which they are told. None of them works while the keyboard is elsewhere. */
export const panelKeys: readonly PanelKey[] = [
  { id: 'verify', presses: ['V'], where: 'card', words: 'keys.verify' },
  { id: 'size', presses: ['M'], where: 'card', words: 'keys.size' },
  { id: 'former', presses: ['Alt+Left'], where: 'panel', words: 'keys.former' },
  { id: 'search', presses: ['/', 'CommandOrControl+F'], where: 'panel', words: 'keys.search' },
  { id: 'copy', presses: ['C'], where: 'card', words: 'keys.copy' },
  { id: 'note', presses: ['N'], where: 'card', words: 'keys.note' },
  { id: 'pin', presses: ['P'], where: 'card', words: 'keys.pin' },
  { id: 'quiet', presses: ['Q'], where: 'card', words: 'keys.quiet' },
  { id: 'timeline', presses: ['T'], where: 'card', words: 'keys.timeline' },
  { id: 'attributes', presses: ['A'], where: 'card', words: 'keys.attributes' },
  { id: 'trace', presses: ['W'], where: 'card', words: 'keys.trace' },
  action(1),
  action(2),
  action(3),
  action(4),
  action(5),
  { id: 'values', presses: ['Up', 'Down'], where: 'card', words: 'keys.values' },
  { id: 'refresh', presses: ['F5', 'CommandOrControl+R'], where: 'panel', words: 'keys.refresh' },
  { id: 'place-left', presses: ['Alt+Shift+Left'], where: 'panel', words: 'keys.place' },
  { id: 'place-right', presses: ['Alt+Shift+Right'], where: 'panel', words: 'keys.place' },
  { id: 'place-up', presses: ['Alt+Shift+Up'], where: 'panel', words: 'keys.place' },
  { id: 'place-down', presses: ['Alt+Shift+Down'], where: 'panel', words: 'keys.place' },
  { id: 'next-display', presses: ['Alt+Shift+D'], where: 'panel', words: 'keys.next-display' },
  { id: 'keys', presses: ['?'], where: 'card', words: 'keys.keys' },
  { id: 'back', presses: ['Escape'], where: 'panel', words: 'keys.back' },
]

/** The accelerator that is shown for a key. */
export function shownPress(id: KeyId): string {
  return panelKeys.find((key) => key.id === id)?.presses[0] ?? ''
}

/** What matters of a press of a key. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The key that was pressed, by its id; null for any other. `isInCard`: letters alone count. */
export function keyOf(press: Press, isInCard: boolean): KeyId | null {
  const pressed = acceleratorOf(press)
  const key = panelKeys.find(({ presses }) => presses.includes(pressed))
  return key && (isInCard || key.where === 'panel' || pressed.includes('+')) ? key.id : null
}

/** Which accelerator was pressed. Shift is no part of a character that it makes, such as `?`. */
function acceleratorOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const name = keyName(key, code, altKey)
  const isCharacter = name.length === 1 && !/[A-Z0-9]/.test(name)
  return [
    ctrlKey || metaKey ? 'CommandOrControl' : '',
    altKey ? 'Alt' : '',
    shiftKey && !isCharacter ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
    .join('+')
}

/** By what is written on it; where letters are not Latin, or Alt makes another character of it, by its place. */
function keyName(key: string, code: string, altKey: boolean): string {
  if (key.startsWith('Arrow')) return key.slice('Arrow'.length)
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  const isForeign = key.length === 1 && (altKey || !/[\u0020-\u007e]/.test(key))
  if (place && isForeign) return place
  return key.length === 1 ? key.toUpperCase() : key
}
