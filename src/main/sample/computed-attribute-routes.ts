import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { organisation, sandboxReference } from './organisation'

const attributes = [
  attribute(
    'lifetimeSpend',
    'Lifetime spend',
    'SUM',
    'xEvent[commerce.purchases.value > 0].sum(commerce.order.priceTotal)',
  ),
  attribute(
    'supportContacts14d',
    'Support contacts, last 14 days',
    'COUNT',
    'xEvent[eventType like "contactCentre"].count()',
  ),
]

/** Computed attributes as real organisations answer; the published file calls the list `children`. */
export function addComputedAttributeRoutes(app: Hono<SampleEnv>): void {
  app.get('/data/core/ca/attributes', (c) => {
    const { offset: from, limit: most } = c.get('request').query
    const offset = Math.max(0, Number(from) || 0)
    const limit = Math.min(40, Math.max(1, Number(most) || 20))
    const found = attributes.slice(offset, offset + limit)
    const address = (start: number) => ({ href: `/attributes?offset=${start}&limit=${limit}` })
    const isLast = offset + limit >= attributes.length
    return c.json({
      _links: { self: address(offset), ...(isLast ? {} : { next: address(offset + limit) }) },
      computedAttributes: found,
      _page: { offset, limit, count: found.length, totalCount: attributes.length },
    })
  })
}

function attribute(name: string, displayName: string, mergeFunction: string, value: string) {
  return {
    id: Buffer.from(name).toString('hex').padEnd(24, '0').slice(0, 24),
    type: 'ComputedAttribute',
    name,
    displayName,
    description: displayName,
    imsOrgId: organisation.organizationId,
    sandbox: {
      sandboxId: sandboxReference.sandboxId,
      sandboxName: sandboxReference.sandboxName,
      type: sandboxReference.type,
      isDefault: sandboxReference.default,
    },
    path: `${organisation.tenant}/SystemComputedAttributes`,
    keepCurrent: false,
    expression: { type: 'PQL', format: 'pql/text', value },
    mergeFunction: { value: mergeFunction },
    status: 'PROCESSED',
    schema: { name: '_xdm.context.profile' },
    duration: { count: 6, unit: 'MONTHS' },
    lastEvaluationTs: '2024-04-02T00:14:55.028',
    createEpoch: 1_694_160_764_000,
    updateEpoch: 1_712_044_800_000,
  }
}
