import type { Hono } from 'hono'
import { audienceCatalogue } from './audiences'
import type { SampleEnv } from './behaviour'
import { mergePolicies, namespaces, sandboxes } from './organisation'
import { isXdmObject } from './xdm'

/** What the organisation has set up: merge policies, audiences, namespaces and sandboxes. */
export function addCatalogueRoutes(app: Hono<SampleEnv>): void {
  app.get('/data/core/ups/config/mergePolicies', (c) =>
    c.json({
      _page: { count: mergePolicies.length, next: '' },
      children: mergePolicies,
      _links: { next: { href: '' } },
    }),
  )

  app.get('/data/core/ups/config/mergePolicies/:id', (c) => {
    const policy = mergePolicies.find(({ id }) => id === c.req.param('id'))
    return policy ? c.json(policy) : c.json({ statusCode: '404', message: 'Merge policy not found.' }, 404)
  })

  app.post('/data/core/ups/audiences/bulk-get', (c) => {
    const asked = askedIds(c.get('request').body)
    const results = asked.flatMap((id) => audienceCatalogue.get(id) ?? []).map((audience) => [audience.id, audience])
    return results.length > 0
      ? c.json({ results: Object.fromEntries(results) }, 207)
      : c.json({ status: 404, title: 'NotFound', message: 'None of the requested audiences could be found' }, 404)
  })

  app.get('/data/core/idnamespace/identities', (c) => c.json(namespaces))

  app.get('/data/foundation/sandbox-management/', (c) =>
    c.json({
      sandboxes,
      _page: { limit: 50, count: sandboxes.length },
      _links: { page: { href: '/sandbox-management/?limit={limit}&offset={offset}', templated: true } },
    }),
  )
}

function askedIds(body: unknown): string[] {
  const ids = isXdmObject(body) && Array.isArray(body.ids) ? body.ids : []
  return ids.flatMap((item) => (isXdmObject(item) && typeof item.id === 'string' ? item.id : []))
}
