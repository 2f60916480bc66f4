import { clock, type Sighting } from '../triggers'
import type { HandOver } from './hand-over'
import type { Panel } from './panel'
import type { Phone } from './phone'
import type { TextTriggers } from './text-triggers'

/** What errands act on. `look` says whether a text became a call. */
export type ErrandParts = {
  panel: Panel
  phone: Phone
  triggers: TextTriggers
  look: (sighting: Sighting) => Promise<boolean>
}

/** Does what a start of the app, this one or a later one, was for; without an errand it only shows the panel. */
export async function takeErrand(
  errand: HandOver | null,
  { panel, phone, triggers, look }: ErrandParts,
): Promise<void> {
  switch (errand?.kind) {
    case 'lookup': {
      const { text, raw } = errand
      if (errand.phone) return phone.command(text, errand.phone, raw)
      const isPlaceholder = phone.bare(text, raw)
      if (!isPlaceholder && !(await look({ text, source: 'command-line', at: clock() }))) panel.pop()
      return
    }
    case 'link':
      return phone.link(errand.link)
    case 'selection':
      return triggers.lookAtHighlighted()
    default:
      if (!errand?.hidden) panel.focusSearch()
  }
}
