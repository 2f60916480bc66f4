import type { Purpose } from './http'
import { bad, good, type Outcome } from './problems'
import {
  addLine,
  dayName,
  dayStart,
  emptyDay,
  type LineKind,
  newLineId,
  openUsageFolder,
  readDay,
  type UsageDay,
} from './usage-files'
import {
  type Days,
  HOUR_MS,
  type Limits,
  OUT_OF_ORDER_MS,
  type Refusal,
  recentLookups,
  refusalOf,
} from './usage-limits'

export type { Limits } from './usage-limits'

export type UsageMeter = {
  /**
   * Counts one lookup. `source` is the trigger's name. Where a limit is reached nothing is counted, and the problem is
   * `limit-reached` with the code `per-minute`, `per-hour`, `per-day` or `links`, and when the next lookup is possible.
   */
  admit(source: string): Promise<Outcome<null>>
  /** Counts a request that left: profile calls are those of the purposes `profiles` and `events`. */
  sent(purpose: Purpose): void
  /** The profile calls of today and of this month, by the calendar of this computer. */
  counts(): { today: number; thisMonth: number }
  /** Resolves when everything so far is in the files. */
  settled(): Promise<void>
}

/**
 * Opens the count of lookups and profile calls in a folder of one file per local calendar day. Every process of the user
 * appends its own lines and reads the others', so the limits hold for all of them together without a lock: a lookup is
 * admitted if fewer than the limit lie before its own line. Times are those of `now`, in milliseconds since the epoch.
 * A folder that cannot be written is no error: what is counted then holds for this run.
 */
export async function openUsage(
  folder: string,
  limits: () => Limits,
  now: () => number = Date.now,
): Promise<UsageMeter> {
  const time = () => Math.floor(now())
  const book = keepBook(folder)
  await book.open(time())

  let working: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = working.then(work)
    // One piece of work that fails must not take those with it that wait behind it.
    working = done.catch(() => undefined)
    return done
  }
  return {
    admit: (source) => inTurn(() => admit(book, source === 'link', limits, time)),
    sent(purpose) {
      if (purpose !== 'profiles' && purpose !== 'events') return
      const at = time()
      const [, day] = book.days(at)
      const id = newLineId()
      book.countCall(day, id)
      void inTurn(() => book.add(day, 'P', at, id))
    },
    counts() {
      const today = dayName(time())
      return { today: book.calls(today), thisMonth: book.calls(today.slice(0, 7)) }
    },
    settled: async () => {
      await working
    },
  }
}

type Book = ReturnType<typeof keepBook>

/** The days that are needed now, and how many profile calls each day had. */
function keepBook(folder: string) {
  const known = new Map<string, UsageDay>()
  const calls = new Map<string, number>()
  const dayOf = (name: string): UsageDay => {
    const day = known.get(name) ?? emptyDay(name)
    known.set(name, day)
    return day
  }
  const read = async (day: UsageDay): Promise<void> => {
    await readDay(folder, day)
    calls.set(day.name, day.calls.size)
  }
  return {
    days(at: number): Days {
      const days: Days = [dayOf(dayName(at, -1)), dayOf(dayName(at))]
      for (const name of known.keys()) if (days.every((day) => day.name !== name)) known.delete(name)
      return days
    },
    /** Reads what the whole month has counted so far, and the day before, which may be of another month. */
    async open(at: number): Promise<void> {
      const files = await openUsageFolder(folder, at)
      const days = this.days(at)
      const month = dayName(at).slice(0, 7)
      const others = files.filter((name) => name.startsWith(month) && days.every((day) => day.name !== name))
      await Promise.all([...days, ...others.map(emptyDay)].map(read))
    },
    /** The day before is read while a window can reach into it. */
    async readFormer([former]: Days, at: number): Promise<void> {
      if (at - dayStart(at).getTime() <= HOUR_MS + OUT_OF_ORDER_MS) await read(former)
    },
    read,
    async add(day: UsageDay, kind: LineKind, at: number, id: string): Promise<void> {
      await addLine(folder, day, kind, at, id)
      calls.set(day.name, day.calls.size)
    },
    countCall(day: UsageDay, id: string): void {
      day.calls.add(id)
      calls.set(day.name, day.calls.size)
    },
    /** The profile calls of the days whose name begins so. */
    calls(name: string): number {
      return [...calls].reduce((sum, [day, count]) => (day.startsWith(name) ? sum + count : sum), 0)
    },
  }
}

async function admit(book: Book, link: boolean, limits: () => Limits, time: () => number): Promise<Outcome<null>> {
  const at = time()
  const id = newLineId()
  const days = book.days(at)
  const [, day] = days
  let ranBack = false
  const judge = (): Refusal | null => {
    const recent = recentLookups(days, time())
    ranBack ||= recent.ranBack
    const own = recent.lookups.findIndex((lookup) => lookup.id === id)
    const since = recent.lookups.slice(0, own + 1).filter(({ counts }) => counts)
    const before = recent.lookups.slice(own + 1).filter(({ counts }) => counts)
    return refusalOf({ at, link, before, today: day.counted - since.length }, limits())
  }

  if (judge()) {
    await book.readFormer(days, at)
    await book.read(day)
    const refusal = judge()
    // A refusal leaves no line, unless the clock ran back: a line then says from when on the windows count.
    if (refusal && !ranBack) return refused(refusal)
  }
  await book.add(day, link ? 'K' : 'L', at, id)
  if (dayName(time()) !== day.name) {
    // Midnight passed: whoever counts in the new day may have read this day's file before the line was in it.
    await book.add(day, 'U', at, id)
    return admit(book, link, limits, time)
  }
  await book.readFormer(days, at)
  const refusal = judge()
  if (!refusal) return good(null)
  await book.add(day, 'U', at, id)
  return refused(refusal)
}

const refused = ({ code, retryAfterMs }: Refusal): Outcome<never> =>
  bad({ kind: 'limit-reached', retryable: true, code, retryAfterMs })
