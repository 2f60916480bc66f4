import { chmod, chown, mkdir, mkdtemp, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filePolicy, type OpenSettings, openSettings } from '../../../src/main/settings'
import { readPolicy } from '../../../src/main/settings/policy'

const owner = process.getuid?.() ?? 0
let folder: string
let settings: OpenSettings | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-policy-'))
})
afterEach(async () => {
  settings?.close()
  settings = null
  await rm(folder, { recursive: true, force: true })
})

const path = () => join(folder, 'policy.json')
const place = () => ({ path: path(), owner })
const write = (content: unknown, mode = 0o644) =>
  writeFile(path(), typeof content === 'string' ? content : JSON.stringify(content), { mode })
const writeUser = (content: unknown) => writeFile(join(folder, 'settings.json'), JSON.stringify(content))
const opened = async (own = owner, at = path(), lookEveryMs?: number) => {
  settings = await openSettings(folder, { policy: filePolicy({ path: at, owner: own }, lookEveryMs) })
  return settings
}
const reasonOf = async (at = place()) => {
  const read = await readPolicy(at)
  return read.kind === 'refused' ? read.refusal.reason : read.kind
}

describe('machine policy', () => {
  it('stands above what the user has set, and above what is laid over it', async () => {
    await writeUser({ limits: { perMinute: 1000, perHour: 500 }, lookup: { mergePolicyId: 'mine' } })
    await write({ limits: { perMinute: 5 }, lookup: { mergePolicyId: 'theirs' } })
    const { current, policy } = await opened()
    expect(current().limits).toMatchObject({ perMinute: 5, perHour: 500 })
    expect(current({ lookup: { mergePolicyId: 'other' } }).lookup.mergePolicyId).toBe('theirs')
    expect(policy()).toEqual({ state: 'followed', path: path(), refusal: null })
  })

  it.each([
    ['connection.trustedHosts', { connection: { trustedHosts: ['broker.example.com'] } }, []],
    ['connection.certificateFile', { connection: { certificateFile: '/etc/ssl/own.pem' } }, null],
    ['card.actions', { card: { actions: [{ label: 'CRM', url: 'https://crm.example.com/{crmId}' }] } }, []],
    ['card.actionHosts', { card: { actionHosts: ['crm.example.com'] } }, []],
    ['lookup.allAttributes', { lookup: { allAttributes: true } }, null],
  ])('alone can set %s', async (key, wanted, unset) => {
    const stateOf = ({ report }: OpenSettings) => report().find((setting) => setting.key === key)
    await writeUser(wanted)
    const byUser = await opened()
    expect(stateOf(byUser)).toEqual({ key, value: unset, origin: 'default', locked: true })
    expect(byUser.current(wanted)).toEqual(byUser.current())
    expect(await byUser.set(key, Object.values(Object.values(wanted)[0] ?? {})[0])).toBe('locked')
    await write(wanted)
    const value = Object.values(Object.values(wanted)[0] ?? {})[0]
    expect(stateOf(await opened())).toEqual({ key, value, origin: 'policy', locked: true })
  })

  it('is absent where there is no file, and where its folder does not exist either', async () => {
    expect((await opened()).policy().state).toBe('absent')
    expect((await opened(owner, join(folder, 'none/such/policy.json'))).policy().state).toBe('absent')
  })

  it('keeps what it sets of a later version to itself, and follows the rest', async () => {
    await write({ version: 1, later: { a: 1 }, limits: { perMinute: 5, perWeek: 7 } })
    const { current, locks } = await opened()
    expect(current().limits.perMinute).toBe(5)
    expect(locks()).toEqual(['limits.perMinute'])
  })
})

