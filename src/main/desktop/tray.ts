import { Menu, Tray } from 'electron'
import icon from '../../../build/icons/tray.png?asset'
import { translator } from '../../preload/locales'

/** What the tray's menu shows and does. */
export type TrayMenu = {
  language: string
  watching: boolean
  canWatch: boolean
  show: () => void
  watchClipboard: (on: boolean) => void
  quit: () => void
}

export type AppTray = { update(menu: TrayMenu): void; close(): void }

/** The tray icon; null where the desktop has no place for one. */
export function openTray(first: TrayMenu): AppTray | null {
  try {
    const tray = new Tray(icon)
    const update = (next: TrayMenu): void => {
      tray.setContextMenu(buildMenu(next))
      tray.setToolTip(translator(next.language)('tray.tooltip'))
    }
    tray.on('click', () => first.show())
    update(first)
    return { update, close: () => tray.destroy() }
  } catch {
    return null
  }
}

function buildMenu(menu: TrayMenu): Menu {
  const t = translator(menu.language)
  return Menu.buildFromTemplate([
    { id: 'show', label: t('tray.show'), click: menu.show },
    {
      id: 'watch-clipboard',
      label: t('tray.watchClipboard'),
      type: 'checkbox',
      checked: menu.watching,
      enabled: menu.canWatch,
      click: (item) => menu.watchClipboard(item.checked),
    },
    { type: 'separator' },
    { id: 'quit', label: t('tray.quit'), click: menu.quit },
  ])
}
