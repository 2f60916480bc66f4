import { type ParseArgsConfig, parseArgs } from 'node:util'
import { callerText } from './caller-text'
import { isLink } from './link'
import type { PhoneContext } from './phone-context'
import { DIRECTIONS, PHASES, readPhoneContext } from './phone-words'
import { recognisePlaceholder } from './placeholder'

/**
 * What the app was started to do. `phone` is there when a phone system started it; `number` may then be empty, which
 * means that the phone system knows none. `raw` is what was given, for people to read and for nothing else. A `link`
 * comes from the operating system, which opens it with the app; it is as it was written, not to be trusted. `selection`
 * looks up the highlighted text. `view-check` checks a view file, on the caller with the number `phone` where there is one.
 */
export type CommandLine =
  | { kind: 'run'; hidden: boolean }
  | { kind: 'lookup'; number: string | null; stdin: boolean; json: boolean; phone?: PhoneContext; raw: string }
  | { kind: 'link'; link: string }
  | { kind: 'selection' }
  | { kind: 'doctor'; json: boolean }
  | { kind: 'view-check'; file: string; phone: string | null }
  | { kind: 'usage'; message: string }

export const USAGE = `Usage:
  callside [--hidden]                start, with --hidden in the tray only
  callside lookup <number> [--json]  show who calls in the running app, or with --json print it
  callside lookup --stdin [--json]   the same, with the number from standard input
  callside lookup --selection        look up the highlighted text
  callside <number>                  look up, for a phone system that can append the number and nothing else
  callside doctor [--json]           check the set-up and say what to do about what fails
  callside view check FILE           check a view file, and try it on a caller of the sample platform
    [--phone NUMBER]                 or on the caller with this number

A phone system adds what it knows, and two dashes before the number:
  callside lookup --from NAME [--call-id ID] [--phase ringing|answered|ended] [--direction inbound|outbound]
                  [--did NUMBER] [--queue NAME] -- <number>

A number that begins with a minus sign goes after two dashes: callside lookup -- -123`

const MAX_NUMBER_LENGTH = 2_000

/** How much is kept of what was given, and of a link, in UTF-16 units. */
const LONGEST_RAW = 2_000
const LONGEST_LINK = 4_096

