import { test as base } from 'vitest'
import { type Contract, readContract } from './contract'
import { findFolder } from './files'

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped: the JSON report has no other place for it. */
    skipReason?: string
  }
}

const folder = findFolder()
let read: { contract: Contract; path: string } | undefined

/** A test that needs Adobe's files. Where they are not at hand it is skipped, and says so. */
export const test = base.extend<{ contract: Contract; folder: string }>({
  folder: [
    async ({ task, skip }, use) => {
      if ('path' in folder) return use(folder.path)
      task.meta.skipReason = folder.missing
      return skip(folder.missing)
    },
    { auto: true },
  ],
  contract: async ({ folder }, use) => {
    read ??= { contract: readContract(folder), path: folder }
    return use(read.contract)
  },
})
