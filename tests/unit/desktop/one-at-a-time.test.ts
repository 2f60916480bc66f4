import { existsSync } from 'node:fs'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { oneAtATime } from '../../../src/main/desktop/one-at-a-time'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-turns-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('turns follow one another, and leave nothing behind', async () => {
  const log: string[] = []
  const turn = async (name: string): Promise<void> => {
    const end = await oneAtATime(join(folder, 'data'))
    log.push(`${name} begins`)
    await new Promise((done) => setImmediate(done))
    log.push(`${name} ends`)
    end()
  }
  await Promise.all(['one', 'two', 'three'].map(turn))
  const names = log.map((line) => line.split(' ')[0])
  expect(log).toHaveLength(6)
  for (const at of [0, 2, 4]) expect(names[at]).toBe(names[at + 1])
  expect(existsSync(join(folder, 'data/starting.lock'))).toBe(false)
})

it('a turn that nobody ended is over at some time', async () => {
  const lock = join(folder, 'starting.lock')
  await writeFile(lock, '')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(lock, longAgo, longAgo)
  const end = await oneAtATime(folder)
  expect(existsSync(lock)).toBe(true)
  end()
  expect(existsSync(lock)).toBe(false)
})

it('an errand is done without a turn where there can be none', async () => {
  await writeFile(join(folder, 'file'), '')
  const end = await oneAtATime(join(folder, 'file', 'data'))
  expect(end).not.toThrow()
})
