import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { answerWith, askedIds } from './known-answer'
import { mergePolicies } from './organisation'
import { badRequest } from './profile-answers'
import { notFound } from './service-answers'

const path = '/data/core/ups/config/mergePolicies'

/** Merge policies (profile.yaml): the list by pages, one, and several by id. */
export function addMergePolicyRoutes(app: Hono<SampleEnv>): void {
  app.get(path, (c) => {
    const { start, limit, default: isDefault, 'schema.name': schema } = c.get('request').query
    const found = mergePolicies.filter(
      (policy) =>
        (isDefault === undefined || String(policy.default) === isDefault) &&
        (schema === undefined || policy.schema.name === schema),
    )
    const from = start === undefined ? 0 : found.findIndex(({ id }) => cursorOf(id) === start)
    const size = limit === undefined ? found.length : Number(limit)
    if (from < 0 || !Number.isInteger(size) || size < 0) return answerWith(badRequest('start or limit is not valid.'))
    const children = found.slice(from, from + size)
    const following = found[from + size]
    const next = following ? cursorOf(following.id) : ''
    const href = next && `@/mergePolicies?${new URLSearchParams({ ...c.get('request').query, start: next })}`
    return c.json({ _page: { count: children.length, next }, children, _links: { next: { href } } })
  })

  app.get(`${path}/:id`, (c) => {
    const policy = mergePolicies.find(({ id }) => id === c.req.param('id'))
    return policy ? c.json(policy) : answerWith(notFound('Merge policy'))
  })

  app.post(`${path}/bulk-get`, (c) => {
    const asked = askedIds(c)
    const found = mergePolicies.filter(({ id }) => asked.includes(id))
    return c.json({ results: Object.fromEntries(found.map((policy) => [policy.id, policy])) }, 207)
  })
}

/** Opaque on purpose: a client that reads anything into it is wrong. */
function cursorOf(id: string): string {
  return Buffer.from(`policy:${id}`).toString('base64url')
}
