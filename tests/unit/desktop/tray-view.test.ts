import { describe, expect, it } from 'vitest'
import { trayViewOf } from '../../../src/main/desktop/tray-view'
import type { Shell } from '../../../src/preload/bridge'

type Change = { [Part in 'clipboard' | 'connection' | 'desk']?: Partial<Shell[Part]> }
const shell = ({ clipboard, connection, desk }: Change = {}): Shell =>
  ({
    clipboard: { watching: false, available: true, ignored: null, paused: false, why: null, ...clipboard },
    connection: { platform: 'experience-platform', secret: 'keychain', ...connection },
    desk: { language: 'en', waiting: 0, blank: false, quiet: [], locked: [], ...desk },
  }) as unknown as Shell
const state = (change?: Change) => trayViewOf(shell(change)).state

describe('the tray', () => {
  it('is idle where nothing is to be said', () => expect(state()).toBe('idle'))
  it('says that the clipboard is watched, and not while it is not read', () => {
    expect(state({ clipboard: { watching: true } })).toBe('watching')
    expect(state({ clipboard: { watching: true, paused: true } })).toBe('idle')
  })
  it('says that nothing is connected, or its secret is missing, which the sample has none of', () => {
    expect(state({ connection: { platform: 'none' } })).toBe('disconnected')
    expect(state({ connection: { secret: 'missing' } })).toBe('disconnected')
    expect(state({ connection: { platform: 'sample', secret: 'missing' } })).toBe('idle')
  })
  it('says first that everything is hidden, then that somebody waits, then what is wrong', () => {
    const all: Change = { clipboard: { watching: true }, connection: { platform: 'none' } }
    expect(state({ ...all, desk: { blank: true, waiting: 2 } })).toBe('blanked')
    expect(state({ ...all, desk: { waiting: 2 } })).toBe('waiting')
    expect(state(all)).toBe('disconnected')
  })
  it('has no switch for a clipboard that policy has set or that can’t be read', () => {
    expect(trayViewOf(shell()).canWatch).toBe(true)
    expect(trayViewOf(shell({ desk: { locked: ['triggers.clipboard'] } })).canWatch).toBe(false)
    expect(trayViewOf(shell({ clipboard: { available: false } })).canWatch).toBe(false)
  })
})
