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
    expect(changes).toBe(4)
  })

  it('about the set-up of phone systems say the newest mistake, and go once a call has come from outside', () => {
    const notices = keepNotices([], () => {})
    notices.add({ kind: 'link-refused', reason: 'malformed' })
    notices.add({ kind: 'placeholder', written: '{phone}', advice: 'placeholder.teams' })
    notices.add({ kind: 'placeholder', written: '$1', advice: 'placeholder.linphone' })
    notices.ignored('search', null)
    expect(notices.current().map((notice) => 'written' in notice && notice.written)).toEqual([false, '$1'])
    notices.ignored('phone', null)
    expect(notices.current()).toEqual([])
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
