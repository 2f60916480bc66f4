import type { Context } from 'hono'
import type { Behaviour, SampleEnv } from './behaviour'
import {
  badRequest,
  eventsNotLicensed,
  findIdentity,
  splitList,
  tooManyIdentities,
  unknownPolicy,
} from './entity-answers'
import { policyStitches, stitchedPolicyId } from './organisation'
import type { SampleStore, StoredEvent } from './store'
import { projectXdm } from './xdm'

const defaultLimit = 1000

/** The events of one profile, a page at a time, oldest first unless `orderby=-timestamp`. */
export function answerEvents(c: Context<SampleEnv>, store: SampleStore, behaviour: Behaviour) {
  const { query } = c.get('request')
  if (!behaviour.events) return eventsNotLicensed(c)
  if (query['relatedSchema.name'] !== '_xdm.context.profile') return badRequest(c, 'relatedSchema.name is required.')
  const identity = findIdentity(store, query.relatedEntityId, query.relatedEntityIdNS)
  if (!identity) return badRequest(c, 'relatedEntityId and relatedEntityIdNS are required.')
  const stitched = policyStitches(query.mergePolicyId ?? stitchedPolicyId)
  if (stitched === undefined) return unknownPolicy(c)
  if (store.graph(identity, stitched).length > 50) return tooManyIdentities(c)

  const orderby = orderOf(query)
  const found = store.events(identity, stitched).filter(between(query.startTime, query.endTime))
  if (orderby === '-timestamp') found.reverse()
  return c.json(pageOf(found, query, orderby))
}

function pageOf(events: StoredEvent[], query: Record<string, string>, orderby: string) {
  const limit = Number.parseInt(query.limit ?? '', 10) || defaultLimit
  const start = query.start
    ? Math.max(
        0,
        events.findIndex(({ id }) => id === query.start),
      )
    : 0
  const page = events.slice(start, start + limit)
  const next = events[start + limit]?.id ?? ''
  return {
    _page: { orderby, start: page[0]?.id ?? '', count: page.length, next },
    children: page.map((event) => toChild(event, splitList(query.fields))),
    _links: { next: { href: next && nextHref(query, next, orderby) } },
  }
}

function toChild(event: StoredEvent, fields: string[]) {
  return {
    relatedEntityId: event.relatedXid,
    entityId: event.id,
    sourceId: event.sourceId,
    timestamp: event.timestamp,
    entity: fields.length > 0 ? projectXdm(event.entity, fields) : event.entity,
    lastModifiedAt: event.receivedAt,
  }
}

/** Relative to /data/core/ups/access, and holding all that the client sent. */
function nextHref(query: Record<string, string>, start: string, orderby: string): string {
  const { start: _start, orderby: _orderby, orderBy: _orderBy, ...rest } = query
  return `/entities?${new URLSearchParams({ start, orderby, ...rest })}`
}

/** Both spellings of the parameter are in the platform's documents; a leading plus arrives as a blank. */
function orderOf(query: Record<string, string>): 'timestamp' | '-timestamp' {
  return (query.orderby ?? query.orderBy) === '-timestamp' ? '-timestamp' : 'timestamp'
}

function between(startTime: string | undefined, endTime: string | undefined): (event: StoredEvent) => boolean {
  const from = startTime ? Number(startTime) : Number.NEGATIVE_INFINITY
  const to = endTime ? Number(endTime) : Number.POSITIVE_INFINITY
  return ({ timestamp }) => timestamp >= from && timestamp < to
}
