import { constants } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserSettings } from './schema'

/** Why a policy is not followed. `at`: the key that is wrong, where it is one. Neither holds a value of the file. */
export type PolicyRefusal = {
  reason:
    | 'not-opened'
    | 'not-a-file'
    | 'not-owned'
    | 'writable'
    | 'folder-writable'
    | 'too-large'
    | 'not-read'
    | 'not-json'
    | 'wrong'
  at: string | null
}

/** What machine policy says: nothing, settings that nobody can change, or a file that must not be followed, and why. */
export type ReadPolicy =
  | { kind: 'absent' }
  | { kind: 'good'; settings: UserSettings }
  | { kind: 'refused'; refusal: PolicyRefusal }

/** Where machine policy is, and the user id that must own it. */
export type PolicyPlace = { path: string; owner: number }

const LARGEST_BYTES = 1024 * 1024

/** Whoever is not the owner can write what has one of these bits. */
const WRITABLE = constants.S_IWGRP | constants.S_IWOTH
/** In a folder with this bit, such as /tmp, nobody can move or remove what belongs to somebody else. */
const STICKY = 0o1000
const ADMINISTRATOR = 0

/**
 * Reads machine policy. Whoever can write it decides where credentials go, so a file that anybody but its owner can
 * write is refused; what is checked is the opened file, which nobody can exchange in between. So is one below a folder
 * that others can write: they could put an older policy in its place, or take it away.
 */
export async function readPolicy({ path, owner }: PolicyPlace): Promise<ReadPolicy> {
  let folder: string
  try {
    folder = await realpath(dirname(path))
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent' } : refused('not-opened')
  }
  if (!(await isGuarded(folder, owner))) return refused('folder-writable')
  let file: FileHandle
  try {
    file = await open(join(folder, basename(path)), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent' } : refused('not-opened')
  }
  try {
    const { uid, mode, size } = await file.stat()
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return refused('not-a-file')
    if (uid !== owner) return refused('not-owned')
    if ((mode & WRITABLE) !== 0) return refused('writable')
    if (size > LARGEST_BYTES) return refused('too-large')
    return parsePolicy(await file.readFile('utf8'))
  } catch {
    return refused('not-read')
  } finally {
    await file.close()
  }
}

/**
 * What the file and the folders above it are, in one line: as long as it is the same there is nothing to read anew.
 * Costs a look at each of them, and none inside.
 */
export async function policySignature({ path }: PolicyPlace): Promise<string> {
  const folders = foldersOf(dirname(path)).map(async (folder) => {
    const { ino, mode, uid } = await lstat(folder, { bigint: true })
    return `${ino} ${mode} ${uid}`
  })
  const file = lstat(path, { bigint: true }).then(
    ({ dev, ino, mode, uid, size, mtimeNs, ctimeNs }) => `${dev} ${ino} ${mode} ${uid} ${size} ${mtimeNs} ${ctimeNs}`,
  )
  return (await Promise.all([file, ...folders].map((look) => look.catch(() => 'none')))).join('; ')
}

async function isGuarded(folder: string, owner: number): Promise<boolean> {
  const looks = foldersOf(folder).map(async (one) => {
    const { uid, mode } = await lstat(one)
    const isOwned = uid === ADMINISTRATOR || uid === owner
    return isOwned && ((mode & WRITABLE) === 0 || (mode & STICKY) !== 0)
  })
  return (await Promise.all(looks.map((look) => look.catch(() => false)))).every(Boolean)
}

/** A folder and all those above it. */
function foldersOf(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersOf(above)]
}

function parsePolicy(content: string): ReadPolicy {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return refused('not-json')
  }
  const parsed = UserSettings.safeParse(value)
  if (parsed.success) return { kind: 'good', settings: parsed.data }
  return refused('wrong', parsed.error.issues[0]?.path.join('.').slice(0, 120) || null)
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

const refused = (reason: PolicyRefusal['reason'], at: string | null = null): ReadPolicy => ({
  kind: 'refused',
  refusal: { reason, at },
})
