import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Organization } from './gateway'

const Learned = z.object({ state: z.enum(['yes', 'no']), code: z.string().max(80).nullable(), at: z.string().max(40) })
const Entry = z.object({
  capabilities: z.partialRecord(z.enum(['hub', 'events', 'edge', 'audiences', 'identityGraph']), Learned).catch({}),
  namespaces: z.array(z.string().max(100)).max(5000).nullable().catch(null),
  spelling: z
    .object({ namespace: z.string().max(100), format: z.string().max(40) })
    .nullable()
    .catch(null),
})
const File = z.object({ version: z.literal(1), organizations: z.record(z.string(), z.unknown()) })

/** What is remembered of one organisation, client and sandbox. */
export type Entry = z.infer<typeof Entry>

export const emptyEntry = (): Entry => ({ capabilities: {}, namespaces: null, spelling: null })

/** The key of an organisation in the file: a hash, so that the file names neither the organisation nor its client. */
export function keyOf({ organizationId, clientId, sandbox }: Organization): string {
  return createHash('sha256')
    .update(JSON.stringify([organizationId, clientId, sandbox]))
    .digest('hex')
}

/** What the file holds for a key; an empty entry where there is no such file, or one that cannot be understood. */
export async function readEntry(path: string, key: string): Promise<Entry> {
  const entries = await readEntries(path)
  const parsed = Entry.safeParse(entries[key])
  return parsed.success ? parsed.data : emptyEntry()
}

/**
 * Puts an entry into the file and keeps the others, those that another process has written meanwhile too. A crash
 * leaves the old file or the new one. Where the folder cannot be written, nothing happens: all of this can be learnt
 * again.
 */
export async function writeEntry(path: string, key: string, entry: Entry): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await whileLocked(path, async () => {
      const organizations = { ...(await readEntries(path)), [key]: onlyPublic(entry) }
      await replace(path, `${JSON.stringify({ version: 1, organizations }, null, 2)}\n`)
    })
  } catch {
    return
  }
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
function onlyPublic({ capabilities, namespaces, spelling }: Entry): Entry {
  const learned = Object.entries(capabilities).map(([name, { state, code, at }]) => [
    name,
    { state, code: code !== null && isErrorCode(code) ? code : null, at },
  ])
  return {
    capabilities: Object.fromEntries(learned),
    // Half a list would look like an organisation without the other half: it is asked for again instead.
    namespaces: namespaces?.every(isNamespace) ? namespaces : null,
    spelling: spelling && isNamespace(spelling.namespace) && FORMATS.has(spelling.format) ? spelling : null,
  }
}

/** The gateway's six digits, which begin with the status, or a service's letters and digits that end in the status. */
const isErrorCode = (code: string): boolean =>
  /^(?:4\d{5}|UPS-[A-Z]{2,4}-100\d{4}|[A-Z]{3,6}-\d{3,6}-[45]\d{2})$/.test(code)

/**
 * A short code of letters with few digits, as `PHONE_SHA256_E.164`, the longest of Adobe's own. Numbers have more
 * digits; XIDs, hashes and UUIDs are longer.
 */
function isNamespace(code: string): boolean {
  const digits = code.replace(/\D/g, '').length
  return /^[A-Za-z][A-Za-z0-9_.-]{0,21}$/.test(code) && digits <= 6 && !/\d{6}/.test(code.replace(/[_.-]/g, ''))
}
