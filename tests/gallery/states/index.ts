import type { GalleryState } from '../state'
import { aroundStates } from './around'
import { callStates } from './calls'
import { settingsStates } from './settings'

/** Every state that the gallery shows, in the order in which it shows them. */
export const galleryStates: GalleryState[] = [...callStates, ...aroundStates, ...settingsStates]

/** The state with this name, or null. */
export function stateNamed(id: string): GalleryState | null {
  return galleryStates.find((state) => state.id === id) ?? null
}
