import { describe, expect, it } from 'vitest'
import {
  type CallEvent,
  type CallSighting,
  type Calls,
  type Effect,
  MOST_CALLS,
  noCalls,
  stepCalls,
} from '../../../src/main/calls'
import { findPhoneNumbers } from '../../../src/main/numbers'
import type { LookupState } from '../../../src/preload/bridge'

const numbersIn = (text: string) => findPhoneNumbers(text, { regions: ['DE'] })
const seen = (text: string, at: number): CallEvent => ({
  kind: 'sighted',
  sighting: { kind: 'numbers', numbers: numbersIn(text), source: 'clipboard', at },
})
const timing = { answeredMs: 1, answeredAt: 1, serverMs: null, requests: 1 }
const unknown: LookupState = { kind: 'unknown', tried: ['Phone'], timing }
const partial = { kind: 'partial', card: { pending: ['events'], notAvailable: [] }, timing } as unknown as LookupState

function play(events: CallEvent[], from: Calls = noCalls): { calls: Calls; effects: Effect[] } {
  return events.reduce<{ calls: Calls; effects: Effect[] }>(
    ({ calls, effects }, event) => {
      const step = stepCalls(calls, event)
      return { calls: step.calls, effects: [...effects, ...step.effects] }
    },
    { calls: from, effects: [] },
  )
}

const A = '+493023125042'
const B = '+12025550142'
const answered = (callId: string, attempt: number, state: LookupState, last = true): CallEvent => ({
  kind: 'answered',
  callId,
  attempt,
  state,
  reading: 0,
  profile: null,
  last,
})

