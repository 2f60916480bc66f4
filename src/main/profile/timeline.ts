import type { EventRecord, Identity, Outcome } from '../platform'
import { callOptions, type Run } from './lookup-types'
import { eventFields } from './view-fields'

/** How many events the first page holds, which the card waits for, and the following ones. */
const FIRST_PAGE = 50
const PAGE = 500

/** The events of a card, newest first, and where the next page of them is. */
export type Timeline = { events: EventRecord[]; next: string | null }

export const noEvents: Timeline = { events: [], next: null }

/**
 * Fetches the newest events of a profile, or with `before` the page after those, which then come together. What is
 * learnt of whether the organisation has events at all is remembered.
 */
export async function fetchEvents(
  run: Run,
  identity: Identity,
  mergePolicyId: string | null,
  before: Timeline | null = null,
): Promise<Outcome<Timeline>> {
  const { settings, platform, remembered } = run.tools
  const answer = await platform.events(
    {
      identity: { namespace: identity.namespace, id: identity.id },
      fields: settings.fields === 'all' ? null : eventFields(settings.view),
      mergePolicyId,
      limit: before ? PAGE : FIRST_PAGE,
      ...(before?.next ? { page: before.next } : {}),
    },
    callOptions(run),
  )
  remembered.learn('events', answer)
  if (!answer.ok) return answer
  const { events, next } = answer.value
  return { ok: true, value: { events: before ? joined(before.events, events) : events, next } }
}

/** Pages overlap where new events came in between two of them. */
function joined(former: EventRecord[], page: EventRecord[]): EventRecord[] {
  const seen = new Set(former.map(keyOf))
  return [...former, ...page.filter((event) => !seen.has(keyOf(event)))]
}

/** The time and type too: an event without an id of its own goes by its time. */
const keyOf = ({ id, at, type }: EventRecord): string => `${id}\n${at}\n${type}`
