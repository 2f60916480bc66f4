import { setTimeout } from 'node:timers/promises'
import type { Card, CardPart, MissingPart, Timing, TraceReason } from '../../preload/bridge'
import { isDatasetId, type Meter, type ProfileRecord } from '../platform'
import { audienceIds } from './audiences'
import type { ReadIdentity } from './candidates'
import { buildCard } from './card'
import { readConsents } from './consents'
import { isSuperseded } from './limit'
import { callOptions, type Findings, type LookupSettings, type LookupTools, type Run } from './lookup-types'
import { fetchEvents, noEvents, type Timeline } from './timeline'
import { lookUpWhole } from './whole'

/** A card whose parts are this near is painted once, whole: two renders would only make both later. */
const PARTIAL_AFTER_MS = 25

/**
 * A profile, the identity that it was found by, the merge policy that it was made with, where it was read, whether it may
 * belong to someone else, and why the lookup ended with it.
 */
export type Found = {
  record: ProfileRecord
  identity: ReadIdentity
  policy: string | null
  source: 'hub' | 'edge'
  uncertain: boolean
  why: TraceReason
}

/** What a card shows beside the profile itself. */
type Parts = { timeline: Timeline; pending: CardPart[]; notAvailable: MissingPart[] }

/** Fetches what belongs to a profile, by the same merge policy, and paints the profile first where that takes a while. */
export async function complete(run: Run, found: Found): Promise<void> {
  const { tools } = run
  const audiences = audiencesOf(run.tools, found)
  const pending = partsToFetch(tools, found.source, audiences)
  const notAvailable = partsMissing(tools, found)
  run.journal.note({ why: found.why, answeredPolicyId: found.record.mergePolicyId })

  const naming = learnDatasets(run, found.record.sources)
  const together = inParallel(run, [
    (own) => (pending.includes('events') ? fetchEvents(own, found.identity, found.policy) : null),
    (own) => (pending.includes('audiences') ? learnNames(own, audiences) : null),
  ])
  if (pending.length > 0 && !(await endsWithin(together, PARTIAL_AFTER_MS))) {
    const parts = { timeline: noEvents, pending, notAvailable }
    run.tell(
      { kind: 'partial', card: cardOf(run, found, parts), timing: run.timing() },
      findingsOf(run, found, noEvents),
    )
  }
  const [events] = await together
  // Where things came from is worth no more waiting than that.
  await endsWithin(naming, PARTIAL_AFTER_MS)
  tellFound(run, found, run.timing(), {
    timeline: events?.ok ? events.value : noEvents,
    pending: [],
    notAvailable: events && !events.ok ? [...notAvailable, { part: 'events', why: whyNoEvents(tools) }] : notAvailable,
  })
}

/**
 * Paints what the edge knows while the hub is still asked. The parts that the hub will bring are told as pending, not as
 * missing.
 */
export function paintFirst(run: Run, found: Found): void {
  const audiences = audiencesOf(run.tools, found)
  run.journal.note({ why: found.why })
  const parts = {
    timeline: noEvents,
    pending: partsToFetch(run.tools, 'hub', audiences),
    notAvailable: partsMissing(run.tools, { ...found, source: 'hub' }),
  }
  run.tell({ kind: 'partial', card: cardOf(run, found, parts), timing: run.timing() }, findingsOf(run, found, noEvents))
}

/** Tells the whole card, with the way to make it grow. */
function tellFound(run: Run, found: Found, timing: Timing, parts: Parts): void {
  const card = cardOf(run, found, parts)
  const more = card.moreEvents ? morePages(run, found, timing, parts) : null
  run.tell({ kind: 'found', card, timing }, { ...findingsOf(run, found, parts.timeline), more })
  // The timeline names where each event came from, once somebody opens it.
  void learnDatasets(run, sourcesOf(parts.timeline))
}

/** The way to the next page. Asked for again while it is under way, it is the same page. */
function morePages(run: Run, found: Found, timing: Timing, parts: Parts): Findings['more'] {
  let underWay: { signal: AbortSignal; done: Promise<boolean> } | null = null
  const fetchPage = async (signal: AbortSignal): Promise<boolean> => {
    const { tools } = run
    const own = { ...run, signal, deadline: tools.now() + tools.settings.timeoutMs }
    const timeline = await fetchEvents(own, found.identity, found.policy, parts.timeline)
    if (!timeline.ok || isSuperseded(signal)) return false
    // When the caller was known does not change with what the agent asks for later.
    const { requests, serverMs } = run.timing()
    tellFound(run, found, { ...timing, requests, serverMs }, { ...parts, timeline: timeline.value })
    return true
  }
  return (signal) => {
    if (!underWay || underWay.signal.aborted) underWay = { signal, done: fetchPage(signal) }
    const { done } = underWay
    return done.finally(() => {
      if (underWay?.done === done) underWay = null
    })
  }
}

