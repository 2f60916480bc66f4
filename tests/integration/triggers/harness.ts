import { expect, vi } from 'vitest'
import { type ClipboardChange, clock, openSystemText, type SystemText } from '../../../src/main/triggers'

export type Arrival = ClipboardChange & { reportedAt: number }

/** Opens the adapter on a display where it must work. */
export async function openText(display: string): Promise<SystemText> {
  const opened = await openSystemText({ display })
  if (!opened.ok) throw new Error(`No adapter on ${display}: ${opened.limit}`)
  return opened.text
}

export type Collected = { arrivals: Arrival[]; end(): void; next(): Promise<Arrival> }

/** Collects what a watch reports; `next` waits for the first report after those it has handed out. */
export async function collect(text: SystemText): Promise<Collected> {
  const arrivals: Arrival[] = []
  let handedOut = 0
  const end = text.watchClipboard((change) => arrivals.push({ ...change, reportedAt: clock() }))
  // Whatever is answered after the watch was asked for shows that the server has begun it.
  await text.readHighlighted()
  return {
    arrivals,
    end,
    async next(): Promise<Arrival> {
      await until(() => arrivals.length > handedOut)
      handedOut += 1
      return arrivals[handedOut - 1] as Arrival
    },
  }
}

/** Waits for a condition; a test that waits in vain fails here. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 10_000, interval: 2 })
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
