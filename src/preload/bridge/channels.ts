import type { Answer, Argument, CallName, Result } from './calls'
import type { Patch } from './patch-schema'
import type { SettingsPage } from './settings'

/** Renderer to main: `[name, argument]`, answered with an `Answer`. */
export const CALL_CHANNEL = 'callside:call'
/** Main to renderer: a `Patch`. */
export const PATCH_CHANNEL = 'callside:patch'
/** Main to renderer: put the keyboard into the search box. */
export const FOCUS_SEARCH_CHANNEL = 'callside:focus-search'
/** Main to renderer: put the keyboard on the card. */
export const FOCUS_CARD_CHANNEL = 'callside:focus-card'

/** Main to renderer: show this page of the settings. */
export const SETTINGS_PAGE_CHANNEL = 'callside:settings-page'

/** What the preload script exposes as `window.callside`. Each `on…` returns the function that ends it. */
export type Bridge = {
  call<N extends CallName>(name: N, argument: Argument<N>): Promise<Answer<Result<N>>>
  onPatch(listener: (patch: Patch) => void): () => void
  onFocusSearch(listener: () => void): () => void
  onFocusCard(listener: () => void): () => void
  onSettingsPage(listener: (page: SettingsPage) => void): () => void
}
