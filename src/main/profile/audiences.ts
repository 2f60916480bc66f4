import type { CallOptions, Outcome } from '../platform'
import { asObject } from '../platform/reading'
import { asMoment, asText, valueAt } from './paths'

const MEMBER = new Set(['realized', 'existing'])
const FORMER = 'exited'

/** More audiences than this nobody reads while a phone rings. */
const MOST_MEMBERSHIPS = 60
const MOST_FORMER = 30

/**
 * The ids of the audiences that a card names, those that the profile is in and those that it has left, and how many
 * `more` there are of each.
 */
export type Audiences = { members: string[]; former: string[]; more: { members: number; former: number } }

type Membership = { id: string; status: string; at: string }

/**
 * Reads the audiences of a profile, whatever namespace they come from (Segment Membership Details). `existing` is the
 * older word for a member who stayed one. Of those that it has left the latest count; an audience that it is in by one
 * namespace and has left by another is one that it is in.
 */
export function readAudiences(entity: unknown, path: string): Audiences {
  const namespaces = Object.values(asObject(valueAt(entity, path)))
  const all = namespaces.flatMap((namespace) => Object.entries(asObject(namespace)).map(readMembership))
  const members = new Set(all.filter(({ status }) => MEMBER.has(status)).map(({ id }) => id))
  const left = all.filter(({ id, status }) => status === FORMER && !members.has(id))
  const latestFirst = left.sort((one, other) => other.at.localeCompare(one.at))
  const former = [...new Set(latestFirst.map(({ id }) => id))]
  return {
    members: [...members].slice(0, MOST_MEMBERSHIPS),
    former: former.slice(0, MOST_FORMER),
    more: {
      members: Math.max(0, members.size - MOST_MEMBERSHIPS),
      former: Math.max(0, former.length - MOST_FORMER),
    },
  }
}

function readMembership([id, membership]: [string, unknown]): Membership {
  return {
    id,
    status: asText(valueAt(membership, 'status'))?.toLowerCase() ?? '',
    at: asMoment(valueAt(membership, 'lastQualificationTime')) ?? '',
  }
}

type Fetch = (ids: string[], options: CallOptions) => Promise<Outcome<Map<string, string>>>

export type AudienceNames = {
  /** The names at hand for these ids, without asking anybody. */
  known(ids: string[]): Map<string, string>
  /** The ids of these that somebody has to be asked about; one that is known to have no name is not among them. */
  missing(ids: string[]): string[]
  /** Asks for the names that are not at hand. */
  learn(ids: string[], options: CallOptions): Promise<Outcome<null>>
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
  const missing = (ids: string[]): string[] => ids.filter((id) => fresh(id) === null)
  return {
    known: (ids) => new Map(ids.flatMap((id) => (fresh(id)?.name ? [[id, fresh(id)?.name ?? id] as const] : []))),
    missing,
    async learn(ids, options) {
      const unknown = missing(ids)
      if (unknown.length === 0) return { ok: true, value: null }
      const answer = await fetch(unknown, options)
      if (!answer.ok) return answer
      for (const id of unknown) kept.set(id, { name: answer.value.get(id) ?? null, until: now() + KEEP_MS })
      return { ok: true, value: null }
    },
  }
}
