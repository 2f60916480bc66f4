import { Menu } from 'electron'

/**
 * Replaces Electron's default menu, whose shortcuts open developer tools and reload the page. macOS needs an
 * application menu with the editing keys; elsewhere a frameless window needs none.
 */
export function setMenu(): void {
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null)
}
