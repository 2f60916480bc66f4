import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Outcome, openRemembered, rememberNothing } from '../../../src/main/platform'

const organization = { organizationId: 'ONE@AdobeOrg', clientId: 'client-one', sandbox: 'prod' }
const yes: Outcome<null> = { ok: true, value: null }
const no = (kind: 'not-licensed' | 'not-permitted', code?: string): Outcome<never> => ({
  ok: false,
  problem: { kind, retryable: false, status: 403, ...(code ? { code } : {}) },
})

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-remembered-'))
  path = join(folder, 'deep', 'remembered.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const written = async () => JSON.parse(await readFile(path, 'utf8'))

describe('what is remembered of an organisation', () => {
  it('is there after a restart', async () => {
    const first = await openRemembered(path, organization)
    first.learn('hub', yes)
    first.learn('events', no('not-licensed', 'UPS-ACC-1000004'))
    first.keepNamespaces(['Phone', 'Phone_E.164', 'PHONE_SHA256_E.164'])
    first.keepSpelling({ namespace: 'Phone_E.164', format: 'sha256-e164-digits' })
    await first.settled()
    const second = await openRemembered(path, organization)
    expect(second.capability('hub')).toMatchObject({ state: 'yes', kind: null, code: null })
    expect(second.capability('events')).toMatchObject({ state: 'no', kind: 'not-licensed', code: 'UPS-ACC-1000004' })
    expect(second.capability('edge')).toBeNull()
    expect(second.namespaces()).toEqual(['Phone', 'Phone_E.164', 'PHONE_SHA256_E.164'])
    expect(second.spelling()).toEqual({ namespace: 'Phone_E.164', format: 'sha256-e164-digits' })
  })

  it('belongs to one organisation, client and sandbox, none of which the file names', async () => {
    const first = await openRemembered(path, organization)
    first.learn('hub', yes)
    await first.settled()
    for (const change of [{ organizationId: 'TWO@AdobeOrg' }, { clientId: 'client-two' }, { sandbox: 'dev' }]) {
      expect((await openRemembered(path, { ...organization, ...change })).capability('hub')).toBeNull()
    }
    const text = await readFile(path, 'utf8')
    for (const name of Object.values(organization)) expect(text).not.toContain(name)
  })

  it.each([
    ['half a JSON', '{"version":1,"organi'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another version', '{"version":2,"organizations":{}}'],
    ['organisations that are none', '{"version":1,"organizations":7}'],
  ])('is started afresh from a file with %s', async (_, text) => {
    await mkdir(join(folder, 'deep'))
    await writeFile(path, text)
    const remembered = await openRemembered(path, organization)
    expect(remembered.capability('hub')).toBeNull()
    remembered.learn('hub', yes)
    await remembered.settled()
    expect((await openRemembered(path, organization)).capability('hub')).toMatchObject({ state: 'yes' })
  })

  it('keeps what can be read of an entry with a broken part', async () => {
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    remembered.keepNamespaces(['Phone'])
    await remembered.settled()
    const file = await written()
    for (const entry of Object.values(file.organizations))
      Object.assign(entry as object, { capabilities: { hub: 'maybe' } })
    await writeFile(path, JSON.stringify(file))
    const reopened = await openRemembered(path, organization)
    expect(reopened.capability('hub')).toBeNull()
    expect(reopened.namespaces()).toEqual(['Phone'])
  })

  it("survives many processes that write at the same time: nobody loses another one's entry", async () => {
    const sandboxes = Array.from({ length: 25 }, (_, index) => `sandbox-${index}`)
    const all = await Promise.all(sandboxes.map((sandbox) => openRemembered(path, { ...organization, sandbox })))
    for (const [index, one] of all.entries()) one.keepNamespaces([`Phone_${index}`])
    await Promise.all(all.map((one) => one.settled()))
    for (const [index, sandbox] of sandboxes.entries()) {
      expect((await openRemembered(path, { ...organization, sandbox })).namespaces()).toEqual([`Phone_${index}`])
    }
    expect(await readdir(join(folder, 'deep'))).toEqual(['remembered.json'])
  })

  it('is what the last one wrote who knew the same organisation', async () => {
    const [one, other] = await Promise.all([openRemembered(path, organization), openRemembered(path, organization)])
    one.keepNamespaces(['Phone'])
    await one.settled()
    other.keepNamespaces(['Mobile'])
    await other.settled()
    expect((await openRemembered(path, organization)).namespaces()).toEqual(['Mobile'])
  })

  it('keeps of each thing what was learnt last, whichever process learnt it and whichever wrote last', async () => {
    let now = Date.UTC(2026, 0, 1)
    const open = () => openRemembered(path, organization, () => now)
    const app = await open()
    app.learn('hub', yes)
    app.learn('events', no('not-permitted', '403025'))
    app.keepNamespaces(['Phone'])
    await app.settled()
    now += 1_000
    const doctor = await open()
    doctor.learn('events', yes)
    doctor.keepNamespaces(['Phone', 'Mobile'])
    await doctor.settled()
    now += 1_000
    app.learn('hub', no('not-licensed', 'UPS-ACC-1000004'))
    app.keepSpelling({ namespace: 'Phone', format: 'e164' })
    await app.settled()
    const later = await open()
    for (const known of [app, later]) {
      expect(known.capability('events')).toMatchObject({ state: 'yes' })
      expect(known.capability('hub')).toMatchObject({ state: 'no', kind: 'not-licensed' })
      expect(known.namespaces()).toEqual(['Phone', 'Mobile'])
      expect(known.spelling()).toEqual({ namespace: 'Phone', format: 'e164' })
    }
    now += 1_000
    doctor.keepSpelling({ namespace: 'Mobile', format: 'national' })
    await doctor.settled()
    expect(doctor.capability('hub')).toMatchObject({ state: 'no' })
    expect((await open()).spelling()).toEqual({ namespace: 'Mobile', format: 'national' })
  })

  it('is not ruled by what was written while the clock was ahead', async () => {
    let now = Date.UTC(2036, 0, 1)
    const open = () => openRemembered(path, organization, () => now)
    const ahead = await open()
    ahead.learn('events', no('not-permitted', '403025'))
    await ahead.settled()
    now = Date.UTC(2026, 0, 1)
    const app = await open()
    expect(app.capability('events')).toBeNull()
    app.learn('events', yes)
    await app.settled()
    expect((await open()).capability('events')).toMatchObject({ state: 'yes' })
  })

  it('keeps what it learns while it is being written', async () => {
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    const written = remembered.settled()
    remembered.keepSpelling({ namespace: 'Phone', format: 'e164' })
    await written
    expect(remembered.spelling()).toEqual({ namespace: 'Phone', format: 'e164' })
    await remembered.settled()
    expect((await openRemembered(path, organization)).spelling()).toEqual({ namespace: 'Phone', format: 'e164' })
  })

  it('is read from a file of a version that kept neither kinds nor times', async () => {
    const before = await openRemembered(path, organization)
    before.learn('hub', yes)
    await before.settled()
    const file = await written()
    const at = new Date().toISOString()
    for (const key of Object.keys(file.organizations))
      file.organizations[key] = {
        capabilities: { hub: { state: 'yes', code: null, at }, events: { state: 'no', code: 'UPS-ACC-1000004', at } },
        namespaces: ['Phone'],
        spelling: { namespace: 'Phone', format: 'e164' },
      }
    await writeFile(path, JSON.stringify(file))
    const remembered = await openRemembered(path, organization)
    expect(remembered.capability('hub')).toEqual({ state: 'yes', kind: null, code: null, at })
    expect(remembered.capability('events')).toEqual({ state: 'no', kind: null, code: 'UPS-ACC-1000004', at })
    expect(remembered.spelling()).toEqual({ namespace: 'Phone', format: 'e164' })
    remembered.keepNamespaces(['Mobile'])
    await remembered.settled()
    const after = await openRemembered(path, organization)
    expect(after.namespaces()).toEqual(['Mobile'])
    expect(after.spelling()).toEqual({ namespace: 'Phone', format: 'e164' })
  })

  it('is written although a process crashed while it held the lock', async () => {
    await mkdir(join(folder, 'deep'))
    await writeFile(`${path}.lock`, '')
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(`${path}.lock`, longAgo, longAgo)
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    await remembered.settled()
    expect((await openRemembered(path, organization)).capability('hub')).toMatchObject({ state: 'yes' })
  })

  it('is readable by its owner alone, and written once for changes that come together', async () => {
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    await remembered.settled()
    expect((await stat(path)).mode & 0o077).toBe(0)
    const { ino } = await stat(path)
    remembered.learn('hub', yes)
    remembered.keepNamespaces(['Phone'])
    remembered.keepNamespaces(['Phone'])
    await remembered.settled()
    const after = (await stat(path)).ino
    expect(after).not.toBe(ino)
    remembered.learn('hub', yes)
    remembered.keepNamespaces(['Phone'])
    await remembered.settled()
    expect((await stat(path)).ino).toBe(after)
  })

  it('is written by itself, soon after', async () => {
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    await expect
      .poll(
        () =>
          stat(path).then(
            () => true,
            () => false,
          ),
        { timeout: 5_000 },
      )
      .toBe(true)
  })

  it('stays in memory where the folder cannot be made', async () => {
    await writeFile(join(folder, 'deep'), 'a file in the way')
    const remembered = await openRemembered(path, organization)
    remembered.learn('hub', yes)
    await remembered.settled()
    expect(remembered.capability('hub')).toMatchObject({ state: 'yes' })
  })

  it('believes a refusal for a day, and then has it asked for again', async () => {
    let now = Date.UTC(2026, 0, 1)
    const remembered = await openRemembered(path, organization, () => now)
    remembered.learn('hub', yes)
    remembered.learn('events', no('not-licensed', 'UPS-ACC-1000004'))
    now += 24 * 3_600_000 - 1
    expect(remembered.capability('events')).toEqual({
      state: 'no',
      kind: 'not-licensed',
      code: 'UPS-ACC-1000004',
      at: '2026-01-01T00:00:00.000Z',
    })
    now += 1
    expect(remembered.capability('events')).toBeNull()
    expect(remembered.capability('hub')).toMatchObject({ state: 'yes' })
    remembered.learn('events', no('not-licensed', 'UPS-ACC-1000004'))
    expect(remembered.capability('events')).toMatchObject({ at: '2026-01-02T00:00:00.000Z' })
  })
})

describe('what an answer teaches', () => {
  it('is yes for any answer, and no for a refusal', () => {
    const remembered = rememberNothing()
    remembered.learn('audiences', no('not-permitted', 'UPAPI-113752-403'))
    expect(remembered.capability('audiences')).toMatchObject({ state: 'no', code: 'UPAPI-113752-403' })
    remembered.learn('audiences', yes)
    expect(remembered.capability('audiences')).toMatchObject({ state: 'yes', code: null })
  })

  it.each([
    'timeout',
    'unreachable',
    'rate-limited',
    'credentials-rejected',
    'limit-reached',
    'unexpected-response',
  ] as const)('is nothing when the problem is "%s"', (kind) => {
    const remembered = rememberNothing()
    remembered.learn('hub', { ok: false, problem: { kind, retryable: true } })
    expect(remembered.capability('hub')).toBeNull()
    remembered.learn('hub', yes)
    remembered.learn('hub', { ok: false, problem: { kind, retryable: true } })
    expect(remembered.capability('hub')).toMatchObject({ state: 'yes' })
  })

  it('is that the hub is there when it refuses the merge policy, and nothing about events', () => {
    const remembered = rememberNothing()
    const refused = { ok: false, problem: { kind: 'merge-policy', retryable: false, status: 422 } } as const
    remembered.learn('hub', refused)
    remembered.learn('events', refused)
    expect(remembered.capability('hub')).toMatchObject({ state: 'yes', kind: null, code: null })
    expect(remembered.capability('events')).toBeNull()
  })

  it('is nothing about events while the hub itself is refused', () => {
    const remembered = rememberNothing()
    remembered.learn('hub', no('not-licensed'))
    remembered.learn('events', no('not-licensed'))
    expect(remembered.capability('events')).toBeNull()
    remembered.learn('hub', yes)
    remembered.learn('events', no('not-permitted'))
    expect(remembered.capability('events')).toMatchObject({ state: 'no', code: null })
  })
})
