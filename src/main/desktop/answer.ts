import { join } from 'node:path'
import type { LookupState, Problem, Trace } from '../../preload/bridge'
import { openCredentials } from '../credentials'
import { classifyCaller, classifySighting, type FoundNumber } from '../numbers'
import { openUsage } from '../platform'
import { shownCard } from '../profile'
import { openSettings } from '../settings'
import { clock } from '../triggers'
import type { CommandLine } from '../triggers/command-line'
import { shownNumber } from './call-views'
import { type Connections, manageConnections } from './connection'
import { isHealthy, printExamination, wordsFor } from './doctor'
import { readInput } from './hand-over'
import { keychainProcess } from './keychain'
import { failedAtOnce, lookUpOnce, lookupSettings, readingOf } from './lookup-run'
import { examineApp } from './settings/doctor'
import { checkView } from './view-check'
import { type DeskViews, openDeskViews } from './views'

/** Exit codes of `callside lookup --json`, for scripts. */
const EXIT = { found: 0, failed: 1, unknown: 3, ambiguous: 4, nobody: 5 } as const

/** One JSON object and how the process ends. */
type Reply = { exit: number; body: object }

/**
 * Runs `lookup --json`, `doctor` or `view check` in a process of its own, without a window; resolves with the exit code. Standard
 * output holds the answer alone.
 */
export async function answerOnCommandLine(
  command: CommandLine & { kind: 'lookup' | 'doctor' | 'view-check' },
  userDataDir: string,
  loopback: boolean,
): Promise<number> {
  const opened = await openSettings(userDataDir, { keepAside: false })
  const usage = await openUsage(join(userDataDir, 'usage'), () => opened.current().limits)
  const credentials = openCredentials(keychainProcess())
  const connections = manageConnections({ stored: opened, credentials, usage, userDataDir, loopback })
  await connections.open()
  try {
    if (command.kind === 'doctor') {
      const checks = await examineApp({ opened, connections, usage }, wordsFor('en'))
      await print(printExamination(checks, command.json))
      return isHealthy(checks) ? 0 : 1
    }
    if (command.kind === 'view-check') {
      const { lines, exit } = await checkView(command.file, command.phone, connections)
      await print(lines.join('\n'))
      return exit
    }
    const text = command.stdin ? await readInput() : (command.number ?? '')
    const { named } = await openDeskViews(userDataDir, opened, () => 'en')
    const { exit, body } = await replyTo(text, connections, named)
    await print(JSON.stringify(body))
    return exit
  } finally {
    await Promise.all([connections.close(), usage.settled()])
  }
}

/** Waits until standard output has taken the line: the process ends right after. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}

async function replyTo(text: string, connections: Connections, named: DeskViews['named']): Promise<Reply> {
  const plan = connections.settings().numbers
  const found = text.trim() === '' ? classifySighting(text, plan) : classifyCaller(text, plan)
  if (found.kind === 'none') return { exit: EXIT.nobody, body: { state: 'ignored', reason: found.reason } }
  if (found.kind !== 'numbers') {
    const { kind, ...rest } = found
    return { exit: EXIT.nobody, body: { state: kind, reason: kind, ...rest } }
  }
  const numbers = found.found.map((number) => shownNumber(number))
  const [only, ...others] = found.found
  if (!only || others.length > 0) return { exit: EXIT.ambiguous, body: { state: 'choose-number', numbers } }
  const { state, reading, trace } = await answerFor(only, connections, named)
  return { exit: exitOf(state), body: { ...replyBody(state, shownNumber(only, reading)), trace } }
}

type Last = { state: LookupState; reading: number | null; trace: Trace | null }

/** The last state of one lookup, which reading of the number it is about, and how it came about. */
async function answerFor(number: FoundNumber, connections: Connections, named: DeskViews['named']): Promise<Last> {
  const connection = await connections.current()
  const failed = (problem: Problem): Last => ({ state: failedAtOnce(problem, clock()), reading: 0, trace: null })
  if (!connection) return failed({ kind: 'not-configured', retryable: false })
  const admitted = await connection.usage?.admit('command-line')
  if (admitted && !admitted.ok) return failed(admitted.problem)
  const { state, findings } = await lookUpOnce(connection, lookupSettings(connections.settings(), null, named), number)
  return { state, reading: readingOf(state, findings, number), trace: findings.trace ?? null }
}

function exitOf(state: LookupState): number {
  if (state.kind === 'found' || state.kind === 'unknown' || state.kind === 'ambiguous') return EXIT[state.kind]
  return EXIT.failed
}

function replyBody(state: LookupState, number: object): object {
  if (state.kind === 'found' || state.kind === 'partial') {
    // Nobody has made sure who calls, and what a script prints can end up anywhere.
    return { ...state, card: shownCard(state.card, { verified: false }), state: state.kind, kind: undefined, number }
  }
  if (state.kind !== 'failed') return { ...state, state: state.kind, kind: undefined, number }
  return { state: state.kind, number, error: state.problem, timing: state.timing }
}
