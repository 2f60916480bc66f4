import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './runtime/paths.mjs'

// `npm run phone-systems`: prints the guides of the page *Phone system* as docs/phone-systems.md.
const load = async (/** @type {string} */ file) =>
  (await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' })).module
const [{ printGuides }, { translator }] = await Promise.all([
  load('build/phone-systems/print.ts'),
  load('src/preload/locales/index.ts'),
])
writeFileSync(join(root, 'docs/phone-systems.md'), printGuides(translator('en')))
