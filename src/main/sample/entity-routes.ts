import type { Context, Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { envelopesOf, partialBody } from './entity-envelopes'
import {
  fieldsOf,
  findIdentity,
  findPolicy,
  identityOfItem,
  type ProfileAccess,
  refuseLookup,
  splitList,
} from './entity-queries'
import { answerEvents, answerEventsOfSeveral } from './event-answers'
import { answerWith } from './known-answer'
import { badRequest, deletingNotSupported, notProvisioned, profileNotFound } from './profile-answers'
import type { Identity } from './records'
import { isXdmObject } from './xdm'

const path = '/data/core/ups/access/entities'
const profileSchema = '_xdm.context.profile'
const eventSchema = '_xdm.context.experienceevent'

/** Profile access (profile.yaml, Adobe's Entities guide): profiles and events, by GET and POST. */
export function addEntityRoutes(app: Hono<SampleEnv>, access: ProfileAccess): void {
  app.use(path, (_, next) => (access.behaviour.hub ? next() : Promise.resolve(answerWith(notProvisioned()))))

  app.get(path, (c) => {
    const { query } = c.get('request')
    if (query['schema.name'] === eventSchema) return answerEvents(c, access)
    if (query['schema.name'] !== profileSchema) return refuse('schema.name is missing or not supported.')
    const identity = findIdentity(access.store, query.entityId, query.entityIdNS)
    if (!identity) return refuse('entityId and entityIdNS are required unless entityId is an XID.')
    return answerProfiles(c, access, [identity], splitList(query.fields), query.mergePolicyId)
  })

  app.post(path, (c) => {
    const { body } = c.get('request')
    if (!isXdmObject(body) || !isXdmObject(body.schema) || !Array.isArray(body.identities)) {
      return refuse('The post body is incomplete. Please double check your post body and try again.')
    }
    if (body.schema.name === eventSchema) return answerEventsOfSeveral(c, access, body, body.identities)
    if (body.schema.name !== profileSchema) return refuse('schema.name is not supported.')
    const identities = body.identities.map((item) => identityOfItem(access.store, item, 'entityId'))
    if (!identities.every((identity) => identity !== undefined)) return refuse('An identity is incomplete.')
    return answerProfiles(c, access, identities, fieldsOf(body), body.mergePolicyId)
  })

  app.delete(path, () => answerWith(deletingNotSupported()))
}

function answerProfiles(
  c: Context<SampleEnv>,
  access: ProfileAccess,
  identities: Identity[],
  fields: string[],
  policyId: unknown,
) {
  const policy = findPolicy(policyId)
  const refusal = refuseLookup(access.store, policy, identities)
  if (refusal || !policy) return answerWith(refusal ?? profileNotFound())
  const lookup = { identities, fields, policy }
  const { method } = c.req
  if (method === 'POST' && access.behaviour.partialFailures > 0) {
    return answerWith({ status: 207, body: partialBody(access, lookup) })
  }
  const answer = Object.fromEntries(envelopesOf(access, lookup, method))
  const isNotFound = method === 'GET' && Object.keys(answer).length === 0 && access.behaviour.notFound === '404'
  return isNotFound ? answerWith(profileNotFound()) : c.json(answer)
}

function refuse(message: string): Response {
  return answerWith(badRequest(message))
}
