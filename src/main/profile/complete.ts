import { setTimeout } from 'node:timers/promises'
import type { CardPart } from '../../preload/bridge'
import type { EventRecord, Identity, Meter, ProfileRecord } from '../platform'
import { audienceIds } from './audiences'
import type { Candidate } from './candidates'
import { buildCard } from './card'
import type { LookupTools, Run } from './lookup-types'
import { eventFields } from './view'

/** How many of the newest events a card is made from. */
const EVENTS_ASKED = 50

/** A card whose parts are this near is painted once, whole: two renders would only make both later. */
const PARTIAL_AFTER_MS = 25

/** By which merge policy the profile was made, and whether it may belong to someone else. */
type Provenance = { policy: string | null; uncertain: boolean }

/** Fetches what belongs to a profile, by the same merge policy, and paints the profile first where that takes a while. */
export async function complete(
  run: Run,
  record: ProfileRecord,
  identity: Candidate,
  { policy, uncertain }: Provenance,
): Promise<void> {
  const { tools, subject, tell, timing } = run
  const { view } = tools.settings
  const audiences = audienceIds(record.entity, view.audiences.path)
  const notAvailable: CardPart[] = []
  let events: EventRecord[] = []
  const tellCard = (kind: 'partial' | 'found', pending: CardPart[]): void => {
    const card = buildCard({
      record,
      view,
      region: subject.readings[identity.reading]?.region ?? '',
      events,
      audienceNames: tools.audienceNames.known(audiences),
      pending,
      notAvailable: [...notAvailable],
      uncertain,
      now: new Date(tools.now()),
    })
    tell({ kind, card, timing: timing() }, { reading: identity.reading })
  }

  const parts = partsToFetch(tools, audiences)
  const together = inParallel(run, [
    (own) => (parts.includes('events') ? fetchEvents(own, identity, policy) : Promise.resolve([])),
    (own) => (parts.includes('audiences') ? learnNames(own, audiences) : Promise.resolve([])),
  ])
  if (parts.length > 0 && !(await endsWithin(together, PARTIAL_AFTER_MS))) tellCard('partial', parts)
  const [got] = await together
  events = got ?? []
  if (got === null || tools.eventsRefused.current) notAvailable.push('events')
  tellCard('found', [])
}

function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([work.then(() => true), setTimeout(ms, false)])
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

async function fetchEvents(run: Run, identity: Identity, mergePolicyId: string | null): Promise<EventRecord[] | null> {
  const { settings, platform, eventsRefused } = run.tools
  const answer = await platform.events(
    {
      identity,
      fields: settings.fields === 'all' ? null : eventFields(settings.view),
      mergePolicyId,
      limit: EVENTS_ASKED,
    },
    { signal: run.signal, meter: run.meter },
  )
  if (answer.ok) return answer.value
  // A refusal of the organisation holds for every caller; any other failure may be about this one alone.
  if (answer.problem.status === 403) eventsRefused.current = true
  return null
}

/** Names that could not be had leave the ids on the card. */
async function learnNames(run: Run, ids: string[]): Promise<EventRecord[]> {
  await run.tools.audienceNames.learn(ids, { signal: run.signal, meter: run.meter })
  return []
}
