import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { UserSettings } from './schema'

/**
 * What machine policy says: nothing, settings that nobody can change, or a file that must not be followed, with the
 * reason in words that hold nothing of its content.
 */
export type ReadPolicy =
  | { kind: 'absent' }
  | { kind: 'good'; settings: UserSettings }
  | { kind: 'refused'; detail: string }

/** Where machine policy is, and the user id that must own it. */
export type PolicyPlace = { path: string; owner: number }

const LARGEST_BYTES = 1024 * 1024

/** Machine policy of this system; null where it is kept in another way than in a file. */
export function machinePolicyPlace(platform: NodeJS.Platform = process.platform): PolicyPlace | null {
  return platform === 'linux' ? { path: '/etc/callside/policy.json', owner: 0 } : null
}

/**
 * Reads machine policy. Whoever can write it decides where credentials go, so a file that anybody but its owner can
 * write is refused; what is checked is the opened file, which nobody can exchange in between.
 */
export async function readPolicy(place: PolicyPlace | null): Promise<ReadPolicy> {
  if (!place) return { kind: 'absent' }
  let file: FileHandle
  try {
    file = await open(place.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : refused('cannot be opened')
  }
  try {
    const { uid, mode, size } = await file.stat()
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return refused('is not a file')
    if (uid !== place.owner) return refused('is not owned by the administrator')
    if ((mode & (constants.S_IWGRP | constants.S_IWOTH)) !== 0) return refused('can be written by others')
    if (size > LARGEST_BYTES) return refused('is too large')
    return parsePolicy(await file.readFile('utf8'))
  } catch {
    return refused('cannot be read')
  } finally {
    await file.close()
  }
}

function parsePolicy(content: string): ReadPolicy {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return refused('is not JSON')
  }
  const parsed = UserSettings.safeParse(value)
  if (parsed.success) return { kind: 'good', settings: parsed.data }
  return refused(`is wrong at ${parsed.error.issues[0]?.path.join('.') || 'its root'}`)
}

const refused = (detail: string): ReadPolicy => ({ kind: 'refused', detail })
