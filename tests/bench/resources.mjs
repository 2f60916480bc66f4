import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { pause } from './figures.mjs'
import { shown } from './page.mjs'

const SETTLE_MS = 8_000
/** Chromium puts much of its own housekeeping off for half a minute. */
const CALM_MS = 25_000
const IDLE_MS = 30_000
const TURNS = 3
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** @typedef {import('./apps.mjs').DrivenApp} DrivenApp */

/**
 * Megabytes that all processes of the app hold once they have settled, each shared page divided among those who share
 * it; and those of an empty window, by turns.
 *
 * @param {import('./apps.mjs').Apps} apps
 */
export async function measureMemory(apps) {
  /** @type {number[]} */
  const callside = []
  /** @type {number[]} */
  const empty = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    callside.push(await settledMemory(await apps.readyCallside()))
    const window = apps.empty()
    await window.run(shown, null)
    empty.push(await settledMemory(window))
  }
  return { callside, empty }
}

/** @param {DrivenApp} app */
async function settledMemory(app) {
  await pause(SETTLE_MS)
  const kilobytes = family(app.pid).map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  })
  await app.close()
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/**
 * Percent of one core that all processes of an app take while nothing happens.
 *
 * @param {DrivenApp} app
 */
export async function measureIdle(app) {
  await pause(CALM_MS)
  const before = ticks(app.pid)
  const begun = performance.now()
  await pause(IDLE_MS)
  const seconds = (performance.now() - begun) / 1000
  return ((ticks(app.pid) - before) / ticksPerSecond / seconds) * 100
}

/** @param {number} pid */
function ticks(pid) {
  return family(pid).reduce((sum, each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return sum + Number(fields[11]) + Number(fields[12])
  }, 0)
}

/**
 * A process and everything that came from it.
 *
 * @param {number} pid
 * @returns {number[]}
 */
function family(pid) {
  const parents = new Map()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]))
    } catch {
      // It has just ended.
    }
  }
  const members = [pid]
  for (const member of members) for (const [child, parent] of parents) if (parent === member) members.push(child)
  return members
}
