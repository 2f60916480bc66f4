import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import {
  edgeApiKeyInvalid,
  edgeInvalid,
  edgeOrganizationInvalid,
  edgeTokenExpired,
  edgeTokenMissing,
  edgeUnknownDatastream,
  edgeUnknownNamespace,
} from './edge-answers'
import { edgeLookup } from './edge-lookup'
import type { ProfileAccess } from './entity-queries'
import { bearerOf, type SampleConnection, type Tokens } from './gateway'
import { resourceNotFound } from './gateway-answers'
import { answerWith, type KnownAnswer } from './known-answer'
import { namespaces, sampleDatastreamId } from './organisation'
import type { Identity, XdmObject } from './records'
import { isXdmObject } from './xdm'

/** The regions of the edge network; `ownHint` is where this one is. */
const hints = ['or2', 'va6', 'irl1', 'ind1', 'jpn3', 'sgp3', 'aus3']
const ownHint = 'irl1'
const hintSeconds = 1800

/**
 * The edge network's authenticated `interact` (edge-network-api-reference.yaml, Adobe's guide to edge profile look-up).
 * It sits beside the gateway, with checks of its own, and the datastream says which sandbox is meant.
 */
export function addEdgeRoutes(
  app: Hono<SampleEnv>,
  access: ProfileAccess,
  connection: SampleConnection,
  tokens: Tokens,
): void {
  const interact = (c: Context<SampleEnv>) => {
    const refusal = refuse(c, connection, tokens)
    if (refusal) return answerWith(refusal)
    const { body } = c.get('request')
    const event = isXdmObject(body) ? body.event : undefined
    const xdm = isXdmObject(event) ? event.xdm : undefined
    if (!isXdmObject(xdm)) return answerWith(edgeInvalid('An event with xdm is required.'))
    const map = isXdmObject(xdm.identityMap) ? xdm.identityMap : {}
    const unknown = Object.keys(map).find((code) => !isNamespace(code, access.behaviour.strictNamespaces))
    if (unknown) return answerWith(edgeUnknownNamespace(unknown))
    return c.json({ requestId: randomUUID(), handle: [...pulled(access, primaryOf(map)), ...located()] })
  }
  app.post('/ee/v2/interact', interact)
  app.post('/ee/:hint/v2/interact', (c) =>
    hints.includes(c.req.param('hint')) ? interact(c) : answerWith(resourceNotFound()),
  )
}

function refuse(c: Context<SampleEnv>, connection: SampleConnection, tokens: Tokens): KnownAnswer | undefined {
  const token = bearerOf(c)
  const { dataStreamId, datastreamId } = c.get('request').query
  if (!token) return edgeTokenMissing()
  if (!tokens.isValid(token)) return edgeTokenExpired()
  if (c.req.header('x-api-key') !== connection.clientId) return edgeApiKeyInvalid()
  if (c.req.header('x-gw-ims-org-id') !== connection.organizationId) return edgeOrganizationInvalid()
  return (dataStreamId ?? datastreamId) === sampleDatastreamId ? undefined : edgeUnknownDatastream()
}

/** Without the destination there is no such handle at all; a customer who isn't on the edge gets an empty one. */
function pulled(access: ProfileAccess, identity: Identity | undefined): XdmObject[] {
  if (!access.behaviour.edge) return []
  const found = identity && edgeLookup(access, identity)
  return [{ type: 'activation:pull', eventIndex: 0, payload: found ? [found] : [] }]
}

function located(): XdmObject[] {
  const hint = { scope: 'EdgeNetwork', hint: ownHint, ttlSeconds: hintSeconds }
  const others = [
    { scope: 'Target', hint: '37', ttlSeconds: hintSeconds },
    { scope: 'AAM', hint: '6', ttlSeconds: hintSeconds },
  ]
  return [
    { type: 'locationHint:result', eventIndex: 0, payload: [...others, hint] },
    { type: 'state:store', eventIndex: 0, payload: [{ key: 'kndctr_cluster', value: ownHint, maxAge: hintSeconds }] },
  ]
}

/** The identity marked as primary; where none is, a visitor's id (ECID) stands for the person. */
function primaryOf(map: XdmObject): Identity | undefined {
  const all = Object.entries(map).flatMap(([namespace, items]) =>
    (Array.isArray(items) ? items : []).flatMap((item: unknown) =>
      isXdmObject(item) && typeof item.id === 'string'
        ? [{ namespace, id: item.id, primary: item.primary === true }]
        : [],
    ),
  )
  return all.find(({ primary }) => primary) ?? all.find(({ namespace }) => namespace.toUpperCase() === 'ECID')
}

function isNamespace(code: string, isStrict: boolean): boolean {
  return namespaces.some((own) => own.code === code || (!isStrict && own.code.toLowerCase() === code.toLowerCase()))
}
