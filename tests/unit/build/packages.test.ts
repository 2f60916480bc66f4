import { expect, test } from 'vitest'
import { aptLine, installable, missingPackages } from '../../../build/runtime/packages.mjs'

const everything = { command: () => true, library: () => true, font: () => true }
const nothing = { command: () => false, library: () => false, font: () => false }
const names = (missing: { name: string }[]) => missing.map(({ name }) => name)

test('a complete machine lacks nothing', () => {
  expect(missingPackages('test', { probe: everything })).toEqual([])
})

test('only what is missing is asked for', () => {
  const probe = {
    ...everything,
    command: (name: string) => name !== 'Xvfb',
    font: (language: string) => language !== 'ja',
  }
  const missing = missingPackages('test', { probe })
  expect(aptLine(missing, () => false)).toBe('sudo apt-get install -y xvfb fonts-noto-cjk')
})

test('the demo on a display needs no session of its own', () => {
  const withDisplay = names(missingPackages('demo', { probe: nothing, display: true }))
  expect(withDisplay).toContain('xdotool')
  expect(withDisplay).toContain('libgtk-3-0')
  expect(withDisplay).not.toContain('xvfb')
  const without = names(missingPackages('demo', { probe: nothing, display: false }))
  expect(without).toContain('xvfb')
})

test('only the tests ring a real telephone, open a browser and a Wayland desktop', () => {
  const demo = names(missingPackages('demo', { probe: nothing, display: false }))
  const tests = names(missingPackages('test', { probe: nothing }))
  expect(tests).toEqual([
    ...demo,
    'baresip-core',
    'sip-tester',
    'chromium',
    'xdg-utils',
    'libglib2.0-bin',
    'sway',
    'wl-clipboard',
  ])
})

test('newer releases know some libraries by another name', () => {
  const probe = { ...everything, library: (soname: string) => !/asound|nss3/.test(soname) }
  const missing = missingPackages('test', { probe })
  expect(aptLine(missing, () => true)).toBe('sudo apt-get install -y libnss3 libasound2t64')
})

test('a release that lacks an optional package installs the others', () => {
  const probe = { ...everything, command: (name: string) => name !== 'sipp' && name !== 'chromium' }
  const missing = missingPackages('test', { probe })
  expect(names(installable(missing, () => true))).toEqual(['sip-tester', 'chromium'])
  expect(names(installable(missing, () => false))).toEqual(['sip-tester'])
})
