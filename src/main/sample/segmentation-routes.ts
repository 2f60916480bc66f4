import type { Context, Hono } from 'hono'
import { audienceCatalogue } from './audiences'
import type { SampleEnv } from './behaviour'
import { answerWith, askedIds } from './known-answer'
import { audienceCountInvalid, audienceNotFound, audiencesNotFound, notFound } from './service-answers'

const audiences = '/data/core/ups/audiences'
const definitions = '/data/core/ups/segment/definitions'

/** Segmentation (segmentation.yaml): audiences, and the older list of segment definitions that external ones miss. */
export function addSegmentationRoutes(app: Hono<SampleEnv>): void {
  app.get(audiences, (c) => c.json(audiencePage(c.get('request').query)))
  app.get(`${audiences}/:id`, (c) => {
    const audience = audienceCatalogue.get(c.req.param('id'))
    return audience ? c.json(audience) : answerWith(audienceNotFound(c.req.param('id')))
  })
  app.post(`${audiences}/bulk-get`, (c) => bulkGet(c, (id) => audienceCatalogue.get(id)))

  app.get(definitions, (c) => c.json(definitionPage(c.get('request').query)))
  app.get(`${definitions}/:id`, (c) => {
    const definition = findDefinition(c.req.param('id'))
    return definition ? c.json(definition) : answerWith(notFound('Segment definition'))
  })
  app.post(`${definitions}/bulk-get`, (c) => bulkGet(c, findDefinition))
}

/** Ids that nobody knows are missing from the answer; where that is all of them, it is a 404. */
function bulkGet(c: Context<SampleEnv>, find: (id: string) => { id: string } | undefined) {
  const asked = askedIds(c)
  if (asked.length === 0 || asked.length > 100) return answerWith(audienceCountInvalid())
  const found = asked.flatMap((id) => find(id) ?? [])
  if (found.length === 0) return answerWith(audiencesNotFound(asked))
  return c.json({ results: Object.fromEntries(found.map((item) => [item.id, item])) }, 207)
}

/** `start` counts audiences, `property` is `field==value`, and `name` and `description` match any part. */
function audiencePage(query: Record<string, string>) {
  const { property, name = '', description = '' } = query
  const [field, value] = property?.split('==') ?? []
  const found = [...audienceCatalogue.values()].filter(
    (audience) =>
      (!field || Reflect.get(audience, field) === value) &&
      contains(audience.name, name) &&
      contains(audience.description, description),
  )
  const { start, limit } = windowOf(query, 20)
  const end = start + limit
  const totalCount = found.length
  const isLast = end >= totalCount
  return {
    children: found.slice(start, end),
    _page: {
      totalCount,
      totalPages: Math.ceil(totalCount / limit),
      pageSize: found.slice(start, end).length,
      limit,
      start,
      ...(isLast ? {} : { next: end }),
    },
    _links: { next: { href: isLast ? '' : `@/audiences?${pageQuery(query, { start: end, limit, totalCount })}` } },
  }
}

/** As real organisations answer; the published file describes a single definition where the list should be. */
function definitionPage(query: Record<string, string>) {
  const found = [...audienceCatalogue.keys()].flatMap((id) => findDefinition(id) ?? [])
  const { start, limit } = windowOf(query, 100)
  const totalCount = found.length
  const isLast = start + limit >= totalCount
  const next = `@/segment/definitions?${pageQuery(query, { start: start + limit, limit })}`
  return {
    segments: found.slice(start, start + limit),
    page: { totalCount, totalPages: Math.ceil(totalCount / limit), sortField: 'updateTime', sort: 'desc', limit },
    link: isLast ? {} : { next },
  }
}

/** The platform's own audiences, without what only the newer API tells of them. */
function findDefinition(asked: string) {
  const audience = audienceCatalogue.get(asked)
  if (audience?.type !== 'SegmentDefinition') return undefined
  const { audienceId: _id, lifecycleState: _state, namespace: _namespace, type: _type, ...rest } = audience
  const { originName: _origin, labels: _labels, ...definition } = rest
  return definition
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

function windowOf({ start, limit }: Record<string, string>, usual: number) {
  return { start: Math.max(0, Number(start) || 0), limit: Math.max(1, Number(limit) || usual) }
}

function pageQuery(query: Record<string, string>, page: Record<string, number>): URLSearchParams {
  const numbers = Object.entries(page).map(([name, value]) => [name, String(value)])
  return new URLSearchParams({ ...query, ...Object.fromEntries(numbers) })
}
