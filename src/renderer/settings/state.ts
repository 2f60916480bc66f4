import { create } from 'zustand'
import type { SettingsPage } from '../../preload/bridge'
import type { ConnectionDraft } from './connection/connection'

type SettingsUi = {
  page: SettingsPage
  /** What the agent typed into the connection form so far. The secret isn't kept when the form goes away. */
  draft: Partial<ConnectionDraft>
  /** The id of the phone system whose guide was open last. */
  phoneSystem: string | null
  /** What the live region should say next. */
  said: string
}

/** What only this window knows: its page, an unfinished form. */
export const useSettingsUi = create<SettingsUi>(() => ({
  page: 'connection',
  draft: {},
  phoneSystem: null,
  said: '',
}))

/** Has screen readers say something, once they have a moment. */
export function say(words: string): void {
  useSettingsUi.setState({ said: words })
}
