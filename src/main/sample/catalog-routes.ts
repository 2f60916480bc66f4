import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { answerWith } from './known-answer'
import { datasets, organisation } from './organisation'
import { notFound } from './service-answers'

/** Catalog (catalog.yaml): what a data set is called, so that a profile's sources can be named. */
export function addCatalogRoutes(app: Hono<SampleEnv>): void {
  app.get('/data/foundation/catalog/dataSets/:id', (c) => {
    const found = Object.values(datasets).find(({ id }) => id === c.req.param('id'))
    if (!found) return answerWith(notFound('Dataset'))
    const described = describe(found)
    const { properties } = c.get('request').query
    const named = properties?.split(',')
    const kept = Object.entries(described).filter(([name]) => !named || named.includes(name))
    return c.json({ [found.id]: Object.fromEntries(kept) })
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
