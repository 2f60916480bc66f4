import { describe, expect, it } from 'vitest'
import { blankable, blankHandlers, keepBlank } from '../../../src/main/desktop/blank'
import type { Handlers } from '../../../src/main/desktop/route'
import { bridgeCalls, type CallName, type CallView } from '../../../src/preload/bridge'

function desk({ away = false, blankOnLock = true } = {}) {
  const at = { away, blankOnLock, changes: 0 }
  const blank = keepBlank({
    isAway: () => at.away,
    blankOnLock: () => at.blankOnLock,
    changed: () => {
      at.changes += 1
    },
  })
  return { at, blank }
}

describe('everything of callers', () => {
  it('is hidden by the agent until they want it back', () => {
    const { blank, at } = desk()
    blank.hide()
    expect(blank.isOn()).toBe(true)
    expect(blank.show()).toBe(true)
    expect(blank.isOn()).toBe(false)
    expect(at.changes).toBe(2)
  })

  it('is hidden while the screen is locked, comes back by itself, and not before', () => {
    const { blank, at } = desk({ away: true })
    expect(blank.isOn()).toBe(true)
    expect(blank.show()).toBe(false)
    at.away = false
    expect(blank.isOn()).toBe(false)
  })

  it('stays hidden after the lock where the agent had hidden it', () => {
    const { blank, at } = desk()
    blank.hide()
    at.away = true
    expect(blank.show()).toBe(false)
    at.away = false
    expect(blank.isOn()).toBe(true)
  })

  it('is shown on a locked screen where the settings say so', () => {
    expect(desk({ away: true, blankOnLock: false }).blank.isOn()).toBe(false)
  })
})

describe('while all is hidden', () => {
  const view = { id: 'call-1' } as CallView
  it('the page is told of no call', () => {
    expect(blankable({ calls: [view], stage: 'call-1' }, true)).toEqual({ calls: [], stage: null })
    expect(blankable({ calls: [view], stage: 'call-1' }, false)).toEqual({ calls: [view], stage: 'call-1' })
  })

  it('every call that is about a caller is left unanswered, and others are not', () => {
    const handlers = Object.fromEntries(
      Object.keys(bridgeCalls).map((name) => [name, () => null]),
    ) as unknown as Handlers
    const answered = Object.keys(blankHandlers(handlers)) as CallName[]
    const about = ['trace', 'copyTrace', 'timeline', 'attributes', 'stage', 'verify', 'openAction', 'note', 'forget']
    for (const name of about) expect(answered).not.toContain(name)
    for (const name of ['snapshot', 'unblank', 'hide', 'quit', 'openSettings', 'fit']) expect(answered).toContain(name)
  })
})
