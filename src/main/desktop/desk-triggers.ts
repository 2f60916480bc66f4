import type { IgnoredReason } from '../../preload/bridge'
import type { Sighting } from '../triggers'
import type { DeskSettings } from './desk-settings'
import { openTextTriggers, type TextTriggerOptions, type TextTriggers } from './text-triggers'

export type DeskTriggers = {
  triggers: TextTriggers
  /** Takes the shortcut and the clipboard into use, as the settings say, from now on. */
  start(): Promise<void>
  watchClipboard(on: boolean): Promise<void>
}

export type DeskTriggersOptions = {
  settings: DeskSettings
  look: (sighting: Sighting) => Promise<boolean>
  nothingHighlighted: (reason: IgnoredReason | null) => void
  changed: () => void
} & Pick<TextTriggerOptions, 'hotkeys' | 'presence'>

/** The part of the desk that copied and highlighted text comes in by. */
export function openDeskTriggers({ settings, ...options }: DeskTriggersOptions): DeskTriggers {
  const triggers = openTextTriggers(options)
  const { stored, save } = settings
  settings.follow(({ triggers: after }, { triggers: before }) => {
    if (after.hotkey !== before.hotkey) triggers.setHotkey(after.hotkey)
    if (after.clipboard !== before.clipboard) triggers.watchClipboard(after.clipboard)
  })
  return {
    triggers,
    async start() {
      triggers.setHotkey(stored.current().triggers.hotkey)
      await triggers.start()
      // Read only now: the agent may have used the switch meanwhile.
      triggers.watchClipboard(stored.current().triggers.clipboard)
    },
    watchClipboard: (on) => save({ triggers: { clipboard: on } }),
  }
}
