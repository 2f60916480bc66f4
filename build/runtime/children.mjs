import { spawn } from 'node:child_process'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** What must be undone should this process end early, newest first. @type {Set<() => void>} */
const leftovers = new Set()
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Has `undo` run when the process exits or is told to. It must be synchronous. Returns what takes it back.
 *
 * @param {() => void} undo
 */
export function onEnd(undo) {
  if (leftovers.size === 0) {
    process.on('exit', undoAll)
    for (const signal of signals) process.on(signal, endBy)
  }
  leftovers.add(undo)
  return () => {
    if (!leftovers.delete(undo) || leftovers.size > 0) return
    process.off('exit', undoAll)
    for (const signal of signals) process.off(signal, endBy)
  }
}

function undoAll() {
  for (const undo of [...leftovers].reverse()) undo()
  leftovers.clear()
}

/** @param {NodeJS.Signals} signal */
function endBy(signal) {
  undoAll()
  for (const each of signals) process.off(each, endBy)
  // Die by the signal itself, so whoever waits sees what happened.
  process.kill(process.pid, signal)
}

/**
 * Starts a helper in a process group of its own, so that what it starts ends with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true })
  // Unheard, a failed start would end the whole process; whoever waits for this helper notices its absence.
  child.on('error', () => {})
  return child
}

/**
 * Sends a signal to a child and, where there are process groups, to everything it started.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function killGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has already gone.
  }
}

/**
 * Ends a group kindly, and after two seconds not so.
 *
 * @param {ChildProcess} child
 */
export async function stopGroup(child) {
  if (child.pid === undefined) return
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done))
    killGroup(child, 'SIGTERM')
    const insist = setTimeout(() => killGroup(child, 'SIGKILL'), 2_000)
    await gone
    clearTimeout(insist)
  }
  // What it started may have outlived it.
  killGroup(child, 'SIGKILL')
}

/**
 * Asks again and again until the answer is yes, and fails with `what` after `limit` milliseconds.
 *
 * @param {string} what
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} [limit]
 */
export async function until(what, condition, limit = 10_000) {
  const deadline = Date.now() + limit
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${limit / 1000} s in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}
