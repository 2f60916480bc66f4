import type { Context } from 'hono'
import type { SampleEnv } from './behaviour'
import {
  fieldsOf,
  findIdentity,
  findPolicy,
  identityOfItem,
  isSpelled,
  type ProfileAccess,
  refuseLookup,
  splitList,
  visible,
} from './entity-queries'
import { type EventQuery, readEventQuery, selectEvents } from './event-queries'
import { xidOf } from './identity-graph'
import { answerWith } from './known-answer'
import { badRequest, eventsNotEnabled } from './profile-answers'
import type { Identity, XdmObject } from './records'
import type { StoredEvent } from './store'
import { isXdmObject } from './xdm'

const profileSchema = '_xdm.context.profile'
const needsRelated = 'relatedSchema.name, relatedEntityId and relatedEntityIdNS are required.'

/** The events of one profile, a page at a time, oldest first unless `orderby=-timestamp`. */
export function answerEvents(c: Context<SampleEnv>, access: ProfileAccess) {
  if (!access.behaviour.events) return answerWith(eventsNotEnabled())
  const parameters = new URLSearchParams(c.get('request').search)
  const text = (name: string) => parameters.get(name) ?? undefined
  const identity = findIdentity(access.store, text('relatedEntityId'), text('relatedEntityIdNS'))
  if (!identity || text('relatedSchema.name') !== profileSchema) return answerWith(badRequest(needsRelated))
  const asked = readEventQuery({
    fields: splitList(text('fields')),
    startTime: text('startTime'),
    endTime: text('endTime'),
    limit: text('limit'),
    orderby: text('orderby') ?? text('orderBy'),
    cursor: text('offsets') ?? text('start'),
    properties: parameters.getAll('property'),
  })
  const page = pageOf(access, identity, asked, text('mergePolicyId'))
  if ('status' in page) return answerWith(page)
  const href = page.next && nextHref(access, parameters, page.next, page.orderby)
  return c.json({ ...toPage(access, page, asked), _links: { next: { href } } })
}

/** The events of several profiles: a page of each by XID, whose next page is asked for with the payload it names. */
export function answerEventsOfSeveral(
  c: Context<SampleEnv>,
  access: ProfileAccess,
  body: XdmObject,
  identities: unknown[],
) {
  if (!access.behaviour.events) return answerWith(eventsNotEnabled())
  if (!isXdmObject(body.relatedSchema) || body.relatedSchema.name !== profileSchema) {
    return answerWith(badRequest(needsRelated))
  }
  const { startTime, endTime } = isXdmObject(body.timeFilter) ? body.timeFilter : {}
  const answer: [string, XdmObject][] = []
  for (const item of identities) {
    const identity = identityOfItem(access.store, item, 'relatedEntityId')
    if (!identity || !isXdmObject(item)) return answerWith(badRequest(needsRelated))
    const asked = readEventQuery({
      fields: fieldsOf(body),
      startTime: asText(startTime),
      endTime: asText(endTime),
      limit: asText(body.limit),
      orderby: asText(body.orderby ?? body.orderBy),
      cursor: asText(item.start),
      properties: [],
    })
    const page = pageOf(access, identity, asked, body.mergePolicyId)
    if ('status' in page) return answerWith(page)
    const payload = { ...body, identities: [{ ...item, start: page.next }] }
    const next = page.next ? { href: '/entities', payload } : { href: '' }
    answer.push([xidOf(identity), { ...toPage(access, page, asked), _links: { next } }])
  }
  return c.json(Object.fromEntries(answer))
}

type EventPage = { events: StoredEvent[]; next: string; orderby: string }

function pageOf(access: ProfileAccess, identity: Identity, asked: EventQuery | undefined, policyId: unknown) {
  const policy = findPolicy(policyId)
  const refusal = refuseLookup(access.store, policy, [identity])
  if (refusal || !policy) return refusal ?? badRequest(needsRelated)
  if (!asked) return badRequest('limit, startTime, endTime or property is not valid.')
  const stored = isSpelled(access, identity) ? access.store.events(identity, policy.stitched) : []
  const page: EventPage | undefined = selectEvents(stored, asked)
  return page ?? badRequest('start is not valid.')
}

function toPage(access: ProfileAccess, { events, next, orderby }: EventPage, asked: EventQuery | undefined) {
  return {
    _page: { orderby, start: events[0]?.id ?? '', count: events.length, next },
    children: events.map((event) => ({
      relatedEntityId: event.relatedXid,
      entityId: event.id,
      sourceId: event.sourceId,
      timestamp: event.timestamp,
      entity: visible(event.entity, asked?.fields ?? [], access),
      lastModifiedAt: event.receivedAt,
    })),
  }
}

/** Relative to /data/core/ups/access, and holding all that the client sent. */
function nextHref({ behaviour }: ProfileAccess, sent: URLSearchParams, next: string, orderby: string): string {
  const cursors = ['start', 'offsets', 'orderby', 'orderBy']
  const rest = [...sent].filter(([name]) => !cursors.includes(name))
  const isOpaque = behaviour.eventPaging === 'offsets'
  const cursor = isOpaque ? ['offsets', Buffer.from(next).toString('base64url')] : ['start', next]
  return `/entities?${new URLSearchParams([cursor, ['orderby', orderby], ...rest])}`
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
