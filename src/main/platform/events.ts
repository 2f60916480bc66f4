import { z } from 'zod'
import { encode, type Identity } from './entities'
import type { Gateway } from './gateway'
import type { CallOptions } from './http'
import { bad, good, type Outcome } from './problems'

/** One experience event: `at` is ISO 8601, `type` is trimmed since real ones carry stray white space. */
export type EventRecord = { id: string; at: string; type: string; entity: Record<string, unknown> }

export type EventQuery = {
  identity: Identity
  fields: string[] | null
  mergePolicyId: string | null
  limit: number
}

const Child = z.object({
  entityId: z.string().optional(),
  timestamp: z.union([z.number(), z.string()]).optional(),
  entity: z.record(z.string(), z.unknown()),
})
const Page = z.object({ children: z.array(z.unknown()) })

/**
 * The newest experience events of a profile (Entities guide, time series). Not every organisation has them: Adobe's
 * own file calls them deprecated and the guide ties them to a licence, so callers treat a refusal as "not enabled".
 */
export async function findEvents(
  gateway: Gateway,
  query: EventQuery,
  options: CallOptions,
): Promise<Outcome<EventRecord[]>> {
  const parameters = [
    ['schema.name', '_xdm.context.experienceevent'],
    ['relatedSchema.name', '_xdm.context.profile'],
    ['relatedEntityId', query.identity.id],
    ...(query.identity.namespace ? [['relatedEntityIdNS', query.identity.namespace]] : []),
    ['orderby', '-timestamp'],
    ['limit', String(query.limit)],
    ...(query.fields ? [['fields', query.fields.join(',')]] : []),
    ...(query.mergePolicyId ? [['mergePolicyId', query.mergePolicyId]] : []),
  ]
  const path = `/data/core/ups/access/entities?${encode(parameters)}`
  const answer = await gateway.call({ method: 'GET', path }, options, [404])
  if (!answer.ok) return answer
  if (answer.value.status === 404) return good([])
  const page = Page.safeParse(answer.value.body)
  if (!page.success) return bad({ kind: 'unexpected-response', retryable: false, code: 'events' })
  return good(page.data.children.flatMap(readEvent))
}

function readEvent(value: unknown): EventRecord[] {
  const child = Child.safeParse(value)
  if (!child.success) return []
  const { entity, entityId, timestamp } = child.data
  const at = isoTime(timestamp ?? entity.timestamp)
  const type = typeof entity.eventType === 'string' ? entity.eventType.trim() : ''
  return at ? [{ id: entityId ?? at, at, type, entity }] : []
}

function isoTime(value: unknown): string | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
