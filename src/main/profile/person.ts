import { complete, type Found } from './complete'
import { askHub, tellFailed, tellUnknown } from './hub'
import type { PersonReference, Run } from './lookup-types'
import { isSamePerson } from './people'

/**
 * Opens the person that the agent chose. A person of a joined graph is looked up alone where a policy without stitching
 * exists; else nothing is certain, and the joined profile is shown as what it is.
 */
export async function openPerson(run: Run, person: PersonReference): Promise<void> {
  const { mergePolicyId, unstitchedMergePolicyId } = run.tools.settings
  const policy = person.kind === 'profile' ? mergePolicyId : (unstitchedMergePolicyId ?? mergePolicyId)
  const uncertain = person.kind === 'identity' && unstitchedMergePolicyId === null
  const atHand = person.kind === 'profile' ? person.record : uncertain ? person.joined : null
  const { identity } = person
  const found = (record: Found['record']): Found => {
    return { record, identity, policy, uncertain, source: 'hub', why: 'chosen-person' }
  }
  run.journal.note({ mergePolicyId: policy })
  if (atHand && !run.subject.again) return complete(run, found(atHand))
  const answer = await askHub(run, [identity], policy)
  if (!answer.ok) return tellFailed(run, answer.problem)
  const record = answer.value.records[0]
  if (record && (!atHand || isSamePerson(record, atHand))) return complete(run, found(record))
  return tellUnknown(run, [identity])
}
