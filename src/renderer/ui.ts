import { create } from 'zustand'
import type { DeskPart } from '../preload/bridge'

/** A page of its own that covers the panel's content. */
export type Pane = 'trace' | 'timeline' | 'attributes' | 'keys'

/** How much of a caller is shown. */
export type Size = DeskPart['size']

/** Words beside an element; brief ones go away by themselves. */
type Tip = { beside: HTMLElement; words: string; isBrief: boolean }

type Ui = {
  pane: Pane | null
  searchOpen: boolean
  /** Counts the wishes to have the keyboard in the search box. */
  searchWanted: number
  /** The least height the window needs for what floats above the content. */
  floor: number
  /** What the live region should say next, and how often it was told to. */
  said: string
  saidCount: number
  tip: Tip | null
  /** The size that the agent chose last, until the settings say it too. */
  size: Size | null
  /** The call that was on stage before this one. */
  former: string | null
}

/** What only this window knows: open pages, the search row. */
export const useUi = create<Ui>(() => ({
  pane: null,
  searchOpen: false,
  searchWanted: 0,
  floor: 0,
  said: '',
  saidCount: 0,
  tip: null,
  size: null,
  former: null,
}))

/** Opens a page, or closes the one that is open. */
export function showPane(pane: Pane | null): void {
  useUi.setState(pane === null ? { pane } : { pane, searchOpen: false })
}

/** Makes way for a call: nothing the agent opened may hide who is calling. */
export function makeWay(): void {
  useUi.setState({ pane: null, searchOpen: false })
}

/** Opens the search box and puts the keyboard into it. */
export function wantSearch(): void {
  useUi.setState((ui) => ({ pane: null, searchOpen: true, searchWanted: ui.searchWanted + 1 }))
}

/** Folds the search row away. */
export function closeSearch(): void {
  useUi.setState({ searchOpen: false })
}

/** Has screen readers say something, once they have a moment; the same words again, too. */
export function say(words: string): void {
  useUi.setState((ui) => ({ said: words, saidCount: ui.saidCount + 1 }))
}

/** Shows a word beside an element for a moment, such as that it was copied. */
export function showTip(beside: HTMLElement, words: string): void {
  useUi.setState({ tip: { beside, words, isBrief: true } })
}