describe('sightings become calls', () => {
  it('puts a number on stage and looks it up', () => {
    const { calls, effects } = play([seen(A, 1000)])
    expect(calls.stage).toBe('call-1')
    expect(effects).toMatchObject([{ kind: 'look', cause: 'clipboard', callId: 'call-1', attempt: 1, startedAt: 1000 }])
  })

  it('joins the same number within ten seconds without a request, however it is written', () => {
    const { calls, effects } = play([seen(A, 0), seen('030 23125 042', 9_999)])
    expect(calls.list).toHaveLength(1)
    expect(effects.filter(({ kind }) => kind === 'look')).toHaveLength(1)
  })

  it('looks the same number up afresh after ten seconds, as one call', () => {
    const { calls, effects } = play([seen(A, 0), seen(A, 10_000)])
    expect(calls.list.map(({ id }) => id)).toEqual(['call-2'])
    expect(effects.map(({ kind }) => kind)).toEqual(['look', 'abort', 'look'])
  })

  it('gives the stage to a different number and ends the requests of the former call', () => {
    const { calls, effects } = play([seen(A, 0), seen(B, 100)])
    expect(calls.stage).toBe('call-2')
    expect(effects).toMatchObject([
      { kind: 'look', callId: 'call-1' },
      { kind: 'abort', callId: 'call-1', attempt: 1 },
      { kind: 'look', callId: 'call-2' },
    ])
  })

  it('goes on with a call that was cut off when the agent returns to it', () => {
    const { calls, effects } = play([
      seen(A, 0),
      answered('call-1', 1, partial, false),
      seen(B, 100),
      { kind: 'staged', callId: 'call-1', at: 200 },
    ])
    expect(calls.stage).toBe('call-1')
    expect(calls.list.find(({ id }) => id === 'call-1')?.state).toEqual(partial)
    expect(effects.at(-1)).toMatchObject({ kind: 'look', callId: 'call-1', attempt: 2 })
  })

  it('keeps a finished call as it is when the agent returns to it, without a request', () => {
    const { calls, effects } = play([
      seen(A, 0),
      answered('call-1', 1, unknown),
      seen(B, 100),
      { kind: 'staged', callId: 'call-1', at: 200 },
    ])
    expect(calls.list.find(({ id }) => id === 'call-1')?.state).toEqual(unknown)
    expect(effects.filter(({ kind }) => kind === 'look')).toHaveLength(2)
  })

  it('takes no answer of an attempt that is over', () => {
    const { calls } = play([seen(A, 0), { kind: 'refreshed', callId: 'call-1', at: 5 }, answered('call-1', 1, unknown)])
    expect(calls.list[0]?.state).toEqual({ kind: 'looking' })
  })

  it('asks which number is meant when there are several, and looks up only the chosen one', () => {
    const both = play([seen(`${A} or ${B}`, 0)])
    expect(both.calls.list[0]?.state.kind).toBe('choose-number')
    expect(both.effects).toEqual([])
    const chosen = play([{ kind: 'number-chosen', callId: 'call-1', index: 1, at: 9 }], both.calls)
    expect(chosen.effects).toMatchObject([{ kind: 'look', cause: 'agent', number: { readings: [{ e164: B }] } }])
    expect(play([{ kind: 'number-chosen', callId: 'call-1', index: 7, at: 9 }], both.calls).effects).toEqual([])
  })

  it('shows nothing of the former choice when the agent chooses another number or another person', () => {
    const both = play([
      seen(`${A} or ${B}`, 0),
      { kind: 'number-chosen', callId: 'call-1', index: 0, at: 1 },
      answered('call-1', 1, partial, false),
    ]).calls
    for (const choice of [
      { kind: 'number-chosen', callId: 'call-1', index: 1, at: 2 },
      { kind: 'person-chosen', callId: 'call-1', personId: 'somebody', at: 2 },
    ] as const)
      expect(play([choice], both).calls.list[0]?.state).toEqual({ kind: 'looking' })
  })

  it.each<[string, CallSighting]>([
    ['withheld', { kind: 'withheld', source: 'phone', at: 0 }],
    ['internal', { kind: 'internal', extension: '101', source: 'phone', at: 0 }],
    ['service-number', { kind: 'service-number', number: '112', source: 'phone', at: 0 }],
  ])('never asks the platform about a caller who is %s', (kind, sighting) => {
    const { calls, effects } = play([seen(A, 0), { kind: 'sighted', sighting }])
    expect(calls.list[0]?.state.kind).toBe(kind)
    expect(effects.map((effect) => effect.kind)).toEqual(['look', 'abort'])
  })

  it('says that it was cancelled, or keeps the card with what had not come marked as missing', () => {
    expect(play([seen(A, 0), { kind: 'cancelled', callId: 'call-1' }]).calls.list[0]?.state).toEqual({
      kind: 'cancelled',
    })
    const { calls } = play([seen(A, 0), answered('call-1', 1, partial, false), { kind: 'cancelled', callId: 'call-1' }])
    expect(calls.list[0]?.state).toMatchObject({
      kind: 'found',
      card: { pending: [], notAvailable: [{ part: 'events', why: 'failed' }] },
    })
  })

  it('lets a found card grow, and drops what was asked for by a card that has been looked up again', () => {
    const found = { kind: 'found', card: { moreEvents: true }, timing } as unknown as LookupState
    const longer = { kind: 'found', card: { moreEvents: false }, timing } as unknown as LookupState
    const grown: CallEvent = { kind: 'remade', callId: 'call-1', attempt: 1, state: longer }
    expect(play([seen(A, 0), answered('call-1', 1, found), grown]).calls.list[0]?.state).toBe(longer)
    const again: CallEvent = { kind: 'refreshed', callId: 'call-1', at: 1 }
    const later = play([seen(A, 0), answered('call-1', 1, found), again, grown])
    expect(later.calls.list[0]?.state).toEqual({ kind: 'looking' })
    const answeredAgain = play([seen(A, 0), answered('call-1', 1, found), again, answered('call-1', 2, found), grown])
    expect(answeredAgain.calls.list[0]?.state).toBe(found)
  })

  it('leaves the stage to the call on it where a source is to be quiet, and asks when the agent goes there', () => {
    const quiet = (text: string, at: number): CallEvent => ({
      kind: 'sighted',
      sighting: { kind: 'numbers', numbers: numbersIn(text), source: 'clipboard', at, aside: true },
    })
    expect(play([quiet(A, 0)])).toMatchObject({ calls: { stage: 'call-1' }, effects: [{ kind: 'look' }] })
    const beside = play([seen(A, 0), quiet(B, 1), quiet(B, 2)])
    expect(beside).toMatchObject({ calls: { stage: 'call-1', list: [{ id: 'call-2' }, {}] }, effects: { length: 1 } })
    expect(play([{ kind: 'staged', callId: 'call-2', at: 3 }], beside.calls).effects).toMatchObject([
      { kind: 'abort', callId: 'call-1' },
      { kind: 'look', callId: 'call-2' },
    ])
  })

  it('remembers a short list of calls', () => {
    const many = Array.from({ length: 20 }, (_, index) => seen(`+49302312500${String(index).padStart(2, '0')}`, index))
    const { calls } = play(many)
    expect(calls.list).toHaveLength(MOST_CALLS)
    expect(calls.list[0]?.id).toBe('call-20')
  })

  it('forgets everything when the connection becomes another one', () => {
    const { calls, effects } = play([seen(A, 0), { kind: 'reconnected' }])
    expect(calls).toMatchObject({ list: [], stage: null })
    expect(effects.at(-1)).toMatchObject({ kind: 'abort' })
  })
})

