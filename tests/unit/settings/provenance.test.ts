import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings, filePolicy, openSettings, type Settings, type UserSettings } from '../../../src/main/settings'
import { POLICY_ONLY, SETTING_KEYS, valueAt, withValue } from '../../../src/main/settings/keys'
import { mergeSettings } from '../../../src/main/settings/merge'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-provenance-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const opened = async (user: UserSettings = {}, policy: UserSettings | null = null) => {
  const path = join(folder, 'policy.json')
  await writeFile(join(folder, 'settings.json'), JSON.stringify(user))
  if (policy) await writeFile(path, JSON.stringify(policy), { mode: 0o644 })
  return openSettings(folder, { policy: filePolicy({ path, owner: process.getuid?.() ?? 0 }) })
}
const stored = async () => JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))

describe('the list of settings', () => {
  it('holds every setting once, lists and records as one each, and nothing else', () => {
    expect(new Set(SETTING_KEYS).size).toBe(SETTING_KEYS.length)
    expect(SETTING_KEYS).toEqual(expect.arrayContaining(['connection.edge.mode', 'card.paths', 'lookup.identities']))
    expect(SETTING_KEYS).not.toContain('version')
    expect(SETTING_KEYS).not.toContain('connection')
    for (const key of SETTING_KEYS) expect(valueAt(defaultSettings, key), key).not.toBeUndefined()
    expect(SETTING_KEYS).toEqual(expect.arrayContaining([...POLICY_ONLY]))
  })

  it('has a schema for each, which takes its default', async () => {
    const settings = await opened()
    for (const key of SETTING_KEYS.filter((one) => !POLICY_ONLY.includes(one))) {
      expect(await settings.set(key, valueAt(defaultSettings, key)), key).toBe('done')
      expect(await settings.set(key, { not: 'taken' }), key).toBe('wrong')
    }
  })
})

describe('where a setting comes from', () => {
  it('is machine policy, the agent, or nobody', async () => {
    const { report, locks } = await opened(
      { limits: { perMinute: 7, perHour: 70 }, numbers: { regions: ['FR'] }, lookup: { mergePolicyId: null } },
      { limits: { perMinute: 5 }, panel: { hideAfterSeconds: null } },
    )
    const states = Object.fromEntries(report().map(({ key, ...state }) => [key, state]))
    expect(states['limits.perMinute']).toEqual({ value: 5, origin: 'policy', locked: true })
    expect(states['limits.perHour']).toEqual({ value: 70, origin: 'user', locked: false })
    expect(states['limits.perDay']).toEqual({ value: 1500, origin: 'default', locked: false })
    expect(states['numbers.regions']).toEqual({ value: ['FR'], origin: 'user', locked: false })
    expect(states['lookup.mergePolicyId']).toEqual({ value: null, origin: 'user', locked: false })
    expect(states['panel.hideAfterSeconds']).toEqual({ value: null, origin: 'policy', locked: true })
    expect(locks()).toEqual(['limits.perMinute', 'panel.hideAfterSeconds'])
    expect(Object.keys(states)).toEqual(SETTING_KEYS)
  })

  it('is one for a record: what policy says of it replaces the agent’s, whole', async () => {
    const { current, report } = await opened(
      { card: { paths: { name: ['mine'], place: ['mine'] } } },
      { card: { paths: { name: ['theirs'] } } },
    )
    expect(current().card.paths).toEqual({ name: ['theirs'] })
    expect(report().find(({ key }) => key === 'card.paths')).toMatchObject({ origin: 'policy', locked: true })
  })
})

describe('a view by policy', () => {
  it('leaves the user no say in where its values are and how its scores are read', async () => {
    const own = { card: { paths: { name: ['personalEmail.address'] }, scores: { churn: { high: 99 } } } }
    expect((await opened(own)).current().card.paths).toEqual(own.card.paths)
    const { current } = await opened(own, { card: { view: 'support' } })
    expect(current().card).toMatchObject({ view: 'support', paths: {}, scores: {} })
  })
})

