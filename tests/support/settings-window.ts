import type { Page } from '@playwright/test'
import type { SettingsPage } from '../../src/preload/bridge'
import type { RunningApp } from './app'

/** The window of the settings at one of its pages, as the panel's menu opens it. */
export function openSettings(running: RunningApp, page: SettingsPage): Promise<Page> {
  return settingsOpenedBy(running, page, () =>
    running.page.evaluate((wanted) => window.callside.call('openSettings', { page: wanted }), page),
  )
}

/** The window of the settings, if it is open. */
export function settingsWindow({ app }: RunningApp): Page | undefined {
  return app.windows().find((window) => window.url().includes('/settings.html'))
}

/** Goes to another page by its link. */
export async function goTo(window: Page, page: SettingsPage): Promise<void> {
  await window.locator(`nav a[href="#${page}"]`).click()
  await window.locator(`[data-page="${page}"]`).waitFor()
}

/** The row of one setting. */
export const settingRow = (window: Page, key: string) => window.locator(`[data-setting="${key}"]`)

/** The window of the settings that something in the panel opens, at this page. */
export async function settingsOpenedBy(
  running: RunningApp,
  page: SettingsPage,
  open: () => Promise<unknown>,
): Promise<Page> {
  const known = settingsWindow(running)
  const [shown] = await Promise.all([known ?? running.app.waitForEvent('window'), open()])
  await shown.locator(`[data-page="${page}"]`).waitFor()
  return shown
}
