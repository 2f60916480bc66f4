import { describe, expect, it } from 'vitest'
import { type Calls, noCalls, stepCalls } from '../../../src/main/calls'
import { findPhoneNumbers } from '../../../src/main/numbers'

const sight = (calls: Calls, text: string, at: number, aside: boolean) =>
  stepCalls(calls, {
    kind: 'sighted',
    sighting: { kind: 'numbers', numbers: findPhoneNumbers(text, { regions: ['DE'] }), source: 'phone', at, aside },
  })
const A = '+493023125042'
const B = '+12025550142'

describe('a caller who comes quietly', () => {
  it('is on stage and looked up where nobody else is', () => {
    const { calls, effects } = sight(noCalls, A, 0, true)
    expect(calls.stage).toBe('call-1')
    expect(effects).toMatchObject([{ kind: 'look', callId: 'call-1' }])
  })

  it('waits beside the one on stage, whose lookup goes on, and is looked up when the agent turns to them', () => {
    const before = sight(noCalls, A, 0, false)
    const { calls, effects } = sight(before.calls, B, 5, true)
    expect(calls).toMatchObject({ stage: 'call-1', list: [{ id: 'call-2' }, { id: 'call-1', open: true }] })
    expect(effects).toEqual([])
    const staged = stepCalls(calls, { kind: 'staged', callId: 'call-2', at: 9 })
    expect(staged.calls.stage).toBe('call-2')
    expect(staged.effects).toMatchObject([
      { kind: 'abort', callId: 'call-1' },
      { kind: 'look', callId: 'call-2' },
    ])
  })

  it('takes no stage either by being seen again', () => {
    const before = sight(sight(noCalls, A, 0, false).calls, B, 5, true)
    expect(sight(before.calls, B, 10, true).calls.stage).toBe('call-1')
    expect(sight(before.calls, B, 10, false).calls.stage).toBe('call-2')
  })
})
