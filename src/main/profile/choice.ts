import type { PersonChoice } from '../../preload/bridge'
import type { Identity, ProfileRecord } from '../platform'
import { isSameCode } from '../platform/reading'
import { ownSpelling, type ReadIdentity } from './candidates'
import type { PersonReference, Run } from './lookup-types'
import { describeIdentity, describePerson, type Finding, type Person } from './people'

/** The bridge takes no more people than this. */
const MOST_PEOPLE = 50

type Choice = { person: Omit<PersonChoice, 'id'>; reference: PersonReference }

/**
 * Tells the people among whom the agent has to choose. Of a profile that joins several, the ids alone are listed, each
 * as a person. `identityOf` is what a profile was found by.
 */
export function tellChoice(
  run: Run,
  finding: Finding & { kind: 'several' | 'shared' },
  identityOf: (record: ProfileRecord) => ReadIdentity,
): void {
  const people = finding.kind === 'several' ? finding.people : [finding]
  const choices = people
    .flatMap((person) => choicesOf(run, person, identityOf(person.record)))
    .slice(0, MOST_PEOPLE)
    .map((choice, index) => ({ id: idOf(run, index), ...choice }))
  run.journal.note({ why: finding.kind === 'several' ? 'separate-graphs' : 'joined-graph' })
  run.tell(
    {
      kind: 'ambiguous',
      reason: finding.kind,
      people: choices.map(({ id, person }) => ({ id, ...person })),
      timing: run.timing(),
    },
    { people: new Map(choices.map(({ id, reference }) => [id, reference])) },
  )
}

/** Counted from the lookup's start: an id that an earlier list of the same call gave out never means somebody else. */
const idOf = ({ startedAt }: Run, index: number): string => `person-${Math.floor(startedAt) + index + 1}`

function choicesOf({ tools }: Run, person: Person, identity: ReadIdentity): Choice[] {
  const { view, personNamespaces } = tools.settings
  const { record } = person
  if (person.kind === 'one')
    return [
      { person: describePerson(record, view, personNamespaces), reference: { kind: 'profile', record, identity } },
    ]
  const namespaces = tools.remembered.namespaces()
  return person.identities.map((own) => ({
    person: describeIdentity(own),
    reference: {
      kind: 'identity',
      identity: { ...spelled(own, personNamespaces, namespaces), reading: identity.reading },
      joined: record,
    },
  }))
}

/** Answers spell namespaces in lower case; asked for, they are spelt as the organisation or its settings do. */
function spelled({ namespace, id }: Identity, personNamespaces: string[], namespaces: string[] | null): Identity {
  const configured = personNamespaces.find((code) => isSameCode(code, namespace)) ?? namespace
  return { namespace: ownSpelling(configured, namespaces), id }
}
