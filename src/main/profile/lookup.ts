import type { Timing } from '../../preload/bridge'
import type { Identity, Meter, ProfileRecord } from '../platform'
import { candidatesFor } from './candidates'
import { complete } from './complete'
import type { LookupTools, PersonReference, Run, Subject, Tell } from './lookup-types'
import { describeIdentity, describePerson, type Finding, findPeople } from './people'
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
    answeredMs: tools.now() - startedAt,
    serverMs: meter.serverMs,
    requests: meter.requests,
  })
  const run: Run = { subject, tools, signal, meter, timing, tell }
  if (subject.person) return openPerson(run, subject.person)

  const identities = candidatesFor(subject.readings, subject.raw, tools.settings.identities)
  const found = await askFor(run, identities, tools.settings.mergePolicyId)
  if (!found.ok) return tell({ kind: 'failed', problem: found.problem, timing: timing() })
  const finding = findPeople(found.value, tools.settings.personNamespaces)
  if (finding.kind === 'one') return complete(run, finding.record, matched(finding.record, identities), false)
  if (finding.kind === 'nobody') return tell({ kind: 'unknown', tried: describeTried(identities), timing: timing() })
  return tellChoice(run, finding, identities)
}

function askFor({ tools, signal, meter }: Run, identities: Identity[], mergePolicyId: string | null) {
  const fields = tools.settings.fields === 'all' ? null : profileFields(tools.settings.view)
  return tools.platform.profiles({ identities, fields, mergePolicyId }, { signal, meter })
}

/** The identity by which a profile was found: one of those asked for, else the first that was tried. */
function matched(record: ProfileRecord, identities: Identity[]): Identity {
  const own = new Set(record.identities.map(({ id }) => id))
  return identities.find(({ id }) => own.has(id)) ?? identities[0] ?? { namespace: '', id: record.xid }
}

/** Namespaces and nothing more: the number itself is on the card already. */
function describeTried(identities: Identity[]): string[] {
  return [...new Set(identities.map(({ namespace }) => namespace))]
}

function tellChoice(run: Run, finding: Finding & { kind: 'several' | 'shared' }, identities: Identity[]): void {
  const { view, personNamespaces } = run.tools.settings
  const choices =
    finding.kind === 'several'
      ? finding.records.map((record) => ({
          person: describePerson(record, view, personNamespaces),
          reference: { kind: 'profile', record, identity: matched(record, identities) } as PersonReference,
        }))
      : finding.identities.map((identity) => ({
          person: describeIdentity(identity),
          reference: { kind: 'identity', identity, joined: finding.record } as PersonReference,
        }))
  run.tell(
    { kind: 'ambiguous', reason: finding.kind, people: choices.map(({ person }) => person), timing: run.timing() },
    new Map(choices.map(({ person, reference }) => [person.id, reference])),
  )
}

/** A person of a joined graph is looked up alone where a policy without stitching exists; else nothing is certain. */
async function openPerson(run: Run, person: PersonReference): Promise<void> {
  const { mergePolicyId, unstitchedMergePolicyId } = run.tools.settings
  if (person.kind === 'profile' && !run.subject.again) return complete(run, person.record, person.identity, false)
  const alone = person.kind === 'profile' || unstitchedMergePolicyId !== null
  if (!alone && !run.subject.again) return complete(run, person.joined, person.identity, true)
  const found = await askFor(
    run,
    [person.identity],
    person.kind === 'profile' ? mergePolicyId : unstitchedMergePolicyId,
  )
  if (!found.ok) return run.tell({ kind: 'failed', problem: found.problem, timing: run.timing() })
  const record = found.value[0]
  if (record) return complete(run, record, person.identity, !alone)
  run.tell({ kind: 'unknown', tried: [person.identity.namespace], timing: run.timing() })
}
