import { describe, expect, test } from 'vitest'
import { keepLinks, type LinkRegistry, type Opener } from '../../../src/main/desktop/link-keeping'
import { UserSettings } from '../../../src/main/settings/schema'
import { PassOnScheme } from '../../../src/preload/bridge'

/** An operating system that remembers who opens what. */
function keeping(openers: Record<string, Opener>, change: Partial<LinkRegistry> = {}) {
  const opened: string[] = []
  const counted = { changes: 0 }
  const opener = async (scheme: string) => openers[scheme] ?? 'nobody'
  const links = keepLinks({
    changed: () => {
      counted.changes++
    },
    registry: {
      opener,
      answerer: opener,
      async register(scheme, on) {
        openers[scheme] = on ? 'ours' : 'other'
      },
      ...change,
    },
    open: async (address) => void opened.push(address),
  })
  return { links, opened, counted }
}

describe('links that the system opens with the app', () => {
  test('are not known until somebody looks, and told when they are', async () => {
    const { links, counted } = keeping({ callside: 'ours', tel: 'other', callto: 'unknown' })
    expect(links.owned()).toEqual({ callside: null, tel: null, callto: null })
    await links.refresh()
    await links.refresh()
    expect(links.owned()).toEqual({ callside: true, tel: false, callto: null })
    expect(counted.changes).toBe(1)
  })

  test('are shown as the system has them, also where it did not obey', async () => {
    const refused = keeping({}, { register: () => Promise.reject(new Error('read-only')) })
    expect(await refused.links.register('tel', true)).toBe('failed')
    expect(refused.links.owned().tel).toBe(false)
    const { links } = keeping({})
    await Promise.all([links.register('tel', true), links.register('callto', true), links.register('tel', false)])
    expect(links.owned()).toEqual({ callside: false, tel: false, callto: true })
  })

  test.each([
    ['on, and the system has it so', true, 'ours', 'done'],
    ['off, and the system has it so', false, 'nobody', 'done'],
    ['on, and the system keeps to another choice', true, 'other', 'overruled'],
    ['off, and the system keeps to this app', false, 'ours', 'overruled'],
    ['on, and the system doesn’t tell', true, 'unknown', 'done'],
  ] as const)('say what came of it: %s', async (_, on, opener, registered) => {
    const { links } = keeping({}, { register: async () => undefined, opener: async () => opener })
    expect(await links.register('tel', on)).toBe(registered)
  })
})

describe('a number that is passed on', () => {
  test('goes by the schemes of the bridge, which are those of the settings', () => {
    const { passOnTo } = UserSettings.shape.triggers.unwrap().shape
    expect([...passOnTo.unwrap().options].sort()).toEqual([...PassOnScheme.options].sort())
  })

  test.each([
    ['+1 415 555 0123', 'sip', 'sip:+14155550123'],
    ['+14155550123;ext=12', 'tel', 'tel:+14155550123'],
    ['0151/2345.678', 'zoiper', 'zoiper:01512345678'],
  ] as const)('%s by %s', async (text, scheme, address) => {
    const { links, opened } = keeping({ [scheme]: 'other' })
    expect(await links.passOn(text, scheme)).toBe(true)
    expect(opened).toEqual([address])
  })

  test.each([
    ['a text that is no plain number', '1-800-BEG-LOST', 'sip', 'other'],
    ['a scheme that this app opens itself', '+14155550123', 'tel', 'ours'],
    ['a scheme that nobody opens', '+14155550123', 'sip', 'nobody'],
    ['a scheme that is on no list', '+14155550123', 'https' as PassOnScheme, 'other'],
    ['our own scheme', '+14155550123', 'callside' as PassOnScheme, 'other'],
  ] as const)('never reaches %s', async (_, text, scheme, opener) => {
    const { links, opened } = keeping({ [scheme]: opener })
    expect(await links.passOn(text, scheme)).toBe(false)
    expect(opened).toEqual([])
  })

  test('is tried where the system does not tell who opens the scheme', async () => {
    const { links, opened } = keeping({}, { answerer: () => Promise.reject(new Error('no xdg-mime')) })
    expect(await links.passOn('101', 'sip')).toBe(true)
    expect(opened).toEqual(['sip:101'])
  })
})
