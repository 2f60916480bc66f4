import type { Timing } from '../../preload/bridge'
import type { Meter, PlatformProblem } from '../platform'
import { type Candidates, candidateOf, candidatesFor } from './candidates'
import { paintFirst } from './complete'
import { askEdge, edgeFound, settleEdge } from './edge'
import { askHub, noteHub, settleHub, tellUnknown } from './hub'
import { isSuperseded, within } from './limit'
import type { LookupTools, Run, Subject, Tell } from './lookup-types'
import { openPerson } from './person'
import { openJournal, traceCandidates } from './trace'

/**
 * Looks a caller up and tells each state as soon as it is known: `partial` with the profile, `found` when events and
 * audience names are there too, or `ambiguous`, `unknown`, `failed`; each with the trace so far. Tells nothing more once
 * the signal is aborted by anybody but the time limit. `startedAt` is the sighting, in the clock of `tools.now`.
 */
export async function lookUp(
  subject: Subject,
  tools: LookupTools,
  signal: AbortSignal,
  startedAt: number,
  tell: Tell,
): Promise<void> {
  const run = startRun(subject, tools, signal, startedAt, tell)
  if (subject.person) return openPerson(run, subject.person, () => lookUpCaller(run))
  return lookUpCaller(run)
}

async function lookUpCaller(run: Run): Promise<void> {
  const { subject } = run
  const { settings, remembered } = run.tools
  const known = { namespaces: remembered.namespaces(), spelling: remembered.spelling() }
  const [first, ...others] = subject.identity
    ? [candidateOf(subject.identity, known.namespaces)]
    : candidatesFor(subject.readings, subject.raw, settings.identities, known)
  if (!first) return tellUnknown(run, [])
  const candidates: Candidates = [first, ...others]
  run.journal.note({
    mergePolicyId: settings.mergePolicyId,
    candidates: traceCandidates(candidates, subject.readings, () => 'not-tried'),
  })
  switch (wayOf(run)) {
    case 'hub':
      return settleHub(run, candidates, await askHub(run, candidates, settings.mergePolicyId))
    case 'edge':
      return settleEdge(run, await askEdge(run, candidates), notLicensed(run))
    case 'hub-then-edge':
      return hubThenEdge(run, candidates)
    case 'both':
      return bothAtOnce(run, candidates)
  }
}

function startRun(subject: Subject, tools: LookupTools, signal: AbortSignal, startedAt: number, tell: Tell): Run {
  const { settings } = tools
  const meter: Meter = { requests: 0, serverMs: 0 }
  const aside: Meter = { requests: 0, serverMs: 0 }
  const journal = openJournal(settings.sandbox, settings.mergePolicyId, startedAt)
  tools.tracing?.(journal.trace)
  const timing = (): Timing => ({
    answeredMs: Math.round(tools.now() - startedAt),
    answeredAt: Math.round(tools.now()),
    serverMs: Math.max(meter.serverMs, aside.serverMs),
    requests: meter.requests + aside.requests,
  })
  const { again } = subject
  return {
    subject:
      'identity' in subject
        ? { readings: [], raw: '', identity: subject.identity, again }
        : { ...subject, identity: null },
    tools,
    signal,
    startedAt,
    deadline: tools.now() + settings.timeoutMs,
    meter,
    aside,
    journal,
    timing,
    tell: (state, findings = {}) => {
      if (!isSuperseded(signal)) tell(state, { ...findings, trace: journal.trace() })
    },
  }
}

/**
 * Whom to ask. What an organisation is known not to have is not asked for, but where the agent asks again: a licence may
 * have changed since. Without an edge to turn to, a hub that is not licensed is asked all the same, since its own words
 * say whom to turn to; so is one that may not be read by this credential, which then may not read the edge in its place.
 */
function wayOf({ tools, subject }: Run): 'hub' | 'edge' | 'hub-then-edge' | 'both' {
  const { mode, datastreamId } = tools.settings.edge
  const refusesEdge = !subject.again && tools.remembered.capability('edge')?.state === 'no'
  if (mode === 'off' || datastreamId === null || datastreamId === '' || refusesEdge) return 'hub'
  const hub = tools.remembered.capability('hub')
  if (hub?.state === 'no' && hub.kind !== 'not-licensed') return 'hub'
  if (hub?.state === 'no' && !subject.again) return 'edge'
  return mode === 'first-paint' ? 'both' : 'hub-then-edge'
}

/** What the hub would say, by what is remembered of it. */
function notLicensed({ tools }: Run): PlatformProblem {
  const code = tools.remembered.capability('hub')?.code
  return { kind: 'not-licensed', retryable: false, ...(code ? { code } : {}) }
}

/** What is kept of the time limit for the edge, in milliseconds; half of it where the limit is short. */
const EDGE_TIME_MS = 1_500

/** The edge stands in where the hub is not licensed or takes longer than its share of the time. */
async function hubThenEdge(run: Run, candidates: Candidates): Promise<void> {
  const { timeoutMs, mergePolicyId } = run.tools.settings
  const hubMs = Math.max(timeoutMs - EDGE_TIME_MS, timeoutMs / 2)
  const limit = within(run.signal, hubMs)
  const own = { ...run, signal: limit.signal, deadline: run.deadline - timeoutMs + hubMs }
  const hub = await askHub(own, candidates, mergePolicyId)
  limit.end()
  const standsIn = !hub.ok && (hub.problem.kind === 'not-licensed' || hub.problem.kind === 'timeout')
  if (!standsIn || run.signal.aborted) return settleHub(run, candidates, hub)
  noteHub(run, candidates, hub)
  return settleEdge(run, await askEdge(run, candidates), hub.problem)
}

/**
 * Hub and edge side by side. The edge is painted while the hub is still out, never after it: whatever the hub says of
 * who is calling, one person, several or nobody, takes the place of what the edge said. It is asked for the first
 * candidate alone, and for the others once the hub has failed. Of a number with several readings the edge may know
 * another's customer, so nothing is painted of it before the hub has been heard.
 */
async function bothAtOnce(run: Run, candidates: Candidates): Promise<void> {
  const beside = within(run.signal, null)
  let hubIsOut = true
  const askingHub = async (): Promise<PlatformProblem | null> => {
    const hub = await askHub(run, candidates, run.tools.settings.mergePolicyId)
    hubIsOut = false
    if (hub.ok || !EDGE_MAY_STAY.has(hub.problem.kind)) {
      beside.abort()
      await settleHub(run, candidates, hub)
      return null
    }
    noteHub(run, candidates, hub)
    return hub.problem
  }
  const askingEdge = async () => {
    const edge = await askEdge({ ...run, signal: beside.signal, meter: run.aside }, candidates, { most: 1 })
    if (hubIsOut && edge.found && run.subject.readings.length <= 1) {
      run.journal.mark(0, 'matched')
      paintFirst(run, edgeFound(edge.found))
    }
    return edge
  }
  const [hubProblem, edge] = await Promise.all([askingHub(), askingEdge()]).finally(beside.end)
  if (!hubProblem) return
  // From here on the edge's own time is the lookup's time.
  run.meter.serverMs = Math.max(run.meter.serverMs, run.aside.serverMs)
  return settleEdge(run, await askEdge(run, candidates, { former: edge }), hubProblem)
}

/** Failures of the hub that say nothing of who is calling, nor of what this credential may see. */
const EDGE_MAY_STAY = new Set<PlatformProblem['kind']>([
  'not-licensed',
  'timeout',
  'unreachable',
  'rate-limited',
  'unexpected-response',
])
