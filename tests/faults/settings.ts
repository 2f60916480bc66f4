import assert from 'node:assert/strict'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { policyWords } from '../../src/main/desktop/settings/policy-words'
import { defaultSettings, filePolicy, type OpenSettings, openSettings } from '../../src/main/settings'
import { translator } from '../../src/preload/locales'
import type { Area, ClientRow, Own, Seen } from './row'

const asUsual = (how: string): Seen => ({ state: 'as-usual', how })

/** What is said of a settings file with this content. Broken ones must be kept aside, whole. */
const file = (content: string | Buffer): ClientRow['run'] => {
  return async (own) => {
    const folder = await own.folder()
    await writeFile(join(folder, 'settings.json'), content)
    const opened = await openSettings(folder, { policy: null })
    const [notice] = opened.notices
    if (notice?.kind === 'settings-broken') {
      assert.deepEqual(await readFile(join(folder, notice.keptAs)), Buffer.from(content), 'something was lost')
      assert.deepEqual(opened.current(), defaultSettings)
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
    return notice ? { state: 'notice', notice: notice.kind } : asUsual('The settings are in force.')
  }
}

const broken: Seen = { state: 'notice', notice: 'settings-broken' }

const fileRow = (name: string, happens: string, content: string | Buffer, sees: Seen = broken): ClientRow => ({
  level: 'client',
  name,
  happens,
  sees,
  run: file(content),
})

/** A user's settings folder made so, in which a change is then kept. */
const changing = (make: (folder: string) => Promise<void>): ClientRow['run'] => {
  return async (own) => {
    const folder = await own.folder()
    await make(folder)
    const opened = await openSettings(folder, { policy: null })
    const kept = await opened.change({ triggers: { clipboard: true } })
    assert.equal(opened.current().triggers.clipboard, true, 'the change must hold for this run')
    return kept
      ? asUsual('It is written.')
      : { state: 'notice', notice: opened.notices[0]?.kind ?? 'settings-not-saved' }
  }
}

const wordsOf = (opened: OpenSettings): string => policyWords(opened.policy(), translator('en')) ?? ''

/** What the doctor says of a machine policy. */
const policy = (content: string, mode = 0o644, owner = process.getuid?.() ?? 0): ClientRow['run'] => {
  return async (own: Own) => {
    const folder = await own.folder()
    const path = join(folder, 'policy.json')
    await writeFile(path, content)
    await chmod(path, mode)
    const opened = await openSettings(folder, { policy: filePolicy({ path, owner }) })
    assert.deepEqual(opened.current(), defaultSettings)
    return { state: 'told', words: wordsOf(opened) }
  }
}

const told = (words: string): Seen => ({ state: 'told', words })

const fileRows: ClientRow[] = [
  fileRow('settings.json is empty', 'It has no byte, as after a full disk.', ''),
  fileRow('settings.json is cut off', 'It ends within a value.', '{ "version": 1, "connection": { "sand'),
  fileRow('settings.json is binary', 'It holds zeros, as after a power failure.', Buffer.alloc(4096)),
  fileRow('settings.json is UTF-16', 'An editor saved it so.', Buffer.from('{"version":1}', 'utf16le')),
  fileRow('settings.json is a list', 'It is JSON of another shape.', '[1, 2, 3]'),
  fileRow('settings.json is null', 'It is the word null.', 'null'),
  fileRow('A value of a wrong type', 'timeoutMs is a word.', '{"lookup":{"timeoutMs":"ten"}}'),
  fileRow('A value out of its range', 'timeoutMs is a day.', '{"lookup":{"timeoutMs":86400000}}'),
  fileRow(
    'An unknown identity format',
    'A spelling that does not exist.',
    '{"lookup":{"identities":[{"namespace":"Phone","format":"e.164"}]}}',
  ),
  fileRow('No identity at all', 'lookup.identities is empty.', '{"lookup":{"identities":[]}}'),
  fileRow('A version that is a word', 'version is "one".', '{"version":"one"}'),
  fileRow('settings.json of a newer Callside', 'version is 9.', '{"version":9,"panel":{"placement":"middle"}}', {
    state: 'notice',
    notice: 'settings-newer',
  }),
  fileRow(
    'Keys that nobody knows',
    'They are kept.',
    '{"version":1,"colour":"red"}',
    asUsual('The settings are in force.'),
  ),
  fileRow(
    'Keys of the language itself',
    'settings.json has a key __proto__.',
    '{"__proto__":{"polluted":true},"panel":{"__proto__":{"polluted":true}}}',
    asUsual('The settings are in force.'),
  ),
  fileRow('Ten megabytes', 'settings.json is one long text.', `{"language":"${'e'.repeat(10_000_000)}"}`),
  {
    level: 'client',
    name: 'settings.json cannot be read',
    happens: 'It is a folder; nothing is put aside, nothing is overwritten.',
    sees: { state: 'notice', notice: 'settings-not-saved' },
    run: changing((folder) => mkdir(join(folder, 'settings.json')).then(() => undefined)),
  },
  {
    level: 'client',
    name: 'A change under a newer version',
    happens: 'The file of the newer Callside stays as it is.',
    sees: { state: 'notice', notice: 'settings-newer' },
    run: changing((folder) => writeFile(join(folder, 'settings.json'), '{"version":9}')),
  },
  {
    level: 'client',
    name: 'The settings cannot be written',
    happens: 'There is a folder where the draft should go.',
    sees: { state: 'notice', notice: 'settings-not-saved' },
    run: changing((folder) => mkdir(join(folder, `settings.json.${process.pid}.tmp`)).then(() => undefined)),
  },
]

const policyRows: ClientRow[] = [
  {
    level: 'client',
    name: 'Machine policy is not JSON',
    happens: 'The file is cut off.',
    sees: told('Machine policy is not followed: it is not JSON.'),
    run: policy('{"connection":'),
  },
  {
    level: 'client',
    name: 'Machine policy that others can write',
    happens: 'Its mode lets everybody change where credentials go.',
    sees: told('Machine policy is not followed: it can be written by others.'),
    run: policy('{"connection":{"trustedHosts":["thief.example.com"]}}', 0o666),
  },
  {
    level: 'client',
    name: 'Machine policy of somebody else',
    happens: 'Its owner is not the administrator.',
    sees: told('Machine policy is not followed: it is not owned by the administrator.'),
    run: policy('{"connection":{"trustedHosts":["thief.example.com"]}}', 0o644, 4_294_967),
  },
  {
    level: 'client',
    name: 'Machine policy with a wrong value',
    happens: 'A limit is a word.',
    sees: told('Machine policy is not followed: it is wrong at limits.perDay.'),
    run: policy('{"limits":{"perDay":"few"}}'),
  },
  {
    level: 'client',
    name: 'A user who trusts hosts',
    happens: 'trustedHosts and certificateFile stand in settings.json, where they have no say.',
    sees: asUsual('Both are passed over.'),
    run: async (own) => {
      const folder = await own.folder()
      const connection = { trustedHosts: ['thief.example.com'], certificateFile: '/tmp/thief.pem' }
      await writeFile(join(folder, 'settings.json'), JSON.stringify({ connection }))
      const { trustedHosts, certificateFile } = (await openSettings(folder, { policy: null })).current().connection
      assert.deepEqual([trustedHosts, certificateFile], [[], null])
      return asUsual('Both are passed over.')
    },
  },
]

/** Files of the user and of the administrator. */
export const settingsAreas: Area[] = [
  { title: 'Settings', rows: fileRows },
  { title: 'Machine policy', rows: policyRows },
]
