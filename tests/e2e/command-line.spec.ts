import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type SamplePlatform, sampleStars } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import { appFolder, exploring, organization } from '../support/app'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-cli-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs `callside` from the checkout as a script would. */
async function callside(args: string[], change: { input?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(appFolder, 'build/callside.mjs'), ...args, `--user-data-dir=${folder}`], {
    env: { ...process.env, ...change.env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdin.end(change.input ?? '')
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

const use = (settings: UserSettings) => writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
const reply = ({ stdout }: Ended) => JSON.parse(stdout) as Record<string, unknown>

test('lookup --json prints one object alone and says by its exit code what was found', async () => {
  await use(exploring)
  const found = await callside(['lookup', '+49 30 23125042', '--json'])
  expect(found.code).toBe(0)
  expect(found.stdout.trim().split('\n')).toHaveLength(1)
  expect(reply(found)).toMatchObject({
    state: 'found',
    number: { e164: sampleStars.rich.number },
    card: { name: 'Imogen Quillfeather' },
    trace: { why: 'one-profile', candidates: [{ namespace: 'Phone', result: 'matched' }, {}] },
  })

  const cases: [string, number, Record<string, unknown>][] = [
    [sampleStars.unknown.number, 3, { state: 'unknown' }],
    [sampleStars.twoSpellings.number, 4, { state: 'ambiguous', reason: 'several' }],
    [`${sampleStars.rich.number} ${sampleStars.second.number}`, 4, { state: 'choose-number' }],
    ['anonymous', 5, { state: 'withheld', reason: 'withheld' }],
    ['101', 5, { state: 'internal', reason: 'internal' }],
    ['911', 5, { reason: 'service-number' }],
    ['hello', 5, { reason: 'no-number' }],
  ]
  for (const [number, code, expected] of cases) {
    const ended = await callside(['lookup', number, '--json'])
    expect([number, ended.code]).toEqual([number, code])
    expect(reply(ended)).toMatchObject(expected)
  }
})

test('lookup --stdin --json reads the number from standard input', async () => {
  await use(exploring)
  const ended = await callside(['lookup', '--stdin', '--json'], { input: sampleStars.second.number })
  expect(ended.code).toBe(0)
  expect(reply(ended)).toMatchObject({ state: 'found', card: { name: sampleStars.second.name } })
})

test('a failure is exit 1 with its kind', async () => {
  const ended = await callside(['lookup', sampleStars.rich.number, '--json'])
  expect(ended.code).toBe(1)
  expect(reply(ended)).toMatchObject({ state: 'failed', error: { kind: 'not-configured' } })
})

test('wrong usage is exit 2 and says what is right', async () => {
  for (const args of [
    ['lookup', '--json'],
    ['find', '1'],
    ['lookup', '1', '--loud'],
  ]) {
    const ended = await callside(args)
    expect([args, ended.code]).toEqual([args, 2])
    expect(ended.stderr).toContain('callside lookup <number>')
    expect(ended.stdout).toBe('')
  }
})

test('without a display it says so in one line', async () => {
  const ended = await callside(['lookup', '1', '--json'], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
  expect(ended).toMatchObject({ code: 1, stdout: '' })
  expect(ended.stderr.trim().split('\n')).toEqual([expect.stringContaining('Callside needs a display')])
})

test('a broken settings.json is named and stays where it is', async () => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), '{ "version": 1, ')
  const ended = await callside(['doctor', '--json'])
  expect(ended.code).toBe(1)
  expect(reply(ended)).toMatchObject({
    ok: false,
    checks: expect.arrayContaining([
      expect.objectContaining({
        id: 'settings',
        detail: expect.stringContaining('not JSON'),
        advice: expect.stringContaining('Mend'),
      }),
    ]),
  })
})

test.describe('doctor', () => {
  let sample: SamplePlatform
  let settings: UserSettings
  test.beforeEach(async () => {
    const own = await organization()
    sample = own.sample
    settings = own.settings
  })
  test.afterEach(() => sample.close())

  const states = (ended: Ended) =>
    Object.fromEntries((reply(ended).checks as { id: string; state: string }[]).map(({ id, state }) => [id, state]))

  test('finds everything in order', async () => {
    await use(settings)
    const ended = await callside(['doctor', '--json'])
    expect(states(ended)).toEqual({
      settings: 'good',
      keychain: 'good',
      network: 'good',
      token: 'good',
      permissions: 'good',
      sandbox: 'good',
      namespaces: 'good',
      'merge-policy': 'good',
      capabilities: 'good',
      edge: 'skipped',
      usage: 'good',
      lookup: 'good',
    })
    expect(ended.code).toBe(0)
    expect(ended.stdout).not.toContain(sample.connection.clientSecret)
  })

  test('counts the profile calls of every process, and ends well with warnings', async () => {
    await use(settings)
    sample.behaviour.permissions.push('manage-profiles')
    const ended = await callside(['doctor', '--json'])
    expect(states(ended)).toMatchObject({ permissions: 'warning', lookup: 'good' })
    expect(ended.code).toBe(0)

    const again = await callside(['doctor'])
    // Three each; its own calls are in the count when it is told, and so are those of the process before it.
    expect(sample.requests.filter(({ path }) => path.endsWith('/access/entities'))).toHaveLength(6)
    expect(again.stdout).toContain('ok   usage: 6 profile calls today')
    expect(again.stdout).toContain('WARN permissions: The credential can do more than look up: manage-profiles.')
  })

  test('says what to do about each check that fails, and asks nothing after a refused token', async () => {
    await use({
      ...settings,
      lookup: { identities: [{ namespace: 'Fax', format: 'e164' }], mergePolicyId: 'none-such' },
    })
    const wrong = await callside(['doctor'])
    expect(wrong.code).toBe(1)
    expect(wrong.stdout).toContain('FAIL namespaces: The organisation has no namespace Fax.')
    expect(wrong.stdout).toContain('FAIL merge-policy: There is no merge policy none-such.')

    sample.behaviour.faults.push({ path: '/ims', times: 5, status: 401, body: { error: 'invalid_client' } })
    const refused = await callside(['doctor', '--json'])
    expect(states(refused)).toMatchObject({ token: 'failed', sandbox: 'skipped', lookup: 'skipped' })
    expect(JSON.stringify(reply(refused))).toContain('credentials-rejected')
  })

  test('without a keychain names it', async () => {
    await use(settings)
    const ended = await callside(['doctor', '--json'], {
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
    })
    expect(states(ended)).toMatchObject({ keychain: 'failed', network: 'skipped', token: 'skipped', usage: 'good' })
  })
})
