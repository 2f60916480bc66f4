import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { xidOf } from './identity-graph'
import { answerWith } from './known-answer'
import { namespaces } from './organisation'
import type { Identity } from './records'
import { graphRequestInvalid, identityInvalid } from './service-answers'
import type { SampleStore } from './store'
import { isXdmObject } from './xdm'

type CompositeXid = { ns: string; id: string; nsid?: number }

/** Identity service (identity-service.yaml): namespaces, the XID of an identity, and the graph around identities. */
export function addIdentityRoutes(app: Hono<SampleEnv>, store: SampleStore): void {
  app.get('/data/core/idnamespace/identities', (c) => c.json(namespaces))

  app.get('/data/core/identity/identity', (c) => {
    const { namespace, nsid, id } = c.get('request').query
    const known = findNamespace(namespace, nsid)
    if (!known || !id) {
      return answerWith(identityInvalid('Please provide a valid namespace and id in your request.'))
    }
    return c.json({ xid: xidOf({ namespace: known.code, id }) })
  })

  app.post('/data/core/identity/v2/graph', (c) => {
    const { body } = c.get('request')
    const asked = isXdmObject(body) ? readAsked(store, body) : []
    if (asked.length === 0) return answerWith(graphRequestInvalid('Graph Request Invalid - no identity was given.'))
    const projection = (isXdmObject(body) && body.projection_type) || 'set'
    if (projection !== 'set' && projection !== 'graph') {
      return answerWith(graphRequestInvalid('Graph Request Invalid - projection types available are [graph|set].'))
    }
    const isKnown = (identity: Identity) => store.graph(identity, true).length > 0
    return c.json({
      version: '2.0',
      graphs: asked.filter(isKnown).map((identity) => graphOf(store, identity, projection)),
      unprocessed_composite_xids: asked.filter((identity) => !isKnown(identity)).map(toComposite),
      algo_type: 'STITCH_ALL',
    })
  })
}

function readAsked(store: SampleStore, body: Record<string, unknown>): Identity[] {
  const composites = Array.isArray(body.composite_xids) ? body.composite_xids : []
  const xids = Array.isArray(body.xids) ? body.xids : []
  return [
    ...composites.flatMap((item: unknown) => {
      if (!isXdmObject(item) || typeof item.id !== 'string') return []
      const known = findNamespace(asText(item.ns), asText(item.nsid))
      return known ? [{ namespace: known.code, id: item.id }] : []
    }),
    ...xids.flatMap((xid: unknown) => (typeof xid === 'string' ? (store.resolveXid(xid) ?? []) : [])),
  ]
}

/** A set lists the members; a graph lists them as vertices, with the edges that hold them together. */
function graphOf(store: SampleStore, identity: Identity, projection: 'set' | 'graph') {
  const members = store.graph(identity, true)
  const composite_xid = toComposite(identity)
  if (projection === 'set') return { composite_xid, members: members.map(toComposite) }
  const [hub, ...others] = members
  return {
    composite_xid,
    vertices: members.map((member) => ({ composite_xid: toComposite(member), xid: xidOf(member) })),
    edges: hub ? others.map((other) => ({ composite_xid_pair: [toComposite(hub), toComposite(other)] })) : [],
  }
}

function toComposite({ namespace, id }: Identity): CompositeXid {
  const known = findNamespace(namespace)
  return { ns: known?.code ?? namespace, id, ...(known ? { nsid: known.id } : {}) }
}

function findNamespace(code: string | undefined, number?: string) {
  return namespaces.find(({ code: own, id }) => own.toLowerCase() === code?.toLowerCase() || String(id) === number)
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
