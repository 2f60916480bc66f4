import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettings } from '../../../src/main/settings'

const owner = process.getuid?.() ?? 0
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-policy-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = () => join(folder, 'policy.json')
const write = (content: unknown) => writeFile(path(), JSON.stringify(content), { mode: 0o644 })
const writeUser = (content: unknown) => writeFile(join(folder, 'settings.json'), JSON.stringify(content))
const opened = (own = owner) => openSettings(folder, { policy: { path: path(), owner: own } })

describe('machine policy', () => {
  it('stands above what the user has set, and above what is laid over it', async () => {
    await writeUser({ limits: { perMinute: 1000, perHour: 500 }, lookup: { mergePolicyId: 'mine' } })
    await write({ limits: { perMinute: 5 }, lookup: { mergePolicyId: 'theirs' } })
    const settings = await opened()
    expect(settings.current().limits).toMatchObject({ perMinute: 5, perHour: 500 })
    expect(settings.current({ lookup: { mergePolicyId: 'other' } }).lookup.mergePolicyId).toBe('theirs')
  })

  it('alone can name further hosts and certificate authorities', async () => {
    const widened = { connection: { trustedHosts: ['broker.example.com'], certificateFile: '/etc/ssl/own.pem' } }
    await writeUser(widened)
    expect((await opened()).current().connection).toMatchObject({ trustedHosts: [], certificateFile: null })
    await write(widened)
    expect((await opened()).current().connection).toMatchObject(widened.connection)
  })

  it.each([
    ['others can write it', () => chmod(path(), 0o666), 'can be written by others'],
    ['it is not JSON', () => writeFile(path(), '{'), 'is not JSON'],
    ['a value is wrong', () => write({ limits: { perMinute: 'few' } }), 'limits.perMinute'],
  ])('is not followed when %s, and the reason is told', async (_what, spoil, detail) => {
    await write({ limits: { perMinute: 5 } })
    await spoil()
    const settings = await opened()
    expect(settings.policyRefusal).toContain(detail)
    expect(settings.current().limits.perMinute).toBe(30)
  })

  it('is not followed when somebody else owns it, or when it is a link', async () => {
    await write({ limits: { perMinute: 5 } })
    expect((await opened(owner + 1)).policyRefusal).toContain('not owned')
    await rm(path())
    await writeFile(join(folder, 'elsewhere.json'), '{}')
    await symlink(join(folder, 'elsewhere.json'), path())
    expect((await opened()).policyRefusal).toContain('cannot be opened')
  })

  it('may be absent', async () => {
    expect((await opened()).policyRefusal).toBeNull()
  })
})
