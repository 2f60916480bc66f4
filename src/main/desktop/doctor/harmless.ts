import type { Identity, Remembered } from '../../platform'
import { candidatesFor } from '../../profile'
import type { Settings } from '../../settings'

/** A number from a range reserved for fiction: asking for it finds nobody real. */
export const HARMLESS_NUMBER = '+12025550100'

/**
 * The harmless number as lookups would ask for it: in the first configured namespace, as the organisation spells that,
 * and in its configured format. Whatever asks the platform without a caller asks for this.
 */
export function harmlessIdentity(
  { identities }: Settings['lookup'],
  remembered: Pick<Remembered, 'namespaces'>,
): Identity {
  const number = { e164: HARMLESS_NUMBER, region: 'US', type: 'unknown' as const }
  const known = { namespaces: remembered.namespaces(), spelling: null }
  const [first] = candidatesFor([number], HARMLESS_NUMBER, identities, known)
  return first ? { namespace: first.namespace, id: first.id } : { namespace: 'Phone', id: HARMLESS_NUMBER }
}
