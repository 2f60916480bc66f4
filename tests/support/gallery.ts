import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { TIME_ZONE } from '../gallery/moment'
import type { GalleryState } from '../gallery/state'
import { appFolder, electronPath, sandboxSwitch } from './app'
import { galleryFonts } from './gallery-fonts'

/** How wide each window is in the app, in CSS pixels. */
export const PANEL_WIDTH = 380
const SETTINGS_SIZE = { width: 880, height: 680 }

export type Look = { theme: 'light' | 'dark'; language: string }

export type Gallery = {
  app: ElectronApplication
  page: Page
  /** Loads a state, in a window as wide as in the app and as high as it asks for. */
  show: (state: GalleryState, look: Look, width?: number) => Promise<void>
  close: () => Promise<void>
}

/**
 * Starts the gallery in the real Electron, for pictures that are the same on every computer: one pixel for each of the
 * page's, Noto fonts alone, and a time zone of its own.
 */
export async function openGallery(): Promise<Gallery> {
  await promisify(execFile)(process.execPath, [join(appFolder, 'build/gallery.mjs'), '--build'])
  const home = await mkdtemp(join(tmpdir(), 'callside-gallery-'))
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...sandboxSwitch,
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      `--user-data-dir=${home}`,
      join(appFolder, 'tests/gallery'),
    ],
    env: { ...process.env, ...(await galleryFonts(home)), TZ: TIME_ZONE, LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } as Record<
      string,
      string
    >,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  return {
    app,
    page,
    show: async (state, look, width) => {
      await show(page, state, look, width)
      if (problems.length > 0) throw new Error(`${state.id}: ${problems.join('; ')}`)
    },
    close: async () => {
      await app.close()
      await rm(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function show(page: Page, state: GalleryState, { theme, language }: Look, width?: number): Promise<void> {
  const isPanel = state.settings === null
  await page.emulateMedia({ colorScheme: theme })
  await page.setViewportSize({
    width: width ?? (isPanel ? PANEL_WIDTH : SETTINGS_SIZE.width),
    height: isPanel ? 700 : SETTINGS_SIZE.height,
  })
  const wanted = new URLSearchParams({ state: state.id, lang: language })
  await page.goto(`app://callside/gallery.html?${wanted}`)
  await page.locator(`html[data-shown="${state.id}"]`).waitFor()
  if (isPanel) await fitWindow(page)
}

/** Makes the window as high as the panel has asked for, as main does. */
async function fitWindow(page: Page): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    const wanted = Number(await page.evaluate(() => document.documentElement.dataset.height))
    const size = page.viewportSize()
    if (!size || !wanted || wanted === size.height) return
    await page.setViewportSize({ width: size.width, height: wanted })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
}
