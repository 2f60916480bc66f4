import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openUsage, type UsageMeter } from '../../../src/main/platform/usage'

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
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

describe('the limits', () => {
  it('let the next lookup through exactly when the oldest leaves the minute', async () => {
    limits.perMinute = 3
    const usage = await open()
    await fill(usage, 1)
    now += 10 * SECOND
    await fill(usage, 2)
    now += 20 * SECOND
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', 30 * SECOND))
    now += 30 * SECOND - 1
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', 1))
    now += 1
    await fill(usage, 1)
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', 10 * SECOND))
  })

  it('hold for the hour and the local day, and name the one that has to be waited for longest', async () => {
    limits = { perMinute: 2, perHour: 2, perDay: 3 }
    const usage = await open()
    await fill(usage, 2)
    expect(await usage.admit('hotkey')).toEqual(limitReached('per-hour', HOUR))
    now += HOUR
    await fill(usage, 1)
    expect(await usage.admit('hotkey')).toEqual(limitReached('per-day', at(0, 0, 0, 24) - now))
    now = at(0, 0, 0, 24)
    await fill(usage, 1)
  })

  it('are shared by everybody who counts in the folder', async () => {
    limits.perMinute = 3
    const [one, other] = [await open(), await open()]
    await fill(one, 2)
    await fill(other, 1)
    expect(await one.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
    expect(await other.admit('command-line')).toMatchObject(limitReached('per-minute', MINUTE))
    expect(await (await open()).admit('command-line')).toMatchObject(limitReached('per-minute', MINUTE))
  })

  it('admit exactly as many as allowed of many that come at once, through several counters', async () => {
    limits.perMinute = 7
    const counters = [await open(), await open(), await open()]
    const asked = Array.from({ length: 60 }, (_, turn) => counters[turn % 3]?.admit('clipboard'))
    const answers = await Promise.all(asked)
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(7)
  })

  it('can be lowered and raised while it runs', async () => {
    const usage = await open()
    await fill(usage, 5)
    limits.perMinute = 4
    expect(await usage.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
    limits.perMinute = 6
    await fill(usage, 1)
    limits.perMinute = 0
    now += 2 * MINUTE
    expect(await usage.admit('search')).toMatchObject(limitReached('per-minute', MINUTE))
  })

  it('do not count what was refused', async () => {
    limits.perMinute = 1
    const usage = await open()
    await fill(usage, 1)
    for (let turn = 0; turn < 20; turn += 1) await usage.admit('search')
    now += MINUTE
    await fill(usage, 1)
    expect((await lines()).filter((line) => line.startsWith('L'))).toHaveLength(2)
  })

  it('let links cause one lookup in two seconds, over all counters, and nobody else wait for them', async () => {
    const [one, other] = [await open(), await open()]
    await fill(one, 1, 'link')
    now += 500
    expect(await other.admit('link')).toEqual(limitReached('links', 1_500))
    await fill(other, 3, 'search')
    now += 1_500
    await fill(other, 1, 'link')
    expect(await one.admit('link')).toEqual(limitReached('links', 2_000))
  })
})

describe('around midnight', () => {
  it('the windows reach into the day before, the day does not', async () => {
    limits = { perMinute: 3, perHour: 4, perDay: 4 }
    now = at(23, 59, 50)
    const usage = await open()
    await fill(usage, 3)
    now = at(0, 0, 10, 24)
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', 40 * SECOND))
    now = at(0, 0, 50, 24)
    await fill(usage, 1)
    expect(await usage.admit('search')).toEqual(limitReached('per-hour', 59 * MINUTE))
    const fresh = await open()
    expect(await fresh.admit('search')).toEqual(limitReached('per-hour', 59 * MINUTE))
    now = at(0, 59, 50, 24)
    await fill(fresh, 3)
    now = at(3, 0, 0, 24)
    expect(await usage.admit('search')).toEqual(limitReached('per-day', 21 * HOUR))
  })

  it('sees what another counter put into the former day after this one had turned the page', async () => {
    limits.perMinute = 2
    now = at(23, 59, 59)
    const [early, late] = [await open(), await open()]
    await fill(early, 1)
    await fill(late, 1)
    now = at(0, 0, 5, 24)
    expect(await early.admit('search')).toEqual(limitReached('per-minute', 54 * SECOND))
  })

  it('a lookup that was counted on the wrong side is taken back and counted again', async () => {
    now = at(23, 59, 59)
    let asked = 0
    const usage = await openUsage(
      folder,
      () => limits,
      () => {
        asked += 1
        return asked > 3 ? at(0, 0, 1, 24) : now
      },
    )
    expect(await usage.admit('search')).toMatchObject({ ok: true })
    expect((await lines()).map((line) => line[0]).join('')).toBe('LU')
    expect((await lines('2026-11-24')).map((line) => line[0]).join('')).toBe('L')
  })
})

describe('a clock that is put back', () => {
  it('makes nobody wait longer than the window, in the same process and in a new one', async () => {
    limits.perMinute = 2
    const usage = await open()
    await fill(usage, 2)
    now -= 2 * HOUR
    expect(await usage.admit('search')).toEqual(limitReached('per-minute', MINUTE))
    now += 20 * SECOND
    // A process of its own for every call, as the command line has.
    expect(await (await open()).admit('command-line')).toEqual(limitReached('per-minute', 40 * SECOND))
    now += 40 * SECOND
    expect(await (await open()).admit('command-line')).toMatchObject({ ok: true })
    await fill(usage, 1)
    expect(await usage.admit('search')).toMatchObject({ ok: false })
  })

  it('never opens a gap in the limit', async () => {
    limits.perHour = 3
    const usage = await open()
    await fill(usage, 3)
    for (let step = 0; step < 5; step += 1) {
      now -= 10 * MINUTE
      expect(await usage.admit('search')).toMatchObject({ ok: false, problem: { code: 'per-hour' } })
    }
    now += HOUR
    await fill(usage, 3)
  })

  it('over midnight counts in the former day again, and never less than nothing', async () => {
    now = at(0, 10, 0, 24)
    const usage = await open()
    await fill(usage, 2)
    usage.sent('profiles')
    now = at(23, 50)
    await fill(usage, 1)
    usage.sent('profiles')
    usage.sent('events')
    expect(usage.counts()).toEqual({ today: 2, thisMonth: 3 })
    await usage.settled()
  })
})

describe('a failure of one lookup', () => {
  it('does not refuse those after it', async () => {
    let isBroken = true
    const usage = await openUsage(
      folder,
      () => {
        if (isBroken) throw new Error('no settings')
        return limits
      },
      () => now,
    )
    await expect(usage.admit('search')).rejects.toThrow('no settings')
    usage.sent('profiles')
    isBroken = false
    await fill(usage, 2)
    await usage.settled()
    expect(usage.counts().today).toBe(1)
  })
})