describe('what the agent makes sure of', () => {
  const found = { kind: 'found', card: { name: 'Imogen' }, timing } as unknown as LookupState
  const ambiguous = { kind: 'ambiguous', reason: 'several', people: [], timing } as LookupState
  const of = (profile: string | null, attempt = 1, state = found): CallEvent => ({
    ...(answered('call-1', attempt, state) as CallEvent & { kind: 'answered' }),
    profile,
  })
  const verified: CallEvent = { kind: 'verified', callId: 'call-1', on: true }
  const made = play([seen(A, 0), of('xid-1'), verified]).calls
  const isVerified = (events: CallEvent[], from = made) => play(events, from).calls.list[0]?.verified

  it('holds for the customer on the card, until it is taken back', () => {
    expect(made.list[0]?.verified).toBe(true)
    expect(isVerified([{ ...verified, on: false } as CallEvent])).toBe(false)
    expect(isVerified([seen(A, 0), verified], noCalls)).toBe(false)
  })

  it('lasts while the same number is seen again, and not for a later call', () => {
    expect(isVerified([seen(A, 9_999)])).toBe(true)
    expect(isVerified([seen(A, 10_000)])).toBe(false)
  })

  it('lasts through newer data of the same customer, also where they could not be had at once', () => {
    const again: CallEvent = { kind: 'refreshed', callId: 'call-1', at: 1 }
    const failed = { kind: 'failed', problem: { kind: 'timeout', retryable: true }, timing } as LookupState
    expect(isVerified([again, of('xid-1', 2)])).toBe(true)
    expect(isVerified([again, of(null, 2, failed), again, of('xid-1', 3)])).toBe(true)
    expect(isVerified([again, of('xid-2', 2)])).toBe(false)
    expect(isVerified([again, of(null, 2)])).toBe(false)
    expect(isVerified([again, of(null, 2, unknown), again, of('xid-1', 3)])).toBe(false)
  })

  it('is asked again for whoever else is chosen', () => {
    const chooses = (personId: string | null): CallEvent => ({
      kind: 'person-chosen',
      callId: 'call-1',
      personId,
      at: 1,
    })
    const open = play([seen(A, 0), of(null, 1, ambiguous), chooses('one'), of('xid-1', 2), verified]).calls
    expect(open.list[0]?.verified).toBe(true)
    expect(isVerified([chooses('other')], open)).toBe(false)
    expect(isVerified([chooses('other'), chooses('one'), of('xid-1', 4)], open)).toBe(false)
  })

  it('goes back to the people to choose among without a request, and drops who was chosen', () => {
    const { calls, effects } = play([
      seen(A, 0),
      of(null, 1, ambiguous),
      { kind: 'person-chosen', callId: 'call-1', personId: 'one', at: 1 },
      of('xid-1', 2),
      verified,
      { kind: 'person-chosen', callId: 'call-1', personId: null, at: 2 },
    ])
    expect(calls.list[0]).toMatchObject({ state: ambiguous, personId: null, verified: false, profile: null })
    expect(effects.filter(({ kind }) => kind === 'look')).toHaveLength(2)
    expect(JSON.stringify(calls)).not.toContain('Imogen')
  })

  it('keeps the choice among several when newer data is asked for', () => {
    const { effects } = play([
      seen(A, 0),
      of(null, 1, ambiguous),
      { kind: 'person-chosen', callId: 'call-1', personId: 'one', at: 1 },
      of('xid-1', 2),
      { kind: 'refreshed', callId: 'call-1', at: 2 },
    ])
    expect(effects.at(-1)).toMatchObject({ kind: 'look', personId: 'one', again: true })
  })

  it('counts customers who are not the caller, and keeps nothing of them', () => {
    const { calls } = play([{ kind: 'dismissed', callId: 'call-1' }], made)
    expect(calls).toMatchObject({
      dismissed: 1,
      list: [{ state: { kind: 'dismissed' }, verified: false, profile: null }],
    })
    expect(JSON.stringify(calls)).not.toContain('Imogen')
    expect(play([{ kind: 'dismissed', callId: 'call-1' }], calls).calls).toBe(calls)
    const open = play([seen(A, 0), answered('call-1', 1, partial, false), { kind: 'dismissed', callId: 'call-1' }])
    expect(open.effects.at(-1)).toMatchObject({ kind: 'abort', callId: 'call-1' })
  })
})

