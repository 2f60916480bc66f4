import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { guideOf } from '../../../src/renderer/phone/guides'
import { EXAMPLE_PAGE } from '../../../src/renderer/phone/lines'

const run = promisify(execFile)

/** How MicroSIP fared: how long it waited for what it started, in milliseconds, and how that ended. */
export type Waited = { waitedMs: number; code: number | null; isLate: boolean; pid: number }

/** A program called `callside`, as an installed one would be. */
export type Launcher = {
  path: string
  /** What it was started with, one list of arguments per start, in order. */
  starts: () => Promise<string[][]>
}

/** Writes a program that keeps its arguments and becomes the app. `command`: how the app is started from a checkout. */
export async function writeLauncher(folder: string, command: string[]): Promise<Launcher> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'callside')
  const kept = `${path}.starts`
  const quoted = command.map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ')
  await writeFile(kept, '')
  await writeFile(path, `#!/bin/sh\nprintf '%s\\0' "$#" "$@" >> "$0.starts"\nexec ${quoted} "$@"\n`)
  await chmod(path, 0o755)
  return {
    path,
    async starts() {
      const words = (await readFile(kept, 'utf8')).split('\0').slice(0, -1)
      const starts: string[][] = []
      while (words.length > 0) starts.push(words.splice(0, Number(words.shift())))
      return starts
    },
  }
}

/** What a phone system's guide shows to be pasted, where the app is started by a program at this path. */
export function guideLines(id: 'microsip' | 'linphone', path: string): string[] {
  const filling = { command: [path], system: 'other', page: EXAMPLE_PAGE, baresipPort: 4444, hookPort: 4455 } as const
  return guideOf(id)?.lines.map(({ text }) => text(filling)) ?? []
}

/** What MicroSIP has a command for, by the names of its settings; `cmdIncomingCall` comes before it rings. */
export type MicrosipSetting = 'cmdIncomingCall' | 'cmdCallRing' | 'cmdCallAnswer' | 'cmdCallEnd'

/**
 * Has something happen to a call in MicroSIP. `lines`: what was pasted under [Settings]; `setting`: the command of what
 * happens; `caller`: the user part of the SIP address.
 */
export async function microsip(
  folder: string,
  lines: string[],
  setting: MicrosipSetting,
  caller: string,
): Promise<Waited> {
  const file = join(folder, 'MicroSIP.ini')
  await writeFile(file, `\ufeff${['[Settings]', ...lines, '[Account1]', ''].join('\r\n')}`, 'utf16le')
  const { stdout } = await run(process.execPath, [join(__dirname, 'microsip.mjs'), file, setting, caller])
  return JSON.parse(stdout)
}

/** Rings Linphone. `line`: the command line in its settings; `caller`: the user part, `name` the display name. */
export async function ringLinphone(folder: string, line: string, caller: string, name = ''): Promise<void> {
  const file = join(folder, 'linphonerc')
  await writeFile(file, `[ui]\ncommand_line=${line}\ndisable_command_line=0\n`)
  await run(process.execPath, [join(__dirname, 'linphone.mjs'), file, caller, name])
}
