import { describe, expect, it } from 'vitest'
import type { EdgeProfile, Outcome, ProfileAnswer } from '../../../src/main/platform'
import { lookUp } from '../../../src/main/profile'
import type { LookupState } from '../../../src/preload/bridge'
import { CALLER, edgeAnswers, hubAnswers, PHONE, scriptedPlatform, scriptedTools, sourceOf, turn } from './scripted'

/** The states of a lookup in which hub and edge answer in this order, a turn apart. */
async function statesIn(
  mode: 'fallback' | 'first-paint',
  steps: (['hub', keyof typeof hubAnswers] | ['edge', keyof typeof edgeAnswers])[],
): Promise<string[]> {
  const scripted = scriptedPlatform()
  const tools = scriptedTools(scripted.platform, { edge: { mode, datastreamId: 'stream' } })
  const states: string[] = []
  const looking = lookUp(CALLER, tools, new AbortController().signal, Date.now(), (state, { trace } = {}) => {
    states.push([state.kind, sourceOf(state), trace?.why].filter(Boolean).join(' '))
  })
  for (const [who, what] of steps) {
    if (who === 'hub') scripted.hub.answer(hubAnswers[what] as Outcome<ProfileAnswer>)
    else scripted.edge.answer(edgeAnswers[what] as Outcome<EdgeProfile | null>)
    await turn()
  }
  await looking
  return states
}

describe('first paint', () => {
  it.each<[string, Parameters<typeof statesIn>[1], string[]]>([
    [
      'the edge, then the hub',
      [
        ['edge', 'found'],
        ['hub', 'one'],
      ],
      ['partial edge edge-only', 'found hub one-profile'],
    ],
    [
      'the hub, then the edge',
      [
        ['hub', 'one'],
        ['edge', 'found'],
      ],
      ['found hub one-profile'],
    ],
    [
      'nothing at the edge, then the hub',
      [
        ['edge', 'empty'],
        ['hub', 'one'],
      ],
      ['found hub one-profile'],
    ],
    [
      'an edge that fails, then the hub',
      [
        ['edge', 'fails'],
        ['hub', 'one'],
      ],
      ['found hub one-profile'],
    ],
    [
      'nobody at the hub after all',
      [
        ['edge', 'found'],
        ['hub', 'nobody'],
      ],
      ['partial edge edge-only', 'unknown nobody'],
    ],
    [
      'several people at the hub after all',
      [
        ['edge', 'found'],
        ['hub', 'several'],
      ],
      ['partial edge edge-only', 'ambiguous separate-graphs'],
    ],
    [
      'a wrongly joined graph at the hub after all',
      [
        ['edge', 'found'],
        ['hub', 'shared'],
      ],
      ['partial edge edge-only', 'ambiguous joined-graph'],
    ],
    [
      'a hub that breaks after the edge has answered',
      [
        ['edge', 'found'],
        ['hub', 'unreachable'],
      ],
      ['partial edge edge-only', 'found edge edge-only'],
    ],
    [
      'a hub that breaks before the edge answers',
      [
        ['hub', 'unreachable'],
        ['edge', 'found'],
      ],
      ['found edge edge-only'],
    ],
    [
      'a hub that breaks, and nothing at the edge',
      [
        ['hub', 'unreachable'],
        ['edge', 'empty'],
      ],
      ['failed no-answer'],
    ],
    [
      'a graph that the hub finds too large to be one person',
      [
        ['edge', 'found'],
        ['hub', 'too-many-identities'],
      ],
      ['partial edge edge-only', 'failed no-answer'],
    ],
    [
      'no hub licence, and nobody at the edge',
      [
        ['hub', 'not-licensed'],
        ['edge', 'empty'],
      ],
      ['failed no-answer'],
    ],
  ])('%s', async (_name, steps, expected) => {
    expect(await statesIn('first-paint', steps)).toEqual(expected)
  })

  it('does not wait for an edge that nobody needs any more', async () => {
    expect(await statesIn('first-paint', [['hub', 'one']])).toEqual(['found hub one-profile'])
    expect(await statesIn('first-paint', [['hub', 'nobody']])).toEqual(['unknown nobody'])
  })

  it('paints nothing of the edge while a number has several readings and the hub has not been heard', async () => {
    const scripted = scriptedPlatform()
    const tools = scriptedTools(scripted.platform, { edge: { mode: 'first-paint', datastreamId: 'stream' } })
    const caller = { ...CALLER, readings: [...CALLER.readings, { ...PHONE, e164: '+494155550123', region: 'DE' }] }
    const states: LookupState[] = []
    const looking = lookUp(caller, tools, new AbortController().signal, Date.now(), (state) => states.push(state))
    scripted.edge.answer(edgeAnswers.found as Outcome<EdgeProfile>)
    await turn()
    expect(states).toEqual([])
    scripted.hub.answer(hubAnswers.unreachable as Outcome<ProfileAnswer>)
    await looking
    expect(states.at(-1)).toMatchObject({ kind: 'found', card: { source: 'edge', uncertain: true } })
  })

  it('says which parts the hub will bring, and that they are not missing', async () => {
    const scripted = scriptedPlatform()
    const tools = scriptedTools(scripted.platform, { edge: { mode: 'first-paint', datastreamId: 'stream' } })
    const states: LookupState[] = []
    const looking = lookUp(CALLER, tools, new AbortController().signal, Date.now(), (state) => states.push(state))
    scripted.edge.answer(edgeAnswers.found as Outcome<EdgeProfile>)
    await turn()
    expect(states[0]).toMatchObject({ card: { pending: ['events', 'audiences'], notAvailable: [], moreEvents: false } })
    scripted.hub.answer(hubAnswers.one as Outcome<ProfileAnswer>)
    await looking
    expect(states).toHaveLength(2)
  })
})

describe('the edge as a fallback', () => {
  it.each<[string, Parameters<typeof statesIn>[1], string[]]>([
    [
      'is not asked while the hub answers',
      [
        ['edge', 'found'],
        ['hub', 'one'],
      ],
      ['found hub one-profile'],
    ],
    [
      'is not asked where the hub knows nobody',
      [
        ['edge', 'found'],
        ['hub', 'nobody'],
      ],
      ['unknown nobody'],
    ],
    [
      'is not asked where the hub fails otherwise',
      [
        ['edge', 'found'],
        ['hub', 'unreachable'],
      ],
      ['failed no-answer'],
    ],
    [
      'stands in for a hub that is not licensed',
      [
        ['hub', 'not-licensed'],
        ['edge', 'found'],
      ],
      ['found edge edge-only'],
    ],
    [
      'stands in for a hub that takes too long',
      [
        ['hub', 'timeout'],
        ['edge', 'found'],
      ],
      ['found edge edge-only'],
    ],
    [
      'does not know who is unknown to a slow hub',
      [
        ['hub', 'timeout'],
        ['edge', 'empty'],
      ],
      ['failed no-answer'],
    ],
    [
      'makes nobody unknown, without a hub licence either',
      [
        ['hub', 'not-licensed'],
        ['edge', 'empty'],
      ],
      ['failed no-answer'],
    ],
    [
      'fails as itself without a hub licence',
      [
        ['hub', 'not-licensed'],
        ['edge', 'fails'],
      ],
      ['failed no-answer'],
    ],
  ])('%s', async (_name, steps, expected) => {
    expect(await statesIn('fallback', steps)).toEqual(expected)
  })
})
