import { app, session, type WebContents } from 'electron'

/**
 * Refuses whatever the panel never needs: permissions, navigation, new windows, webviews, downloads. Call once, before
 * the first window.
 */
export function guardWebContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

/**
 * Refuses every permission of the pages' session, and what Chromium fetches of its own accord: dictionaries for a spelling
 * checker that no field here uses come from a host of Google's, on Linux and Windows as long as a language is set. Call
 * when the app is ready.
 */
export function closeSession(): void {
  session.defaultSession.setSpellCheckerEnabled(false)
  session.defaultSession.setSpellCheckerLanguages([])
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.on('will-download', (event) => event.preventDefault())
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
