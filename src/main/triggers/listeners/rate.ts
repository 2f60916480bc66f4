/** More calls than this nobody takes, in so many milliseconds; each call is reported a few times. */
const MOST = 30
const WINDOW_MS = 10_000

/** Lets through so many in any window of time, and answers otherwise with the milliseconds until the next may come. */
export function openRate(): { take(now: number): number } {
  let times: number[] = []
  return {
    take(now) {
      times = times.filter((time) => now - time < WINDOW_MS)
      const [oldest] = times
      if (oldest !== undefined && times.length >= MOST) return WINDOW_MS - (now - oldest)
      times.push(now)
      return 0
    },
  }
}
