import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openUsage, type UsageMeter } from '../../../src/main/platform/usage'

const SECOND = 1_000
const MINUTE = 60_000
const plenty = { perMinute: 1_000, perHour: 10_000, perDay: 100_000 }

/** A local time of 23 November 2026, in milliseconds since the epoch. */
const at = (hours: number, minutes = 0, seconds = 0, day = 23) =>
  new Date(2026, 10, day, hours, minutes, seconds).getTime()

let folder: string
let now: number
let limits: typeof plenty
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'callside-usage-')), 'usage')
  now = at(12)
  limits = { ...plenty }
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const open = () =>
  openUsage(
    folder,
    () => limits,
    () => now,
  )
const fill = async (usage: UsageMeter, count: number, source = 'search') => {
  for (let turn = 0; turn < count; turn += 1) expect(await usage.admit(source)).toEqual({ ok: true, value: null })
}
const limitReached = (code: string, retryAfterMs: number) => ({
  ok: false,
  problem: { kind: 'limit-reached', retryable: true, code, retryAfterMs },
})
const lines = async (day = '2026-11-23') => (await readFile(join(folder, `${day}.log`), 'latin1')).split('\n')

describe('profile calls', () => {
  it('are requests for profiles and events, at once in the count and later in the file', async () => {
    const usage = await open()
    for (const purpose of ['token', 'profiles', 'events', 'audiences', 'edge', 'profiles'] as const) usage.sent(purpose)
    expect(usage.counts()).toEqual({ today: 3, thisMonth: 3 })
    await usage.settled()
    expect((await open()).counts()).toEqual({ today: 3, thisMonth: 3 })
  })

  it('of other processes are known after the next count of our own', async () => {
    const [one, other] = [await open(), await open()]
    other.sent('profiles')
    await other.settled()
    await fill(one, 1)
    expect(one.counts().today).toBe(1)
  })

  it('of the month are those of its days, whatever day the app was started on', async () => {
    const call = (day: string, id: string) => writeFile(join(folder, `${day}.log`), `P 1795000000000 ${id}\n`)
    await mkdir(folder, { recursive: true })
    await call('2026-10-31', 'aaaaaaaa')
    await call('2026-11-01', 'bbbbbbbb')
    await call('2026-11-22', 'cccccccc')
    const usage = await open()
    usage.sent('events')
    expect(usage.counts()).toEqual({ today: 1, thisMonth: 3 })
    now = at(8, 0, 0, 24)
    expect(usage.counts()).toEqual({ today: 0, thisMonth: 3 })
    usage.sent('profiles')
    now = new Date(2026, 11, 1).getTime()
    expect(usage.counts()).toEqual({ today: 0, thisMonth: 0 })
    await usage.settled()
  })
})

