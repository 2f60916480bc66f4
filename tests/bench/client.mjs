import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { onEnd } from '../../build/runtime/children.mjs'
import { root } from '../../build/runtime/paths.mjs'

/**
 * @typedef {object} ClientFigures
 * @property {number[]} client milliseconds of three requests (profile, events, audience names) by Callside's client
 * @property {number[]} plain the same three requests by undici alone, by turns with the others
 * @property {number} lookups how many whole lookups were made in a row
 * @property {Record<string, number>} left sockets, timers and listeners that are there after them and weren't before
 * @property {number} heapMB what the heap has grown by them, in megabytes
 */

/**
 * Measures the platform client in a process of its own against a sample platform in another one, so that neither
 * counts the other's work.
 *
 * @returns {Promise<ClientFigures>}
 */
export async function measureClient() {
  const rooms = await bundleRooms()
  const platform = start('platform-process.mjs', [])
  const client = start('client-process.mjs', ['--expose-gc'])
  try {
    const [connection] = await messageOf(platform.child)
    client.child.send({ ...connection, rooms })
    const [figures] = await messageOf(client.child)
    return figures
  } finally {
    platform.stop()
    client.stop()
  }
}

/** Bundles the client as the app has it; returns the file. */
async function bundleRooms() {
  const outDir = join(root, 'out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, 'tests/bench/rooms.ts'),
      outDir,
      target: 'node18',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'rooms.mjs' } },
    },
  })
  return join(outDir, 'rooms.mjs')
}

/**
 * @param {string} script
 * @param {string[]} execArgv
 */
function start(script, execArgv) {
  const child = fork(join(root, 'tests/bench', script), [], { execArgv })
  const settled = onEnd(() => child.kill())
  const stop = () => {
    settled()
    child.kill()
  }
  return { child, stop }
}

/** @param {import('node:child_process').ChildProcess} child */
function messageOf(child) {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the client benchmark ended with ${code}`)
  })
  return Promise.race([once(child, 'message'), ended])
}