function cardOf({ tools, subject }: Run, found: Found, parts: Parts): Card {
  const { record, identity, source, uncertain } = found
  return buildCard({
    record,
    view: tools.settings.view,
    region: (identity.reading === null ? null : subject.readings[identity.reading]?.region) ?? '',
    events: parts.timeline.events,
    moreEvents: parts.timeline.next !== null,
    audienceNames: tools.audienceNames.known(audiencesOf(tools, found)),
    datasetNames: tools.datasetNames.known([...record.sources, ...sourcesOf(parts.timeline)]),
    pending: parts.pending,
    notAvailable: parts.notAvailable,
    source,
    uncertain,
    now: new Date(tools.now()),
  })
}

/** What goes with a card beside the card itself. */
function findingsOf(run: Run, found: Found, { events }: Timeline): Findings {
  const { record, identity } = found
  const ids = [...record.sources, ...sourcesOf({ events })]
  return {
    ...(identity.reading === null ? {} : { reading: identity.reading }),
    view: run.tools.settings.view,
    record,
    timeline: () => events,
    datasetNames: () => run.tools.datasetNames.known(ids),
    whole: (signal) => lookUpWhole(run, found, signal),
  }
}

/** The ids of the datasets that events came from. */
function sourcesOf({ events }: Pick<Timeline, 'events'>): string[] {
  return [...new Set(events.flatMap(({ sourceId }) => sourceId ?? []))]
}

function audiencesOf(tools: LookupTools, { record }: Found): string[] {
  return audienceIds(record.entity, tools.settings.view)
}

function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([work.then(() => true), setTimeout(ms, false)])
}

/** Runs the parts side by side. Their requests add up; of the platform's own time only the longest counts. */
async function inParallel<One, Other>(
  run: Run,
  [one, other]: [(own: Run) => Promise<One> | null, (own: Run) => Promise<Other> | null],
): Promise<[One | null, Other | null]> {
  const meters: [Meter, Meter] = [
    { requests: 0, serverMs: 0 },
    { requests: 0, serverMs: 0 },
  ]
  const results = await Promise.all([one({ ...run, meter: meters[0] }), other({ ...run, meter: meters[1] })])
  run.meter.requests += meters[0].requests + meters[1].requests
  run.meter.serverMs += Math.max(meters[0].serverMs, meters[1].serverMs)
  return results
}

/** What a profile lacks that can be had; at the edge there are no events. */
function partsToFetch({ settings, remembered, audienceNames }: LookupTools, source: Found['source'], ids: string[]) {
  const parts: CardPart[] = []
  const hasEvents = remembered.capability('events')?.state !== 'no'
  if (source === 'hub' && settings.events === 'auto' && hasEvents) parts.push('events')
  const hasNames = remembered.capability('audiences')?.state !== 'no'
  if (hasNames && audienceNames.missing(ids).length > 0) parts.push('audiences')
  return parts
}

/** What cannot be had, known before anything is asked. A view without events misses none. */
function partsMissing(
  { settings, remembered }: LookupTools,
  { source, record }: Pick<Found, 'source' | 'record'>,
): MissingPart[] {
  if (source === 'edge') return missingAtEdge(settings, record)
  if (settings.events === 'off') return []
  return remembered.capability('events')?.state === 'no' ? [{ part: 'events', why: 'not-enabled' }] : []
}

/** There are no events at the edge, and what the customer allows only where the organisation has mapped it there. */
function missingAtEdge({ events, view }: LookupSettings, record: ProfileRecord): MissingPart[] {
  return [
    ...(events === 'off' ? [] : [{ part: 'events', why: 'edge' } as const]),
    ...(readConsents(record.entity, view).length > 0 ? [] : [{ part: 'consents', why: 'edge' } as const]),
  ]
}

/** A refusal holds for every caller and has been remembered as such; any other failure may be about this one alone. */
function whyNoEvents({ remembered }: LookupTools): MissingPart['why'] {
  return remembered.capability('events')?.state === 'no' ? 'not-enabled' : 'failed'
}

/** Names that could not be had leave the ids on the card. */
async function learnNames(run: Run, ids: string[]): Promise<void> {
  run.tools.remembered.learn('audiences', await run.tools.audienceNames.learn(ids, callOptions(run)))
}

/**
 * Names that could not be had leave the card without them. They are nothing that the answer waits for, so they are no
 * part of its timing either.
 */
async function learnDatasets({ tools, signal, deadline, journal }: Run, sources: string[]): Promise<void> {
  const { datasetNames, remembered } = tools
  const ids = sources.filter(isDatasetId)
  if (remembered.capability('datasets')?.state === 'no' || datasetNames.missing(ids).length === 0) return
  remembered.learn('datasets', await datasetNames.learn(ids, { signal, deadline, record: journal.record }))
}
