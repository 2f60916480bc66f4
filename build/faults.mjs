import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './runtime/paths.mjs'

// `npm run faults`: prints the table of faults as docs/faults.md.
const load = async (/** @type {string} */ file) =>
  (await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' })).module
const [{ faultTable }, { printTable }] = await Promise.all([
  load('tests/faults/table.ts'),
  load('tests/faults/print.ts'),
])
writeFileSync(join(root, 'docs/faults.md'), printTable(faultTable))
