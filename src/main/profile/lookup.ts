import type { CardPart, LookupState, Timing } from '../../preload/bridge'
import type { PhoneNumber } from '../numbers'
import type { EventRecord, Identity, Meter, Platform, ProfileRecord } from '../platform'
import { type AudienceNames, audienceIds } from './audiences'
import { candidatesFor, type IdentitySpelling } from './candidates'
import { buildCard } from './card'
import { describeIdentity, describePerson, type Finding, findPeople } from './people'
import { eventFields, profileFields, type View } from './view'

/** The settings of a lookup, as values. `timeoutMs` is for the lookup as a whole. */
export type LookupSettings = {
  identities: IdentitySpelling[]
  mergePolicyId: string | null
  unstitchedMergePolicyId: string | null
  personNamespaces: string[]
  fields: 'view' | 'all'
  events: 'auto' | 'off'
  view: View
}

/**
 * Whom to look up: a number in all its readings, or the person that the agent chose among several. `again` asks for
 * newer data than what is at hand.
 */
export type Subject = { readings: PhoneNumber[]; raw: string; person: PersonReference | null; again: boolean }

/** One of the people of an `ambiguous` answer: their profile where it is at hand, else the id to ask for. */
export type PersonReference =
  | { kind: 'profile'; record: ProfileRecord; identity: Identity }
  | { kind: 'identity'; identity: Identity; joined: ProfileRecord }

/** What a lookup tells as it goes: a state, and the people behind its choices by `PersonChoice.id`. */
export type Tell = (state: LookupState, people?: Map<string, PersonReference>) => void

export type LookupTools = {
  platform: Platform
  settings: LookupSettings
  audienceNames: AudienceNames
  /** Whether the organisation has refused events in this run; asking again would only cost a call. */
  eventsRefused: { current: boolean }
  now: () => number
}

/** How many of the newest events a card is made from. */
const EVENTS_ASKED = 50

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

type Run = {
  subject: Subject
  tools: LookupTools
  signal: AbortSignal
  meter: Meter
  timing: () => Timing
  tell: Tell
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

/** Paints the profile at once, then fetches what belongs to it in parallel. */
async function complete(run: Run, record: ProfileRecord, identity: Identity, uncertain: boolean): Promise<void> {
  const { tools, subject, tell, timing } = run
  const { view } = tools.settings
  const audiences = audienceIds(record.entity, view.audiences.path)
  const notAvailable: CardPart[] = []
  let events: EventRecord[] = []
  const tellCard = (kind: 'partial' | 'found', pending: CardPart[]): void => {
    const card = buildCard({
      record,
      view,
      region: subject.readings[0]?.region ?? '',
      events,
      audienceNames: tools.audienceNames.known(audiences),
      pending,
      notAvailable: [...notAvailable],
      uncertain,
      now: new Date(tools.now()),
    })
    tell({ kind, card, timing: timing() })
  }

  const parts = partsToFetch(tools, audiences)
  if (parts.length > 0) tellCard('partial', parts)
  const [got] = await inParallel(run, [
    (own) => (parts.includes('events') ? fetchEvents(own, identity) : Promise.resolve([])),
    (own) => (parts.includes('audiences') ? learnNames(own, audiences) : Promise.resolve([])),
  ])
  events = got ?? []
  if (got === null || tools.eventsRefused.current) notAvailable.push('events')
  tellCard('found', [])
}

/** Runs the parts side by side. Their requests add up; of the platform's own time only the longest counts. */
async function inParallel<T>(run: Run, parts: ((own: Run) => Promise<T>)[]): Promise<T[]> {
  const meters = parts.map((): Meter => ({ requests: 0, serverMs: 0 }))
  const results = await Promise.all(parts.map((part, index) => part({ ...run, meter: meters[index] ?? run.meter })))
  run.meter.requests += meters.reduce((sum, { requests }) => sum + requests, 0)
  run.meter.serverMs += Math.max(0, ...meters.map(({ serverMs }) => serverMs))
  return results
}

function partsToFetch(tools: LookupTools, audiences: string[]): CardPart[] {
  const parts: CardPart[] = []
  if (tools.settings.events === 'auto' && !tools.eventsRefused.current) parts.push('events')
  if (tools.audienceNames.known(audiences).size < audiences.length) parts.push('audiences')
  return parts
}

async function fetchEvents(run: Run, identity: Identity): Promise<EventRecord[] | null> {
  const { settings, platform, eventsRefused } = run.tools
  const answer = await platform.events(
    {
      identity,
      fields: settings.fields === 'all' ? null : eventFields(settings.view),
      mergePolicyId: settings.mergePolicyId,
      limit: EVENTS_ASKED,
    },
    { signal: run.signal, meter: run.meter },
  )
  if (answer.ok) return answer.value
  if (answer.problem.status === 403 || answer.problem.status === 400) eventsRefused.current = true
  return null
}

/** Names that could not be had leave the ids on the card. */
async function learnNames(run: Run, ids: string[]): Promise<EventRecord[]> {
  await run.tools.audienceNames.learn(ids, { signal: run.signal, meter: run.meter })
  return []
}
