import { describe, expect, it } from 'vitest'
import { keepNotices } from '../../../src/main/desktop/notices'

describe('notices', () => {
  it('keep one of a kind, and the newest reason alone', () => {
    let changes = 0
    const notices = keepNotices([{ kind: 'settings-newer' }], () => {
      changes += 1
    })
    notices.add({ kind: 'settings-not-saved' })
    notices.add({ kind: 'settings-not-saved' })
    notices.ignored('search', 'empty')
    notices.ignored('hotkey', 'no-number')
    expect(notices.current()).toEqual([
      { kind: 'settings-newer' },
      { kind: 'settings-not-saved' },
      { kind: 'ignored', source: 'hotkey', reason: 'no-number' },
    ])
    expect(changes).toBe(3)
  })

  it('go away when they are dismissed, and when a text became a call', () => {
    const notices = keepNotices([{ kind: 'settings-newer' }], () => {})
    notices.ignored('search', 'binary')
    notices.ignored('search', null)
    expect(notices.current()).toEqual([{ kind: 'settings-newer' }])
    notices.dismiss(0)
    expect(notices.current()).toEqual([])
  })
})
