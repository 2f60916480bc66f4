import type { EdgeProfile, Outcome, PlatformProblem, ProfileRecord } from '../platform'
import type { Candidate, Candidates } from './candidates'
import { complete, type Found } from './complete'
import { keepSpelling, tellFailed, tellUnknown } from './hub'
import { callOptions, type Run } from './lookup-types'

/**
 * Asks the edge for the one identity that it takes per call. An answer without any attribute or audience is as good as
 * none.
 */
export async function askEdge(run: Run, candidate: Candidate): Promise<Outcome<EdgeProfile | null>> {
  const { platform, settings, remembered } = run.tools
  const { namespace, id } = candidate
  const query = { identity: { namespace, id }, datastreamId: settings.edge.datastreamId ?? '' }
  const answer = await platform.edge(query, callOptions(run))
  remembered.learn('edge', answer)
  if (!answer.ok || !answer.value) return answer
  const { attributes, segments } = answer.value
  return Object.keys(attributes).length + segments.length > 0 ? answer : { ok: true, value: null }
}

/**
 * Tells what the edge's answer about the first candidate comes to where the hub gives none. `hubProblem` is what the hub said, null where it was
 * not asked: an organisation without hub lookups has the edge alone, so its word is the last; a hub that failed
 * otherwise may know somebody whom the edge does not.
 */
export async function settleEdge(
  run: Run,
  candidates: Candidates,
  answer: Outcome<EdgeProfile | null>,
  hubProblem: PlatformProblem | null,
): Promise<void> {
  const [asked] = candidates
  const isLastWord = hubProblem === null || hubProblem.kind === 'not-licensed'
  if (answer.ok && answer.value) {
    run.journal.mark(0, 'matched')
    keepSpelling(run, asked)
    return complete(run, edgeFound(answer.value, asked))
  }
  if (!isLastWord) return tellFailed(run, hubProblem)
  run.journal.mark(0, answer.ok ? 'nobody' : 'failed')
  return answer.ok ? tellUnknown(run, [asked]) : tellFailed(run, answer.problem)
}

/** The edge's answer as a profile. The datastream decides its merge policy, and it has no graph to check. */
export function edgeFound(profile: EdgeProfile, asked: Candidate): Found {
  return {
    record: edgeRecord(profile, asked),
    identity: asked,
    policy: null,
    source: 'edge',
    uncertain: false,
    why: 'edge-only',
  }
}

/**
 * A profile record out of an edge answer. Attribute names are free, chosen where the destination was set up: one with
 * dots is a path, any other stands at the top, where a view or `card.paths` can name it. Audiences take the shape that
 * they have in a profile.
 */
export function edgeRecord({ attributes, segments }: EdgeProfile, { namespace, id }: Candidate): ProfileRecord {
  const entity = emptyRecord()
  // Shorter names first: `loyalty.tier` can then join what `loyalty` brought, whatever their order was.
  const names = Object.keys(attributes).sort((one, other) => one.length - other.length)
  for (const name of names) put(entity, name.split('.'), attributes[name])
  for (const segment of segments)
    put(entity, ['segmentMembership', segment.namespace, segment.id], { status: 'realized' })
  return {
    xid: '',
    entity,
    identities: [{ namespace, id }],
    identityGraph: [],
    mergePolicyId: null,
    sources: [],
    lastModifiedAt: null,
  }
}

/** Without a prototype: a name such as `__proto__` is then a name like any other. */
const emptyRecord = (): Record<string, unknown> => Object.create(null)

/** Sets the value at the path. A path that leads through a value of another kind has no place and is left out. */
function put(target: Record<string, unknown>, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[step] = value
    return
  }
  const held = target[step]
  const isBranch = typeof held === 'object' && held !== null && !Array.isArray(held)
  if (held !== undefined && !isBranch) return
  // A copy: what the edge answered stays as it was received.
  const branch = Object.assign(emptyRecord(), held)
  target[step] = branch
  put(branch, rest, value)
}
