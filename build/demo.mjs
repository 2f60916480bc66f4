import { copiedCall, highlightedCall, sharedCall } from './demo/calls.mjs'
import { openAlbum } from './demo/pictures.mjs'
import { openStage } from './demo/stage.mjs'
import { ensureBuilt } from './runtime/app.mjs'
import { findElectron } from './runtime/electron.mjs'
import { displayAnswers } from './runtime/launch.mjs'
import { ensureSystemPackages } from './runtime/packages.mjs'

/** @typedef {import('./runtime/driven.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./demo/stage.mjs').Stage} Stage */
/** @typedef {ReturnType<typeof openAlbum>} Album */

// A display that is named but not there is as good as none.
if (!(await displayAnswers())) for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete process.env[name]
ensureSystemPackages({ need: 'demo' })
try {
  await play()
} catch (error) {
  console.error(`The demo did not work: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

/** From an empty display to a list of pictures. */
async function play() {
  await ensureBuilt()
  const electron = await findElectron()
  const stage = await openStage(electron.path)
  const album = openAlbum()
  console.log(
    `Callside with its sample platform, on Electron ${electron.version}${electron.testOnly ? ' (for tests and this demo)' : ''},`,
  )
  console.log(
    `on ${stage.isVirtual ? `a virtual display of ${stage.size.width} × ${stage.size.height}` : 'your display'}.`,
  )
  /** @type {DrivenApp[]} */
  const opened = []
  try {
    if (stage.isVirtual) opened.push(stage.startDesk())
    await showWelcome(stage, album)
    const panel = await stage.startPanel(
      { version: 1, connection: { platform: 'sample' }, triggers: { clipboard: true }, panel: { size: 'full' } },
      (told) => told.sampleNumbers.length > 0,
    )
    opened.push(panel)
    await playCalls(panel, stage, album)
    if (!stage.isVirtual) leaveOpen(panel, stage)
  } catch (error) {
    await close(opened, stage)
    throw error
  }
  if (stage.isVirtual) await close(opened, stage)
  console.log(`\nPictures:\n${album.files.map((file) => `  ${file}`).join('\n')}`)
}

/**
 * The first start, when nothing is set up.
 *
 * @param {Stage} stage
 * @param {Album} album
 */
async function showWelcome(stage, album) {
  const panel = await stage.startPanel({ version: 1 }, () => true)
  await album.panel(panel, 'welcome')
  await panel.close()
}

/**
 * Three calls come in, each by another way.
 *
 * @param {DrivenApp} panel
 * @param {Stage} stage
 * @param {Album} album
 */
async function playCalls(panel, stage, album) {
  await album.panel(panel, 'start-page')
  await copiedCall(panel, stage)
  console.log('   This is the first call after a fresh start, with all its warm-up.')
  if (stage.isVirtual) await album.display(panel, 'desk', stage.size)
  await album.panel(panel, 'card-light')
  await album.panel(panel, 'card-dark', 'dark')
  await highlightedCall(panel, stage)
  await album.panel(panel, 'second-card')
  await sharedCall(panel, stage)
  await album.panel(panel, 'several-customers')
}

/**
 * On the user's own display the app stays, to be tried.
 *
 * @param {DrivenApp} panel
 * @param {Stage} stage
 */
function leaveOpen(panel, stage) {
  panel.letGo()
  stage.leave()
  console.log('\nCallside stays open for you to try; Quit is in its menu.')
}

/**
 * @param {DrivenApp[]} opened
 * @param {Stage} stage
 */
async function close(opened, stage) {
  for (const app of opened) await app.close()
  await stage.close()
}
