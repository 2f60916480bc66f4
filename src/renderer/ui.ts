import { create } from 'zustand'
import type { Edge } from '../preload/bridge'

/** A page of its own that covers the panel's content. */
export type Pane = 'connection' | 'phone' | 'shortcut' | 'about' | 'trace'

/** What the agent typed into the connection form so far. The secret isn't kept when the form goes away. */
export type ConnectionDraft = {
  organizationId: string
  clientId: string
  sandbox: string
  ims: string
  platform: string
  scopes: string
  edgeMode: Edge['mode']
  datastreamId: string
}

type Ui = {
  pane: Pane | null
  searchOpen: boolean
  /** Counts the wishes to have the keyboard in the search box. */
  searchWanted: number
  /** The least height the window needs for what floats above the content. */
  floor: number
  draft: ConnectionDraft | null
  /** The id of the phone system whose guide was open last. */
  phoneSystem: string | null
  /** Until when the next call is the one that the agent simulates, in milliseconds since the epoch. */
  simulatedUntil: number
  /** What the live region should say next. */
  said: string
}

/** What only this window knows: open pages, the search row, an unfinished form. */
export const useUi = create<Ui>(() => ({
  pane: null,
  searchOpen: false,
  searchWanted: 0,
  floor: 0,
  draft: null,
  phoneSystem: null,
  simulatedUntil: 0,
  said: '',
}))

/** Opens a page, or closes the one that is open. */
export function showPane(pane: Pane | null): void {
  useUi.setState(pane === null ? { pane, draft: null } : { pane, searchOpen: false })
}

/** How long a simulated call may take to arrive, in milliseconds. */
const SIMULATED_MS = 5_000

/** The agent simulates a call, or couldn't, and stays on the page that says what arrived. */
export function expectSimulated(isComing: boolean): void {
  useUi.setState({ simulatedUntil: isComing ? Date.now() + SIMULATED_MS : 0 })
}

/** Makes way for a call: nothing the agent opened may hide who is calling, unless it is their own simulated call. */
export function makeWay(): void {
  const { pane, simulatedUntil } = useUi.getState()
  const isSimulated = pane === 'phone' && Date.now() < simulatedUntil
  useUi.setState({ pane: isSimulated ? pane : null, searchOpen: false, simulatedUntil: 0 })
}

/** Opens the search box and puts the keyboard into it. */
export function wantSearch(): void {
  useUi.setState((ui) => ({ pane: null, searchOpen: true, searchWanted: ui.searchWanted + 1 }))
}

/** Folds the search row away. */
export function closeSearch(): void {
  useUi.setState({ searchOpen: false })
}

/** Has screen readers say something, once they have a moment. */
export function say(words: string): void {
  useUi.setState({ said: words })
}
