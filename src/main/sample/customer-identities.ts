import { createHash } from 'node:crypto'
import type { CustomerSpec } from './customer-spec'
import type { Identity } from './records'

const day = 86_400_000

/** The first `length` hex digits of a hash: invented ids that are the same in every run. */
export function stableHex(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

/** The time so many days before now. */
export function isoAgo(now: Date, days: number): string {
  return new Date(now.getTime() - days * day).toISOString()
}

/** The customer's identities in the namespaces named, the first of them primary; all of them when none is named. */
export function identitiesOf(spec: CustomerSpec, ...namespaces: string[]): Identity[] {
  const all = allIdentities(spec)
  const chosen = namespaces.length > 0 ? all.filter(({ namespace }) => namespaces.includes(namespace)) : all
  const primary = spec.careless ? 'true' : true
  return chosen.map((identity, index) => (index === 0 ? { ...identity, primary } : identity))
}

/** Every record of a customer names some of them, and hashing their ids anew would be most of the work. */
const known = new WeakMap<CustomerSpec, Identity[]>()

function allIdentities(spec: CustomerSpec): Identity[] {
  const before = known.get(spec)
  if (before) return before
  const all = [
    { namespace: 'CRMID', id: spec.crm },
    ...(spec.email ? [{ namespace: 'Email', id: spec.email }] : []),
    ...(spec.phoneIds ?? [spec.phone]).map((id) => ({ namespace: 'Phone', id })),
    ...(spec.pageViews ? [{ namespace: 'ECID', id: ecidOf(spec) }] : []),
    ...(spec.loyalty ? [{ namespace: 'LoyaltyID', id: loyaltyId(spec) }] : []),
  ]
  known.set(spec, all)
  return all
}

/** The number on the customer's loyalty card. */
export function loyaltyId(spec: CustomerSpec): string {
  return `TC${Number.parseInt(stableHex(`loyalty:${spec.crm}`, 8), 16)
    .toString()
    .padStart(10, '0')}`
}

/** 38 digits, as the platform's own visitor ids have. */
function ecidOf(spec: CustomerSpec): string {
  return BigInt(`0x${stableHex(`ecid:${spec.crm}`, 40)}`)
    .toString()
    .padStart(38, '0')
    .slice(0, 38)
}
