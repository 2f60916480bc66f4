import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EdgeProfile, type Outcome, type ProfileAnswer, TIMED_OUT } from '../../../src/main/platform'
import { type Findings, lookUp } from '../../../src/main/profile'
import { type LookupState, LookupState as LookupStateSchema, Trace } from '../../../src/preload/bridge'
import { bad, CALLER, edgeAnswers, hubAnswers, scriptedPlatform, scriptedTools, sourceOf, turn } from './scripted'

/** What the lookup must come to once the hub has said so. */
const hubEnds: Record<string, LookupState['kind']> = {
  one: 'found',
  nobody: 'unknown',
  several: 'ambiguous',
  shared: 'ambiguous',
  'merge-policy': 'failed',
  'too-many-identities': 'failed',
}
type Told = { state: LookupState; findings: Findings; hubWasHeard: boolean }

const scenario = fc.record({
  mode: fc.constantFrom('off' as const, 'fallback' as const, 'first-paint' as const),
  hubIsKnownRefused: fc.boolean(),
  hub: fc.constantFrom(...Object.keys(hubAnswers)),
  edge: fc.constantFrom(...Object.keys(edgeAnswers)),
  order: fc.shuffledSubarray(['hub', 'edge', 'pause', 'time-out', 'supersede'] as const),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never

async function play({ mode, hubIsKnownRefused, hub, edge, order }: Scenario) {
  const scripted = scriptedPlatform()
  const tools = scriptedTools(scripted.platform, { edge: { mode, datastreamId: 'stream' } })
  if (hubIsKnownRefused) tools.remembered.learn('hub', bad('not-licensed', 403))
  const control = new AbortController()
  const told: Told[] = []
  let hubSaid = false
  let hubWasHeard = false
  let afterAbort = 0
  const looking = lookUp(CALLER, tools, control.signal, Date.now(), (state, findings = {}) => {
    if (control.signal.aborted && control.signal.reason !== TIMED_OUT) afterAbort += 1
    told.push({ state, findings, hubWasHeard })
  })
  const answerHub = () => {
    hubSaid ||= scripted.hub.isAsked() && !control.signal.aborted
    scripted.hub.answer(hubAnswers[hub] as Outcome<ProfileAnswer>)
  }
  const answerEdge = () => scripted.edge.answer(edgeAnswers[edge] as Outcome<EdgeProfile | null>)
  for (const step of order) {
    if (step === 'hub') answerHub()
    else if (step === 'edge') answerEdge()
    else if (step === 'time-out') control.abort(TIMED_OUT)
    else if (step === 'supersede') control.abort()
    // Without a pause the two answers of a turn arrive together.
    if (step !== 'edge') await turn()
    hubWasHeard = hubSaid
  }
  answerHub()
  answerEdge()
  await looking
  return {
    told,
    hubSaid,
    afterAbort,
    superseded: control.signal.aborted && control.signal.reason !== TIMED_OUT,
    scripted,
  }
}

const names = { hub: 'Hub Person', edge: 'Edge Person' }
const nameOf = (state: LookupState) => (state.kind === 'partial' || state.kind === 'found' ? state.card.name : null)

type Played = Awaited<ReturnType<typeof play>> & { asked: Scenario; last: LookupState | undefined }

/** Plays many orders of answers and lets `check` look at what each of them told. */
async function inEveryOrder(check: (played: Played) => void): Promise<void> {
  const property = fc.asyncProperty(scenario, async (asked) => {
    const played = await play(asked)
    check({ ...played, asked, last: played.told.at(-1)?.state })
  })
  await fc.assert(property, { numRuns: 600 })
}

describe('whatever the order of the answers of hub and edge', () => {
  it('nothing is told once the lookup is superseded', async () => {
    await inEveryOrder(({ afterAbort }) => expect(afterAbort).toBe(0))
  })

  it('every other lookup ends once', async () => {
    await inEveryOrder(({ told, superseded, last }) => {
      if (superseded) return
      expect(told.filter(({ state }) => state.kind !== 'partial')).toHaveLength(1)
      expect(last?.kind).not.toBe('partial')
    })
  })

  it('what the hub says of who is calling is the end, and no value of the edge comes after it', async () => {
    await inEveryOrder(({ told, hubSaid, asked, superseded, last }) => {
      const end = hubSaid ? hubEnds[asked.hub] : undefined
      if (!end) return
      expect(told.filter((it) => it.hubWasHeard && sourceOf(it.state) === 'edge')).toEqual([])
      if (superseded) return
      expect(last?.kind).toBe(end)
      expect(last && sourceOf(last)).not.toBe('edge')
    })
  })

  it('a card has the values of one source alone', async () => {
    await inEveryOrder(({ told }) => {
      const cards = told.filter(({ state }) => sourceOf(state) !== null)
      for (const { state } of cards) expect(nameOf(state)).toBe(names[sourceOf(state) ?? 'hub'])
    })
  })

  it('nobody is unknown but by the word of the hub', async () => {
    await inEveryOrder(({ hubSaid, asked, last }) => {
      if (last?.kind === 'unknown') expect(hubSaid && asked.hub).toBe('nobody')
    })
  })

  it('a card of the edge is never shown as surely the caller’s', async () => {
    await inEveryOrder(({ told }) => {
      for (const { state } of told)
        if (sourceOf(state) === 'edge') expect(state).toMatchObject({ card: { uncertain: true } })
    })
  })

  it('the hub is asked once, the edge once for each spelling and only where it is switched on', async () => {
    await inEveryOrder(({ scripted, asked }) => {
      expect(scripted.hub.times()).toBeLessThanOrEqual(1)
      expect(scripted.edge.times()).toBeLessThanOrEqual(asked.mode === 'off' ? 0 : 2)
    })
  })

  it('states and traces are what the bridge takes, and no trace holds a number or a name', async () => {
    await inEveryOrder(({ told }) => {
      for (const { state, findings } of told) {
        expect(LookupStateSchema.safeParse(state).success).toBe(true)
        expect(Trace.safeParse(findings.trace).success).toBe(true)
        expect(JSON.stringify(findings.trace)).not.toMatch(/4155550123|Person/)
      }
    })
  })
})
