import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { UserSettings } from './schema'

/**
 * What a settings file turned out to be. `newer` is from a later version: it may be read, never written. `unreadable`
 * says nothing about its content, so it must stay where it is.
 */
export type ReadSettings =
  | { kind: 'absent' }
  | { kind: 'good'; settings: UserSettings }
  | { kind: 'newer'; settings: UserSettings }
  | { kind: 'broken'; detail: string }
  | { kind: 'unreadable' }

/** Reads and checks a settings file. */
export async function readSettingsFile(path: string): Promise<ReadSettings> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable' }
  }
  return checkSettings(content)
}

function checkSettings(content: string): ReadSettings {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return { kind: 'broken', detail: 'is not JSON' }
  }
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined
  if (typeof version === 'number' && version > 1) return { kind: 'newer', settings: whatFits(value as object) }
  const parsed = UserSettings.safeParse(value)
  return parsed.success ? { kind: 'good', settings: parsed.data } : { kind: 'broken', detail: explain(parsed.error) }
}

/** The sections of a newer file that this version understands. */
function whatFits(value: object): UserSettings {
  const sections = Object.entries(value).filter(([key]) => key !== 'version' && key in UserSettings.shape)
  const good = sections.filter(([key, section]) => UserSettings.safeParse({ [key]: section }).success)
  return Object.fromEntries(good)
}

/** Names the first path that is wrong and why, without the value. */
function explain(error: z.ZodError): string {
  const issue = error.issues[0]
  return `${issue?.path.join('.') || 'the whole file'}: ${issue?.message ?? 'not as expected'}`.slice(0, 280)
}

/** Puts a broken file aside beside itself; the name of the copy, or null where it could not be moved. */
export async function setAside(path: string, now: Date): Promise<string | null> {
  const name = `settings.broken-${now.toISOString().replace(/[:.]/g, '-')}.json`
  try {
    await rename(path, join(dirname(path), name))
    return name
  } catch {
    return null
  }
}

/** Writes settings, and which version of the file they are in. */
export function writeSettingsFile(path: string, settings: UserSettings): Promise<void> {
  return replaceFile(path, `${JSON.stringify({ ...settings, version: 1 }, null, 2)}\n`)
}

/** Writes a file that only its owner can read; a crash leaves the old one or the new one, never half of either. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = await open(draft, 'w', 0o600)
    try {
      await file.writeFile(content)
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
