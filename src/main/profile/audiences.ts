import type { CallOptions, Outcome } from '../platform'
import { asText, valueAt } from './paths'

const MEMBER = new Set(['realized', 'existing'])

/**
 * The ids of the audiences that a profile is in, whatever namespace they come from. `existing` is the older word for a
 * member who stayed one.
 */
export function audienceIds(entity: unknown, path: string): string[] {
  const namespaces = Object.values(asRecord(valueAt(entity, path)))
  const memberships = namespaces.flatMap((namespace) => Object.entries(asRecord(namespace)))
  return memberships
    .filter(([, membership]) => MEMBER.has(asText(valueAt(membership, 'status'))?.toLowerCase() ?? ''))
    .map(([id]) => id)
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

type Fetch = (ids: string[], options: CallOptions) => Promise<Outcome<Map<string, string>>>

export type AudienceNames = {
  /** The names at hand for these ids, without asking anybody. */
  known(ids: string[]): Map<string, string>
  /** Asks for the names that are not at hand; false where they could not be had. */
  learn(ids: string[], options: CallOptions): Promise<boolean>
}

/** Names change rarely, so they are kept in memory this long, in milliseconds. */
const KEEP_MS = 15 * 60_000

/** Audience names with a memory, so that a second caller of the same audiences costs no request. */
export function rememberAudienceNames(fetch: Fetch, now: () => number): AudienceNames {
  const kept = new Map<string, { name: string | null; until: number }>()
  const fresh = (id: string) => {
    const entry = kept.get(id)
    return entry && entry.until > now() ? entry : null
  }
  return {
    known: (ids) => new Map(ids.flatMap((id) => (fresh(id)?.name ? [[id, fresh(id)?.name ?? id] as const] : []))),
    async learn(ids, options) {
      const missing = ids.filter((id) => fresh(id) === null)
      if (missing.length === 0) return true
      const answer = await fetch(missing, options)
      if (!answer.ok) return false
      for (const id of missing) kept.set(id, { name: answer.value.get(id) ?? null, until: now() + KEEP_MS })
      return true
    },
  }
}