describe('one setting', () => {
  it('is set in force at once, written, and taken back with null', async () => {
    const settings = await opened({ language: 'fr', limits: { perDay: 9 } })
    const setting = settings.set('limits.perMinute', 3)
    expect(settings.current().limits.perMinute).toBe(3)
    expect(await setting).toBe('done')
    expect(await stored()).toEqual({ version: 1, language: 'fr', limits: { perDay: 9, perMinute: 3 } })
    expect(await settings.set('limits.perMinute', null)).toBe('done')
    expect(await settings.set('limits.perDay', null)).toBe('done')
    expect(settings.current().limits).toEqual(defaultSettings.limits)
    expect(await stored()).toEqual({ version: 1, language: 'fr' })
  })

  it('replaces a record whole, so that an entry can be taken out of it', async () => {
    const settings = await opened({ card: { paths: { name: ['a'], place: ['b'] } } })
    expect(await settings.set('card.paths', { name: ['a'] })).toBe('done')
    expect(settings.current().card.paths).toEqual({ name: ['a'] })
    expect((await stored()).card.paths).toEqual({ name: ['a'] })
  })

  it.each([
    ['limits.perMinute', 0],
    ['limits.perMinute', '5'],
    ['numbers.regions', ['Germany']],
    ['numbers.regions', []],
    ['panel.theme', 'sepia'],
    ['card.scores', { churn: { medium: 80, high: 20 } }],
    ['none.such', 1],
    ['limits', { perMinute: 1 }],
    ['version', 1],
    ['__proto__.polluted', true],
    ['constructor', 1],
    ['connection.endpoints.ims', ''],
    ['language', ['de']],
  ])('is not taken as %s = %j, and nothing changes', async (key, value) => {
    const settings = await opened({ language: 'fr' })
    const before = settings.version()
    expect(await settings.set(key, value)).toBe('wrong')
    expect(settings.user()).toEqual({ language: 'fr' })
    expect(settings.version()).toBe(before)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is not taken where policy has set it, neither a value nor null', async () => {
    const settings = await opened({ limits: { perMinute: 7 } }, { limits: { perMinute: 5 } })
    expect(await settings.set('limits.perMinute', 6)).toBe('locked')
    expect(await settings.set('limits.perMinute', null)).toBe('locked')
    expect((await stored()).limits.perMinute).toBe(7)
  })

  it('holds for this run where the file cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const settings = await openSettings(join(folder, 'a-file', 'not-a-folder'), { policy: null })
    expect(await settings.set('language', 'de')).toBe('not-saved')
    expect(settings.current().language).toBe('de')
  })

  it('leaves what policy alone may say in the file, where somebody wrote it', async () => {
    const settings = await opened({ lookup: { allAttributes: true } })
    expect(await settings.set('language', 'de')).toBe('done')
    expect((await stored()).lookup).toEqual({ allAttributes: true })
    expect(settings.current().lookup.allAttributes).toBeNull()
  })
})

describe('whoever depends on a setting', () => {
  it('is told of each change, with what was in force before, until it wants no more', async () => {
    const settings = await opened()
    const heard: [before: unknown, after: unknown][] = []
    const looks = ({ panel, language, triggers }: Settings) => [panel.theme, language, triggers.clipboard]
    const end = settings.onChange((before) => heard.push([looks(before), looks(settings.current())]))
    await settings.set('panel.theme', 'dark')
    await settings.change({ language: 'de', triggers: { clipboard: true } })
    end()
    await settings.set('panel.theme', null)
    expect(heard).toEqual([
      [
        ['system', 'system', false],
        ['dark', 'system', false],
      ],
      [
        ['dark', 'system', false],
        ['dark', 'de', true],
      ],
    ])
    expect(settings.version()).toBe(3)
  })
})

describe('a value at a key', () => {
  it('is put and taken out without touching what else is there, also what nobody knows', () => {
    const settings = { later: { a: 1 }, panel: { theme: 'dark' as const, other: 2 } }
    expect(withValue(settings, 'panel.theme', undefined)).toEqual({ later: { a: 1 }, panel: { other: 2 } })
    expect(withValue(settings, 'limits.perDay', 4)).toEqual({ ...settings, limits: { perDay: 4 } })
    expect(withValue({ limits: { perDay: 4 } }, 'limits.perDay', undefined)).toEqual({})
    expect(mergeSettings(settings).panel.theme).toBe('dark')
  })
})
