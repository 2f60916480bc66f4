import { type ParseArgsConfig, parseArgs } from 'node:util'
import { callerText } from './caller-text'
import { isLink, type Link, readLink } from './link'
import type { PhoneContext } from './phone-context'
import { DIRECTIONS, PHASES, readPhoneContext } from './phone-words'
import { recognisePlaceholder } from './placeholder'

/**
 * What the app was started to do. `phone` is there when a phone system started it; `number` may then be empty, which
 * means that the phone system knows none. A `link` comes from the operating system, which opens it with the app.
 */
export type CommandLine =
  | { kind: 'run'; hidden: boolean }
  | { kind: 'lookup'; number: string | null; stdin: boolean; json: boolean; phone?: PhoneContext }
  | { kind: 'link'; link: Link }
  | { kind: 'doctor'; json: boolean }
  | { kind: 'usage'; message: string }

export const USAGE = `Usage:
  callside [--hidden]                start, with --hidden in the tray only
  callside lookup <number> [--json]  show who calls in the running app, or with --json print it
  callside lookup --stdin [--json]   the same, with the number from standard input
  callside doctor [--json]           check the set-up and say what to do about what fails

A phone system adds what it knows, and two dashes before the number:
  callside lookup --from NAME [--call-id ID] [--phase ringing|answered|ended] [--direction inbound|outbound]
                  [--did NUMBER] [--queue NAME] -- <number>

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

const OPTIONS = {
  json: { type: 'boolean' },
  stdin: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  from: { type: 'string' },
  'call-id': { type: 'string' },
  phase: { type: 'string' },
  direction: { type: 'string' },
  did: { type: 'string' },
  queue: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Our own options that are whole in one argument. */
const OPTION = /^--(?:(?:json|stdin)$|(?:from|call-id|phase|direction|did|queue)=)/

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'json' | 'stdin' | 'help'>, string>> & {
  json?: boolean
  stdin?: boolean
}

/**
 * Reads the app's arguments: those after the executable and, when run from a checkout, after the app's folder.
 * Before the command any unknown switch passes for Chromium's; after it, a switch must be ours or well known.
 */
export function parseCommandLine(args: string[]): CommandLine {
  const start = args.findIndex((arg) => arg === '--' || !arg.startsWith('-'))
  const switches = start < 0 ? args : args.slice(0, start)
  const [command, ...rest] = start < 0 ? [] : args.slice(start)
  if (switches.some((arg) => arg === '--help' || arg === '-h')) return usage()
  if (command === undefined) return { kind: 'run', hidden: switches.includes('--hidden') }
  const [link, ...besides] = command === '--' ? rest : [command, ...rest]
  if (link !== undefined && isLink(link)) return openLink(link, besides)
  if (command !== 'lookup' && command !== 'doctor') return usage('Unknown command')
  try {
    const { values, positionals } = parseArgs({
      args: [...switches.filter(isOption), ...withoutRuntimeSwitches(rest)],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    })
    const { help, ...wanted } = values
    if (help) return usage()
    return command === 'lookup' ? lookup(positionals, wanted) : doctor(positionals, wanted)
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

/** The commands' own options count in front of the command too: losing --json there would show what should be printed. */
function isOption(arg: string): boolean {
  return OPTION.test(arg)
}

/** Whoever wrote the link may have written the rest as well, so nothing beside it is obeyed. */
function openLink(link: string, besides: string[]): CommandLine {
  return besides.length > 0 ? usage('A link stands alone') : { kind: 'link', link: readLink(link) }
}

function lookup(words: string[], values: Values): CommandLine {
  const { json = false, stdin = false, ...written } = values
  const given = words.join(' ').trim()
  const fromPhone = Object.keys(written).length > 0
  if (stdin && given !== '') return usage('lookup takes a number or --stdin, not both')
  // A phone system has nothing to add for a caller who hides.
  if (!stdin && given === '' && !fromPhone) return usage('lookup needs a number, or --stdin')
  if (given.length > MAX_NUMBER_LENGTH) return usage(`lookup takes at most ${MAX_NUMBER_LENGTH} characters`)
  const command = { kind: 'lookup', number: stdin ? null : callerText(given), stdin, json } as const
  if (!fromPhone) return command
  const { from, 'call-id': callId, ...others } = written
  const read = readPhoneContext({ ...others, callId, phoneSystem: from }, isUnfilled)
  if (read.ok) return { ...command, phone: read.phone }
  return usage(`--${read.unknown} takes ${(read.unknown === 'phase' ? PHASES : DIRECTIONS).join(', ')}`)
}

function isUnfilled(text: string): boolean {
  return recognisePlaceholder(text) !== null
}

function doctor(words: string[], { json = false, stdin = false, ...written }: Values): CommandLine {
  if (words.length > 0 || stdin) return usage('doctor takes no number')
  if (Object.keys(written).length > 0) return usage('doctor asks nothing of a phone system')
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
