import type { Timing } from '../../preload/bridge'
import { type Identity, identityKey, type Meter, type ProfileRecord, TIMED_OUT } from '../platform'
import { type Candidate, candidatesFor } from './candidates'
import { complete } from './complete'
import type { LookupTools, PersonReference, Run, Subject, Tell } from './lookup-types'
import { describeIdentity, describePerson, type Finding, findPeople, isSamePerson } from './people'
import { profileFields } from './view'

/**
 * Looks a caller up and tells each state as soon as it is known: `partial` with the profile, `found` when events and
 * audience names are there too, or `ambiguous`, `unknown`, `failed`. Tells nothing more once the signal is aborted by
 * anybody but the time limit. `startedAt` is the sighting, in the clock of `tools.now`.
 */
export async function lookUp(
  subject: Subject,
  tools: LookupTools,
  signal: AbortSignal,
  startedAt: number,
  tell: Tell,
): Promise<void> {
  const meter: Meter = { requests: 0, serverMs: 0 }
  const timing = (): Timing => ({
    answeredMs: Math.round(tools.now() - startedAt),
    answeredAt: Math.round(tools.now()),
    serverMs: meter.serverMs,
    requests: meter.requests,
  })
  const tellWhileWanted: Tell = (state, findings) => {
    if (!signal.aborted || signal.reason === TIMED_OUT) tell(state, findings)
  }
  const run: Run = { subject, tools, signal, meter, timing, tell: tellWhileWanted }
  if (subject.person) return openPerson(run, subject.person)

  const identities = candidatesFor(subject.readings, subject.raw, tools.settings.identities)
  const found = await askFor(run, identities, tools.settings.mergePolicyId)
  if (!found.ok) return run.tell({ kind: 'failed', problem: found.problem, timing: timing() })
  const finding = findPeople(found.value, tools.settings.personNamespaces)
  if (finding.kind === 'one') return complete(run, finding.record, matched(finding.record, identities), certain(tools))
  if (finding.kind === 'nobody') return run.tell({ kind: 'unknown', tried: namespacesOf(identities), timing: timing() })
  return tellChoice(run, finding, identities)
}

function askFor({ tools, signal, meter }: Run, identities: Identity[], mergePolicyId: string | null) {
  const fields = tools.settings.fields === 'all' ? null : profileFields(tools.settings.view)
  return tools.platform.profiles({ identities, fields, mergePolicyId }, { signal, meter })
}

/** The identity by which a profile was found: the one asked for that it holds, else its own XID, which needs no namespace. */
function matched(record: ProfileRecord, identities: Candidate[]): Candidate {
  const [only, ...others] = identities
  if (only && others.length === 0) return only
  const own = new Set(record.identities.map(identityKey))
  return identities.find((identity) => own.has(identityKey(identity))) ?? { namespace: '', id: record.xid, reading: 0 }
}

/** Namespaces and nothing more: the number itself is on the card already. */
function namespacesOf(identities: Identity[]): string[] {
  return [...new Set(identities.map(({ namespace }) => namespace.slice(0, 80)))]
}

const certain = ({ settings }: LookupTools) => ({ policy: settings.mergePolicyId, uncertain: false })

function tellChoice(run: Run, finding: Finding & { kind: 'several' | 'shared' }, identities: Candidate[]): void {
  const { view, personNamespaces } = run.tools.settings
  const choices =
    finding.kind === 'several'
      ? finding.records.map((record) => ({
          person: describePerson(record, view, personNamespaces),
          reference: { kind: 'profile', record, identity: matched(record, identities) } as PersonReference,
        }))
      : finding.identities.map((identity) => ({
          person: describeIdentity(identity),
          reference: {
            kind: 'identity',
            identity: { ...identity, reading: matched(finding.record, identities).reading },
            joined: finding.record,
          } as PersonReference,
        }))
  run.tell(
    { kind: 'ambiguous', reason: finding.kind, people: choices.map(({ person }) => person), timing: run.timing() },
    { people: new Map(choices.map(({ person, reference }) => [person.id, reference])) },
  )
}

/**
 * A person of a joined graph is looked up alone where a policy without stitching exists; else nothing is certain, and
 * the joined profile is shown as what it is.
 */
async function openPerson(run: Run, person: PersonReference): Promise<void> {
  const { mergePolicyId, unstitchedMergePolicyId } = run.tools.settings
  const policy = person.kind === 'profile' ? mergePolicyId : (unstitchedMergePolicyId ?? mergePolicyId)
  const uncertain = person.kind === 'identity' && unstitchedMergePolicyId === null
  const atHand = person.kind === 'profile' ? person.record : uncertain ? person.joined : null
  if (atHand && !run.subject.again) return complete(run, atHand, person.identity, { policy, uncertain })
  const found = await askFor(run, [person.identity], policy)
  if (!found.ok) return run.tell({ kind: 'failed', problem: found.problem, timing: run.timing() })
  const record = found.value[0]
  if (record && (!atHand || isSamePerson(record, atHand)))
    return complete(run, record, person.identity, { policy, uncertain })
  run.tell({ kind: 'unknown', tried: namespacesOf([person.identity]), timing: run.timing() })
}
