import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { examine, isHealthy, printExamination } from '../../../src/main/desktop/doctor'
import { filePolicy, openSettings } from '../../../src/main/settings'
import { openSurgery, type Surgery } from './examination'

let surgery: Surgery
beforeEach(async () => {
  surgery = await openSurgery()
})
afterEach(() => surgery.close())

const absent = () => ({ state: 'absent', path: null, refusal: null }) as const
const paths = () => surgery.sample.requests.map(({ path }) => path)

describe('an examination', () => {
  it('of a healthy set-up finds nothing to do, in a fixed order', async () => {
    const found = await examine(surgery.patient)
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ['settings', 'good'],
      ['keychain', 'good'],
      ['network', 'good'],
      ['token', 'good'],
      ['permissions', 'good'],
      ['sandbox', 'good'],
      ['namespaces', 'good'],
      ['merge-policy', 'good'],
      ['capabilities', 'good'],
      ['edge', 'skipped'],
      ['usage', 'good'],
      ['lookup', 'good'],
    ])
    expect(found.every(({ advice }) => advice === undefined)).toBe(true)
  })

  it('costs three profile calls, and counts them', async () => {
    const { usage } = await surgery.checks()
    expect(usage.detail).toContain('3 profile calls today and 1,203 this month')
    expect(usage.detail).toContain('30 a minute, 300 an hour and 1,500 a day')
    expect(paths().filter((path) => path.endsWith('/access/entities'))).toHaveLength(3)
    expect(paths()).not.toContain('/ee/v2/interact')
  })

  it('says the same to scripts as to people, and neither the secret nor anything of a profile', async () => {
    const checks = await examine(surgery.patient)
    const said = JSON.parse(printExamination(checks, true))
    expect(said).toEqual({ ok: true, checks })
    const text = printExamination(checks, false)
    for (const { id, detail } of checks) expect(text).toContain(`${id}: ${detail}`)
    for (const printed of [text, JSON.stringify(said)]) {
      expect(printed).not.toContain(surgery.sample.connection.clientSecret)
      expect(printed).not.toContain('+12025550100')
    }
  })

  it('is healthy with warnings, and marks them', async () => {
    surgery.sample.behaviour.permissions.push('manage-profiles')
    const checks = await examine(surgery.patient)
    expect(isHealthy(checks)).toBe(true)
    expect(printExamination(checks, false)).toContain('WARN permissions: The credential can do more than look up')
  })

  it('asks nothing more after a refused token', async () => {
    await surgery.close()
    surgery = await openSurgery('wrong')
    const checks = await surgery.checks()
    expect(checks.token).toMatchObject({ state: 'failed', error: { kind: 'credentials-rejected' } })
    for (const id of [
      'permissions',
      'sandbox',
      'namespaces',
      'merge-policy',
      'capabilities',
      'edge',
      'lookup',
    ] as const)
      expect(checks[id]).toEqual({ id, state: 'skipped', detail: 'Not checked: an earlier check failed.' })
    expect(checks.usage.state).toBe('good')
    expect(paths().filter((path) => path.startsWith('/data/'))).toEqual([])
  })

  it('without a connection asks nobody, and still tells what was counted', async () => {
    surgery.patient.connections.current = async () => null
    const checks = await surgery.checks()
    expect(checks.network.state).toBe('skipped')
    expect(checks.usage.state).toBe('good')
    expect(surgery.sample.requests).toHaveLength(0)
  })
})

