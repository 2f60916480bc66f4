import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Where fetched runtimes and remembered failures are kept, per user and outside the checkout.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'callside')
}

/**
 * The script behind a command of an installed package. Run with Node itself it needs no shell and no `.cmd` file.
 *
 * @param {string} packageName
 * @param {string} command
 */
export function tool(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * Whether the module at `url` is the script that Node was started with.
 *
 * @param {string} url
 */
export function isMain(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url)
}
