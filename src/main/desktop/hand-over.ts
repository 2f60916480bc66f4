import type { CommandLine } from '../triggers/command-line'

/**
 * What a second start gives to the app that runs already. It travels as `additionalData`: the arguments of
 * `second-instance` are re-ordered by Chromium and not to be relied on.
 */
export type HandOver = { kind: 'run'; hidden: boolean } | { kind: 'lookup'; text: string }

/** A number on standard input may be this long, in characters. */
const LONGEST_INPUT = 64 * 1024

/** What to hand over for a command; with `--stdin` the number is read here, before anything else is loaded. */
export async function readHandOver(command: CommandLine): Promise<HandOver> {
  if (command.kind !== 'lookup') return { kind: 'run', hidden: command.kind === 'run' && command.hidden }
  return { kind: 'lookup', text: command.stdin ? await readInput() : (command.number ?? '') }
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
