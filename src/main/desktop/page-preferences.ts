import { join } from 'node:path'
import { app, type WebPreferences } from 'electron'

/** What every page of ours runs with: a sandbox, a world apart from the preload script's, and nothing of Node. */
export function pagePreferences(): WebPreferences {
  return {
    preload: join(__dirname, '../preload/index.js'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: !app.isPackaged,
  }
}
