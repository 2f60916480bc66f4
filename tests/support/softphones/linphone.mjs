import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Stands in for Linphone when a call comes in: `node linphone.mjs <linphonerc> <user part> <display name>`. It reads
// `command_line` from the file, puts the user part where `$1` stands and the display name where `$2` does, as plain text,
// gives that to a shell of its own, and does not wait. Whatever the shell makes of the text is Linphone's doing.

const [file = '', caller = '', name = ''] = process.argv.slice(2)
const setting = /^command_line=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
const command = setting.replaceAll('$1', () => caller).replaceAll('$2', () => name)
spawn('/bin/sh', ['-c', command], { stdio: 'ignore', detached: true }).unref()
