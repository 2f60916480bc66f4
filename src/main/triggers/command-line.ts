import { parseArgs } from 'node:util'

/** What the app was started to do. */
export type CommandLine =
  | { kind: 'run'; hidden: boolean }
  | { kind: 'lookup'; number: string | null; stdin: boolean; json: boolean }
  | { kind: 'doctor'; json: boolean }
  | { kind: 'usage'; message: string }

export const USAGE = `Usage:
  callside [--hidden]                start, with --hidden in the tray only
  callside lookup <number> [--json]  show who calls in the running app, or with --json print it
  callside lookup --stdin [--json]   the same, with the number from standard input
  callside doctor [--json]           check the set-up and say what to do about what fails

A number that begins with a minus sign goes after two dashes: callside lookup -- -123`

const MAX_NUMBER_LENGTH = 2_000

/** Chromium's and Electron's own switches that launchers and test tools add, wherever they stand. */
const RUNTIME_SWITCHES = new Set([
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--enable-logging',
  '--force-device-scale-factor',
  '--inspect',
  '--inspect-brk',
  '--lang',
  '--no-sandbox',
  '--ozone-platform',
  '--password-store',
  '--remote-debugging-port',
  '--user-data-dir',
])

/** Links arrive as an argument too on Windows and Linux; what they say is not for this parser. */
const LINK = /^(?:callside|tel|callto):/i

/**
 * Reads the app's arguments: those after the executable and, when run from a checkout, after the app's folder.
 * Before the command any unknown switch passes for Chromium's; after it, a switch must be ours or well known.
 */
export function parseCommandLine(args: string[]): CommandLine {
  const start = args.findIndex((arg) => arg === '--' || !arg.startsWith('-'))
  const switches = start < 0 ? args : args.slice(0, start)
  const [command, ...rest] = start < 0 ? [] : args.slice(start)
  if (switches.some((arg) => arg === '--help' || arg === '-h')) return usage()
  if (command === undefined || LINK.test(command)) return { kind: 'run', hidden: switches.includes('--hidden') }
  if (command !== 'lookup' && command !== 'doctor') return usage('Unknown command')
  try {
    const { values, positionals } = parseArgs({
      args: [...switches.filter(isOption), ...withoutRuntimeSwitches(rest)],
      options: { json: { type: 'boolean' }, stdin: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
    const { json = false, stdin = false, help = false } = values
    if (help) return usage()
    return command === 'lookup' ? lookup(positionals, stdin, json) : doctor(positionals, stdin, json)
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

/** The commands' own options count in front of the command too: losing --json there would show what should be printed. */
function isOption(arg: string): boolean {
  return arg === '--json' || arg === '--stdin'
}

function lookup(words: string[], stdin: boolean, json: boolean): CommandLine {
  const number = words.join(' ').trim()
  if (stdin && number !== '') return usage('lookup takes a number or --stdin, not both')
  if (!stdin && number === '') return usage('lookup needs a number, or --stdin')
  if (number.length > MAX_NUMBER_LENGTH) return usage(`lookup takes at most ${MAX_NUMBER_LENGTH} characters`)
  return { kind: 'lookup', number: stdin ? null : number, stdin, json }
}

function doctor(words: string[], stdin: boolean, json: boolean): CommandLine {
  if (words.length > 0 || stdin) return usage('doctor takes no number')
  return { kind: 'doctor', json }
}

function withoutRuntimeSwitches(args: string[]): string[] {
  const end = args.indexOf('--')
  const isOurs = (arg: string, index: number) =>
    (end >= 0 && index >= end) || !RUNTIME_SWITCHES.has(arg.split('=', 1)[0] ?? arg)
  return args.filter(isOurs)
}

function usage(problem?: string): CommandLine {
  return { kind: 'usage', message: problem === undefined ? USAGE : `${problem}\n\n${USAGE}` }
}