describe('the files', () => {
  it('hold times and meaningless ids, nothing else', async () => {
    const usage = await open()
    await fill(usage, 2)
    await fill(usage, 1, 'link')
    usage.sent('profiles')
    await usage.settled()
    const written = (await lines()).filter((line) => line !== '')
    expect(written).toHaveLength(4)
    for (const line of written) expect(line).toMatch(/^[LKP] \d{13} [\w-]{8}$/)
  })

  it('may hold broken lines: those say nothing, and the next line is whole again', async () => {
    limits.perMinute = 3
    await mkdir(folder, { recursive: true })
    const broken = `L ${now} abcdefgh\nL x\n\u0000\u0000\nP\nU ${now} nobodyxx\n${'#'.repeat(5_000)}\nL ${now} ijklmnop\nL ${now} tor`
    await writeFile(join(folder, '2026-11-23.log'), broken)
    const usage = await open()
    await fill(usage, 1)
    expect(await usage.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
    expect(await (await open()).admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
  })

  it('are replaced or deleted without anything that is known being lost or counted twice', async () => {
    limits.perMinute = 3
    const usage = await open()
    await fill(usage, 2)
    usage.sent('profiles')
    await usage.settled()
    await rm(folder, { recursive: true })
    await fill(usage, 1)
    expect(await usage.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
    expect(usage.counts().today).toBe(1)
  })

  it('are deleted after two months', async () => {
    await mkdir(folder, { recursive: true })
    for (const name of ['2026-09-21.log', '2026-09-22.log', '2026-11-22.log', '2020-01-01.txt'])
      await writeFile(join(folder, name), '')
    await open()
    expect((await readdir(folder)).sort()).toEqual(['2020-01-01.txt', '2026-09-22.log', '2026-11-22.log'])
  })

  it('that cannot be written leave the limits in force for this run', async () => {
    const file = join(folder, '..', 'a-file')
    await writeFile(file, '')
    limits.perMinute = 2
    const usage = await openUsage(
      join(file, 'usage'),
      () => limits,
      () => now,
    )
    await fill(usage, 2)
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', MINUTE))
    usage.sent('profiles')
    await usage.settled()
    expect(usage.counts()).toEqual({ today: 1, thisMonth: 1 })
    now += MINUTE
    await fill(usage, 2)
  })

  it('are read to their end behind any amount of junk', async () => {
    limits.perMinute = 2
    await mkdir(folder, { recursive: true })
    const junk = `${'x'.repeat(63)}\n`.repeat(10 * 16_384)
    const lines = `L ${now - 5_000} aaaaaaaa\nL ${now - 4_000} bbbbbbbb\n`
    for (const before of [junk, junk.replaceAll('\n', 'x'), `${junk}L ${now - 6_000} cccccccc\n${junk}`]) {
      await writeFile(join(folder, '2026-11-23.log'), `${before}\n${lines}`)
      expect(await (await open()).admit('search')).toMatchObject({ problem: { code: 'per-minute' } })
    }
  })

  it('that are old and cannot be deleted take none of the others with them', async () => {
    await mkdir(join(folder, '2020-01-01.log', 'inside'), { recursive: true })
    await writeFile(join(folder, '2019-01-01.log'), '')
    await writeFile(join(folder, '2026-11-05.log'), 'P 1795000000000 aaaaaaaa\n')
    expect((await open()).counts()).toEqual({ today: 0, thisMonth: 1 })
    expect((await readdir(folder)).sort()).toEqual(['2020-01-01.log', '2026-11-05.log'])
  })

  it.skipIf(process.platform === 'win32').each(['a link', 'a pipe', 'a folder'])(
    'that are %s are left alone: the limits hold for this run',
    async (what) => {
      limits.perMinute = 2
      await mkdir(folder, { recursive: true })
      const path = join(folder, '2026-11-23.log')
      const elsewhere = join(folder, '..', 'elsewhere')
      await writeFile(elsewhere, 'precious')
      if (what === 'a link') await symlink(elsewhere, path)
      if (what === 'a pipe') execFileSync('mkfifo', [path])
      if (what === 'a folder') await mkdir(path)
      const usage = await open()
      await fill(usage, 2)
      expect(await usage.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
      expect(await readFile(elsewhere, 'utf8')).toBe('precious')
    },
  )

  it('of a busy day cost a lookup hardly more than those of an empty one', async () => {
    const many = Array.from(
      { length: 1_500 },
      (_, turn) => `L ${at(8) + turn * 5 * SECOND} ${String(turn).padStart(8, '0')}`,
    )
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '2026-11-23.log'), `${many.join('\n')}\n`)
    const opened = (where: string) =>
      openUsage(
        where,
        () => limits,
        () => now,
      )
    const days = { busy: await opened(folder), empty: await opened(join(folder, 'empty')) }
    const least = { busy: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY }
    // By turns, so that both see the same machine; the least of each, since everything else is somebody else's work.
    for (let round = 0; round < 6; round += 1) {
      for (const day of ['busy', 'empty'] as const) {
        const before = process.cpuUsage()
        await fill(days[day], 50)
        const { user, system } = process.cpuUsage(before)
        least[day] = Math.min(least[day], user + system)
      }
    }
    expect(least.busy).toBeLessThan(2 * least.empty)
  })
})
