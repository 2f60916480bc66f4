import { readdir, readFile } from 'node:fs/promises'

/** What each thread of a process is doing, by the kernel's words: enough to tell a wait from an endless loop. */
export async function threadsOf(pid: number): Promise<string> {
  const folder = `/proc/${pid}/task`
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
  const threads = await readdir(folder).catch(() => [])
  const lines = threads.map(async (thread) => {
    const status = await read(`${folder}/${thread}/status`)
    const [name, state] = [/^Name:\s*(.*)$/m, /^State:\s*(.*)$/m].map((part) => part.exec(status)?.[1] ?? '?')
    return `${name}: ${state}, ${(await read(`${folder}/${thread}/wchan`)) || '?'}`
  })
  return threads.length === 0 ? 'has ended' : (await Promise.all(lines)).join('\n')
}

/** The outcome of the work, or an error after `ms` milliseconds. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came of it within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
