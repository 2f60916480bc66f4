import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEnd } from './runtime/children.mjs'
import { findElectron } from './runtime/electron.mjs'
import { runNode } from './runtime/launch.mjs'
import { ensureSystemPackages } from './runtime/packages.mjs'
import { root, tool } from './runtime/paths.mjs'
import { emptyTally, failureLines, judge, readPlaywright, readVitest, skippedLines, sum } from './runtime/results.mjs'
import { openSession } from './runtime/session.mjs'

/** @typedef {import('./runtime/results.mjs').Tally} Tally */

// `npm test`: every check and every test, in order and to the end. The last line of standard output is the result.
ensureSystemPackages({ need: 'test' })
const reports = mkdtempSync(join(tmpdir(), 'callside-test-'))
const tidy = () => rmSync(reports, { recursive: true, force: true })
const settled = onEnd(tidy)
/** @type {(Tally & { step: string })[]} */
const tallies = []
/** @type {import('./runtime/electron.mjs').Electron | undefined} */
let electron

await step('find Electron', async () => {
  electron = await findElectron()
  console.log(`Electron ${electron.version}${electron.testOnly ? ', for tests only' : ''}: ${electron.path}`)
  return emptyTally()
})
await step('format and lint', () => check(tool('@biomejs/biome', 'biome'), ['ci', '.']))
await step('types', () => check(tool('typescript', 'tsc'), ['--noEmit']))
await step('build', () => check(tool('electron-vite', 'electron-vite'), ['build']))
// One after the other: keys, the clipboard and times are tested on a machine that has nothing else to do.
await step('unit and integration', () => inSession((env) => runVitest(env, ['--exclude=tests/contract/**'])))
await step('contract', () => runVitest(process.env, ['tests/contract']))
for (const project of ['pictures', 'desk', 'machine'])
  await step(`end to end, ${project}`, () => inSession((env) => runPlaywright(env, project)))

settled()
tidy()
const { passed, failed, skipped, failures } = sum(tallies)
if (skipped.length > 0) console.log('\nSkipped:')
for (const line of skippedLines(skipped)) console.log(`  ${line}`)
if (failed > 0) console.log('')
for (const line of failureLines(failures)) console.log(line)
if (failed > 0) console.log(`\nFailed: ${tallies.flatMap((tally) => (tally.failed > 0 ? tally.step : [])).join(', ')}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`)

/**
 * Runs one step under its name. One that can't even be run is a failure, and the next one runs all the same.
 *
 * @param {string} name
 * @param {() => Promise<Tally>} run
 */
async function step(name, run) {
  console.log(`\n=== ${name}`)
  const begun = performance.now()
  let tally
  try {
    tally = await run()
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    tally = judge(1, undefined)
  }
  tallies.push({ ...tally, step: name })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`=== ${name}: ${tally.failed === 0 ? 'passed' : 'failed'} in ${seconds} s`)
}

/**
 * A step that passes or fails as a whole.
 *
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function check(script, args) {
  const { code } = await runNode(script, args, { cwd: root })
  return { ...emptyTally(), passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/**
 * Each runner gets a fresh session, so nothing that one leaves on the display or in the keychain reaches the next.
 *
 * @param {(env: NodeJS.ProcessEnv) => Promise<Tally>} run
 */
async function inSession(run) {
  const session = await openSession()
  try {
    return await run({ ...session.env, CALLSIDE_ELECTRON: electron?.path })
  } finally {
    await session.close()
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} which
 */
async function runVitest(env, which) {
  const report = join(mkdtempSync(join(reports, 'vitest-')), 'report.json')
  const args = ['run', ...which, '--retry=0', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(tool('vitest', 'vitest'), args, { cwd: root, env })
  return judge(code, readReport(report, readVitest))
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} project of the end-to-end tests
 */
async function runPlaywright(env, project) {
  const report = join(reports, `playwright-${project}.json`)
  const args = ['test', '--config=tests/e2e/playwright.config.ts', '--retries=0', `--project=${project}`]
  const { code } = await runNode(
    tool('@playwright/test', 'playwright'),
    [...args, `--output=test-results/${project}`, '--reporter=line,json'],
    { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  return judge(code, readReport(report, readPlaywright))
}

/**
 * @param {string} file
 * @param {(report: any) => Tally} read
 */
function readReport(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
