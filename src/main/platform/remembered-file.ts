import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isKnownCode } from './codes'
import type { Organization } from './gateway'

const Time = z.string().max(40)
const Learned = z.object({
  state: z.enum(['yes', 'no']),
  /** The kinds of problem that are a refusal; null for yes, and in files from before it was kept. */
  kind: z.enum(['not-licensed', 'not-permitted']).nullable().catch(null),
  code: z.string().max(80).nullable(),
  at: Time,
})
const Entry = z.object({
  capabilities: z
    .partialRecord(z.enum(['hub', 'events', 'edge', 'audiences', 'identityGraph', 'datasets']), Learned)
    .catch({}),
  namespaces: z.array(z.string().max(100)).max(5000).nullable().catch(null),
  namespacesAt: Time.nullable().catch(null),
  spelling: z
    .object({ namespace: z.string().max(100), format: z.string().max(40) })
    .nullable()
    .catch(null),
  spellingAt: Time.nullable().catch(null),
})
const File = z.object({ version: z.literal(1), organizations: z.record(z.string(), z.unknown()) })

/** What is remembered of one organisation, client and sandbox, each part with when it was learnt, as ISO 8601. */
export type Entry = z.infer<typeof Entry>

export const emptyEntry = (): Entry => ({
  capabilities: {},
  namespaces: null,
  namespacesAt: null,
  spelling: null,
  spellingAt: null,
})

/**
 * What two processes know together: of each part whatever was learnt later, at the same time the first one's. A time
 * after `now`, in milliseconds since the epoch, is from before the clock was put back, and counts as the oldest.
 */
export function newest(own: Entry, other: Entry, now: number): Entry {
  const age = (at: string | null | undefined): number => {
    const passed = now - Date.parse(at ?? '')
    return passed >= 0 ? passed : Number.POSITIVE_INFINITY
  }
  const newer = Object.entries(other.capabilities).filter(([name, { at }]) => {
    const known = own.capabilities[name as keyof Entry['capabilities']]
    return !known || age(at) < age(known.at)
  })
  const namespaces = own.namespaces === null || age(other.namespacesAt) < age(own.namespacesAt) ? other : own
  const spelling = own.spelling === null || age(other.spellingAt) < age(own.spellingAt) ? other : own
  return {
    capabilities: { ...own.capabilities, ...Object.fromEntries(newer) },
    namespaces: namespaces.namespaces,
    namespacesAt: namespaces.namespacesAt,
    spelling: spelling.spelling,
    spellingAt: spelling.spellingAt,
  }
}

/** The key of an organisation in the file: a hash, so that the file names neither the organisation nor its client. */
export function keyOf({ organizationId, clientId, sandbox }: Organization): string {
  return createHash('sha256')
    .update(JSON.stringify([organizationId, clientId, sandbox]))
    .digest('hex')
}

/** What the file holds for a key; an empty entry where there is no such file, or one that cannot be understood. */
export async function readEntry(path: string, key: string): Promise<Entry> {
  return entryIn(await readEntries(path), key)
}

function entryIn(entries: Record<string, unknown>, key: string): Entry {
  const parsed = Entry.safeParse(entries[key])
  return parsed.success ? parsed.data : emptyEntry()
}

/**
 * Puts what is newest of an entry and of what the file holds for its key into the file, and keeps the other keys: another
 * process may have written either meanwhile. A crash leaves the old file or the new one. `now` is in milliseconds since
 * the epoch. Returns what the file held, an empty entry where the folder cannot be written: all of this can be learnt
 * again.
 */
export async function writeEntry(path: string, key: string, entry: Entry, now: number): Promise<Entry> {
  let held = emptyEntry()
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await whileLocked(path, async () => {
      const entries = await readEntries(path)
      held = entryIn(entries, key)
      const organizations = { ...entries, [key]: onlyPublic(newest(entry, held, now)) }
      await replace(path, `${JSON.stringify({ version: 1, organizations }, null, 2)}\n`)
    })
  } catch {
    return held
  }
  return held
}

async function readEntries(path: string): Promise<Record<string, unknown>> {
  try {
    const file = File.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (!file.success) return {}
    return Object.fromEntries(
      Object.entries(file.data.organizations).filter(([, entry]) => Entry.safeParse(entry).success),
    )
  } catch {
    return {}
  }
}

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const LOCK_WAIT_MS = 15
/** Writing takes milliseconds: a lock that is older than this was left behind by a process that crashed. */
const LOCK_HOLDS_MS = 3_000

/** Reading, changing and writing must not mix with another process doing the same, or its entry would be lost. */
async function whileLocked(path: string, work: () => Promise<void>): Promise<void> {
  const lock = `${path}.lock`
  while (!(await takeLock(lock))) {
    if (await isLeftBehind(lock)) await rm(lock, { force: true })
    else await wait(LOCK_WAIT_MS)
  }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await stat(lock)).mtimeMs) > LOCK_HOLDS_MS
  } catch {
    return false
  }
}

const FORMATS = new Set(['e164', 'e164-digits', 'national', 'as-received', 'sha256-e164', 'sha256-e164-digits'])

/**
 * Only what names the organisation's set-up goes to the disk. The platform chooses its error codes and namespaces
 * freely, and might repeat a number in them: whatever could be one stays in memory.
 */
function onlyPublic({ capabilities, namespaces, namespacesAt, spelling, spellingAt }: Entry): Entry {
  const learned = Object.entries(capabilities).map(([name, { code, ...rest }]) => [
    name,
    { ...rest, code: code !== null && isKnownCode(code) ? code : null },
  ])
  // Half a list would look like an organisation without the other half: it is asked for again instead.
  const areNamespaces = namespaces?.every(isNamespace) ?? false
  const isPublic = spelling !== null && isNamespace(spelling.namespace) && FORMATS.has(spelling.format)
  return {
    capabilities: Object.fromEntries(learned),
    namespaces: areNamespaces ? namespaces : null,
    namespacesAt: areNamespaces ? namespacesAt : null,
    spelling: isPublic ? spelling : null,
    spellingAt: isPublic ? spellingAt : null,
  }
}

/**
 * A short code of letters with few digits, as `PHONE_SHA256_E.164`, the longest of Adobe's own. Numbers have more
 * digits; XIDs, hashes and UUIDs are longer.
 */
function isNamespace(code: string): boolean {
  const digits = code.replace(/\D/g, '').length
  return /^[A-Za-z][A-Za-z0-9_.-]{0,21}$/.test(code) && digits <= 6 && !/\d{6}/.test(code.replace(/[_.-]/g, ''))
}
