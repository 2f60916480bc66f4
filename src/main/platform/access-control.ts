import type { Gateway } from './gateway'
import type { CallOptions } from './http'
import { bad, good, type Outcome } from './problems'
import { asList, asObject, asText, isObject } from './reading'

const FOLDER = '/data/foundation/access-control/acl'
const PREFIX = '/permissions/'

/**
 * The names of the permissions that the credential has in its sandbox, such as `view-profiles`, in alphabetical order.
 *
 * Adobe's Access Control file has no call that lists them: `GET /acl/reference` names all permissions there are, and
 * `POST /acl/effective-policies` says for names it is given what the caller may do. A name without an action is one
 * that the caller lacks.
 */
export async function listPermissions(gateway: Gateway, options: CallOptions): Promise<Outcome<string[]>> {
  const reference = await gateway.call({ purpose: 'permissions', method: 'GET', path: `${FOLDER}/reference` }, options)
  if (!reference.ok) return reference
  const { permissions } = asObject(reference.value.body)
  if (!isObject(permissions)) return unexpected
  const body = Object.keys(permissions).map((name) => `${PREFIX}${name}`)
  const path = `${FOLDER}/effective-policies`
  const effective = await gateway.call({ purpose: 'permissions', method: 'POST', path, body }, options)
  if (!effective.ok) return effective
  const { policies } = asObject(effective.value.body)
  return isObject(policies) ? good(granted(policies)) : unexpected
}

const unexpected = bad({ kind: 'unexpected-response', retryable: false, code: 'permissions' })

function granted(policies: Record<string, unknown>): string[] {
  return Object.entries(policies)
    .filter(([name, actions]) => name.startsWith(PREFIX) && asList(actions).some((action) => asText(action) !== null))
    .map(([name]) => name.slice(PREFIX.length))
    .sort()
}
