import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { until } from './children.mjs'

const run = promisify(execFile)

/**
 * @typedef {(command: string, args: string[], options?: import('node:child_process').SpawnOptions) =>
 *   import('node:child_process').ChildProcess} Start starts a helper that ends with the session
 */

/**
 * Starts a virtual display and returns its name. The server picks a free number and tells it when it is ready.
 *
 * @param {Start} start
 * @param {{ width: number, height: number }} size
 * @returns {Promise<string>}
 */
export function startDisplay(start, { width, height }) {
  // Without -noreset the server forgets its state whenever its last client leaves.
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset']
  const server = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  return new Promise((done, fail) => {
    let answer = ''
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    pipe.setEncoding('utf8').on('data', (text) => {
      answer += text
      if (answer.endsWith('\n')) done(`:${answer.trim()}`)
    })
    server.once('error', fail)
    server.once('exit', (code) => fail(new Error(`Xvfb ended before it was ready (${code})`)))
  })
}

/**
 * Starts a window manager and waits until it announces itself, since windows opened earlier are placed differently.
 *
 * @param {Start} start
 * @param {NodeJS.ProcessEnv} env
 */
export async function startWindowManager(start, env) {
  start('openbox', ['--sm-disable'])
  await until('a window manager', async () => {
    const { stdout } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })
    return stdout.includes('window id #')
  })
}
