import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Whoever holds the turn longer than this has died with it, in milliseconds. */
const STALE_MS = 8_000
/** A phone system waits ten seconds for what it starts: then an errand is done without its turn, in milliseconds. */
const PATIENCE_MS = 3_000
const AGAIN_MS = 25

/**
 * Waits for this process's turn among those that look whether an app runs in this user data folder: each takes the app's
 * lock for a moment to find out, and one that did so while the app was being started could take its lock away. Out: what
 * ends the turn. Never rejects; where the folder can't be written there are no turns.
 */
export async function oneAtATime(userDataDir: string): Promise<() => void> {
  const turn = join(userDataDir, 'starting.lock')
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    try {
      mkdirSync(userDataDir, { recursive: true })
      closeSync(openSync(turn, 'wx', 0o600))
      return () => rmSync(turn, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') break
      if (isStale(turn)) rmSync(turn, { force: true })
      else await setTimeout(AGAIN_MS)
    }
  }
  return () => {}
}

function isStale(turn: string): boolean {
  try {
    return Date.now() - statSync(turn).mtimeMs > STALE_MS
  } catch {
    return false
  }
}
