import type { Problem } from '../../../preload/bridge'
import {
  type CallOptions,
  type Outcome,
  type Platform,
  type Remembered,
  TIMED_OUT,
  type UsageMeter,
} from '../../platform'
import type { OpenSettings, Settings } from '../../settings'
import type { SecretState } from '../connection'
import { adviceFor, toldBy } from './advice'

export type CheckId =
  | 'settings'
  | 'keychain'
  | 'network'
  | 'token'
  | 'permissions'
  | 'sandbox'
  | 'namespaces'
  | 'merge-policy'
  | 'capabilities'
  | 'edge'
  | 'usage'
  | 'lookup'

/**
 * One thing that was checked, what came of it in plain English, and what to do where it failed or deserves a warning.
 * Never holds a secret, a phone number but the fictional one, or a profile value.
 */
export type Check = {
  id: CheckId
  state: 'good' | 'warning' | 'failed' | 'skipped'
  detail: string
  advice?: string
  error?: Problem
}

/** What came of a check, before it is said of which. */
export type Verdict = Omit<Check, 'id'>

/** The connection that is examined. */
export type Examined = { platform: Platform; remembered: Remembered; settings: Settings; now: () => number }

/** What an examination needs of the app, once it is connected. `now` is in milliseconds since the epoch. */
export type Patient = {
  opened: Pick<OpenSettings, 'notices' | 'policyRefusal'>
  connections: {
    settings(): Settings
    secret(): SecretState
    current(): Promise<Pick<Examined, 'platform' | 'remembered'> | null>
  }
  usage: Pick<UsageMeter, 'counts'>
  /** Whether the certificate file that machine policy names could not be read. */
  certificateProblem?: boolean
  now?: () => number
}

/** How long one check may take, in milliseconds. */
const PATIENCE_MS = 15_000

export const good = (detail: string): Verdict => ({ state: 'good', detail })
export const warning = (detail: string, advice: string): Verdict => ({ state: 'warning', detail, advice })
export const failed = (detail: string, advice: string): Verdict => ({ state: 'failed', detail, advice })
export const skipped = (detail: string): Verdict => ({ state: 'skipped', detail })

/** A verdict on an answer: `judge` looks at what there is, a problem fails with what can be done about it. */
export function verdict<T>(outcome: Outcome<T>, judge: (value: T) => Verdict): Verdict {
  if (outcome.ok) return judge(outcome.value)
  const { problem } = outcome
  return { ...failed(toldBy(problem), adviceFor(problem)), error: problem }
}

/** Does one check's calls, for as long as a check may take. */
export async function within<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(TIMED_OUT), PATIENCE_MS)
  try {
    return await work({ signal: limit.signal })
  } finally {
    clearTimeout(timer)
  }
}

/** A list in words: `a`, `a and b`, `a, b and c`; of more than `most` the others are counted. */
export function listed(words: string[], most = 12): string {
  const named = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

/** A count for people, with commas, and of what: `1 profile`, `1,200 profiles`. */
export function counted(count: number, what?: string): string {
  const number = count.toLocaleString('en')
  if (what === undefined) return number
  return `${number} ${what}${count === 1 ? '' : 's'}`
}
