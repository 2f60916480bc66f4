import { describe, expect, it } from 'vitest'
import { type Arrival, isAside, keepWaiting, mannerOf } from '../../../src/main/desktop/quiet'
import type { PhonePart } from '../../../src/preload/bridge'

const arrival = (change: Partial<Arrival>): Arrival => ({
  source: 'clipboard',
  quiet: [],
  isBlank: false,
  isPanelVisible: false,
  ...change,
})
const phone = (endedAt: number | null): PhonePart => ({
  phase: endedAt === null ? 'answered' : 'ended',
  direction: 'inbound',
  line: null,
  queue: null,
  system: null,
  endedAt,
})

describe('a caller', () => {
  it('brings the panel up', () => expect(mannerOf(arrival({}))).toBe('pop'))
  it('from a quiet source waits in the tray', () => expect(mannerOf(arrival({ quiet: ['clipboard'] }))).toBe('wait'))
  it('from a source beside the quiet one pops', () => expect(mannerOf(arrival({ quiet: ['phone'] }))).toBe('pop'))
  it('from a quiet source does not wait where the agent sees them in the panel', () =>
    expect(mannerOf(arrival({ quiet: ['clipboard'], isPanelVisible: true }))).toBe('none'))
  it('waits while everything is hidden, whatever the source', () =>
    expect(mannerOf(arrival({ isBlank: true, isPanelVisible: true }))).toBe('wait'))
  it('that the agent typed needs no panel to come up', () =>
    expect(mannerOf(arrival({ source: 'search', quiet: ['search'], isBlank: true }))).toBe('none'))
})

describe('the stage', () => {
  const quiet = { source: 'clipboard', quiet: ['clipboard'], isPanelVisible: true } as const
  it('is not taken quietly from the one whom the agent sees', () =>
    expect(isAside({ ...quiet, quiet: ['clipboard'] }, { phone: null })).toBe(true))
  it('is taken quietly while nobody looks', () =>
    expect(isAside({ ...quiet, quiet: ['clipboard'], isPanelVisible: false }, { phone: phone(5) })).toBe(false))
  it('is not taken quietly from the one whom the agent talks to', () =>
    expect(isAside({ ...quiet, quiet: ['clipboard'], isPanelVisible: false }, { phone: phone(null) })).toBe(true))
  it('is taken by whoever is not quiet, and by whom the agent typed', () => {
    expect(isAside({ ...quiet, quiet: [] }, { phone: phone(null) })).toBe(false)
    expect(isAside({ source: 'search', quiet: ['search'], isPanelVisible: true }, null)).toBe(false)
  })
})

describe('those who wait', () => {
  it('are counted once, however often they are told of, until the panel is seen', () => {
    const waiting = keepWaiting()
    expect(waiting.arrived(['a'])).toBe(true)
    waiting.wait()
    expect(waiting.arrived(['a'])).toBe(false)
    waiting.wait()
    expect(waiting.arrived(['b', 'a'])).toBe(true)
    waiting.wait()
    expect(waiting.count(['b', 'a'])).toBe(2)
    waiting.seen()
    expect(waiting.count(['b', 'a'])).toBe(0)
  })

  it('are no longer counted when they are forgotten', () => {
    const waiting = keepWaiting()
    waiting.arrived(['a'])
    waiting.wait()
    expect(waiting.count([])).toBe(0)
  })
})
