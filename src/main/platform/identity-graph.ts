import { saysNobody } from './absence'
import type { Identity } from './entities'
import type { Gateway } from './gateway'
import type { CallOptions } from './http'
import { bad, good, type Outcome, problemOf } from './problems'
import { asList, asObject, asText, identityKey } from './reading'

/**
 * Every identity that is linked with this one, itself included (`POST /data/core/identity/v2/graph`, Adobe's Identity
 * Service file). Empty when the graph does not know it. Needs a permission of its own, so a 403 is common.
 */
export async function findIdentityGraph(
  gateway: Gateway,
  identity: Identity,
  options: CallOptions,
): Promise<Outcome<Identity[]>> {
  const { namespace, id } = identity
  const asked = namespace === '' ? { xids: [id] } : { composite_xids: [{ ns: namespace, id }] }
  const path = '/data/core/identity/v2/graph'
  const body = { ...asked, projection_type: 'set' }
  const answer = await gateway.call({ purpose: 'identity-graph', method: 'POST', path, body }, options, [404])
  if (!answer.ok) return answer
  if (answer.value.status === 404) return saysNobody(answer.value.body) ? good([]) : bad(problemOf(answer.value))
  const { graphs } = asObject(answer.value.body)
  if (!Array.isArray(graphs)) return bad({ kind: 'unexpected-response', retryable: false, code: 'identity-graph' })
  const members = graphs.flatMap((graph) => asList(asObject(graph).members).flatMap(readMember))
  return good([...new Map(members.map((member) => [identityKey(member), member])).values()])
}

/** Members of a graph that was asked for by XID are plain texts. */
function readMember(value: unknown): Identity[] {
  const xid = asText(value)
  if (xid) return [{ namespace: '', id: xid }]
  const { ns, id } = asObject(value)
  const [namespace, code] = [asText(ns), asText(id)]
  return namespace && code ? [{ namespace, id: code }] : []
}
