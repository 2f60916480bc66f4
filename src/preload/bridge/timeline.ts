import { z } from 'zod'
import { Money } from './card'
import { ATTRIBUTE_PAGE, EVENT_KINDS, TIMELINE_PAGE } from './sizes'

export const EventKind = z.enum(EVENT_KINDS)
export type EventKind = z.infer<typeof EventKind>

/**
 * One experience event. `type` is the event type as stored, trimmed; a locale key `event.<type>` says a standard one in
 * plain words. `detail`: a product, a campaign, a page, whatever says most about it. `covered` events are for selling,
 * which the customer has refused: their detail and amount stay in main.
 */
export const TimelineItem = z.object({
  id: z.string().max(120),
  at: z.string().max(40),
  kind: EventKind,
  type: z.string().max(120),
  detail: z.string().max(300).nullable(),
  money: Money.nullable(),
  dataset: z.string().max(120).nullable(),
  covered: z.boolean(),
})
export type TimelineItem = z.infer<typeof TimelineItem>

/**
 * A stretch of the events at hand, newest first, from the `from`th of those that pass the filter. `total`: how many pass;
 * `kinds`: how many there are of each kind at hand; `more`: whether the platform has older ones that were not fetched yet.
 */
export const TimelinePage = z.object({
  items: z.array(TimelineItem).max(TIMELINE_PAGE),
  total: z.number().int(),
  kinds: z.partialRecord(EventKind, z.number().int()),
  more: z.boolean(),
})
export type TimelinePage = z.infer<typeof TimelinePage>

/** One attribute of the whole profile. `path` is dotted; a branch has children and no value. */
export const AttributeNode = z.object({
  path: z.string().max(400),
  name: z.string().max(120),
  depth: z.number().int(),
  value: z.string().max(400).nullable(),
  children: z.number().int(),
})
export type AttributeNode = z.infer<typeof AttributeNode>

/**
 * A stretch of the attribute tree, flat and in order; with a query those whose path or value holds it, and the branches
 * above them. `not-verified`: any of it may be sensitive, so the agent has to make sure who is calling first. `asking`:
 * the lookup is under way, ask again when the call changes. `failed` is told once: asked again, it is tried again.
 */
export const AttributePage = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-allowed') }),
  z.object({ state: z.literal('not-verified') }),
  z.object({ state: z.literal('asking') }),
  z.object({ state: z.literal('failed'), problem: z.string().max(40) }),
  z.object({ state: z.literal('there'), nodes: z.array(AttributeNode).max(ATTRIBUTE_PAGE), total: z.number().int() }),
])
export type AttributePage = z.infer<typeof AttributePage>
