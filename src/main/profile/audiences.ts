import { asObject } from '../platform/reading'
import { asMoment, asText, valueAt } from './paths'
import type { View } from './view'

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

/** The ids of all audiences that a view names of a profile. */
export function audienceIds(entity: unknown, view: View): string[] {
  const ids = view.sections.flatMap((section) => {
    if (section.kind !== 'words') return []
    return readAudiences(entity, section.path)[section.audiences]
  })
  return [...new Set(ids)]
}

function readMembership([id, membership]: [string, unknown]): Membership {
  return {
    id,
    status: asText(valueAt(membership, 'status'))?.toLowerCase() ?? '',
    at: asMoment(valueAt(membership, 'lastQualificationTime')) ?? '',
  }
}
