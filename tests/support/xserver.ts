import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A private X server: its display, and what a process needs in its environment to use it. */
export type XServer = { display: string; env: NodeJS.ProcessEnv; close(): Promise<void> }

/**
 * Starts an Xvfb of its own, even where a display is at hand: tests take ownership of clipboards and kill servers,
 * and whoever runs them keeps theirs. Only holders of its cookie may connect.
 */
export async function openXServer(): Promise<XServer> {
  const folder = await mkdtemp(join(tmpdir(), 'callside-x-'))
  const authority = join(folder, 'Xauthority')
  await writeFile(authority, cookieFile(), { mode: 0o600 })
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset', '-auth', authority]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const killWithUs = () => server.kill('SIGKILL')
  process.once('exit', killWithUs)
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.once('error', () => resolve())
  })
  async function close() {
    server.kill('SIGTERM')
    await exited
    process.off('exit', killWithUs)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const display = `:${await displayNumber(server)}`
    return { display, env: { ...process.env, DISPLAY: display, XAUTHORITY: authority }, close }
  } catch (error) {
    await close()
    throw error
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    const pipe = server.stdio[3] as Readable
    pipe.on('data', (chunk) => {
      told += chunk
    })
    pipe.once('close', () => {
      if (told.endsWith('\n')) resolve(told.trim())
    })
    server.once('error', (error) => reject(new Error(`Xvfb can't be started: ${error.message}`)))
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
}

/** One entry of an Xauthority file that fits every address and display. */
function cookieFile(): Buffer {
  const anyAddress = Buffer.from([0xff, 0xff])
  const counted = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  const none = counted(Buffer.alloc(0))
  return Buffer.concat([anyAddress, none, none, counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(randomBytes(16))])
}
