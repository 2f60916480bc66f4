import { deskGuides } from './desk'
import type { Guide } from './guide'
import { webGuides } from './web'

/** Every phone system that has a guide, in the order in which the agent chooses from them. */
export const guides: readonly Guide[] = [...webGuides, ...deskGuides]

/** The guide with this id; null where there is none. */
export function guideOf(id: string | null): Guide | null {
  return guides.find((guide) => guide.id === id) ?? null
}
