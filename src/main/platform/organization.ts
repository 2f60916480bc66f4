import { saysNoAudience } from './absence'
import type { Gateway } from './gateway'
import type { CallOptions, Purpose } from './http'
import { nextLink, pagePath } from './pages'
import { bad, good, type Outcome, problemOf } from './problems'
import { asList, asObject, asText, asTexts, isObject } from './reading'

const unexpected = (code: string) => bad({ kind: 'unexpected-response', retryable: false, code })

/** The codes of the organisation's identity namespaces (`GET /data/core/idnamespace/identities`). */
export async function listNamespaces(gateway: Gateway, options: CallOptions): Promise<Outcome<string[]>> {
  const path = '/data/core/idnamespace/identities'
  const answer = await gateway.call({ purpose: 'namespaces', method: 'GET', path }, options)
  if (!answer.ok) return answer
  const { body } = answer.value
  return Array.isArray(body) ? good(asTexts(body.map((item) => asObject(item).code))) : unexpected('namespaces')
}

/** A merge policy, as far as a lookup needs to know it. */
export type MergePolicy = {
  id: string
  name: string
  isDefault: boolean
  /** Whether it joins the identities of a graph into one profile. */
  stitched: boolean
  /** Whether profiles merged by it are sent to the edge. */
  isActiveOnEdge: boolean
}

type List = { purpose: Purpose; base: string; path: string; query: string; key: string }

/** No organisation has more than five merge policies by Adobe's guardrails; a link that goes in circles ends here. */
const MOST_PAGES = 20

/** The merge policies of the profile schema, all pages (`GET /data/core/ups/config/mergePolicies`). */
export async function listMergePolicies(
  gateway: Gateway,
  base: string,
  options: CallOptions,
): Promise<Outcome<MergePolicy[]>> {
  const path = '/data/core/ups/config/mergePolicies'
  const list: List = { purpose: 'merge-policies', base, path, query: '?limit=100', key: 'children' }
  const children = await allPages(gateway, list, options)
  if (!children.ok) return children
  const policies = children.value.flatMap(readPolicy)
  return good([...new Map(policies.map((policy) => [policy.id, policy])).values()])
}

function readPolicy(value: unknown): MergePolicy[] {
  const policy = asObject(value)
  const id = asText(policy.id)
  const schema = asText(asObject(policy.schema).name)
  if (id === null || (schema !== null && schema !== '_xdm.context.profile')) return []
  return [
    {
      id,
      name: asText(policy.name) ?? '',
      isDefault: policy.default === true,
      stitched: asObject(policy.identityGraph).type === 'pdg',
      isActiveOnEdge: policy.isActiveOnEdge === true,
    },
  ]
}

/** The names of the active sandboxes that the credential can see (`GET /data/foundation/sandbox-management/`). */
export async function listSandboxes(gateway: Gateway, base: string, options: CallOptions): Promise<Outcome<string[]>> {
  const path = '/data/foundation/sandbox-management/'
  const list: List = { purpose: 'sandboxes', base, path, query: '', key: 'sandboxes' }
  const sandboxes = await allPages(gateway, list, options)
  if (!sandboxes.ok) return sandboxes
  const active = sandboxes.value.map(asObject).filter(({ state }) => (asText(state) ?? 'active') === 'active')
  return good(asTexts(active.map(({ name }) => name)))
}

/** The items of a list, under a key of its answers, following the next links. */
async function allPages(gateway: Gateway, list: List, options: CallOptions): Promise<Outcome<unknown[]>> {
  const items: unknown[] = []
  let path: string | null = `${list.path}${list.query}`
  for (let page = 0; path !== null && page < MOST_PAGES; page += 1) {
    const answer = await gateway.call({ purpose: list.purpose, method: 'GET', path }, options)
    if (!answer.ok) return answer
    const { [list.key]: children, _links: links } = asObject(answer.value.body)
    if (!Array.isArray(children)) return unexpected(list.purpose)
    items.push(...children)
    const next = nextLink(links)
    path = next === null ? null : pagePath(next, list)
    if (next !== null && path === null) return unexpected('next-page-elsewhere')
  }
  return good(items)
}

/** The most ids that one call may name: Adobe's file writes "less than 1000", and its example of the error says 100. */
const MOST_AUDIENCES = 100

/**
 * Audience names by id (`POST /data/core/ups/audiences/bulk-get`, answered with 207). Ids without an answer are
 * missing from the map, and still shown by whoever asked. An audience made elsewhere is known by its `audienceId` too,
 * which is what a profile then names.
 */
export async function findAudienceNames(
  gateway: Gateway,
  ids: string[],
  options: CallOptions,
): Promise<Outcome<Map<string, string>>> {
  const wanted = [...new Set(ids)]
  const names = new Map<string, string>()
  for (let start = 0; start < wanted.length; start += MOST_AUDIENCES) {
    const slice = await nameSlice(gateway, wanted.slice(start, start + MOST_AUDIENCES), options)
    if (!slice.ok) return slice
    for (const [id, name] of slice.value) names.set(id, name)
  }
  return good(names)
}

async function nameSlice(gateway: Gateway, ids: string[], options: CallOptions): Promise<Outcome<[string, string][]>> {
  const path = '/data/core/ups/audiences/bulk-get'
  const body = { ids: ids.map((id) => ({ id })) }
  const answer = await gateway.call({ purpose: 'audiences', method: 'POST', path, body }, options, [404])
  if (!answer.ok) return answer
  if (saysNoAudience(answer.value)) return good([])
  if (answer.value.status === 404) return bad(problemOf(answer.value))
  const { results } = asObject(answer.value.body)
  if (!isObject(results)) return unexpected('audiences')
  const asked = new Set(ids)
  return good(
    Object.entries(results).flatMap(([key, value]) => {
      const { name, id, audienceId } = asObject(value)
      const known = asText(name)
      return known
        ? asTexts([key, id, audienceId])
            .filter((code) => asked.has(code))
            .map((code) => [code, known])
        : []
    }),
  )
}

/** A namespace's code, and how many merged profiles hold an identity of it. */
export type NamespaceCount = { code: string; profiles: number }

/** The latest report of profiles by namespace (`GET /data/core/ups/previewsamplestatus/report/namespace`). */
export async function reportNamespaces(gateway: Gateway, options: CallOptions): Promise<Outcome<NamespaceCount[]>> {
  const path = '/data/core/ups/previewsamplestatus/report/namespace'
  const answer = await gateway.call({ purpose: 'namespace-report', method: 'GET', path }, options)
  if (!answer.ok) return answer
  const { data } = asObject(answer.value.body)
  if (!Array.isArray(data)) return unexpected('namespace-report')
  return good(
    asList(data).flatMap((item) => {
      const code = asText(asObject(item).code)
      const profiles = Number(asObject(item).fullIDsCount)
      return code && Number.isFinite(profiles) ? [{ code, profiles }] : []
    }),
  )
}
