import type { Identity, Outcome, PlatformProblem, ProfileAnswer } from '../platform'
import type { Candidate, ReadIdentity } from './candidates'
import { tellChoice } from './choice'
import { complete } from './complete'
import { callOptions, type Run } from './lookup-types'
import { failuresOf, isInDoubt, matchedBy, resultsOf } from './matching'
import { findPeople } from './people'
import { traceCandidates } from './trace'
import { profileFields } from './view-fields'

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
  if (finding.kind !== 'one') return tellChoice(run, finding, (record) => matchedBy(record, candidates))
  const identity = matchedBy(finding.record, candidates)
  keepSpelling(run, identity)
  return complete(run, {
    record: finding.record,
    identity,
    policy: mergePolicyId,
    source: 'hub',
    uncertain: isInDoubt(answer.value, candidates),
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
  if (!('format' in identity) || identity.format === 'as-given') return
  const { namespace, format } = identity
  const former = remembered.spelling()
  if (former?.namespace !== namespace || former.format !== format) remembered.keepSpelling({ namespace, format })
}

/** Notes in the trace what became of each candidate, as far as the answer says it. */
export function noteHub(run: Run, candidates: Candidate[], answer: Outcome<ProfileAnswer>): void {
  const { tools, journal, subject } = run
  const oneByOne = tools.settings.mergePolicyId !== null || candidates.length === 1
  const resultOf = answer.ok
    ? resultsOf(candidates, answer.value)
    : failuresOf(candidates, journal.count('profiles'), oneByOne)
  const policy = answer.ok ? answer.value.records[0]?.mergePolicyId : null
  journal.note({
    candidates: traceCandidates(candidates, subject.readings, resultOf),
    answeredPolicyId: policy ?? null,
  })
}
