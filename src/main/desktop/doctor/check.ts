import type { Problem } from '../../../preload/bridge'
import type { CallOptions, Outcome, Platform, Remembered, UsageMeter } from '../../platform'
import type { OpenSettings, Settings } from '../../settings'
import type { SecretState } from '../connection'
import { withinLimit } from '../lookup-run'
import { adviceFor, toldBy } from './advice'
import type { Words } from './words'

/** What is checked, in this order. */
export const CHECKS = [
  'settings',
  'keychain',
  'network',
  'token',
  'permissions',
  'sandbox',
  'namespaces',
  'merge-policy',
  'capabilities',
  'edge',
  'usage',
  'lookup',
] as const
export type CheckId = (typeof CHECKS)[number]

/**
 * One thing that was checked, what came of it in words, and what to do where it failed or deserves a warning. Never holds
 * a secret, a phone number but the fictional one, or a profile value.
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

/** The connection that is examined, and the words for what is found. */
export type Examined = {
  platform: Platform
  remembered: Remembered
  settings: Settings
  now: () => number
  words: Words
}

/** What an examination needs of the app, once it is connected. `now` is in milliseconds since the epoch. */
export type Patient = {
  opened: Pick<OpenSettings, 'notices' | 'policy'>
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
export function verdict<T>(outcome: Outcome<T>, { t }: Words, judge: (value: T) => Verdict): Verdict {
  if (outcome.ok) return judge(outcome.value)
  const { problem } = outcome
  return { ...failed(toldBy(problem, t), adviceFor(problem, t)), error: problem }
}

/** Does one check's calls, for as long as a check may take. */
export function within<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
  const limit = new AbortController()
  return withinLimit(limit, PATIENCE_MS, () => work({ signal: limit.signal }))
}
