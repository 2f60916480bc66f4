import { execFile } from 'node:child_process'
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LinkScheme } from '../../preload/bridge'
import { execLine } from './desktop-entry'
import type { LinkRegistry, Opener } from './link-keeping'
import { defaultsFor, withDefault } from './mime-apps'

/** The entry that this app writes for one user, and the one that an installed package brings along. */
const ENTRY = 'callside-links.desktop'
const OURS = [ENTRY, 'callside.desktop']

const QUERY_WITHIN_MS = 3_000

/**
 * Links on Linux desktops, by freedesktop.org's "Desktop Entry" and "Association between MIME types and applications"
 * specifications: an entry of our own in the user's data folder, and the user's choice in `mimeapps.list`. Electron's
 * own call starts `xdg-settings`, which needs an installed entry and writes nothing on many desktops. `command`: how the
 * app is started, to which the link is added behind two dashes, where Chromium reads no more switches.
 */
export function linuxLinks(command: () => string[], env: NodeJS.ProcessEnv = process.env): LinkRegistry {
  const config = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config')
  const data = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local/share')
  const entry = join(data, 'applications', ENTRY)
  const chosen = join(config, 'mimeapps.list')

  /** The desktop's own file of choices stands above the common one. */
  const choices = async (): Promise<string[]> => {
    const desktops = (env.XDG_CURRENT_DESKTOP ?? '').split(':').filter((name) => /^\w[\w-]*$/.test(name))
    const files = [...desktops.map((name) => join(config, `${name.toLowerCase()}-mimeapps.list`)), chosen]
    return Promise.all(files.map(contentOf))
  }
  const entryText = (schemes: string[]): string => {
    const exec = execLine([...command(), '--'], ['%u'])
    const types = schemes.map((scheme) => `${typeOf(scheme)};`).join('')
    return [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Callside',
      `Exec=${exec}`,
      'NoDisplay=true',
      `MimeType=${types}`,
    ]
      .concat('')
      .join('\n')
  }
  /** Another start command in the entry means another copy of the app. */
  const isEntryOurs = async (): Promise<boolean> => {
    const exec = /^Exec=.*$/m
    return exec.exec(await contentOf(entry))?.[0] === exec.exec(entryText([]))?.[0]
  }

  return {
    async opener(scheme) {
      const first = (await choices()).flatMap((content) => defaultsFor(content, typeOf(scheme)))[0]
      if (first === undefined || !OURS.includes(first)) return 'other'
      return first !== ENTRY || (await isEntryOurs()) ? 'ours' : 'other'
    },
    async register(scheme, on) {
      const before = await contentOf(chosen)
      const after = withDefault(before, typeOf(scheme), ENTRY, on)
      const schemes = SCHEMES.filter((each) => defaultsFor(after, typeOf(each)).includes(ENTRY))
      // The entry is there before it is chosen, and until it no longer is.
      if (schemes.length > 0) await replaceFile(entry, entryText(schemes))
      if (after.trim() === '') await rm(chosen, { force: true })
      else if (after !== before) await replaceFile(chosen, after)
      if (schemes.length === 0) await rm(entry, { force: true })
    },
    answerer: (scheme) => answererOf(scheme, env),
  }
}

const SCHEMES: LinkScheme[] = ['callside', 'tel', 'callto']

const typeOf = (scheme: string): string => `x-scheme-handler/${scheme}`

/** Asks the desktop; the scheme is one of a closed list, and no shell is between. */
function answererOf(scheme: string, env: NodeJS.ProcessEnv): Promise<Opener> {
  const options = { env, timeout: QUERY_WITHIN_MS }
  return new Promise((resolve) => {
    execFile('xdg-mime', ['query', 'default', typeOf(scheme)], options, (error, stdout) => {
      const name = stdout.trim()
      if (error) resolve('unknown')
      else if (name === '') resolve('nobody')
      else resolve(OURS.includes(name) ? 'ours' : 'other')
    })
  })
}

/** Read and written byte by byte: what others put into the file stays as it was. */
async function contentOf(path: string): Promise<string> {
  return readFile(path, 'latin1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}

/** Leaves the old file or the new one, never half of either; a link to a file elsewhere stays a link. */
async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const place = await realpath(path).catch(() => path)
  const mode = await stat(place).then(
    (known) => known.mode & 0o777,
    () => 0o644,
  )
  const draft = `${place}.${process.pid}.tmp`
  try {
    await writeFile(draft, content, { encoding: 'latin1', mode })
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
