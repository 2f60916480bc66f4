import { saysNobody } from './absence'
import type { Identity } from './entities'
import type { Gateway } from './gateway'
import type { CallOptions, HttpAnswer } from './http'
import { nextLink, pagePath } from './pages'
import { bad, good, type Outcome, problemOf } from './problems'
import { asObject, asText, asTime, encode, isObject } from './reading'

/**
 * One experience event: `at` is ISO 8601, `type` is trimmed since real ones carry stray white space, and `sourceId` is
 * the dataset it came from, where the platform says so.
 */
export type EventRecord = {
  id: string
  at: string
  type: string
  sourceId: string | null
  entity: Record<string, unknown>
}

/** Which events: of whom, which XDM paths (null for all), and at most how many. `page` is a former answer's `next`. */
export type EventQuery = {
  identity: Identity
  fields: string[] | null
  mergePolicyId: string | null
  limit: number
  page?: string
}

/** Events, newest first, and the link to older ones: opaque, null at the end. */
export type EventPage = { events: EventRecord[]; next: string | null }

const PATH = '/data/core/ups/access/entities'

/**
 * The newest experience events of a profile, or the page that a former answer named (Entities guide, time series). Not
 * every organisation has them: Adobe's own file calls them deprecated and the guide ties them to a licence, so a
 * refusal of the schema itself is `not-licensed`. Only the service's own 404 is a history without events. A link to
 * another host is not followed.
 */
export async function findEvents(
  gateway: Gateway,
  base: string,
  query: EventQuery,
  options: CallOptions,
): Promise<Outcome<EventPage>> {
  const path = query.page === undefined ? firstPage(query) : nextPage(query.page, query.limit, base)
  if (path === null) return bad({ kind: 'unexpected-response', retryable: false, code: 'next-page-elsewhere' })
  const answer = await gateway.call({ purpose: 'events', method: 'GET', path }, options, [400, 404, 422])
  if (!answer.ok) return answer
  const { status, body } = answer.value
  if (status === 404 && saysNobody(body)) return good({ events: [], next: null })
  if (status >= 400) return bad(refusal(answer.value))
  if (!isObject(body)) return unexpected(status)
  // An organisation without any events answers with an empty map, as for an unknown profile.
  if (!Array.isArray(body.children)) return isEmpty(body) ? good({ events: [], next: null }) : unexpected(status)
  return good({ events: newestFirst(body.children.flatMap(readEvent)), next: nextLink(body._links) })
}

const unexpected = (status: number) => bad({ kind: 'unexpected-response', retryable: false, status, code: 'events' })

const isEmpty = (body: Record<string, unknown>): boolean => Object.keys(body).every((key) => key.startsWith('_'))

/** The platform's own link is followed as it is, but for how many events it asks for. */
function nextPage(page: string, limit: number, base: string): string | null {
  const path = pagePath(page, { base, path: PATH })
  return path?.replace(/([?&]limit=)\d+(?=&|$)/, `$1${limit}`) ?? null
}

function firstPage({ identity, fields, mergePolicyId, limit }: EventQuery): string {
  const parameters = [
    ['schema.name', '_xdm.context.experienceevent'],
    ['relatedSchema.name', '_xdm.context.profile'],
    ['relatedEntityId', identity.id],
    ...(identity.namespace ? [['relatedEntityIdNS', identity.namespace]] : []),
    ['orderby', '-timestamp'],
    ['limit', String(limit)],
    ...(fields ? [['fields', fields.join(',')]] : []),
    ...(mergePolicyId ? [['mergePolicyId', mergePolicyId]] : []),
  ]
  return `${PATH}?${encode(parameters)}`
}

/**
 * Adobe publishes no body for "events are off". Besides 403, a 400 or 422 that finds fault with the schema's name is
 * taken for it, since that name is the one thing in which the call differs from a profile's.
 */
function refusal(answer: HttpAnswer) {
  const problem = problemOf(answer)
  return problem.kind === 'unexpected-response' && namesSchema(answer.body)
    ? { ...problem, kind: 'not-licensed' as const, retryable: false }
    : problem
}

function namesSchema(body: unknown): boolean {
  const first = asObject(Array.isArray(body) ? body[0] : body)
  const texts = ['message', 'detail', 'title', 'error-message', 'cause'].map((key) => asText(first[key]) ?? '')
  const text = texts.map((each) => each.slice(0, LONGEST_TEXT)).join(' ')
  const named = /(?:schema|experience\s?events?)\b/i.exec(text)
  return named !== null && FAULT.test(text.slice(named.index + named[0].length))
}

/** As much of a text as is read, in characters: the words that matter come first. */
const LONGEST_TEXT = 300
const FAULT = /\b(?:not|unsupported|invalid|deprecated|disabled)\b/i

function readEvent(value: unknown): EventRecord[] {
  const child = asObject(value)
  const entity = asObject(child.entity)
  const at = asTime(child.timestamp) ?? asTime(entity.timestamp)
  if (!isObject(child.entity) || at === null) return []
  const id = asText(child.entityId) ?? asText(entity._id) ?? at
  return [{ id, at, type: asText(entity.eventType) ?? '', sourceId: asText(child.sourceId), entity }]
}

/** The order was asked for, but some services answer oldest first whatever the parameter's spelling. */
function newestFirst(events: EventRecord[]): EventRecord[] {
  return [...events].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
