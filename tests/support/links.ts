import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A desktop of the test's own: which applications there are, and which the user chose. */
export function linkDesktop(folder: string): { XDG_CONFIG_HOME: string; XDG_DATA_HOME: string } {
  return { XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'share') }
}

/** The user's choices of applications, empty where there are none. */
export async function choices(folder: string): Promise<string> {
  return readFile(join(linkDesktop(folder).XDG_CONFIG_HOME, 'mimeapps.list'), 'utf8').catch(() => '')
}

/** Installs a phone app that answers links of a scheme, and keeps the arguments of each start, one a line. */
export async function installPhoneApp(folder: string, scheme: string): Promise<{ dialled: () => Promise<string[]> }> {
  const { XDG_CONFIG_HOME, XDG_DATA_HOME } = linkDesktop(folder)
  const path = join(folder, 'phone-app')
  await writeFile(path, '#!/bin/sh\nprintf "%s\\n" "$*" >> "$0.dialled"\n')
  await chmod(path, 0o755)
  for (const place of [XDG_CONFIG_HOME, join(XDG_DATA_HOME, 'applications')]) await mkdir(place, { recursive: true })
  const type = `x-scheme-handler/${scheme}`
  await writeFile(
    join(XDG_DATA_HOME, 'applications/phone-app.desktop'),
    `[Desktop Entry]\nType=Application\nName=Phone\nExec=${path} %u\nMimeType=${type};\n`,
  )
  await writeFile(join(XDG_CONFIG_HOME, 'mimeapps.list'), `[Default Applications]\n${type}=phone-app.desktop\n`)
  return {
    dialled: async () => (await readFile(`${path}.dialled`, 'utf8').catch(() => '')).split('\n').filter(Boolean),
  }
}
