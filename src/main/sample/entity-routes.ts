import type { Context, Hono } from 'hono'
import type { Behaviour, SampleEnv } from './behaviour'
import { badRequest, findIdentity, splitList, tooManyIdentities, unknownPolicy } from './entity-answers'
import { answerEvents } from './event-answers'
import { xidOf } from './identity-graph'
import { answeredNamespace, policyStitches, stitchedPolicyId } from './organisation'
import type { Identity, XdmObject } from './records'
import type { MergedProfile, SampleStore } from './store'
import { isXdmObject, projectXdm } from './xdm'

type Lookup = { identities: Identity[]; fields: string[]; policyId: string; stitched: boolean }

const path = '/data/core/ups/access/entities'
const profileSchema = '_xdm.context.profile'
const eventSchema = '_xdm.context.experienceevent'

/** Profile access: profiles by GET and POST, events by GET. */
export function addEntityRoutes(app: Hono<SampleEnv>, store: SampleStore, behaviour: Behaviour): void {
  app.get(path, (c) => {
    const { query } = c.get('request')
    if (query['schema.name'] === eventSchema) return answerEvents(c, store, behaviour)
    if (query['schema.name'] !== profileSchema) return badRequest(c, 'schema.name is missing or not supported.')
    const identity = findIdentity(store, query.entityId, query.entityIdNS)
    if (!identity) return badRequest(c, 'entityId and entityIdNS are required unless entityId is an XID.')
    return answerProfiles(c, store, behaviour, [identity], splitList(query.fields), query.mergePolicyId)
  })

  app.post(path, (c) => {
    const { body } = c.get('request')
    if (!isXdmObject(body) || !isXdmObject(body.schema) || !Array.isArray(body.identities)) {
      return badRequest(c, 'The post body is incomplete. Please double check your post body and try again.')
    }
    if (body.schema.name !== profileSchema) return badRequest(c, 'schema.name is not supported.')
    const identities = body.identities.map((item) => identityOfItem(store, item))
    if (!identities.every((identity) => identity !== undefined)) return badRequest(c, 'An identity is incomplete.')
    const policyId = typeof body.mergePolicyId === 'string' ? body.mergePolicyId : undefined
    return answerProfiles(c, store, behaviour, identities, fieldsOf(body), policyId)
  })

  app.delete(path, (c) => c.json({ message: 'Deleting is not part of the sample platform.', statusCode: '405' }, 405))
}

function answerProfiles(
  c: Context<SampleEnv>,
  store: SampleStore,
  behaviour: Behaviour,
  identities: Identity[],
  fields: string[],
  policyId = stitchedPolicyId,
) {
  const stitched = policyStitches(policyId)
  if (stitched === undefined) return unknownPolicy(c)
  if (identities.some((identity) => store.graph(identity, stitched).length > 50)) return tooManyIdentities(c)
  const lookup = { identities, fields, policyId, stitched }
  const answer = Object.fromEntries(envelopes(store, behaviour, lookup, c.req.method))
  const isNotFound = c.req.method === 'GET' && Object.keys(answer).length === 0 && behaviour.notFound === '404'
  return isNotFound ? c.json({ statusCode: '404' }, 404) : c.json(answer)
}

/** One entry for each identity asked for; those without a profile appear or not, as the behaviour has it. */
function envelopes(store: SampleStore, behaviour: Behaviour, lookup: Lookup, method: string): [string, XdmObject][] {
  const listsMissing = behaviour.notFound === 'empty-entity' || (behaviour.notFound === '404' && method === 'POST')
  return lookup.identities.flatMap((identity): [string, XdmObject][] => {
    const xid = xidOf(identity)
    const profile = store.profile(identity, lookup.stitched)
    if (profile) return [[xid, toEnvelope(profile, lookup)]]
    return listsMissing ? [[xid, emptyEnvelope(xid)]] : []
  })
}

function toEnvelope(profile: MergedProfile, { fields, policyId, stitched }: Lookup): XdmObject {
  const entity = { ...profile.entity, identityMap: identityMap(profile.identities) }
  const projected = fields.length > 0 ? projectXdm(entity, fields) : entity
  const listed = fields.includes('identities') ? { identities: profile.identities.map(toListed) } : {}
  return {
    entityId: profile.xid,
    mergePolicy: { id: policyId },
    sources: profile.sources,
    identityGraph: stitched ? profile.identities.map(xidOf) : [profile.xid],
    entity: { ...listed, ...projected },
    lastModifiedAt: profile.lastModifiedAt,
  }
}

function emptyEnvelope(xid: string): XdmObject {
  return { entityId: xid, sources: [''], entity: {}, lastModifiedAt: '1970-01-01T00:00:00Z' }
}

function toListed(identity: Identity): XdmObject {
  const { id, primary } = identity
  return { id, namespace: { code: answeredNamespace(identity) }, ...(primary ? { primary } : {}) }
}

function identityMap(identities: Identity[]): Record<string, { id: string }[]> {
  const map: Record<string, { id: string }[]> = {}
  for (const identity of identities) {
    const namespace = answeredNamespace(identity)
    map[namespace] = [...(map[namespace] ?? []), { id: identity.id }]
  }
  return map
}

function fieldsOf(body: XdmObject): string[] {
  return Array.isArray(body.fields) ? body.fields.filter((field) => typeof field === 'string') : []
}

function identityOfItem(store: SampleStore, item: unknown): Identity | undefined {
  if (!isXdmObject(item) || typeof item.entityId !== 'string') return undefined
  const code = isXdmObject(item.entityIdNS) ? item.entityIdNS.code : undefined
  return findIdentity(store, item.entityId, typeof code === 'string' ? code : undefined)
}
