import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { killGroup, onEnd, stopGroup } from './children.mjs'
import { electronArguments } from './launch.mjs'
import { root } from './paths.mjs'

/**
 * @typedef {object} DrivenApp an Electron app that runs, and a way to look inside it
 * @property {number} pid
 * @property {<T>(expression: string) => Promise<T>} evaluate the value of an expression in its page, awaited
 * @property {<T, A>(task: (argument: A) => T | Promise<T>, argument: A) => Promise<T>} run runs a function in its page
 * @property {() => Promise<number>} clock milliseconds since the epoch, by the clock of its main process
 * @property {(look: { width: number, height: number, scale: number, colours: 'light' | 'dark' }) => Promise<Buffer>} picture
 * @property {(size: { width: number, height: number }) => Promise<Buffer>} display
 * @property {() => Promise<void>} close
 * @property {() => void} letGo leaves the app to its user: it goes on when this process ends
 *
 * @typedef {object} Start
 * @property {string} electron
 * @property {string} userData also where its log is kept
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [folder] the app's folder; this checkout without it
 * @property {string[]} [switches] Chromium's
 * @property {string[]} [args] the app's own
 */

/**
 * Starts an app that this process can look into, in a process group of its own so that it may outlive us.
 *
 * @param {Start} start
 * @returns {DrivenApp}
 */
export function startDriven({ electron, userData, env = process.env, folder = root, switches = [], args = [] }) {
  // A pipe would break when this process ends, and with it whoever writes to it.
  const log = openSync(join(userData, 'output.log'), 'a')
  const inside = join(root, 'build/runtime/inside.cjs')
  const all = [`--user-data-dir=${userData}`, ...switches, '-r', inside, ...electronArguments(folder, args)]
  const child = spawn(electron, all, { env, detached: true, stdio: ['ignore', log, log, 'ipc'] })
  closeSync(log)
  const settled = onEnd(() => killGroup(child, 'SIGTERM'))
  const ask = questions(child)

  /** @param {string} expression */
  const evaluate = (expression) => ask('evaluate', expression)
  return {
    pid: child.pid ?? 0,
    evaluate,
    run: (task, argument) => evaluate(`(${task})(${JSON.stringify(argument)})`),
    clock: () => ask('clock', null),
    picture: async (look) => Buffer.from(await ask('picture', look), 'base64'),
    display: async (size) => Buffer.from(await ask('display', size), 'base64'),
    async close() {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
      ask('leave', null).catch(() => undefined)
      await Promise.race([ended, new Promise((done) => setTimeout(done, 2_000).unref())])
      await stopGroup(child)
      settled()
    },
    letGo() {
      settled()
      child.disconnect()
      child.unref()
    },
  }
}

/**
 * Questions to the script inside the app, and their answers; all of them fail when the app ends.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {(name: string, argument: unknown) => Promise<any>}
 */
function questions(child) {
  /** @type {Map<number, { done: (value: unknown) => void, fail: (error: Error) => void }>} */
  const open = new Map()
  let asked = 0
  /** @type {Error | null} */
  let ended = null
  const end = (/** @type {string} */ why) => {
    ended ??= new Error(why)
    for (const { fail } of open.values()) fail(ended)
    open.clear()
  }
  child.on('error', (error) => end(`The app could not be started: ${error.message}`))
  child.on('exit', (code, signal) => end(`The app ended (${signal ?? code})`))
  child.on('message', (/** @type {{ id: number, value?: unknown, error?: string }} */ { id, value, error }) => {
    const waiting = open.get(id)
    open.delete(id)
    if (error === undefined) waiting?.done(value)
    else waiting?.fail(new Error(error))
  })
  return (name, argument) =>
    new Promise((done, fail) => {
      if (ended) return fail(ended)
      asked += 1
      open.set(asked, { done, fail })
      child.send({ id: asked, name, argument }, (error) => error && end(`The app does not listen: ${error.message}`))
    })
}
