import { spawn } from 'node:child_process'
import { app } from 'electron'
import type { HandOver } from './hand-over'
import { nothingButChannel } from './inherited'
import { ownCommand } from './own-command'

/** Tells a process that what it was started for comes from the process that started it. */
const SWITCH = '--takes-hand-over'

/** Chromium's switches that belong to the machine and its display, and so to whatever is started there. */
const MACHINE_SWITCHES = [
  'disable-dev-shm-usage',
  'disable-gpu',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'password-store',
]

/** Phone systems wait ten seconds for what they start; this leaves them some, in milliseconds. */
const TAKEN_WITHIN_MS = 6_000

/**
 * Starts the app in a process of its own and gives it what this process was asked for; true once it has taken it. So
 * a phone system that waits for the end of what it started never waits for the app, what it does to that process or its
 * group does nothing to the app, and the app's windows are not hidden because the phone system hid that process. The
 * number goes through a private channel: arguments can be read by every user of the computer. Nothing that was given on
 * the command line reaches the app but the switches named here.
 */
export function startApart(handOver: HandOver): Promise<boolean> {
  const [program = process.execPath, ...args] = ownCommand()
  const child = spawn(program, [...machineSwitches(), ...args, SWITCH], {
    detached: true,
    stdio: nothingButChannel(),
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), TAKEN_WITHIN_MS)
    const settle = (taken: boolean) => () => {
      clearTimeout(timer)
      resolve(taken)
    }
    child.once('message', settle(true))
    child.once('error', settle(false))
    child.once('exit', settle(false))
    child.send(handOver)
  })
}

/** Whether this process was started by `startApart`. */
export function isApart(): boolean {
  return process.send !== undefined && process.argv.includes(SWITCH)
}

/** What the process that started this one was asked for, and the way to say that it is in good hands. */
export type HandedOver = { task: object; taken: () => Promise<void> }

/** Takes what the process that started this one was asked for; anything malformed is sorted out where it is received. */
export function takeHandOver(): Promise<HandedOver> {
  return new Promise((resolve, reject) => {
    process.once('disconnect', () => reject(new Error('nothing was handed over')))
    process.once('message', (handOver) => {
      process.removeAllListeners('disconnect')
      resolve({ task: typeof handOver === 'object' && handOver !== null ? handOver : {}, taken: sayTaken })
    })
  })
}

function sayTaken(): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected) return resolve()
    process.send?.('taken', () => {
      if (process.connected) process.disconnect()
      resolve()
    })
  })
}

function machineSwitches(): string[] {
  const names = app.isPackaged ? MACHINE_SWITCHES : [...MACHINE_SWITCHES, 'remote-debugging-port']
  return names
    .filter((name) => app.commandLine.hasSwitch(name))
    .map((name) => {
      const value = app.commandLine.getSwitchValue(name)
      return value === '' ? `--${name}` : `--${name}=${value}`
    })
}
