import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isBuilt } from '../../../build/runtime/app.mjs'
import { displayAnswers, electronArguments, hasDisplay } from '../../../build/runtime/launch.mjs'

test('only root on Linux goes without the sandbox', () => {
  expect(electronArguments('.', ['lookup', '+1'], { platform: 'linux', uid: 0 })).toEqual([
    '--no-sandbox',
    '.',
    'lookup',
    '+1',
  ])
  expect(electronArguments('.', [], { platform: 'linux', uid: 1000 })).toEqual(['.'])
  expect(electronArguments('.', [], { platform: 'win32', uid: undefined })).toEqual(['.'])
})

test('a display is needed on Linux alone', async () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(await displayAnswers({ DISPLAY: ':54321' }, 'linux')).toBe(false)
  expect(await displayAnswers({}, 'win32')).toBe(true)
})

test('a build counts only whole and newer than its sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callside-built-'))
  const put = (file: string, seconds: number) => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
    for (const each of [path, dirname(path)]) utimesSync(each, seconds, seconds)
  }
  try {
    put('src/index.ts', 1_000)
    put('out/main/index.js', 2_000)
    put('out/preload/index.js', 2_000)
    expect(isBuilt(folder)).toBe(false)
    put('out/renderer/index.html', 2_000)
    expect(isBuilt(folder)).toBe(true)
    put('src/index.ts', 3_000)
    expect(isBuilt(folder)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
