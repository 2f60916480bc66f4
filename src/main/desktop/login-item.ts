import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { execLine } from './desktop-entry'
import { ownCommand } from './own-command'

/** Whether the app starts when the user signs in, as the operating system has it. */
export type LoginItem = { isOn(): boolean; set(on: boolean): Promise<void> }

/** Start at login: the desktop's autostart folder on Linux, the system's own list on Windows and macOS. */
export function loginItem(): LoginItem {
  return process.platform === 'linux' ? autostartFile() : systemLoginItem()
}

function systemLoginItem(): LoginItem {
  const args = ['--hidden']
  return {
    isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
    set: async (on) => app.setLoginItemSettings({ openAtLogin: on, args }),
  }
}

/** An entry by the freedesktop.org autostart specification. */
function autostartFile(): LoginItem {
  const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart')
  const path = join(folder, 'callside.desktop')
  return {
    isOn: () => existsSync(path),
    async set(on) {
      if (!on) return rm(path, { force: true })
      await mkdir(folder, { recursive: true })
      const entry = [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Callside',
        `Exec=${execLine([...ownCommand(), '--hidden'])}`,
      ]
      await writeFile(path, `${entry.join('\n')}\n`)
    },
  }
}
