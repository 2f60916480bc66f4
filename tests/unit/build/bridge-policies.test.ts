import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { autoLaunchPattern, networkPattern, readOrigin } from '../../../build/bridge/origins.mjs'

const program = resolve(__dirname, '../../../build/bridge-policies.mjs')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callside-policies-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--out', folder], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const written = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

const policies = {
  AutoLaunchProtocolsFromOrigins: [
    { protocol: 'callside', allowed_origins: ['https://.desk.example.com:443', 'https://.a.example:8443'] },
  ],
  LocalNetworkAccessAllowedForUrls: ['https://desk.example.com:443', 'https://a.example:8443'],
  LoopbackNetworkAllowedForUrls: ['https://desk.example.com:443', 'https://a.example:8443'],
}

test('every browser gets the same policies in the form that its system reads', () => {
  const { status, stdout, stderr } = run('--origin', 'https://desk.example.com', '--origin', 'https://A.example:8443')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const files = [
    'linux/etc/chromium/policies/managed/callside.json',
    'linux/etc/opt/chrome/policies/managed/callside.json',
    'linux/etc/opt/edge/policies/managed/callside.json',
    'macos/callside-chrome.mobileconfig',
    'macos/callside-edge.mobileconfig',
    'windows/callside-chrome.reg',
    'windows/callside-edge.reg',
  ]
  expect(written().sort()).toEqual(files)
  expect(stdout.trim().split('\n').sort()).toEqual(files.map((file) => join(folder, file)))
  for (const file of files.filter((name) => name.startsWith('linux'))) expect(JSON.parse(read(file))).toEqual(policies)
})

test('the registry file holds the dictionary as one text and each list as a key of its own', () => {
  run('--origin', 'https://desk.example.com')
  const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge'
  expect(read('windows/callside-edge.reg').split('\r\n')).toEqual([
    'Windows Registry Editor Version 5.00',
    '',
    `[${key}]`,
    String.raw`"AutoLaunchProtocolsFromOrigins"="[{\"protocol\":\"callside\",\"allowed_origins\":[\"https://.desk.example.com:443\"]}]"`,
    '',
    `[${key}\\LocalNetworkAccessAllowedForUrls]`,
    '"1"="https://desk.example.com:443"',
    '',
    `[${key}\\LoopbackNetworkAllowedForUrls]`,
    '"1"="https://desk.example.com:443"',
    '',
  ])
  expect(read('windows/callside-chrome.reg')).toContain('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome]')
})

test('the profile for macOS sets each browser’s own preferences and replaces itself', () => {
  run('--origin', 'https://desk.example.com')
  const profile = read('macos/callside-chrome.mobileconfig')
  expect(profile).toContain('<key>PayloadType</key>\n      <string>com.google.Chrome</string>')
  expect(profile.replace(/\s+/g, '')).toContain(
    '<key>AutoLaunchProtocolsFromOrigins</key><array><dict><key>protocol</key><string>callside</string><key>allowed_origins</key><array><string>https://.desk.example.com:443</string></array></dict></array>',
  )
  const ids = (text: string) => text.match(/[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}/g)
  expect(new Set(ids(profile)).size).toBe(2)
  run('--origin', 'https://other.example.com')
  expect(ids(read('macos/callside-chrome.mobileconfig'))).toEqual(ids(profile))
  expect(read('macos/callside-edge.mobileconfig')).toContain('<string>com.microsoft.Edge</string>')
})

test('--links-only leaves the local network alone', () => {
  run('--origin', 'https://desk.example.com', '--links-only')
  for (const file of written()) expect(read(file)).not.toContain('Network')
})

describe('wrong usage ends with 2, says why, and writes nothing', () => {
  test.each([
    [[], '--origin is missing'],
    [['--origin', ''], 'an origin is missing'],
    [['--origin', 'desk.example.com'], 'https://desk.example.com'],
    [['--origin', 'http://desk.example.com'], 'http is taken for this computer alone'],
    [['--origin', 'https://*.example.com'], 'patterns are not taken'],
    [['--origin', 'https://.example.com'], 'patterns are not taken'],
    [['--origin', '*'], 'patterns are not taken'],
    [['--origin', 'https://desk.example.com/bridge.html'], 'write https://desk.example.com'],
    [['--origin', 'https://desk.example.com?x'], 'write https://desk.example.com'],
    [['--origin', 'https://me@desk.example.com'], 'a user name'],
    [['--origin', 'https://desk.example.com:99999'], 'not an address'],
    [['--origin', 'file:///bridge.html'], 'put it on a server'],
    [['--origin', 'ftp://desk.example.com'], 'only https'],
    [['--origin', 'https://a.example', '--origin', 'nonsense'], '--origin nonsense'],
    [['--orgin', 'https://a.example'], '--orgin'],
  ])('%j', (args, message) => {
    const { status, stderr, stdout } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: npm run -s bridge:policies')
    expect(stdout).toBe('')
    expect(written()).toEqual([])
  })
})

test.each([
  ['https://desk.example.com/', 'https://.desk.example.com:443', 'https://desk.example.com:443'],
  ['https://Desk.Example.com:8443', 'https://.desk.example.com:8443', 'https://desk.example.com:8443'],
  ['https://münchen.example', 'https://.xn--mnchen-3ya.example:443', 'https://xn--mnchen-3ya.example:443'],
  ['http://localhost:8080', 'http://.localhost:8080', 'http://localhost:8080'],
  ['http://desk.localhost', 'http://.desk.localhost:80', 'http://desk.localhost:80'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://[::1]:8443', 'https://[::1]:8443', 'https://[::1]:8443'],
])('%s is matched alone, without its subdomains and other ports', (origin, launch, network) => {
  const read = readOrigin(origin)
  expect(read.ok).toBe(true)
  if (!read.ok) return
  expect(autoLaunchPattern(read.origin)).toBe(launch)
  expect(networkPattern(read.origin)).toBe(network)
})
