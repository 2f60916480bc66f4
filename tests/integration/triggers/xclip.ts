import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readlink } from 'node:fs/promises'

export type Xclip = {
  process: ChildProcess
  /** Hands it its text, upon which it takes ownership. */
  give(text: string | Buffer): void
  stop(): Promise<void>
}

/** Starts xclip in the foreground; it connects to X at once and waits for its text. */
export function startXclip(env: NodeJS.ProcessEnv, selection: 'clipboard' | 'primary'): Xclip {
  const child = spawn('xclip', ['-quiet', '-selection', selection], { env, stdio: ['pipe', 'ignore', 'ignore'] })
  const exited = once(child, 'exit')
  return {
    process: child,
    give: (text) => child.stdin.end(text),
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Whether the process holds a socket: xclip's only one is its connection to X. */
export async function isConnected(process: ChildProcess): Promise<boolean> {
  const folder = `/proc/${process.pid}/fd`
  try {
    const links = await Promise.all((await readdir(folder)).map((fd) => readlink(`${folder}/${fd}`)))
    return links.filter((link) => link.startsWith('socket:')).length > 0
  } catch {
    return false
  }
}
