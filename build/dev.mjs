import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './runtime/app.mjs'
import { killGroup, onEnd, startGroup, stopGroup } from './runtime/children.mjs'
import { findElectron } from './runtime/electron.mjs'
import { electronArguments } from './runtime/launch.mjs'
import { root } from './runtime/paths.mjs'

// `npm run dev`: builds, starts the app, and does both again when a source changes. The app always runs from built files,
// as in a release, so its content policy never differs; electron-vite's own watch mode would serve pages over http.
const electron = await findElectron()
/** @type {import('node:child_process').ChildProcess | undefined} */
let app
/** @type {NodeJS.Timeout | undefined} */
let settle
let work = Promise.resolve()

onEnd(() => app && killGroup(app, 'SIGTERM'))
// One save is several events; a moment of quiet makes them one restart.
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(settle)
  settle = setTimeout(queueRestart, 150)
})
queueRestart()

function queueRestart() {
  work = work.then(restart)
}

async function restart() {
  try {
    await ensureBuilt()
  } catch (error) {
    // The former build keeps running until the source is mended.
    console.error(error instanceof Error ? error.message : error)
    return
  }
  const former = app
  app = undefined
  if (former) await stopGroup(former)
  const started = startGroup(electron.path, electronArguments(root, process.argv.slice(2)), {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  app = started
  // Quitting the app ends the watch; a restart has set `app` aside before.
  started.once('exit', (code) => {
    if (app === started) process.exit(code ?? 1)
  })
}
