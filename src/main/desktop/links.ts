import { app, shell } from 'electron'
import { keepLinks, type LinkRegistry, type Links, type Opener } from './link-keeping'
import { linuxLinks } from './links-linux'
import { ownCommand } from './own-command'

export type { Links } from './link-keeping'

/** The links that the operating system opens with this app; `changed` runs when there is something else to show. */
export function openLinks({ changed }: { changed: () => void }): Links {
  const registry = process.platform === 'linux' ? linuxLinks(ownCommand) : electronLinks()
  return keepLinks({ changed, registry, open: (address) => shell.openExternal(address) })
}

/**
 * Windows and macOS, by Electron. On Windows the entry is the user's own and the link stands behind two dashes; Windows
 * asks the user before another program loses `tel:`. On macOS the schemes must be in the bundle's Info.plist.
 */
function electronLinks(): LinkRegistry {
  const [program = process.execPath, ...args] = ownCommand()
  const answerer = async (scheme: string): Promise<Opener> => {
    if (app.isDefaultProtocolClient(scheme, program, [...args, '--'])) return 'ours'
    return app.getApplicationNameForProtocol(`${scheme}:`) === '' ? 'nobody' : 'other'
  }
  return {
    opener: answerer,
    async register(scheme, on) {
      if (on) app.setAsDefaultProtocolClient(scheme, program, [...args, '--'])
      else app.removeAsDefaultProtocolClient(scheme, program, [...args, '--'])
    },
    answerer,
  }
}
