import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killGroup, onEnd } from './children.mjs'

/** How long the server may keep silent before the first byte, and once bytes have come. */
const limits = { answer: 5_000, progress: 60_000 }
const rememberedFor = 24 * 60 * 60 * 1000

/**
 * @typedef {object} Download
 * @property {string} packageFolder the installed `electron` package, whose own installer does the work
 * @property {string} version
 * @property {string} cache where a failure is remembered
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} remember whether a recent failure spares the attempt
 * @property {{ answer: number, progress: number }} [limits]
 */

/**
 * Fetches the official Electron with the package's own installer, so its cache, mirror and proxy settings apply.
 * Returns undefined when it is there, or why it isn't.
 *
 * @param {Download} download
 * @returns {Promise<string | undefined>}
 */
export async function downloadOfficial(download) {
  const note = join(download.cache, 'electron-download-failed.json')
  if (download.remember && failedRecently(note, download.version)) return 'it failed within the last 24 hours'

  const failure = await runInstaller(download)
  if (failure === undefined) {
    rmSync(note, { force: true })
  } else if (download.remember) {
    mkdirSync(download.cache, { recursive: true })
    writeFileSync(note, `${JSON.stringify({ version: download.version, at: new Date().toISOString() })}\n`)
  }
  return failure
}

/**
 * @param {string} note
 * @param {string} version
 */
function failedRecently(note, version) {
  try {
    const failed = JSON.parse(readFileSync(note, 'utf8'))
    const age = Date.now() - Date.parse(failed.at)
    return failed.version === version && age >= 0 && age < rememberedFor
  } catch {
    return false
  }
}

/**
 * @param {Download} download
 * @returns {Promise<string | undefined>}
 */
async function runInstaller({ packageFolder, env, limits: allowed = limits }) {
  // The installer says nothing while it waits. Its bytes land in a temporary folder, so that folder is watched.
  const scratch = mkdtempSync(join(tmpdir(), 'callside-electron-'))
  const unpacked = join(packageFolder, 'dist')
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  })
  const abandon = () => {
    killGroup(child, 'SIGKILL')
    rmSync(scratch, { recursive: true, force: true })
  }
  const settled = onEnd(abandon)
  let stalled = false
  let size = 0
  let deadline = Date.now() + allowed.answer
  const watch = setInterval(() => {
    const now = sizeOf(scratch) + sizeOf(unpacked)
    if (now !== size) {
      size = now
      deadline = Date.now() + allowed.progress
    } else if (Date.now() > deadline) {
      stalled = true
      killGroup(child, 'SIGKILL')
    }
  }, 100)
  const code = await new Promise((done) => {
    child.once('error', () => done(1))
    child.once('exit', done)
  })
  clearInterval(watch)
  settled()
  abandon()
  if (stalled) return 'no answer'
  return code === 0 ? undefined : 'the download failed'
}

/**
 * Bytes below a folder; a file that vanishes meanwhile counts nothing.
 *
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  let total = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    total += entry.isDirectory() ? sizeOf(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  }
  return total
}