describe('what is kept of calls', () => {
  const others = (count: number, from = 1): CallEvent[] =>
    Array.from({ length: count }, (_, index) =>
      seen(`+493023125${String(from + index).padStart(3, '0')}`, from + index),
    )
  const pins = (callId: string): CallEvent => ({ kind: 'pinned', callId, on: true })

  it('is a pinned call, however many come after it, and its note', () => {
    const noted: CallEvent = { kind: 'noted', callId: 'call-1', text: 'x'.repeat(300) }
    const { calls } = play([seen(A, 0), pins('call-1'), noted, ...others(40, 100)])
    expect(calls.list).toHaveLength(MOST_CALLS)
    expect(calls.list.at(-1)).toMatchObject({ id: 'call-1', pinned: true, note: 'x'.repeat(200) })
  })

  it('is a pinned call beside a later one of the same number', () => {
    const { calls } = play([seen(A, 0), pins('call-1'), seen(A, 20_000)])
    expect(calls.list.map(({ id, pinned }) => [id, pinned])).toEqual([
      ['call-2', false],
      ['call-1', true],
    ])
    expect(calls.list[1]?.open).toBe(false)
  })

  it('is at most five pins, so that new callers have room', () => {
    const all = play([...others(8), ...Array.from({ length: 8 }, (_, index) => pins(`call-${index + 1}`))]).calls
    expect(all.list.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual([
      'call-5',
      'call-4',
      'call-3',
      'call-2',
      'call-1',
    ])
  })

  it('is nothing of a call that is forgotten, whose requests end', () => {
    const one = play([seen(A, 0), seen(B, 1), pins('call-2'), { kind: 'forgotten', callId: 'call-2' }])
    expect(one.calls).toMatchObject({ stage: null, list: [{ id: 'call-1' }] })
    expect(one.effects.at(-1)).toMatchObject({ kind: 'abort', callId: 'call-2' })
    const all = play([seen(A, 0), pins('call-1'), seen(B, 1), { kind: 'forgotten', callId: null }])
    expect(all.calls).toMatchObject({ stage: null, list: [] })
    expect(play([answered('call-2', 1, unknown)], all.calls).calls.list).toEqual([])
  })
})

describe('a search by another identity', () => {
  const identity = { namespace: 'Email', value: 'imogen@example.com' }
  const searches = (at: number, value = identity.value): CallEvent => ({
    kind: 'sighted',
    sighting: { kind: 'identity', identity: { ...identity, value }, source: 'search', at },
  })

  it('is a call of its own, looked up by that identity', () => {
    const { calls, effects } = play([seen(A, 0), searches(1)])
    expect(calls).toMatchObject({ stage: 'call-2', list: [{ id: 'call-2', numbers: [], identity }, { id: 'call-1' }] })
    expect(effects.at(-1)).toMatchObject({ kind: 'look', number: null, identity })
  })

  it('joins the same search shortly before, and no other', () => {
    expect(play([searches(0), searches(1)]).calls.list).toHaveLength(1)
    expect(play([searches(0), searches(1, 'other@example.com')]).calls.list).toHaveLength(2)
  })

  it('goes on when the agent returns to it, and can be asked again', () => {
    const { effects } = play([
      searches(0),
      seen(A, 1),
      { kind: 'staged', callId: 'call-1', at: 2 },
      { kind: 'refreshed', callId: 'call-1', at: 3 },
    ])
    expect(effects.flatMap((effect) => (effect.kind === 'look' ? [effect.identity] : []))).toEqual([
      identity,
      null,
      identity,
      identity,
    ])
  })
})

describe('calls that a phone system tells of', () => {
  const ringing = {
    phase: 'ringing',
    direction: 'inbound',
    line: null,
    queue: null,
    system: 'x',
    endedAt: null,
    byLink: false,
  } as const
  const rings = (key: string, text: string, at: number): CallEvent => ({
    kind: 'sighted',
    sighting: { kind: 'numbers', numbers: numbersIn(text), source: 'phone', at, phone: { ...ringing, key } },
  })
  const hides = (key: string, at: number): CallEvent => ({
    kind: 'sighted',
    sighting: { kind: 'withheld', source: 'phone', at, phone: { ...ringing, key } },
  })
  const goesOn = (key: string, phase: 'answered' | 'ended', at: number): CallEvent => ({
    kind: 'phone',
    phone: { ...ringing, key, phase, endedAt: phase === 'ended' ? at : null },
    at,
  })

  it('show how far they have come, and are looked up once', () => {
    const { calls, effects } = play([rings('p1', A, 0), goesOn('p1', 'answered', 1), goesOn('p1', 'ended', 60_000)])
    expect(calls.list).toMatchObject([{ phone: { phase: 'ended', endedAt: 60_000 } }])
    expect(effects.map(({ kind }) => kind)).toEqual(['look'])
  })

  it('take the stage when they are answered, and not when they end', () => {
    const two = [rings('p1', A, 0), rings('p2', B, 1)]
    expect(play([...two, goesOn('p1', 'answered', 2)]).calls.stage).toBe('call-1')
    expect(play([...two, goesOn('p1', 'ended', 2)]).calls.stage).toBe('call-2')
  })

  it('that are answered go on with the lookup that another caller has cut off', () => {
    const { effects } = play([rings('p1', A, 0), rings('p2', B, 1), goesOn('p1', 'answered', 2)])
    expect(effects.slice(-2)).toMatchObject([
      { kind: 'abort', callId: 'call-2' },
      { kind: 'look', callId: 'call-1', attempt: 2, cause: 'phone' },
    ])
  })

  it('are verified one by one: who calls back at once may be somebody else', () => {
    const found = { kind: 'found', card: { name: 'Imogen' }, timing } as unknown as LookupState
    const verified: CallEvent[] = [answered('call-1', 1, found), { kind: 'verified', callId: 'call-1', on: true }]
    const same = play([seen(A, 0), ...verified, rings('p1', A, 2), rings('p1', A, 3)]).calls
    expect(same.list).toMatchObject([{ verified: true }])
    expect(play([rings('p2', A, 4)], same).calls.list).toMatchObject([{ verified: false, phone: { key: 'p2' } }])
  })

  it('join the number that was copied a moment before', () => {
    const { calls, effects } = play([seen(A, 0), rings('p1', A, 2_000)])
    expect(calls.list).toMatchObject([{ id: 'call-1', phone: { key: 'p1' } }])
    expect(effects).toHaveLength(1)
  })

  it('keep what is told of them when their number is seen once more while they last', () => {
    const again = [goesOn('p1', 'answered', 1_000), seen(A, 40_000)]
    expect(play([rings('p1', A, 0), ...again]).calls.list).toMatchObject([{ phone: { key: 'p1', phase: 'answered' } }])
    const over = [goesOn('p1', 'ended', 1_000), seen(A, 40_000)]
    expect(play([rings('p1', A, 0), ...over]).calls.list).toMatchObject([{ phone: null }])
  })

  it('stay on stage and in the list, whatever links a page opens', () => {
    const links = Array.from(
      { length: 20 },
      (_, index): CallEvent => ({
        kind: 'sighted',
        sighting: {
          kind: 'numbers',
          numbers: numbersIn(`+12025550${110 + (index % 15)}`),
          source: 'link',
          at: 10 + index,
        },
      }),
    )
    const { calls, effects } = play([rings('p1', A, 0), goesOn('p1', 'answered', 1), ...links])
    expect(calls.stage).toBe('call-1')
    expect(calls.list).toHaveLength(MOST_CALLS)
    expect(effects).toHaveLength(1)
    const twice = [links[0], links[0]] as CallEvent[]
    expect(play([rings('p1', A, 0), ...twice]).calls.stage).toBe('call-1')
    expect(play([rings('p1', A, 0), goesOn('p1', 'ended', 1), ...links]).calls.stage).not.toBe('call-1')
  })

  it('by links are looked up as links are, also when they are answered', () => {
    const byLink = (key: string, text: string, at: number): CallEvent => {
      const event = rings(key, text, at) as CallEvent & { kind: 'sighted' }
      return { ...event, sighting: { ...event.sighting, source: 'link', phone: { ...ringing, key, byLink: true } } }
    }
    const { effects } = play([byLink('p1', A, 0), byLink('p2', B, 1), goesOn('p1', 'answered', 2)])
    expect(effects.flatMap((effect) => (effect.kind === 'look' ? effect.cause : []))).toEqual(['link', 'link', 'link'])
  })

  it('are two where two callers hide their number, and one where one is reported twice', () => {
    expect(play([hides('p1', 0), hides('p2', 1)]).calls.list).toHaveLength(2)
    expect(play([hides('p1', 0), hides('p1', 1)]).calls.list).toHaveLength(1)
  })

  it('say nothing about calls that are not known', () => {
    expect(play([rings('p1', A, 0), goesOn('p9', 'ended', 1)]).calls.list).toMatchObject([
      { phone: { phase: 'ringing' } },
    ])
  })

  it('hand the line that was called to the lookup', () => {
    const event = rings('p1', A, 0) as CallEvent & { kind: 'sighted' }
    const phone = { ...ringing, key: 'p1', line: '+4930555' }
    const { effects } = play([{ ...event, sighting: { ...event.sighting, phone } }])
    expect(effects).toMatchObject([{ kind: 'look', line: '+4930555' }])
  })
})
