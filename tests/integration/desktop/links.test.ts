import { execFile, spawnSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepLinks } from '../../../src/main/desktop/link-keeping'
import { linuxLinks } from '../../../src/main/desktop/links-linux'

const run = promisify(execFile)
const has = (program: string) => spawnSync('which', [program]).status === 0
const LINK = 'callside://lookup?phone=%2B14155550123&source=a%20b'

let folder: string
let env: NodeJS.ProcessEnv
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callside-links-'))
  env = {
    PATH: process.env.PATH,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    // Never connected to: xdg-open opens links only where there is a display.
    DISPLAY: ':4000',
  }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const chosen = () => join(folder, 'config/mimeapps.list')
const choose = async (content: string, path = chosen()) => {
  await mkdir(join(folder, 'config'), { recursive: true })
  await writeFile(path, content)
}

/** A program that writes its arguments, one a line, into a file beside it. */
async function program(name: string): Promise<{ path: string; arguments: () => Promise<string[]> }> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.written"\nmv "$0.written" "$0.got"\n')
  await chmod(path, 0o755)
  return {
    path,
    arguments: () =>
      vi.waitFor(async () => (await readFile(`${path}.got`, 'utf8')).trimEnd().split('\n'), { timeout: 5_000 }),
  }
}

describe.skipIf(process.platform !== 'linux')('links on Linux', () => {
  test('are registered and given back, and nothing else is touched', async () => {
    const before = '[Default Applications]\ntext/html=browser.desktop\nx-scheme-handler/tel=phone.desktop;\n'
    await choose(before)
    const links = linuxLinks(() => ['/opt/Callside/callside'], env)
    expect(await links.opener('tel')).toBe('other')
    await links.register('tel', true)
    await links.register('callside', true)
    expect([await links.opener('tel'), await links.opener('callside'), await links.opener('callto')]).toEqual([
      'ours',
      'ours',
      'other',
    ])
    expect(await readFile(join(folder, 'data/applications/callside-links.desktop'), 'utf8')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Callside',
        'Exec=/opt/Callside/callside -- %u',
        'NoDisplay=true',
        'MimeType=x-scheme-handler/callside;x-scheme-handler/tel;',
        '',
      ].join('\n'),
    )
    await links.register('callside', false)
    expect([await links.opener('tel'), await links.opener('callside')]).toEqual(['ours', 'other'])
    await links.register('tel', false)
    expect(await readFile(chosen(), 'utf8')).toBe(before)
    expect(await readdir(join(folder, 'data/applications'))).toEqual([])
    expect(await readdir(join(folder, 'config'))).toEqual(['mimeapps.list'])
  })

  test('leave nothing behind where there was nothing', async () => {
    const links = linuxLinks(() => ['/opt/Callside/callside'], env)
    await links.register('callside', true)
    await links.register('callside', false)
    expect([await readdir(join(folder, 'config')), await readdir(join(folder, 'data/applications'))]).toEqual([[], []])
  })

  test('belong to the copy of the app that registered them', async () => {
    await linuxLinks(() => ['/opt/Callside/callside'], env).register('callside', true)
    expect(await linuxLinks(() => ['/opt/Callside/callside'], env).opener('callside')).toBe('ours')
    expect(await linuxLinks(() => ['/opt/Other/callside'], env).opener('callside')).toBe('other')
  })

  test('are not ours where the desktop has a choice of its own', async () => {
    const links = linuxLinks(() => ['/opt/Callside/callside'], { ...env, XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' })
    await links.register('tel', true)
    expect(await links.opener('tel')).toBe('ours')
    await choose(
      '[Default Applications]\nx-scheme-handler/tel=phone.desktop\n',
      join(folder, 'config/gnome-mimeapps.list'),
    )
    expect(await links.opener('tel')).toBe('other')
  })

  test('say that a desktop’s own choice comes first, until somebody takes it out', async () => {
    const own = join(folder, 'config/gnome-mimeapps.list')
    await choose('[Default Applications]\nx-scheme-handler/tel=phone.desktop\n', own)
    const registry = linuxLinks(() => ['/opt/Callside/callside'], { ...env, XDG_CURRENT_DESKTOP: 'GNOME' })
    const links = keepLinks({ changed: () => undefined, registry, open: async () => undefined })
    expect([await links.register('tel', true), links.owned().tel]).toEqual(['overruled', false])
    expect([await links.register('callside', true), links.owned().callside]).toEqual(['done', true])
    await rm(own)
    expect([await links.register('tel', true), links.owned().tel]).toEqual(['done', true])
  })

  test('say that they can’t be registered where nothing can be written', async () => {
    await writeFile(join(folder, 'data'), 'a file where a folder should be')
    const registry = linuxLinks(() => ['/opt/Callside/callside'], env)
    const links = keepLinks({ changed: () => undefined, registry, open: async () => undefined })
    expect([await links.register('tel', true), links.owned().tel]).toEqual(['failed', false])
  })

  test('are ours where an installed package registered them', async () => {
    await choose('[Default Applications]\nx-scheme-handler/callside=callside.desktop;\n')
    expect(await linuxLinks(() => ['/opt/Callside/callside'], env).opener('callside')).toBe('ours')
  })

  test('stay in the file that the list of choices points to, with every byte and right that it had', async () => {
    const real = join(folder, 'dotfiles')
    await writeFile(real, Buffer.from('# caf\xe9\n[Added Associations]\n', 'latin1'), { mode: 0o600 })
    await mkdir(join(folder, 'config'))
    await symlink(real, chosen())
    await linuxLinks(() => ['/opt/Callside/callside'], env).register('callside', true)
    expect((await lstat(chosen())).isSymbolicLink()).toBe(true)
    expect((await lstat(real)).mode & 0o777).toBe(0o600)
    expect(await readFile(real, 'latin1')).toMatch(/^# caf\xe9\n\[Added Associations\]\n\[Default Applications\]\n/)
  })

  test('that cannot be registered say so', async () => {
    await writeFile(join(folder, 'config'), 'a file where a folder should be')
    const links = linuxLinks(() => ['/opt/Callside/callside'], env)
    await expect(links.register('tel', true)).rejects.toThrow()
  })

  test.skipIf(!has('xdg-mime'))('xdg-utils finds who answers', async () => {
    const links = linuxLinks(() => ['/opt/Callside/callside'], env)
    await links.register('callside', true)
    const { stdout } = await run('xdg-mime', ['query', 'default', 'x-scheme-handler/callside'], { env })
    expect(stdout.trim()).toBe('callside-links.desktop')
    await mkdir(join(folder, 'data/applications'), { recursive: true })
    await writeFile(join(folder, 'data/applications/phone.desktop'), '[Desktop Entry]\nExec=/bin/true %u\n')
    await choose(`${await readFile(chosen(), 'utf8')}x-scheme-handler/sip=phone.desktop;\n`)
    expect(await Promise.all(['callside', 'sip', 'ciscotel'].map(links.answerer))).toEqual(['ours', 'other', 'nobody'])
  })

  test('nobody knows who answers where nobody can be asked', async () => {
    const links = linuxLinks(() => ['/opt/Callside/callside'], { ...env, PATH: join(folder, 'nothing-here') })
    expect(await links.answerer('sip')).toBe('unknown')
  })

  test.skipIf(!has('xdg-open'))('xdg-open starts the app with the link, whole and last', async () => {
    const app = await program('callside')
    await linuxLinks(() => [app.path, '--user-data-dir=/home/ada/.config/Callside'], env).register('callside', true)
    await run('xdg-open', [LINK], { env })
    expect(await app.arguments()).toEqual(['--user-data-dir=/home/ada/.config/Callside', '--', LINK])
  })

  test.skipIf(!has('gio'))('a path with blanks, quotes and signs of shells is one argument', async () => {
    const app = await program('My "$HOME" `apps`/call\\side')
    await linuxLinks(() => [app.path, "it's; 100% a & b"], env).register('callside', true)
    await run('gio', ['open', LINK], { env })
    expect(await app.arguments()).toEqual(["it's; 100% a & b", '--', LINK])
  })
})
