import { z } from 'zod'
import type { Gateway } from './gateway'
import type { CallOptions } from './http'
import { bad, good, type Outcome } from './problems'

const unexpected = (code: string) => bad({ kind: 'unexpected-response', retryable: false, code })

const Namespaces = z.array(z.object({ code: z.string() }))

/** The codes of the organisation's identity namespaces (`GET /data/core/idnamespace/identities`). */
export async function listNamespaces(gateway: Gateway, options: CallOptions): Promise<Outcome<string[]>> {
  const answer = await gateway.call({ method: 'GET', path: '/data/core/idnamespace/identities' }, options)
  if (!answer.ok) return answer
  const parsed = Namespaces.safeParse(answer.value.body)
  return parsed.success ? good(parsed.data.map(({ code }) => code)) : unexpected('namespaces')
}

/** A merge policy, as far as a lookup needs to know it. */
export type MergePolicy = { id: string; name: string; isDefault: boolean; stitched: boolean }

const Policies = z.object({
  children: z.array(
    z.object({
      id: z.string(),
      name: z.string().catch(''),
      default: z.boolean().catch(false),
      schema: z.object({ name: z.string() }).optional(),
      identityGraph: z.object({ type: z.string() }).optional(),
    }),
  ),
})

/** The merge policies of the profile schema (`GET /data/core/ups/config/mergePolicies`), the first page of them. */
export async function listMergePolicies(gateway: Gateway, options: CallOptions): Promise<Outcome<MergePolicy[]>> {
  const answer = await gateway.call({ method: 'GET', path: '/data/core/ups/config/mergePolicies?limit=100' }, options)
  if (!answer.ok) return answer
  const parsed = Policies.safeParse(answer.value.body)
  if (!parsed.success) return unexpected('merge-policies')
  const ofProfile = parsed.data.children.filter(({ schema }) => !schema || schema.name === '_xdm.context.profile')
  return good(
    ofProfile.map((policy) => ({
      id: policy.id,
      name: policy.name,
      isDefault: policy.default,
      stitched: policy.identityGraph?.type === 'pdg',
    })),
  )
}

const Sandboxes = z.object({ sandboxes: z.array(z.object({ name: z.string(), state: z.string().catch('active') })) })

/** The names of the active sandboxes that the credential can see (`GET /data/foundation/sandbox-management/`). */
export async function listSandboxes(gateway: Gateway, options: CallOptions): Promise<Outcome<string[]>> {
  const answer = await gateway.call({ method: 'GET', path: '/data/foundation/sandbox-management/' }, options)
  if (!answer.ok) return answer
  const parsed = Sandboxes.safeParse(answer.value.body)
  if (!parsed.success) return unexpected('sandboxes')
  return good(parsed.data.sandboxes.filter(({ state }) => state === 'active').map(({ name }) => name))
}

const AudienceAnswer = z.object({ results: z.record(z.string(), z.unknown()) })
const Audience = z.object({ name: z.string().min(1) })

/**
 * Audience names by id (`POST /data/core/ups/audiences/bulk-get`, answered with 207). Ids without an answer are
 * missing from the map, and still shown by whoever asked.
 */
export async function findAudienceNames(
  gateway: Gateway,
  ids: string[],
  options: CallOptions,
): Promise<Outcome<Map<string, string>>> {
  if (ids.length === 0) return good(new Map())
  const body = { ids: ids.map((id) => ({ id })) }
  const answer = await gateway.call({ method: 'POST', path: '/data/core/ups/audiences/bulk-get', body }, options, [404])
  if (!answer.ok) return answer
  const parsed = AudienceAnswer.safeParse(answer.value.status === 404 ? { results: {} } : answer.value.body)
  if (!parsed.success) return unexpected('audiences')
  const named = Object.entries(parsed.data.results).flatMap(([id, value]) => {
    const audience = Audience.safeParse(value)
    return audience.success ? [[id, audience.data.name] as const] : []
  })
  return good(new Map(named))
}
