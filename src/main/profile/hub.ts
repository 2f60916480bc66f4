import type { TraceCandidate } from '../../preload/bridge'
import type { Identity, Outcome, PlatformProblem, ProfileAnswer, ProfileRecord } from '../platform'
import { type Candidate, identityKey, type ReadIdentity } from './candidates'
import { complete } from './complete'
import { callOptions, type PersonReference, type Run } from './lookup-types'
import { describeIdentity, describePerson, type Finding, findPeople } from './people'
import { traceCandidates } from './trace'
import { profileFields } from './view'

/** The bridge takes no more people than this. */
const MOST_PEOPLE = 50

/** Asks the hub for identities, and remembers whether the organisation has hub lookups at all. */
export async function askHub(
  run: Run,
  identities: Identity[],
  mergePolicyId: string | null,
): Promise<Outcome<ProfileAnswer>> {
  const { platform, settings, remembered } = run.tools
  const fields = settings.fields === 'all' ? null : profileFields(settings.view)
  const asked = identities.map(({ namespace, id }) => ({ namespace, id }))
  const answer = await platform.profiles({ identities: asked, fields, mergePolicyId }, callOptions(run))
  remembered.learn('hub', answer)
  return answer
}

/** Tells what the hub's answer about a number comes to. */
export async function settleHub(run: Run, candidates: Candidate[], answer: Outcome<ProfileAnswer>): Promise<void> {
  noteHub(run, candidates, answer)
  if (!answer.ok) return tellFailed(run, answer.problem)
  const { records, unanswered } = answer.value
  const { mergePolicyId, personNamespaces } = run.tools.settings
  const finding = findPeople(records, personNamespaces)
  if (finding.kind === 'nobody') return unanswered > 0 ? tellFailed(run, PARTLY_ANSWERED) : tellUnknown(run, candidates)
  if (finding.kind !== 'one') return tellChoice(run, finding, candidates, answer.value)
  const identity = matchedBy(finding.record, candidates, answer.value, mergePolicyId)
  keepSpelling(run, identity)
  return complete(run, {
    record: finding.record,
    identity,
    policy: mergePolicyId,
    source: 'hub',
    uncertain: false,
    why: finding.overlapping ? 'overlapping-graphs' : 'one-profile',
  })
}

/** Some spellings could not be answered, and the others found nobody: that nobody is known would be a guess. */
const PARTLY_ANSWERED: PlatformProblem = {
  kind: 'unexpected-response',
  retryable: true,
  status: 207,
  code: 'partly-answered',
}

/** Tells that the lookup failed. */
export function tellFailed(run: Run, problem: PlatformProblem): void {
  run.journal.note({ why: 'no-answer' })
  run.tell({ kind: 'failed', problem, timing: run.timing() })
}

/** Tells that nobody is known, with the namespaces tried and nothing more: the number itself is on the card already. */
export function tellUnknown(run: Run, tried: Identity[]): void {
  if (tried.length > 0) run.journal.note({ why: 'nobody' })
  const namespaces = [...new Set(tried.map(({ namespace }) => namespace.slice(0, 80)))]
  run.tell({ kind: 'unknown', tried: namespaces.slice(0, 40), timing: run.timing() })
}

/** Remembers the spelling that worked, for the next caller. */
export function keepSpelling({ tools: { remembered } }: Run, identity: ReadIdentity | Candidate): void {
  if (!('format' in identity)) return
  const { namespace, format } = identity
  const former = remembered.spelling()
  if (former?.namespace !== namespace || former.format !== format) remembered.keepSpelling({ namespace, format })
}

/**
 * The identity by which a profile was found: asked one by one, the last that was asked; else the one asked for that it
 * holds; else its own XID, which needs no namespace.
 */
function matchedBy(
  record: ProfileRecord,
  candidates: Candidate[],
  { asked }: ProfileAnswer,
  mergePolicyId: string | null,
): ReadIdentity | Candidate {
  const oneByOne = mergePolicyId !== null || candidates.length === 1
  const last = oneByOne ? candidates[asked - 1] : undefined
  if (last) return last
  return heldBy(record, candidates)[0] ?? { namespace: '', id: record.xid, reading: 0 }
}

function heldBy(record: ProfileRecord, candidates: Candidate[]): Candidate[] {
  const own = new Set(record.identities.map(identityKey))
  return candidates.filter((candidate) => own.has(identityKey(candidate)))
}

function tellChoice(
  run: Run,
  finding: Finding & { kind: 'several' | 'shared' },
  candidates: Candidate[],
  answer: ProfileAnswer,
): void {
  const { view, personNamespaces, mergePolicyId } = run.tools.settings
  const identityOf = (record: ProfileRecord) => matchedBy(record, candidates, answer, mergePolicyId)
  const choices =
    finding.kind === 'several'
      ? finding.records.slice(0, MOST_PEOPLE).map((record) => ({
          person: describePerson(record, view, personNamespaces),
          reference: { kind: 'profile', record, identity: identityOf(record) } as PersonReference,
        }))
      : finding.identities.slice(0, MOST_PEOPLE).map((identity) => ({
          person: describeIdentity(identity),
          reference: {
            kind: 'identity',
            identity: { ...identity, reading: identityOf(finding.record).reading },
            joined: finding.record,
          } as PersonReference,
        }))
  run.journal.note({ why: finding.kind === 'several' ? 'separate-graphs' : 'joined-graph' })
  run.tell(
    { kind: 'ambiguous', reason: finding.kind, people: choices.map(({ person }) => person), timing: run.timing() },
    { people: new Map(choices.map(({ person, reference }) => [person.id, reference])) },
  )
}

/** Notes in the trace what became of each candidate, as far as the answer says it. */
export function noteHub(run: Run, candidates: Candidate[], answer: Outcome<ProfileAnswer>): void {
  const resultOf = answer.ok
    ? resultsOf(candidates, answer.value, run.tools.settings.mergePolicyId)
    : failuresOf(run, candidates)
  const policy = answer.ok ? answer.value.records[0]?.mergePolicyId : null
  run.journal.note({
    candidates: traceCandidates(candidates, run.subject.readings, resultOf),
    answeredPolicyId: policy ?? null,
  })
}

type ResultOf = (candidate: Candidate, index: number) => TraceCandidate['result']

/**
 * A 207 answer says how many it failed for, not which: of those that found nobody none is sure then. Where a profile
 * does not say which candidate it answers, all of them may be the one.
 */
function resultsOf(candidates: Candidate[], answer: ProfileAnswer, mergePolicyId: string | null): ResultOf {
  const { records, asked, unanswered } = answer
  const found = records.flatMap((record) => matchedBy(record, candidates, answer, mergePolicyId))
  const held = new Set([...found, ...records.flatMap((record) => heldBy(record, candidates))].map(identityKey))
  const isTold = candidates.some((candidate) => held.has(identityKey(candidate)))
  return (candidate, index) => {
    if (index >= asked) return 'not-tried'
    if (records.length > 0 && (held.has(identityKey(candidate)) || !isTold)) return 'matched'
    return unanswered > 0 ? 'failed' : 'nobody'
  }
}

/** Asked one by one, those before the failure found nobody and those after it were not tried. */
function failuresOf({ tools, journal }: Run, candidates: Candidate[]): ResultOf {
  if (tools.settings.mergePolicyId === null || candidates.length === 1) return () => 'failed'
  const last = Math.min(candidates.length, Math.max(1, journal.count('profiles'))) - 1
  return (_, index) => (index === last ? 'failed' : index < last ? 'nobody' : 'not-tried')
}
