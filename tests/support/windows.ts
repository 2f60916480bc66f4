import type { ElectronApplication } from '@playwright/test'

/** The panel's bounds on the screen. */
export function panelBounds(app: ElectronApplication): Promise<Electron.Rectangle> {
  return app.evaluate(({ BrowserWindow }) => {
    const panel = BrowserWindow.getAllWindows().find((window) => window.getTitle() === 'Callside')
    if (!panel) throw new Error('no panel')
    return panel.getBounds()
  })
}

export function panelVisible(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle() === 'Callside')
        ?.isVisible() ?? false,
  )
}

/** What the primary display leaves to windows. */
export function workArea(app: ElectronApplication): Promise<Electron.Rectangle> {
  return app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
}
