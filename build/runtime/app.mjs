import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from './electron.mjs'
import { displayAnswers, electronArguments, runNode, runProgram } from './launch.mjs'
import { aptLine, missingPackages } from './packages.mjs'
import { root, tool } from './paths.mjs'

const sources = ['src', 'package.json', 'electron.vite.config.ts']
const products = ['out/main', 'out/preload', 'out/renderer']

/**
 * Builds the app when it isn't built or a source is newer. What the build says goes to standard error.
 *
 * @param {string} [folder]
 */
export async function ensureBuilt(folder = root) {
  if (isBuilt(folder)) return
  const { code } = await runNode(tool('electron-vite', 'electron-vite'), ['build'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (code !== 0) throw new Error('Callside could not be built')
}

/**
 * Whether all three parts are there and none is older than any source.
 *
 * @param {string} folder
 */
export function isBuilt(folder) {
  const changed = Math.max(...sources.map((source) => newest(join(folder, source))))
  return products.every((product) => newest(join(folder, product)) >= changed)
}

/**
 * The latest change below a path, folders included, since a deleted file shows in its folder alone.
 *
 * @param {string} path
 * @returns {number}
 */
export function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/**
 * Runs the app of this checkout, with its input and output on ours, and returns the exit code for this process.
 * Standard output is the app's alone.
 *
 * @param {string[]} args
 */
export async function runApp(args) {
  if (!(await displayAnswers())) return refuse(noDisplay())
  try {
    await ensureBuilt()
    const electron = await findElectron()
    const { code, signal } = await runProgram(electron.path, electronArguments(root, args))
    return await explain(code, signal)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
async function explain(code, signal) {
  // The loader's own code for a missing library.
  const missing = code === 127 ? missingPackages('demo') : []
  if (missing.length > 0) return refuse(`Callside needs system packages: ${aptLine(missing)}`)
  const aborted = signal === 'SIGABRT' || signal === 'SIGSEGV' || signal === 'SIGTRAP'
  if (!aborted && !(code !== null && code > 126)) return code ?? 1
  if (!(await displayAnswers())) return refuse(noDisplay())
  return refuse(`Callside ended unexpectedly (${signal ?? code})`)
}

function noDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const named = DISPLAY || WAYLAND_DISPLAY
  const reason = named ? `${named} does not answer` : 'neither DISPLAY nor WAYLAND_DISPLAY is set'
  return `Callside needs a display: ${reason}`
}

/** @param {string} line */
function refuse(line) {
  console.error(line)
  return 1
}
