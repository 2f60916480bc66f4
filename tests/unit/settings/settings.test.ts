import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings, mergeSettings, openSettings } from '../../../src/main/settings'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const opened = () => openSettings(folder, { policy: null })
const path = () => join(folder, 'settings.json')
const write = (content: unknown) => writeFile(path(), typeof content === 'string' ? content : JSON.stringify(content))

describe('settings.json', () => {
  it('may be absent: then everything has its default, and nothing is written until something is set', async () => {
    const settings = await opened()
    expect(settings.current()).toEqual(defaultSettings)
    expect(await readdir(folder)).toEqual([])
  })

  it('may set any key alone', async () => {
    await write({ lookup: { mergePolicyId: 'p' }, numbers: { regions: ['DE', 'AT'] } })
    const { current, notices } = await opened()
    expect(notices).toEqual([])
    expect(current().lookup).toEqual({ ...defaultSettings.lookup, mergePolicyId: 'p' })
    expect(current().numbers.regions).toEqual(['DE', 'AT'])
    expect(current().numbers.internalExtensions).toEqual(['1XX'])
  })

  it.each([
    ['not JSON', '{ "version": 1, '],
    ['binary', '\u0000\u0001\uffff'],
    ['empty', ''],
    ['a list', []],
    ['a wrong type', { lookup: { timeoutMs: 'soon' } }],
    ['a wrong value', { numbers: { regions: ['Germany'] } }],
  ])('is kept aside when it is broken (%s), and defaults are used', async (_what, content) => {
    await write(content)
    const before = await readFile(path())
    const { current, notices } = await openSettings(folder, {
      policy: null,
      now: () => new Date('2026-01-02T03:04:05.678Z'),
    })
    const keptAs = 'settings.broken-2026-01-02T03-04-05-678Z.json'
    expect(current()).toEqual(defaultSettings)
    expect(notices).toEqual([{ kind: 'settings-broken', keptAs, detail: expect.any(String) }])
    expect(await readFile(join(folder, keptAs))).toEqual(before)
  })

  it('names the path that is wrong, not its value', async () => {
    await write({ connection: { clientId: ['secret-looking'] } })
    const { notices } = await opened()
    expect(notices).toMatchObject([{ detail: expect.stringContaining('connection.clientId') }])
    expect(JSON.stringify(notices)).not.toContain('secret-looking')
  })

  it('stays where it is for a command that only reads, and when it cannot be read at all', async () => {
    await write('{ broken')
    const reader = await openSettings(folder, { policy: null, keepAside: false })
    expect(reader.notices).toMatchObject([{ kind: 'settings-broken' }])
    expect(await reader.change({ language: 'fr' })).toBe(false)
    expect(await readdir(folder)).toEqual(['settings.json'])
    await rm(path())
    await mkdir(path())
    const { notices, change } = await opened()
    expect(notices).toEqual([{ kind: 'settings-not-saved' }])
    expect(await change({ language: 'fr' })).toBe(false)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('is used read-only and left untouched when it comes from a newer version', async () => {
    const newer = { version: 2, numbers: { regions: ['FR'] }, lookup: { timeoutMs: { adaptive: true } } }
    await write(newer)
    const settings = await opened()
    expect(settings.notices).toEqual([{ kind: 'settings-newer' }])
    expect(settings.current().numbers.regions).toEqual(['FR'])
    expect(settings.current().lookup).toEqual(defaultSettings.lookup)
    expect(await settings.change({ triggers: { clipboard: true } })).toBe(false)
    expect(settings.current().triggers.clipboard).toBe(true)
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(newer)
  })

  it('keeps what it does not know when something is changed', async () => {
    await write({ version: 1, later: { a: 1 }, triggers: { other: true } })
    const settings = await opened()
    expect(await settings.change({ triggers: { clipboard: true } })).toBe(true)
    const stored = JSON.parse(await readFile(path(), 'utf8'))
    expect(stored).toEqual({ version: 1, later: { a: 1 }, triggers: { other: true, clipboard: true } })
  })

  it('is written whole or not at all, for its owner alone, and leaves no drafts behind', async () => {
    const settings = await opened()
    await Promise.all(['a', 'b', 'c'].map((sandbox) => settings.change({ connection: { sandbox } })))
    expect(JSON.parse(await readFile(path(), 'utf8')).connection.sandbox).toBe('c')
    expect(await readdir(folder)).toEqual(['settings.json'])
    expect((await stat(path())).mode & 0o077).toBe(0)
  })

  it('says so when it cannot be written', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const settings = await openSettings(join(file, 'not-a-folder'))
    expect(await settings.change({ language: 'de' })).toBe(false)
    expect(settings.current().language).toBe('de')
  })

  it('is not overwritten when it is broken and cannot be put aside', async () => {
    await write('{ broken')
    const now = new Date('2026-01-02T03:04:05.678Z')
    await mkdir(join(folder, 'settings.broken-2026-01-02T03-04-05-678Z.json', 'in-the-way'), { recursive: true })
    const settings = await openSettings(folder, { policy: null, now: () => now })
    expect(settings.notices).toEqual([{ kind: 'settings-not-saved' }])
    expect(await settings.change({ language: 'fr' })).toBe(false)
    expect(await readFile(path(), 'utf8')).toBe('{ broken')
  })
})

describe('layers of settings', () => {
  it('are merged key by key, the later ones first in force, and lists whole', () => {
    const merged = mergeSettings(
      { numbers: { regions: ['DE', 'AT'] } },
      { numbers: { regions: ['FR'] }, language: 'fr' },
    )
    expect(merged.numbers).toEqual({ regions: ['FR'], internalExtensions: ['1XX'] })
    expect(merged.language).toBe('fr')
  })

  it('always give every key a value', () => {
    const keys = Object.keys(defaultSettings).sort()
    fc.assert(
      fc.property(fc.subarray(keys), (chosen) => {
        const user = Object.fromEntries(chosen.map((key) => [key, undefined]))
        expect(mergeSettings(user)).toEqual(defaultSettings)
      }),
    )
  })
})
