import { describe, expect, it } from 'vitest'
import { type HidingFacts, hidingTime } from '../../../src/main/desktop/hiding-time'
import type { PhoneLink } from '../../../src/preload/bridge'

const phone = (change: Partial<PhoneLink> = {}): PhoneLink => ({
  key: 'p1',
  phase: 'ringing',
  direction: 'inbound',
  line: null,
  queue: null,
  system: 'x',
  endedAt: null,
  byLink: false,
  ...change,
})
const ended = phone({ phase: 'ended', endedAt: 60_000 })
const talking = phone({ key: 'p2', phase: 'answered' })
const at = (change: Partial<HidingFacts>) =>
  hidingTime({
    after: 20,
    poppedAt: 1_000,
    stagedAt: 900,
    usedAt: 0,
    onStage: null,
    all: [],
    tellsEnd: () => true,
    ...change,
  })

describe('the panel hides', () => {
  it('some seconds after it came up, where no phone system tells of the call', () => expect(at({})).toBe(21_000))
  it('some seconds after the call has ended', () => expect(at({ onStage: ended, all: [ended] })).toBe(80_000))
  it('counted from coming up, where the phone system never tells of ends', () =>
    expect(at({ onStage: phone(), tellsEnd: () => false })).toBe(21_000))
  it('only after the whole of that time since it was last used', () => expect(at({ usedAt: 15_000 })).toBe(35_000))
  it('only after the agent had time for a call of long ago', () =>
    expect(at({ onStage: ended, stagedAt: 900_000 })).toBe(920_000))
})

describe('the panel stays', () => {
  it('where the settings do not say otherwise', () => expect(at({ after: null })).toBeNull())
  it('while the call is on', () => expect(at({ onStage: phone(), all: [phone()] })).toBeNull())
  it('while the agent talks to somebody else than the one on stage, who has hung up', () =>
    expect(at({ onStage: ended, all: [ended, talking] })).toBeNull())
})