describe('a policy file is not followed', () => {
  it.each([
    ['others can write it', () => chmod(path(), 0o646), 'writable'],
    ['its group can write it', () => chmod(path(), 0o664), 'writable'],
    ['it is not JSON', () => write('{'), 'not-json'],
    ['it is empty', () => write(''), 'not-json'],
    ['it is a list', () => write([]), 'wrong'],
    ['it is larger than anybody would write', () => write(`{"language":"${'e'.repeat(1_100_000)}"}`), 'too-large'],
    ['it is a folder', () => rm(path()).then(() => mkdir(path())), 'not-a-file'],
    ['others can write its folder', () => chmod(folder, 0o777), 'folder-writable'],
    ['a group can write its folder', () => chmod(folder, 0o770), 'folder-writable'],
  ])('when %s', async (_what, spoil, reason) => {
    await write({ limits: { perMinute: 5 } })
    await spoil()
    const { current, policy } = await opened()
    expect(policy()).toMatchObject({ state: 'refused', refusal: { reason } })
    expect(current().limits.perMinute).toBe(30)
  })

  it('when a value is wrong, and where is told without the value', async () => {
    await write({ limits: { perMinute: 'secret-looking' } })
    const { policy } = await opened()
    expect(policy().refusal).toEqual({ reason: 'wrong', at: 'limits.perMinute' })
  })

  it('when somebody else owns it', async () => {
    await write({ limits: { perMinute: 5 } })
    expect((await opened(owner + 1)).policy().refusal?.reason).toMatch(/not-owned|folder-writable/)
  })

  it('when it is a link, also to a file that would be followed', async () => {
    await writeFile(join(folder, 'elsewhere.json'), '{}', { mode: 0o644 })
    await symlink(join(folder, 'elsewhere.json'), path())
    expect(await reasonOf()).toBe('not-opened')
    expect(await reasonOf({ path: join(folder, 'elsewhere.json'), owner })).toBe('good')
  })

  it('when a folder further up can be written by others, and is followed below one such as /tmp', async () => {
    const [upper, lower] = [join(folder, 'upper'), join(folder, 'upper/lower')]
    const at = { path: join(lower, 'policy.json'), owner }
    await mkdir(lower, { recursive: true })
    await writeFile(at.path, '{}', { mode: 0o644 })
    expect(await reasonOf(at)).toBe('good')
    await chmod(upper, 0o777)
    expect(await reasonOf(at)).toBe('folder-writable')
    await chmod(upper, 0o1777)
    expect(await reasonOf(at)).toBe('good')
  })

  it.skipIf(owner !== 0)('when its folder is a link to one that somebody else owns', async () => {
    const [theirs, at] = [join(folder, 'theirs'), { path: join(folder, 'callside/policy.json'), owner }]
    await mkdir(theirs)
    await writeFile(join(theirs, 'policy.json'), '{}', { mode: 0o644 })
    await symlink(theirs, join(folder, 'callside'))
    expect(await reasonOf(at)).toBe('good')
    await chown(theirs, 4_294_967, 4_294_967)
    expect(await reasonOf(at)).toBe('folder-writable')
  })
})

