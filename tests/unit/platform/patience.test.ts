import { describe, expect, it } from 'vitest'
import { createCircuit, type Try, withPatience } from '../../../src/main/platform/patience'

const later: Try = { again: 'later', health: 'bad' }
const fine: Try = { again: 'no', health: 'good' }
const call = (change: { deadline?: number; signal?: AbortSignal } = {}) => ({
  signal: new AbortController().signal,
  ...change,
})

/** Plays these results and says how often and when it was asked. */
function play(...results: Try[]) {
  const times: number[] = []
  const once = async () => {
    times.push(performance.now())
    return results[Math.min(times.length, results.length) - 1] ?? fine
  }
  return { once, times }
}

describe('patience', () => {
  it('jitters: no two callers wait equally long, and none for longer than a second at first', async () => {
    const waits = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { once, times } = play(later, fine)
        await withPatience(once, call())
        return Math.round((times[1] ?? 0) - (times[0] ?? 0))
      }),
    )
    expect(new Set(waits).size).toBeGreaterThan(5)
    expect(Math.max(...waits)).toBeLessThan(1_000)
  })

  it('does not wait at all for what is to be tried at once, nor ask of the deadline more than that', async () => {
    const { once, times } = play({ again: 'at-once', health: 'neither' }, fine)
    await withPatience(once, call({ deadline: Date.now() + 1_000 }))
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeLessThan(50)
  })

  it('has a deadline of ten seconds where nobody sets one', async () => {
    const { once, times } = play({ ...later, retryAfterMs: 10_001 })
    const began = performance.now()
    await withPatience(once, call())
    expect(times).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(100)
  })

  it('reads the deadline again for every wait', async () => {
    let deadline = Date.now() + 60_000
    const { once, times } = play(later)
    const asked = {
      signal: new AbortController().signal,
      get deadline() {
        return deadline
      },
    }
    await withPatience(async () => {
      if (times.length === 1) deadline = 0
      return once()
    }, asked)
    expect(times).toHaveLength(2)
  })

  it('does not try again for a caller that gave up during a try', async () => {
    const controller = new AbortController()
    const { once, times } = play(later)
    await withPatience(
      () => {
        controller.abort()
        return once()
      },
      call({ signal: controller.signal }),
    )
    expect(times).toHaveLength(1)
  })
})

describe('a circuit', () => {
  it('tells how long it stays open, and lets what throws through', async () => {
    const circuit = createCircuit<Try>(5_000)
    await expect(circuit.run(() => Promise.reject(new Error('a fault of ours')))).rejects.toThrow('a fault of ours')
    for (let index = 0; index < 5; index += 1) await circuit.run(async () => later)
    const answer = await circuit.run(async () => fine)
    expect(answer).toHaveProperty('opensInMs')
    expect('opensInMs' in answer ? answer.opensInMs : 0).toBeGreaterThan(4_000)
  })

  it('lets one in only, of those who wait, when what it had let in has shown nothing', async () => {
    const circuit = createCircuit<Try>(5)
    for (let index = 0; index < 5; index += 1) await circuit.run(async () => later)
    await new Promise((resolve) => setTimeout(resolve, 10))
    const neither: Try = { again: 'no', health: 'neither' }
    const begun: ((result: Try) => void)[] = []
    const run = () => circuit.run(() => new Promise<Try>((resolve) => begun.push(resolve)))
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    const results = [run(), run(), run()]
    await turn()
    expect(begun).toHaveLength(1)
    begun[0]?.(neither)
    await turn()
    expect(begun).toHaveLength(2)
    begun[1]?.(later)
    expect(await results[0]).toBe(neither)
    expect(await results[1]).toBe(later)
    expect(await results[2]).toHaveProperty('opensInMs')
  })

  it('is not moved by what is neither good nor bad', async () => {
    const circuit = createCircuit<Try>()
    const neither: Try = { again: 'no', health: 'neither' }
    for (let index = 0; index < 4; index += 1) await circuit.run(async () => later)
    expect(await circuit.run(async () => neither)).toBe(neither)
    await circuit.run(async () => later)
    expect(await circuit.run(async () => fine)).toHaveProperty('opensInMs')
  })
})
