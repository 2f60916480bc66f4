import { afterEach, describe, expect, it, vi } from 'vitest'
import { epochMs } from '../../../src/main/platform/clock'

afterEach(() => {
  vi.useRealTimers()
})

describe('the time of a request', () => {
  it('is the time of day, finer than milliseconds, and does not run backwards', () => {
    const times = Array.from({ length: 200 }, () => epochMs())
    expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(50)
    expect(times.some((time) => time % 1 !== 0)).toBe(true)
    expect(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0))).toBe(true)
  })

  it('follows a clock that was set, and a sleep that the fine clock has not seen', () => {
    epochMs()
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const shift of [3_600_000, -7_200_000]) {
      vi.setSystemTime(Date.now() + shift)
      expect(Math.abs(epochMs() - Date.now())).toBeLessThan(25)
    }
  })
})
