import type { Outcome, ProfileRecord } from '../platform'
import type { Found } from './complete'
import { callOptions, type Run } from './lookup-types'
import { isSamePerson } from './people'

/**
 * Everything that the platform holds of the person found, by the identity and the merge policy that they were found
 * with. Ends with a problem where the answer is about somebody else by now, or about several.
 */
export async function lookUpWhole(
  run: Run,
  { record, identity, policy }: Found,
  signal: AbortSignal,
): Promise<Outcome<Record<string, unknown>>> {
  const { tools } = run
  const { platform, settings } = tools
  const own = { ...run, signal, deadline: tools.now() + settings.timeoutMs }
  const identities = [{ namespace: identity.namespace, id: identity.id }]
  const answer = await platform.profiles({ identities, fields: null, mergePolicyId: policy }, callOptions(own))
  if (!answer.ok) return answer
  const them = stillThem(record, answer.value.records, settings.personNamespaces)
  if (them) return { ok: true, value: them.entity }
  return { ok: false, problem: { kind: 'unexpected-response', retryable: true, code: 'somebody-else' } }
}

/** The profile of the same person; what the edge told has no marks to go by, so there it is the only one. */
function stillThem(before: ProfileRecord, records: ProfileRecord[], namespaces: string[]): ProfileRecord | undefined {
  const [only, ...others] = records
  if (before.xid === '' && others.length === 0) return only
  return records.find((record) => isSamePerson(record, before, namespaces))
}
