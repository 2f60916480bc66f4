import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { answerWith } from './known-answer'
import { datasets, organisation } from './organisation'
import { notFound } from './service-answers'

/** Catalog (catalog.yaml, and for several ids at once its guide): what data sets are called, to name a profile's sources. */
export function addCatalogRoutes(app: Hono<SampleEnv>): void {
  app.get('/data/foundation/catalog/dataSets/:ids', (c) => {
    const asked = c.req.param('ids').split(',')
    const found = Object.values(datasets).filter(({ id }) => asked.includes(id))
    if (found.length === 0) return answerWith(notFound('Dataset'))
    const named = c.get('request').query.properties?.split(',')
    const described = found.map((dataset) => {
      const kept = Object.entries(describe(dataset)).filter(([name]) => !named || named.includes(name))
      return [dataset.id, Object.fromEntries(kept)]
    })
    return c.json(Object.fromEntries(described))
  })
}

function describe({ id, name }: { id: string; name: string }) {
  return {
    name,
    description: `${name} of the sample organization`,
    imsOrg: organisation.organizationId,
    version: '1.0.3',
    created: 1_694_160_764_000,
    updated: 1_712_044_800_000,
    tags: { unifiedProfile: ['enabled:true'], unifiedIdentity: ['enabled:true'] },
    schemaRef: {
      id: `https://ns.adobe.com/${organisation.tenant.slice(1)}/schemas/${id}`,
      contentType: 'application/vnd.adobe.xed-full-notext+json; version=1',
    },
    state: 'ACTIVE',
  }
}