describe('what is on this computer', () => {
  it('a broken file, a refused policy, unread certificates and an untrusted host are named with what to do', async () => {
    const { connections } = surgery.patient
    surgery.patient.opened = {
      notices: [{ kind: 'settings-broken', keptAs: 'settings.json', detail: 'is not JSON' }],
      policy: absent,
    }
    expect((await surgery.checks()).settings).toMatchObject({ state: 'failed', detail: 'settings.json: is not JSON' })
    surgery.patient.opened = {
      notices: [],
      policy: () => ({ ...absent(), state: 'refused', refusal: { reason: 'writable', at: null } }),
    }
    expect((await surgery.checks()).settings).toMatchObject({
      state: 'failed',
      detail: 'Machine policy is not followed: it can be written by others.',
    })
    surgery.patient.opened.policy = () => ({
      ...absent(),
      state: 'kept',
      refusal: { reason: 'wrong', at: 'limits.perDay' },
    })
    expect((await surgery.checks()).settings).toMatchObject({
      state: 'warning',
      detail: 'Machine policy is not followed: it is wrong at limits.perDay. What it said before still holds.',
    })
    surgery.patient.opened = { notices: [], policy: absent }
    surgery.patient.certificateProblem = true
    expect((await surgery.checks()).settings).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('The certificate file that machine policy names could not be read'),
      advice: expect.stringContaining('connection.certificateFile'),
    })
    surgery.patient.certificateProblem = false
    connections.secret = () => ({ place: 'missing', problem: null, refusedHost: 'evil.example' })
    connections.current = async () => null
    const { settings } = await surgery.checks()
    expect(settings).toMatchObject({ state: 'failed', advice: expect.stringContaining('connection.trustedHosts') })
    expect(settings.detail).toContain('evil.example, which is not trusted')
  })

  it('tells why a policy file is not followed in the words of the settings, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callside-policy-'))
    const path = join(folder, 'policy.json')
    await writeFile(path, '{"connection":')
    const owner = process.getuid?.() ?? 0
    surgery.patient.opened = await openSettings(folder, { policy: filePolicy({ path, owner }) })
    const { settings } = await surgery.checks()
    expect(settings.detail.match(/Machine policy is not followed/g)).toHaveLength(1)
    expect(settings.detail).not.toMatch(/\.\./)
    await rm(folder, { recursive: true, force: true })
  })

  it.each([
    ['locked', 'The keychain is locked.'],
    ['unavailable', 'No keychain answers.'],
    [null, 'No client secret is stored for these hosts.'],
  ] as const)('a keychain that is %s fails', async (problem, detail) => {
    surgery.patient.connections.secret = () => ({ place: 'missing', problem, refusedHost: null })
    expect((await surgery.checks()).keychain).toMatchObject({ state: 'failed', detail, advice: expect.any(String) })
  })
})

describe('the network', () => {
  it.each([
    [59_000, 'good', '59 seconds ahead of'],
    [61_000, 'warning', '61 seconds ahead of'],
    [-200_000, 'warning', '3 minutes behind'],
    [300_000, 'warning', '5 minutes ahead of'],
    [-301_000, 'failed', '5 minutes behind'],
    [500, 'good', 'agrees with'],
  ] as const)('with a clock that is off by %d ms is %s', async (clockSkewMs, state, words) => {
    surgery.pretend({ clockSkewMs })
    const { network, lookup } = await surgery.checks()
    expect(network.state).toBe(state)
    expect(network.detail).toContain(words)
    expect(network.advice).toBe(
      state === 'good' ? undefined : 'Set this computer’s clock, or have it follow a time server.',
    )
    expect(lookup.state).toBe('good')
  })

  it('measures the clock against the platform’s own', async () => {
    surgery.sample.behaviour.clockAheadMs = 180_000
    const { network } = await surgery.checks()
    expect(network.state).toBe('warning')
    expect(network.detail).toContain('3 minutes behind the platform’s')
  })

  it('names the proxy and whose certificate answers until when', async () => {
    surgery.patient.now = () => Date.parse('2026-11-23T12:00:00Z')
    const certificate = { issuer: 'Example Inspection CA', validTo: '2026-12-30T00:00:00.000Z' }
    surgery.pretend({ proxy: 'proxy.example:3128', certificate })
    const healthy = (await surgery.checks()).network
    expect(healthy.state).toBe('good')
    expect(healthy.detail).toContain('through the proxy proxy.example:3128')
    expect(healthy.detail).toContain('is by Example Inspection CA and good until 2026-12-30')

    surgery.pretend({ certificate: { ...certificate, validTo: '2026-12-01T00:00:00.000Z' } })
    expect((await surgery.checks()).network).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('renew the certificate'),
    })
  })

  it('that does not reach the platform ends the examination with what to look at', async () => {
    await surgery.sample.close()
    const checks = await surgery.checks()
    expect(checks.network).toMatchObject({
      state: 'failed',
      error: { kind: 'unreachable' },
      detail: expect.stringContaining('No answer from 127.0.0.1'),
      advice: expect.stringContaining('proxy and firewall'),
    })
    expect(checks.lookup.state).toBe('skipped')
  })
})
