import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { prepareApps } from '../tests/bench/apps.mjs'
import { measureArrival } from '../tests/bench/arrival.mjs'
import { measureClient } from '../tests/bench/client.mjs'
import { median, percentile } from '../tests/bench/figures.mjs'
import { measureHandOver } from '../tests/bench/hand-over.mjs'
import { openOutside } from '../tests/bench/outside.mjs'
import { measurePaint } from '../tests/bench/paint.mjs'
import { measureIdle, measureMemory } from '../tests/bench/resources.mjs'
import { measureScript } from '../tests/bench/script-size.mjs'
import { measureStartUp } from '../tests/bench/start-up.mjs'
import { tableText } from '../tests/bench/table.mjs'
import { ensureBuilt } from './runtime/app.mjs'
import { findElectron } from './runtime/electron.mjs'
import { electronArguments } from './runtime/launch.mjs'
import { ensureSystemPackages } from './runtime/packages.mjs'
import { root } from './runtime/paths.mjs'
import { openSession } from './runtime/session.mjs'

// `npm run bench`: measures the app beside an empty Electron window, on a virtual display. A missed aim is a result;
// only what could not be measured is a failure.

/** @typedef {import('../tests/bench/table.mjs').Row} Row */

/** @type {Row[]} */
const rows = []
ensureSystemPackages({ need: 'test' })
try {
  if (process.platform !== 'linux') throw new Error('the benchmark needs Linux')
  await measure()
} catch (error) {
  console.error(`Not everything could be measured: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
if (rows.length > 0) console.log(`\n${tableText(rows)}`)

async function measure() {
  await ensureBuilt()
  const electron = await findElectron()
  const [cpu] = cpus()
  console.log(`Electron ${electron.version}, Node ${process.versions.node}, ${cpus().length} cores (${cpu?.model})`)
  const session = await openSession({ width: 1600, height: 1200 })
  const apps = prepareApps(electron.path, session.env)
  try {
    await compare(apps)
    const start = (/** @type {string} */ data, /** @type {string} */ folder, /** @type {string[]} */ args = []) =>
      /** @type {import('../tests/bench/hand-over.mjs').Start} */ ([
        electron.path,
        [`--user-data-dir=${data}`, ...electronArguments(folder, args)],
        session.env,
      ])
    const secondStart = (/** @type {string} */ number) => start(apps.callsideData, root, ['lookup', number])
    const emptyMain = start(join(dirname(apps.callsideData), 'empty-main'), join(root, 'tests/bench/empty-main'))
    await watch(apps, session.display ?? '', { secondStart, emptyMain })
  } finally {
    apps.tidy()
    await session.close()
  }
  await examineClient()
  const { all, first } = measureScript()
  add('Page script, all of it (gzip)', `${all.plain.toFixed(0)} kB (${all.gzip.toFixed(0)} kB)`)
  add('Page script, before the first paint (gzip)', `${first.plain.toFixed(0)} kB (${first.gzip.toFixed(0)} kB)`)
}

/** @typedef {import('../tests/bench/hand-over.mjs').Start} Start */

/**
 * What is measured against an empty window.
 *
 * @param {import('../tests/bench/apps.mjs').Apps} apps
 */
async function compare(apps) {
  say('start-up, by turns with an empty window')
  const start = await measureStartUp(apps)
  addRatio('Start to a usable panel', start, 'ms', 1.35)
  say('memory, by turns with an empty window')
  addRatio('Memory (PSS) after settling', await measureMemory(apps), 'MB', 1.3)
}

/**
 * What is measured on a running app: arrival, paint, requests, idling.
 *
 * @param {import('../tests/bench/apps.mjs').Apps} apps
 * @param {string} display
 * @param {{ secondStart: (number: string) => Start, emptyMain: Start }} starts
 */
async function watch(apps, display, { secondStart, emptyMain }) {
  const app = await apps.readyCallside(['--hidden'])
  const outside = await openOutside(display)
  try {
    say('arrival')
    const arrival = await measureArrival(app, outside, secondStart)
    addTimes('Arrival by clipboard', arrival.clipboard)
    addTimes('Arrival by hotkey', arrival.hotkey)
    addTimes('Arrival by command line, process start included', arrival.commandLine)
    say('hand-over, by turns with an empty main process')
    const handOver = await measureHandOver(secondStart, emptyMain)
    addRatio('Second start to its end', handOver, 'ms', 1.3, 'an empty main process')
    say('paint')
    const { milliseconds, answers, requests, customers } = await measurePaint(app, outside)
    const p95 = percentile(milliseconds, 0.95)
    addTimes(`Sighting to paint, ${customers} customers by turns`, milliseconds, ['p95 <= 50 ms', p95 <= 50])
    addTimes('  of that, until main has the whole answer', answers)
    add('Requests per lookup', `${median(requests)} (most ${Math.max(...requests)})`)
    say('idling, for half a minute')
    const idle = await measureIdle(app)
    add('Idle CPU, card shown and clipboard watched', `${idle.toFixed(2)} % of a core`, ['<= 0.3 %', idle <= 0.3])
  } finally {
    outside.close()
    await app.close()
  }
}

/** What the platform client costs, and whether it leaves anything behind. */
async function examineClient() {
  say('the platform client')
  const { client, plain, lookups, left, heapMB } = await measureClient()
  const [ours, theirs] = [median(client), median(plain)]
  const ratio = ours / theirs
  const value = `${ratio.toFixed(2)} (${ours.toFixed(2)} / ${theirs.toFixed(2)} ms)`
  add(`Client, of undici alone with the same three requests (${client.length})`, value, ['<= 1.15', ratio <= 1.15])
  const rest = Object.entries(left).map(([kind, count]) => `${count} ${kind}`)
  const clean = Object.values(left).every((count) => count <= 0)
  add(`Left behind by ${lookups} lookups`, rest.join(', '), ['none', clean])
  add(`Heap grown by ${lookups} lookups`, `${heapMB.toFixed(1)} MB`, ['<= 10 MB', heapMB <= 10])
}

/** @param {string} what */
function say(what) {
  console.log(`Measuring ${what} ...`)
}

/**
 * @param {string} what
 * @param {string} value
 * @param {[aim: string, met: boolean]} [aim]
 */
function add(what, value, aim) {
  rows.push({ what, value, aim: aim?.[0], met: aim?.[1] })
}

/**
 * @param {string} what
 * @param {number[]} values milliseconds
 * @param {[aim: string, met: boolean]} [aim]
 */
function addTimes(what, values, aim) {
  const [p50, p95] = [median(values), percentile(values, 0.95)].map((value) => value.toFixed(1))
  add(`${what} (${values.length})`, `p50 ${p50} ms, p95 ${p95} ms`, aim)
}

/**
 * @param {string} what
 * @param {{ callside: number[], empty: number[] }} values
 * @param {string} unit
 * @param {number} aim
 * @param {string} [other] what it is measured against
 */
function addRatio(what, { callside, empty }, unit, aim, other = 'an empty window') {
  const [ours, theirs] = [median(callside), median(empty)]
  const ratio = ours / theirs
  const value = `${ratio.toFixed(2)} (${ours.toFixed(0)} / ${theirs.toFixed(0)} ${unit})`
  add(`${what}, of ${other} (${callside.length})`, value, [`<= ${aim}`, ratio <= aim])
}
