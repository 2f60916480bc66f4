import type { CommandLine } from '../triggers/command-line'
import type { PhoneContext } from '../triggers/phone-context'

/**
 * What a second start gives to the app that runs already. It travels as `additionalData`: the arguments of
 * `second-instance` are re-ordered by Chromium and not to be relied on.
 */
export type HandOver =
  | { kind: 'run'; hidden: boolean }
  /** `raw` is what a phone system gave, word for word, so that the agent can see what arrived. */
  | { kind: 'lookup'; text: string; phone?: PhoneContext; raw: string }
  /** As it was written: whatever wrote it is not to be trusted, and it is read in the app that runs. */
  | { kind: 'link'; link: string }
  /** The highlighted text is wanted: a system's own shortcut started the app, where the app can register none. */
  | { kind: 'selection' }

/** What asks for something to be handed over, as opposed to starting the app or answering in a process of its own. */
export type Errand = CommandLine & { kind: 'lookup' | 'link' | 'selection' }

/** A number on standard input may be this long, in characters, and this long where it is handed over. */
const LONGEST_INPUT = 64 * 1024
const LONGEST_HANDED_OVER = 4_000
const LONGEST_RAW = 2_000

/**
 * Chromium's message to the app that runs holds the folder, the arguments and what is handed over. On Linux an app that
 * gets more than 32 KiB does not answer, and is killed by the process that waits for it (process_singleton_posix.cc), so
 * that a long link could end the app. With folder and hand-over at their longest this much, in bytes, is left.
 */
const MOST_ARGUMENTS = 8 * 1024

/** Whether a command line is too long to be told to the app that runs. */
export function isTooLong(args: string[]): boolean {
  return args.reduce((bytes, arg) => bytes + Buffer.byteLength(arg) + 1, 0) > MOST_ARGUMENTS
}

/** What to hand over for a command; with `--stdin` the number is read here, before anything else is loaded. */
export async function readHandOver(command: Errand): Promise<HandOver> {
  if (command.kind !== 'lookup') return command
  const { stdin, number, phone, raw } = command
  if (!stdin) return { kind: 'lookup', text: number ?? '', ...(phone && { phone }), raw }
  const text = (await readInput()).slice(0, LONGEST_HANDED_OVER)
  return { kind: 'lookup', text, ...(phone && { phone }), raw: `${raw}\n${text}`.slice(0, LONGEST_RAW) }
}

/** Standard input as text, cut at the longest that makes sense. */
export async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk
    if (text.length > LONGEST_INPUT) break
  }
  return text.slice(0, LONGEST_INPUT)
}
