import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A lookup that was counted. `at` is milliseconds since the epoch; `counts` is false once it was taken back. */
export type CountedLookup = { id: string; at: number; link: boolean; counts: boolean }

/** What is known of one local calendar day: `lookups` in the order of its file, `calls` the ids of profile calls. */
export type UsageDay = {
  name: string
  lookups: CountedLookup[]
  /** How many of the lookups count. */
  counted: number
  byId: Map<string, CountedLookup>
  calls: Set<string>
  /** Up to which byte the file has been read, and whether its last line has no end: somebody crashed while writing. */
  readTo: number
  torn: boolean
}

/** A lookup, a lookup caused by a link, a profile call, a lookup taken back. */
export type LineKind = 'L' | 'K' | 'P' | 'U'

const LINE = /^([LKPU]) (\d{1,15}) ([\w-]{8})$/
const LONGEST_LINE = 40
const MOST_BYTES_AT_ONCE = 4 * 1024 * 1024
/** A day's lines are some hundred kilobytes; of a file beyond this the end is read alone. */
const MOST_BYTES = 64 * 1024 * 1024
const KEPT_DAYS = 62
const FILE_NAME = /^(\d{4}-\d{2}-\d{2})\.log$/

/** The local calendar day of a time in milliseconds, as `2026-11-23`; `days` later where that is given. */
export function dayName(at: number, days = 0): string {
  const local = dayStart(at, days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
}

/** When the local calendar day of a time begins; the day `days` later where that is given. */
export function dayStart(at: number, days = 0): Date {
  const local = new Date(at)
  return new Date(local.getFullYear(), local.getMonth(), local.getDate() + days)
}

/** A day of which nothing is known yet. */
export function emptyDay(name: string): UsageDay {
  return { name, lookups: [], counted: 0, byId: new Map(), calls: new Set(), readTo: 0, torn: false }
}

/** An id for a line; nobody can tell from it what was looked up. */
export function newLineId(): string {
  return randomBytes(6).toString('base64url')
}

/** Makes the folder, deletes files older than two months and returns the days that have a file, oldest first. */
export async function openUsageFolder(folder: string, now: number): Promise<string[]> {
  const oldest = dayName(now, -KEPT_DAYS)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const days = (await readdir(folder)).flatMap((name) => FILE_NAME.exec(name)?.[1] ?? []).sort()
    const old = days.filter((day) => day < oldest)
    await Promise.all(old.map((day) => rm(join(folder, `${day}.log`), { force: true }).catch(() => {})))
    return days.slice(old.length)
  } catch {
    return []
  }
}

/** Takes in what was added to a day's file since it was last read; what cannot be read adds nothing. */
export async function readDay(folder: string, day: UsageDay): Promise<void> {
  await withFile(folder, day, READING, (file) => takeIn(file, day))
}

/**
 * Appends one line to a day's file and takes in what others have added meanwhile. The system puts whole appends of
 * several processes one after the other, so that all of them read one order. Where the file cannot be written, the line
 * holds in memory.
 */
export async function addLine(folder: string, day: UsageDay, kind: LineKind, at: number, id: string): Promise<void> {
  const line = `${kind} ${at} ${id}`
  const write = () =>
    withFile(folder, day, ADDING, async (file) => {
      await file.write(day.torn ? `\n${line}\n` : `${line}\n`)
      await takeIn(file, day)
    })
  if ((await write()) === 'no-folder') {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {})
    await write()
  }
  takeLine(day, line)
}

/** Neither a link to some other file nor something that makes whoever opens it wait, where the system has those. */
const PLAIN = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const READING = constants.O_RDONLY | PLAIN
const ADDING = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | PLAIN

async function withFile(
  folder: string,
  day: UsageDay,
  flags: number,
  work: (file: FileHandle) => Promise<void>,
): Promise<'done' | 'no-folder' | 'failed'> {
  let file: FileHandle | null = null
  try {
    file = await open(join(folder, `${day.name}.log`), flags, 0o600)
    if (!(await file.stat()).isFile()) return 'failed'
    await work(file)
    return 'done'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-folder' : 'failed'
  } finally {
    await file?.close().catch(() => {})
  }
}

async function takeIn(file: FileHandle, day: UsageDay): Promise<void> {
  const { size } = await file.stat()
  // A file that became shorter was replaced: it is read again, and what is known already is known by its id.
  if (size < day.readTo) day.readTo = 0
  day.readTo = Math.max(day.readTo, size - MOST_BYTES)
  let more = day.readTo < size
  while (more) more = await takePart(file, day, size)
}

/** Takes in the next part of a file up to a size, and says whether there is more: a last line without an end is not. */
async function takePart(file: FileHandle, day: UsageDay, size: number): Promise<boolean> {
  const wanted = Math.min(size - day.readTo, MOST_BYTES_AT_ONCE)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, day.readTo)
  const text = buffer.toString('latin1', 0, bytesRead)
  const whole = text.lastIndexOf('\n') + 1
  for (const line of text.slice(0, whole).split('\n')) takeLine(day, line)
  const rest = text.length - whole
  const taken = rest > LONGEST_LINE ? text.length : whole
  day.readTo += taken
  day.torn = rest > 0
  return taken > 0 && day.readTo < size
}

/** A line that is known already, or that is none of ours, changes nothing. */
function takeLine(day: UsageDay, line: string): void {
  const [, kind, at, id] = LINE.exec(line) ?? []
  if (!kind || !at || !id) return
  if (kind === 'P') day.calls.add(id)
  else if (kind === 'U') takeBack(day, id)
  else if (!day.byId.has(id)) count(day, { id, at: Number(at), link: kind === 'K', counts: true })
}

function count(day: UsageDay, lookup: CountedLookup): void {
  day.byId.set(lookup.id, lookup)
  day.lookups.push(lookup)
  day.counted += 1
}

function takeBack(day: UsageDay, id: string): void {
  const lookup = day.byId.get(id)
  if (!lookup?.counts) return
  lookup.counts = false
  day.counted -= 1
}
