import { readFileSync } from 'node:fs'
import { Menu, type MenuItemConstructorOptions, type NativeImage, nativeImage, Tray } from 'electron'
import blankedTwice from '../../../build/icons/tray-blanked@2x.png?asset'
import blanked from '../../../build/icons/tray-blanked.png?asset'
import disconnectedTwice from '../../../build/icons/tray-disconnected@2x.png?asset'
import disconnected from '../../../build/icons/tray-disconnected.png?asset'
import idleTwice from '../../../build/icons/tray-idle@2x.png?asset'
import idle from '../../../build/icons/tray-idle.png?asset'
import waitingTwice from '../../../build/icons/tray-waiting@2x.png?asset'
import waiting from '../../../build/icons/tray-waiting.png?asset'
import watchingTwice from '../../../build/icons/tray-watching@2x.png?asset'
import watching from '../../../build/icons/tray-watching.png?asset'
import type { SightingSource } from '../../preload/bridge'
import { translator } from '../../preload/locales'
import { QUIET_SOURCES, type TrayState, type TrayView } from './tray-view'

/** What the tray's menu does. */
export type TrayActions = {
  show: () => void
  watchClipboard: (on: boolean) => void
  setQuiet: (source: SightingSource, on: boolean) => void
  openSettings: () => void
  hideAll: () => void
  showAgain: () => void
  quit: () => void
}

export type AppTray = { update(view: TrayView): void; close(): void }

/** Each state's picture, at 22 and at 44 pixels (build/icons/draw-tray.mjs draws them). */
const PICTURES: Record<TrayState, readonly [string, string]> = {
  idle: [idle, idleTwice],
  watching: [watching, watchingTwice],
  waiting: [waiting, waitingTwice],
  disconnected: [disconnected, disconnectedTwice],
  blanked: [blanked, blankedTwice],
}

/** The tray icon; null where the desktop has no place for one. */
export function openTray(first: TrayView, actions: TrayActions): AppTray | null {
  try {
    const tray = new Tray(imageOf(first.state))
    let state: TrayState | null = null
    const update = (view: TrayView): void => {
      if (view.state !== state) tray.setImage(imageOf(view.state))
      state = view.state
      tray.setContextMenu(Menu.buildFromTemplate(menuOf(view, actions)))
      tray.setToolTip(translator(view.language)(`tray.${view.state}`, { count: view.waiting }))
    }
    tray.on('click', actions.show)
    update(first)
    return { update, close: () => tray.destroy() }
  } catch {
    return null
  }
}

function imageOf(state: TrayState): NativeImage {
  const [once, twice] = PICTURES[state]
  const image = nativeImage.createFromPath(once)
  image.addRepresentation({ scaleFactor: 2, width: 44, height: 44, buffer: readFileSync(twice) })
  return image
}

function menuOf(view: TrayView, actions: TrayActions): MenuItemConstructorOptions[] {
  const t = translator(view.language)
  return [
    { id: 'show', label: t('tray.show'), click: actions.show },
    view.isBlank
      ? { id: 'show-again', label: t('tray.showAgain'), click: actions.showAgain }
      : { id: 'hide-all', label: t('tray.hide'), click: actions.hideAll },
    { type: 'separator' },
    {
      id: 'watch-clipboard',
      label: t('tray.watchClipboard'),
      type: 'checkbox',
      checked: view.watching,
      enabled: view.canWatch,
      click: (item) => actions.watchClipboard(item.checked),
    },
    {
      id: 'quiet',
      label: t('tray.quiet'),
      enabled: !view.locked.includes('triggers.quiet'),
      submenu: QUIET_SOURCES.map((source) => ({
        id: `quiet-${source}`,
        label: t(`tray.quiet.${source}`),
        type: 'checkbox',
        checked: view.quiet.includes(source),
        click: (item) => actions.setQuiet(source, item.checked),
      })),
    },
    { type: 'separator' },
    { id: 'settings', label: t('tray.settings'), click: actions.openSettings },
    { id: 'quit', label: t('tray.quit'), click: actions.quit },
  ]
}
