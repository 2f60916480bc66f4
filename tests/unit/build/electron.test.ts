import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from '../../../build/runtime/electron.mjs'
import { downloadOfficial } from '../../../build/runtime/electron-official.mjs'

let folder: string
let packageFolder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callside-find-'))
  packageFolder = join(folder, 'electron')
  mkdirSync(packageFolder)
  writeFileSync(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.0.0' }))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function runtime(name: string, version: string) {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'electron'), '')
  writeFileSync(join(place, 'version'), version)
  return place
}

function places(more: object = {}) {
  return {
    env: {},
    platform: 'linux' as const,
    arch: 'x64',
    packageFolder,
    cache: join(folder, 'cache'),
    download: async () => 'no answer',
    fetchRuntime: async () => runtime('registry', '25.1.1'),
    ...more,
  }
}

test('the folder that the environment names comes first', async () => {
  runtime('electron/dist', '45.0.0')
  writeFileSync(join(packageFolder, 'path.txt'), 'electron')
  const chosen = runtime('chosen', '44.0.0')
  const found = await findElectron(places({ env: { ELECTRON_OVERRIDE_DIST_PATH: chosen } }))
  expect(found).toEqual({ path: join(chosen, 'electron'), version: '44.0.0', testOnly: true })
})

test('a named folder without an Electron is an error, not a reason to look elsewhere', async () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'empty') }
  await expect(findElectron(places({ env }))).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH')
})

test('the binary beside the package is the one that ships', async () => {
  const beside = runtime('electron/dist', '45.0.0')
  writeFileSync(join(packageFolder, 'path.txt'), 'electron')
  expect(await findElectron(places())).toEqual({ path: join(beside, 'electron'), version: '45.0.0', testOnly: false })
})

test('a half-finished extraction is not used', async () => {
  runtime('electron/dist', '45.0.0')
  expect((await findElectron(places())).version).toBe('25.1.1')
})

test('a finished download is used', async () => {
  const download = async () => {
    runtime('electron/dist', '45.0.0')
    writeFileSync(join(packageFolder, 'path.txt'), 'electron')
    return undefined
  }
  expect(await findElectron(places({ download }))).toMatchObject({ version: '45.0.0', testOnly: false })
})

test('without a download Linux x64 falls back on the registry, for tests only', async () => {
  expect(await findElectron(places())).toMatchObject({ version: '25.1.1', testOnly: true })
})

test.each([
  { platform: 'darwin', arch: 'arm64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
])('$platform $arch says what to do', async (machine) => {
  await expect(findElectron(places(machine))).rejects.toThrow('Set ELECTRON_OVERRIDE_DIST_PATH')
})

test('a silent download is given up and remembered until the version changes', async () => {
  writeFileSync(join(packageFolder, 'install.js'), 'setInterval(() => {}, 1000)')
  const download = {
    packageFolder,
    version: '45.0.0',
    cache: join(folder, 'cache'),
    env: process.env,
    remember: true,
    limits: { answer: 200, progress: 200 },
  }
  expect(await downloadOfficial(download)).toBe('no answer')
  expect(await downloadOfficial(download)).toContain('24 hours')
  expect(await downloadOfficial({ ...download, version: '45.0.1' })).toBe('no answer')
  expect(JSON.parse(readFileSync(join(folder, 'cache/electron-download-failed.json'), 'utf8')).version).toBe('45.0.1')
})