/** A number alone, with what is written between its digits, once its percent-encoded signs are decoded. */
const NUMBER_ALONE = /^\+?[\p{Nd}(][\p{Nd}\s()./-]*$/u
const ADDRESS = /^["'<]*(?:sips?|tel):/i

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
  selection: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  from: { type: 'string' },
  'call-id': { type: 'string' },
  phase: { type: 'string' },
  direction: { type: 'string' },
  did: { type: 'string' },
  queue: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Our own options that are whole in one argument. */
const OPTION = /^--(?:(?:json|stdin|selection)$|(?:from|call-id|phase|direction|did|queue)=)/

type Switch = 'json' | 'stdin' | 'selection'
type Values = Partial<Record<Exclude<keyof typeof OPTIONS, Switch | 'help'>, string>> & Partial<Record<Switch, boolean>>

/**
 * Reads the app's arguments: those after the executable and, when run from a checkout, after the app's folder.
 * Before the command any unknown switch passes for Chromium's; after it, a switch must be ours or well known.
 */
export function parseCommandLine(args: string[]): CommandLine {
  const start = args.findIndex((arg) => arg === '--' || !arg.startsWith('-'))
  const switches = start < 0 ? args : args.slice(0, start)
  const given = start < 0 ? [] : args.slice(start)
  const [command, ...rest] = given
  if (switches.some((arg) => arg === '--help' || arg === '-h')) return usage()
  // Desktops start the app from its menu by the same line as for a link, and leave the link out.
  if (command === undefined || (command === '--' && rest.length === 0))
    return { kind: 'run', hidden: switches.includes('--hidden') }
  const [link, ...besides] = command === '--' ? rest : given
  if (link !== undefined && isLink(link)) return openLink(link, besides)
  if (command !== 'lookup' && command !== 'doctor') return otherCommand(command, rest, given)
  try {
    const { values, positionals } = parseArgs({
      args: [...switches.filter(isOption), ...withoutRuntimeSwitches(rest)],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    })
    const { help, ...wanted } = values
    if (help) return usage()
    return command === 'lookup' ? lookup(positionals, wanted, rest) : doctor(positionals, wanted)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    // What the parser says repeats what was written, which may be a number.
    return usage(/\d{3}/.test(said) ? 'Unknown option' : said)
  }
}

/** The commands' own options count in front of the command too: losing --json there would show what should be printed. */
function isOption(arg: string): boolean {
  return OPTION.test(arg)
}

/** Whoever wrote the link may have written the rest as well, so nothing beside it is obeyed. */
function openLink(link: string, besides: string[]): CommandLine {
  return besides.length > 0 ? usage('A link stands alone') : { kind: 'link', link: link.slice(0, LONGEST_LINK) }
}

/** What a phone system appended where a command should be: a number or the address of a caller, nothing else. */
function lookupAlone(words: string[], args: string[]): CommandLine {
  const given = words.join(' ').trim()
  if (!ADDRESS.test(given) && !NUMBER_ALONE.test(callerText(given))) return usage('Unknown command')
  return lookup(words, {}, args)
}

function lookup(words: string[], values: Values, args: string[]): CommandLine {
  const { json = false, stdin = false, selection = false, ...written } = values
  const given = words.join(' ').trim()
  const fromPhone = Object.keys(written).length > 0
  if (selection)
    return given === '' && !stdin && !json && !fromPhone
      ? { kind: 'selection' }
      : usage('--selection stands alone after lookup')
  if (stdin && given !== '') return usage('lookup takes a number or --stdin, not both')
  // A phone system has nothing to add for a caller who hides.
  if (!stdin && given === '' && !fromPhone) return usage('lookup needs a number, or --stdin')
  if (given.length > MAX_NUMBER_LENGTH) return usage(`lookup takes at most ${MAX_NUMBER_LENGTH} characters`)
  const raw = args.join(' ').slice(0, LONGEST_RAW)
  const command = { kind: 'lookup', number: stdin ? null : callerText(given), stdin, json, raw } as const
  if (!fromPhone) return command
  const { from, 'call-id': callId, ...others } = written
  const read = readPhoneContext({ ...others, callId, phoneSystem: from }, isUnfilled)
  if (read.ok) return { ...command, phone: read.phone }
  return usage(`--${read.unknown} takes ${(read.unknown === 'phase' ? PHASES : DIRECTIONS).join(', ')}`)
}

function isUnfilled(text: string): boolean {
  return recognisePlaceholder(text) !== null
}

function doctor(words: string[], { json = false, stdin = false, selection = false, ...written }: Values): CommandLine {
  if (words.length > 0 || stdin || selection) return usage('doctor takes no number')
  if (Object.keys(written).length > 0) return usage('doctor asks nothing of a phone system')
  return { kind: 'doctor', json }
}

function otherCommand(command: string, rest: string[], given: string[]): CommandLine {
  if (command === 'view') return viewCommand(withoutRuntimeSwitches(rest))
  return command === '--' ? lookupAlone(rest, rest) : lookupAlone(withoutRuntimeSwitches(given), given)
}

/** What the parser says about a switch may repeat a number, so nothing of it is told. */
function viewCommand(args: string[]): CommandLine {
  try {
    const options = { phone: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (values.help) return usage()
    const [command, file, ...others] = positionals
    if (command !== 'check' || file === undefined || others.length > 0) return usage('view takes: check FILE')
    const phone = values.phone?.trim() ?? null
    if (phone !== null && (phone === '' || phone.length > MAX_NUMBER_LENGTH)) return usage('--phone takes a number')
    return { kind: 'view-check', file, phone }
  } catch {
    return usage('view check takes a file and --phone NUMBER')
  }
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
