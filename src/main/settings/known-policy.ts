import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './file'
import { UserSettings } from './schema'

/**
 * What machine policy said last, kept beside the settings: a slip in its file must not unlock anything at the next start
 * either. The user can write this copy, and wins nothing by it: it counts only where the policy itself can't be followed,
 * and whoever takes it away has what there would be without it.
 */
export type KnownPolicy = {
  /** The settings that policy had in force last; null where there is nothing of the kind. */
  read(): Promise<UserSettings | null>
  /** Keeps what is in force now, or with null that there is no policy. Never rejects. */
  keep(settings: UserSettings | null): Promise<void>
}

/** The copy in a user data folder. */
export function knownPolicy(userDataDir: string): KnownPolicy {
  const path = join(userDataDir, 'known-policy.json')
  const content = (): Promise<string | null> => readFile(path, 'utf8').catch(() => null)
  return {
    async read() {
      const text = await content()
      try {
        const parsed = text === null ? null : UserSettings.safeParse(JSON.parse(text))
        return parsed?.success ? parsed.data : null
      } catch {
        return null
      }
    },
    async keep(settings) {
      const wanted = settings && `${JSON.stringify(settings)}\n`
      if (wanted === (await content())) return
      const done = wanted === null ? rm(path, { force: true }) : replaceFile(path, wanted)
      await done.catch(() => {})
    },
  }
}
