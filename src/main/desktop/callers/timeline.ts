import type { EventKind, TimelinePage } from '../../../preload/bridge'
import { timelinePage } from '../../profile'
import type { Lookups } from '../lookups'

export type TimelineOptions = { lookups: Pick<Lookups, 'caller'> }

export type TimelineAsked = { callId: string; from: number; count: number; kinds: EventKind[] }

/** Gives out the events of the caller on stage, in pages; null where there is no card. Nothing is asked for. */
export function openTimeline({ lookups }: TimelineOptions) {
  return ({ callId, ...query }: TimelineAsked): TimelinePage | null => {
    const { call, known } = lookups.caller(callId) ?? {}
    if (!call || !known || !('card' in call.state)) return null
    const { view, timeline, datasetNames, more } = known.findings ?? {}
    if (!view) return null
    return timelinePage(timeline?.() ?? [], query, {
      view,
      consents: call.state.card.consents,
      datasetNames: datasetNames?.() ?? new Map(),
      more: more != null,
    })
  }
}
