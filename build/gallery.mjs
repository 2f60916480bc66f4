import { ensureGallery, galleryFolder } from './gallery/build.mjs'
import { findElectron } from './runtime/electron.mjs'
import { displayAnswers, electronArguments, runNode, runProgram } from './runtime/launch.mjs'
import { ensureSystemPackages } from './runtime/packages.mjs'
import { root, tool } from './runtime/paths.mjs'
import { openSession } from './runtime/session.mjs'

// `npm run gallery`: every state of the panel and of the settings, from fixed data, in a window.
// `-- --build`: builds it and ends. `-- --renew`: takes every picture anew that the tests compare with.
const [wish] = process.argv.slice(2)
if (wish === '--renew') process.exitCode = await renew()
else {
  await ensureGallery()
  if (wish !== '--build') process.exitCode = await open()
}

async function open() {
  if (!(await displayAnswers())) {
    console.error('The gallery needs a display: neither DISPLAY nor WAYLAND_DISPLAY answers.')
    return 1
  }
  const { path } = await findElectron()
  const { code } = await runProgram(path, electronArguments(galleryFolder, []))
  return code ?? 1
}

/** In a session of its own, as the tests do, so that the pictures are theirs. */
async function renew() {
  ensureSystemPackages({ need: 'test' })
  const electron = await findElectron()
  const session = await openSession()
  try {
    const args = [
      'test',
      '--config=tests/e2e/playwright.config.ts',
      '--project=pictures',
      'gallery',
      '--update-snapshots',
    ]
    const { code } = await runNode(tool('@playwright/test', 'playwright'), [...args, '--reporter=line'], {
      cwd: root,
      env: { ...session.env, CALLSIDE_ELECTRON: electron.path },
    })
    return code ?? 1
  } finally {
    await session.close()
  }
}