describe('a policy that changes', () => {
  const watched = async (at = path()) => {
    const open = await opened(owner, at, 20)
    open.followPolicy()
    return open
  }
  const perMinute = () => settings?.current().limits.perMinute

  it('is in force within five seconds', async () => {
    const { current, followPolicy } = await opened()
    followPolicy()
    const writtenAt = performance.now()
    await write({ limits: { perMinute: 5 } })
    await expect.poll(() => current().limits.perMinute, { timeout: 10_000 }).toBe(5)
    expect(performance.now() - writtenAt).toBeLessThan(5_000)
  }, 15_000)

  it('is followed as it is written, replaced, broken, mended and taken away; each change is told once', async () => {
    const heard: number[] = []
    const { current, policy, locks, onChange, version } = await watched()
    onChange((before) => heard.push(before.limits.perMinute))
    await write({ limits: { perMinute: 5 } })
    await expect.poll(perMinute).toBe(5)
    expect(locks()).toEqual(['limits.perMinute'])

    await writeFile(join(folder, 'next.json'), '{"limits":{"perMinute":6}}', { mode: 0o644 })
    await rename(join(folder, 'next.json'), path())
    await expect.poll(perMinute).toBe(6)

    await write('{"limits":')
    await expect.poll(() => policy().state).toBe('kept')
    expect(policy().refusal).toEqual({ reason: 'not-json', at: null })
    expect(current().limits.perMinute).toBe(6)
    expect(locks()).toEqual(['limits.perMinute'])

    await write({ limits: { perMinute: 7 } })
    await expect.poll(perMinute).toBe(7)
    expect(policy().state).toBe('followed')

    await rm(path())
    await expect.poll(perMinute).toBe(30)
    expect(policy().state).toBe('absent')
    expect(heard).toEqual([30, 5, 6, 6, 7])
    expect(version()).toBe(5)
  })

  it.each([
    ['others were allowed to write it', () => chmod(path(), 0o666), 'writable'],
    ['others were allowed to write its folder', () => chmod(folder, 0o777), 'folder-writable'],
    ['a link was put in its place', swapForLink, 'not-opened'],
  ] as const)('keeps what it said before when %s', async (_what, spoil, reason) => {
    await write({ limits: { perMinute: 5 } })
    const { current, policy } = await watched()
    await spoil()
    await expect.poll(() => policy().state).toBe('kept')
    expect(policy().refusal?.reason).toBe(reason)
    expect(current().limits.perMinute).toBe(5)
  })

  it('holds at the next start, too, when it was broken meanwhile, and no longer once it was taken away', async () => {
    await write({ limits: { perMinute: 5 } })
    const first = await opened()
    await first.settled()
    first.close()
    await write('{"limits":')
    const second = await opened()
    expect([second.policy().state, second.current().limits.perMinute]).toEqual(['kept', 5])
    expect(second.locks()).toEqual(['limits.perMinute'])
    second.close()
    await rm(path())
    const third = await opened()
    await third.settled()
    third.close()
    await write('{"limits":')
    expect((await opened()).policy().state).toBe('refused')
  })

  it('that could not be followed at the start is in force as soon as it can', async () => {
    await write({ limits: { perMinute: 5 } }, 0o666)
    await chmod(path(), 0o666)
    const { policy } = await watched()
    expect([policy().state, perMinute()]).toEqual(['refused', 30])
    await chmod(path(), 0o644)
    await expect.poll(perMinute).toBe(5)
  })

  it('is noticed where neither file nor folder were there before', async () => {
    const at = join(folder, 'etc/callside/policy.json')
    const { current } = await watched(at)
    await mkdir(join(folder, 'etc/callside'), { recursive: true })
    await writeFile(at, '{"language":"de"}', { mode: 0o644 })
    await expect.poll(() => current().language).toBe('de')
  })

  it('is noticed although its size and its time are those of the one before', async () => {
    await write({ limits: { perMinute: 5 } })
    const { atime, mtime } = await stat(path())
    await watched()
    await write({ limits: { perMinute: 6 } })
    await utimes(path(), atime, mtime)
    await expect.poll(perMinute).toBe(6)
  })

  it('changes nothing any more after the settings were closed', async () => {
    const { close, policy } = await watched()
    close()
    const other = filePolicy(place(), 20)
    await other.read()
    const seen = new Promise<string>((resolve) => {
      const end = other.watch(() => {
        end()
        resolve('seen')
      })
    })
    await write({ limits: { perMinute: 5 } })
    expect(await seen).toBe('seen')
    expect(policy().state).toBe('absent')
  })
})

async function swapForLink(): Promise<void> {
  await writeFile(join(folder, 'theirs.json'), '{"limits":{"perMinute":9}}', { mode: 0o644 })
  await symlink(join(folder, 'theirs.json'), join(folder, 'link'))
  await rename(join(folder, 'link'), path())
}
