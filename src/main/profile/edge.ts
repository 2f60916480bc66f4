import type { TraceCandidate } from '../../preload/bridge'
import type { EdgeProfile, Outcome, PlatformProblem, ProfileRecord } from '../platform'
import type { Candidate, Candidates } from './candidates'
import { complete, type Found } from './complete'
import { keepSpelling, tellFailed } from './hub'
import { callOptions, type Run } from './lookup-types'

/**
 * What the edge said: whom it found and by which candidate, the first problem where it found nobody, and what came of
 * the candidates asked for, in order.
 */
export type EdgeAnswer = {
  found: { profile: EdgeProfile; candidate: Candidate } | null
  problem: PlatformProblem | null
  results: TraceCandidate['result'][]
}

const NOT_ASKED: EdgeAnswer = { found: null, problem: null, results: [] }

/** The edge takes one identity per call, and each call may be recorded as an event: no more of them than this. */
const MOST_AT_EDGE = 6

/**
 * Asks the edge for one candidate after the other until one is found, `most` of them in all; `former` is what it said of
 * the first of them already. A problem ends it, but for one about the identity alone (422).
 */
export async function askEdge(
  run: Run,
  candidates: Candidates,
  { former = NOT_ASKED, most = MOST_AT_EDGE }: { former?: EdgeAnswer; most?: number } = {},
): Promise<EdgeAnswer> {
  const candidate = candidates[former.results.length]
  const isOver = former.found !== null || (former.problem !== null && former.problem.status !== 422)
  if (isOver || !candidate || former.results.length >= most) return former
  const answer = await askOnce(run, candidate)
  const result = !answer.ok ? 'failed' : answer.value ? 'matched' : 'nobody'
  const found = answer.ok && answer.value ? { profile: answer.value, candidate } : null
  const problem = answer.ok ? former.problem : (former.problem ?? answer.problem)
  return askEdge(run, candidates, { former: { found, problem, results: [...former.results, result] }, most })
}

/** An answer without any attribute or audience is as good as none. */
async function askOnce(run: Run, { namespace, id }: Candidate): Promise<Outcome<EdgeProfile | null>> {
  const { platform, settings, remembered } = run.tools
  const query = { identity: { namespace, id }, datastreamId: settings.edge.datastreamId ?? '' }
  const answer = await platform.edge(query, callOptions(run))
  remembered.learn('edge', answer)
  if (!answer.ok || !answer.value) return answer
  const { attributes, segments } = answer.value
  return Object.keys(attributes).length + segments.length > 0 ? answer : { ok: true, value: null }
}

/**
 * Tells what the edge's answer comes to where the hub gives none, for the reason that `hubProblem` says. Nobody is
 * unknown by the edge's word: it holds only who was active of late. Where it stands in for a hub that failed, that
 * failure is told; where hub lookups are not licensed, that the edge does not know this caller either.
 */
export async function settleEdge(run: Run, edge: EdgeAnswer, hubProblem: PlatformProblem): Promise<void> {
  const isAlone = hubProblem.kind === 'not-licensed'
  if (edge.found || isAlone) for (const [index, result] of edge.results.entries()) run.journal.mark(index, result)
  if (edge.found) {
    keepSpelling(run, edge.found.candidate)
    return complete(run, edgeFound(edge.found))
  }
  if (!isAlone) return tellFailed(run, hubProblem)
  return tellFailed(run, edge.problem ?? { ...hubProblem, retryable: false, code: 'not-at-edge' })
}

/**
 * The edge's answer as a profile. The datastream decides its merge policy. It has no graph to check and is asked for one
 * spelling at a time, so that it may be somebody else's is never ruled out.
 */
export function edgeFound({ profile, candidate }: EdgeAnswer['found'] & object): Found {
  return {
    record: edgeRecord(profile, candidate),
    identity: candidate,
    policy: null,
    source: 'edge',
    uncertain: true,
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
