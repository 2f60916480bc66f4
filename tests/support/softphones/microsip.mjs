import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { splitCommandLine, splitParameters } from './windows-arguments.mjs'

// Stands in for MicroSIP when something happens to a call: `node microsip.mjs <MicroSIP.ini> <setting> <user part of the
// caller's SIP address>`. It reads the setting's command from the file (at most 255 characters), splits it, joins it again
// without quotes, appends the user part, starts that hidden, and waits for its end for 10 seconds at most, while the phone
// does not ring. Prints how it went: `{ waitedMs, code, isLate, pid }`.

const WAITS_MS = 10_000

const [file = '', setting = '', caller = ''] = process.argv.slice(2)
const command = readSetting(readFileSync(file), setting)
if (command.length > 255) throw new Error(`${setting} has ${command.length} characters`)
const [program = '', ...parameters] = splitCommandLine(command)
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

/**
 * A setting as Windows' GetPrivateProfileString reads it: by its name, in [Settings], without blanks around it, and
 * without the quotes that stand at both of its ends. UTF-16 is known by its first two bytes.
 *
 * @param {Buffer} bytes
 * @param {string} name
 * @returns {string}
 */
function readSetting(bytes, name) {
  const text = bytes.toString('utf16le')
  if (!text.startsWith('\ufeff')) throw new Error('MicroSIP.ini is not UTF-16LE')
  let section = ''
  for (const line of text.slice(1).split(/\r?\n/)) {
    const [, heading] = /^\s*\[(.*)\]\s*$/.exec(line) ?? []
    if (heading !== undefined) section = heading
    const [, key, value = ''] = /^\s*([^=;]+?)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (section === 'Settings' && key?.toLowerCase() === name.toLowerCase())
      return value.replace(/^(["'])(.*)\1$/, '$2')
  }
  throw new Error(`MicroSIP.ini has no ${name}`)
}
