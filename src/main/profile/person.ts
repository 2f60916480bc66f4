import { complete, type Found } from './complete'
import { askHub, tellFailed } from './hub'
import type { PersonReference, Run } from './lookup-types'
import { findPeople, isSamePerson } from './people'

/** A profile, and whether it may be somebody else's than the chosen person's. */
type Opened = Pick<Found, 'record' | 'uncertain'>

/**
 * Opens the person that the agent chose. A person of a joined graph is looked up alone where a policy without stitching
 * exists; else nothing is certain, and the joined profile is shown as what it is. Where the profiles have changed so much
 * that the chosen one is no longer to be found among them, the number is looked up again.
 */
export async function openPerson(run: Run, person: PersonReference, lookUpNumber: () => Promise<void>): Promise<void> {
  const { mergePolicyId, unstitchedMergePolicyId } = run.tools.settings
  const isStitched = person.kind === 'profile' || unstitchedMergePolicyId === null
  const policy = isStitched ? mergePolicyId : unstitchedMergePolicyId
  const open = ({ record, uncertain }: Opened, by: string | null): Promise<void> =>
    complete(run, { record, uncertain, identity: person.identity, policy: by, source: 'hub', why: 'chosen-person' })

  run.journal.note({ mergePolicyId: policy })
  const { again } = run.subject
  if (isStitched && !again) return open(atHand(person), policy)
  const answer = await askHub(run, [person.identity], policy)
  if (!answer.ok) return tellFailed(run, answer.problem)
  const opened = stillThem(run, person, answer.value.records)
  if (opened) return open(opened, policy)
  if (isStitched || again) return lookUpNumber()
  // Taken apart, the profile does not show this id: it is as uncertain as without such a policy.
  run.journal.note({ mergePolicyId })
  return open(atHand(person), mergePolicyId)
}

const atHand = (person: PersonReference): Opened =>
  person.kind === 'profile' ? { record: person.record, uncertain: false } : { record: person.joined, uncertain: true }

/** The chosen person among what was found by their own identity; null where it is somebody else, or joins several. */
function stillThem({ tools }: Run, person: PersonReference, records: Found['record'][]): Opened | null {
  const { personNamespaces } = tools.settings
  const finding = findPeople(records, personNamespaces)
  if (finding.kind !== 'one' && finding.kind !== 'shared') return null
  const { record } = finding
  if (person.kind === 'identity') return { record, uncertain: finding.kind === 'shared' }
  const isThem = finding.kind === 'one' && isSamePerson(record, person.record, personNamespaces)
  return isThem ? { record, uncertain: false } : null
}
