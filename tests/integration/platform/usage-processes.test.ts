import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const PROCESSES = 8
const LOOKUPS_EACH = 25
/** One time for all of them, so that no slow machine lets a window pass meanwhile. */
const NOW = new Date(2026, 10, 23, 12).getTime()

/** A process that counts: opens the folder, waits for the word, asks for lookups at once and says what came of them. */
const COUNTER = `
import { openUsage } from './usage.mjs'
const { folder, limits, source, lookups, now } = JSON.parse(process.argv[2])
const usage = await openUsage(folder, () => limits, () => now)
process.send({ ready: true })
process.once('message', async () => {
  const answers = await Promise.all(Array.from({ length: lookups }, () => usage.admit(source)))
  for (const answer of answers) if (answer.ok) usage.sent('profiles')
  await usage.settled()
  const refused = answers.filter((answer) => !answer.ok).map(({ problem }) => problem)
  process.send({ admitted: answers.length - refused.length, refused }, () => process.disconnect())
})
`

type Told = { admitted: number; refused: { kind: string; code: string; retryAfterMs: number }[] }

let programs: string
let folder: string
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'callside-counter-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(__dirname, '../../../src/main/platform/usage.ts'),
      outDir: programs,
      rollupOptions: { output: { entryFileNames: 'usage.mjs' } },
    },
  })
  await writeFile(join(programs, 'counter.mjs'), COUNTER)
})
afterAll(() => rm(programs, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-usage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Starts the processes, lets them all ask at the same moment, and resolves with what each was told. */
async function race(source: string, limits: { perMinute: number; perHour: number; perDay: number }): Promise<Told[]> {
  const asked = JSON.stringify({ folder, limits, source, lookups: LOOKUPS_EACH, now: NOW })
  const children = Array.from({ length: PROCESSES }, () => fork(join(programs, 'counter.mjs'), [asked]))
  const message = async (child: ChildProcess) => (await once(child, 'message'))[0]
  await Promise.all(children.map(message))
  const told = Promise.all(children.map(message))
  for (const child of children) child.send('go')
  return (await told) as Told[]
}

const admittedBy = (told: Told[]) => told.reduce((sum, { admitted }) => sum + admitted, 0)
const codesOf = (told: Told[]) => new Set(told.flatMap(({ refused }) => refused.map(({ code }) => code)))

describe('processes of one user that look up at the same moment', () => {
  it.each([
    ['per-minute', { perMinute: 30, perHour: 300, perDay: 1500 }, 30],
    ['per-hour', { perMinute: 60, perHour: 17, perDay: 1500 }, 17],
    ['per-day', { perMinute: 60, perHour: 300, perDay: 9 }, 9],
  ])('are admitted %s exactly as often as the limit says', async (code, limits, limit) => {
    const told = await race('command-line', limits)
    expect(admittedBy(told)).toBe(limit)
    expect([...codesOf(told)]).toEqual([code])
    for (const { refused } of told)
      for (const { kind, retryAfterMs } of refused) {
        expect(kind).toBe('limit-reached')
        expect(retryAfterMs).toBeGreaterThan(0)
      }
  })

  it('are admitted once where links caused them all', async () => {
    const told = await race('link', { perMinute: 100, perHour: 300, perDay: 1500 })
    expect(admittedBy(told)).toBe(1)
    expect([...codesOf(told)]).toEqual(['links'])
  })

  it('lose no line and break none, and leave as many lookups and profile calls as there were', async () => {
    const told = await race('command-line', { perMinute: 50, perHour: 300, perDay: 1500 })
    const lines = (await readFile(join(folder, '2026-11-23.log'), 'latin1')).trimEnd().split('\n')
    expect(lines.filter((line) => !/^[LPU] \d{13} [\w-]{8}$/.test(line))).toEqual([])
    const count = (kind: string) => lines.filter((line) => line.startsWith(kind)).length
    expect(count('L') - count('U')).toBe(admittedBy(told))
    expect(count('P')).toBe(50)
  })
})
