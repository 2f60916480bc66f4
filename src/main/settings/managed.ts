import type { PolicyRefusal, ReadPolicy } from './policy'
import type { UserSettings } from './schema'

/**
 * How machine policy is doing. `refused`: it can't be followed, and nothing of it is in force. `kept`: it can't be
 * followed as it is now, and what it said before still holds.
 */
export type PolicyStanding = {
  state: 'absent' | 'followed' | 'refused' | 'kept'
  path: string | null
  refusal: PolicyRefusal | null
}

/** What machine policy has in force, and how that came about. */
export type Managed = { settings: UserSettings; standing: PolicyStanding }

/**
 * What is in force after a policy was read, given what was before. A file that has gone was taken away by whoever
 * administers the machine; one that can't be followed keeps what is known, since a slip must not unlock anything.
 */
export function nextManaged(before: Managed | null, read: ReadPolicy, path: string | null): Managed {
  if (read.kind === 'absent') return { settings: {}, standing: { state: 'absent', path, refusal: null } }
  if (read.kind === 'good') return { settings: read.settings, standing: { state: 'followed', path, refusal: null } }
  const isKnown = before?.standing.state === 'followed' || before?.standing.state === 'kept'
  const state = isKnown ? 'kept' : 'refused'
  return { settings: isKnown ? before.settings : {}, standing: { state, path, refusal: read.refusal } }
}
