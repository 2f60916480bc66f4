import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { splitCommandLine, splitParameters } from './windows-arguments.mjs'

// Stands in for MicroSIP when a call comes in: `node microsip.mjs <MicroSIP.ini> <user part of the caller's SIP address>`.
// It reads `cmdIncomingCall` from the file (UTF-16LE, at most 255 characters), splits it, joins it again without quotes,
// appends the user part, starts that hidden, and waits for its end for 10 seconds at most, while the phone does not ring.
// Prints how it went: `{ waitedMs, code, isLate, pid }`.

const WAITS_MS = 10_000

const [file = '', caller = ''] = process.argv.slice(2)
const setting = /^cmdIncomingCall=(.*)$/m.exec(readFileSync(file, 'utf16le'))?.[1]?.trim() ?? ''
if (setting.length > 255) throw new Error(`cmdIncomingCall has ${setting.length} characters`)
const [program = '', ...parameters] = splitCommandLine(setting)
// Windows gives the program one text, which it splits itself.
const args = splitParameters([...parameters, caller].join(' '))

const startedAt = performance.now()
// As near to a hidden window as this system has: no terminal, no standard streams, a group of its own.
const child = spawn('/bin/sh', ['-c', 'exec "$@" <&- >&- 2>&-', 'sh', program, ...args], {
  stdio: 'ignore',
  detached: true,
})
/** @param {number | null} code @param {boolean} isLate */
const tell = (code, isLate) => {
  console.log(JSON.stringify({ waitedMs: performance.now() - startedAt, code, isLate, pid: child.pid }))
  process.exit(0)
}
const timer = setTimeout(() => tell(null, true), WAITS_MS)
child.once('exit', (code) => {
  clearTimeout(timer)
  tell(code, false)
})
