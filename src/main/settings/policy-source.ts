import { type PolicyPlace, policySignature, type ReadPolicy, readPolicy } from './policy'

/** Machine policy of one system, however that keeps it. */
export type PolicySource = {
  /** Where it is, for people; null on a system without one. */
  path: string | null
  read(): Promise<ReadPolicy>
  /** Calls the listener when there may be something else to read than was read last. Returns what ends it. */
  watch(listener: () => void): () => void
}

/** How often a policy file is looked at, in milliseconds: a change must be in force within five seconds. */
const LOOK_EVERY_MS = 2_000
/** A file that has changed is looked at again after this: it may be half written, in milliseconds. */
const SETTLE_MS = 250

const noPolicy: PolicySource = { path: null, read: async () => ({ kind: 'absent' }), watch: () => () => {} }

/** Machine policy of this system; none where it is kept in another way than in a file. */
export function machinePolicy(platform: NodeJS.Platform = process.platform): PolicySource {
  return platform === 'linux' ? filePolicy({ path: '/etc/callside/policy.json', owner: 0 }) : noPolicy
}

/**
 * Machine policy in a file. It is looked at by its attributes alone and read when they differ; notifications of the file
 * system would be one more way to the same answer, and there are none for a folder that does not exist yet, nor on shares.
 */
export function filePolicy(place: PolicyPlace, lookEveryMs: number = LOOK_EVERY_MS): PolicySource {
  let seen: string | null = null
  return {
    path: place.path,
    async read() {
      seen = await policySignature(place)
      return readPolicy(place)
    },
    watch(listener) {
      let timer: NodeJS.Timeout | undefined
      let isEnded = false
      let changing: string | null = null
      const look = async (): Promise<void> => {
        const found = await policySignature(place)
        if (isEnded) return
        const isNew = found !== seen
        if (isNew && found === changing) listener()
        changing = isNew && found !== changing ? found : null
        wait(changing === null ? lookEveryMs : Math.min(SETTLE_MS, lookEveryMs))
      }
      const wait = (ms: number): void => {
        timer = setTimeout(() => void look(), ms).unref()
      }
      wait(lookEveryMs)
      return () => {
        isEnded = true
        clearTimeout(timer)
      }
    },
  }
}
