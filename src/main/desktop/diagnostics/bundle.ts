import type { Trace } from '../../../preload/bridge'
import type { PolicyStanding, SettingState } from '../../settings'
import type { Check } from '../doctor'
import { traceLines } from '../trace-text'
import type { LogLine } from './log'
import type { Scrubber } from './scrub'
import { tellSettings } from './settings'

/** What support needs to know of an app, as the app knows it: with whatever personal values stand in it. */
export type BundleFacts = {
  /** When the facts were gathered, ISO 8601. */
  at: string
  /** Versions of the app and of what it runs on. */
  versions: Record<string, string>
  /** How the parts of the desk are doing, in words and numbers of ours. */
  desk: Record<string, unknown>
  policy: PolicyStanding
  settings: SettingState[]
  doctor: Check[]
  lookups: { source: string; state: string; answeredMs: number | null; requests: number | null; trace: Trace | null }[]
  log: LogLine[]
}

/**
 * A diagnostic bundle as a JSON value. Every text in it goes through the scrubber, except our own names of settings; ids
 * of requests stay, since Adobe's support finds a request by nothing else.
 */
export function bundleOf(facts: BundleFacts, scrubber: Scrubber): unknown {
  const { at, versions, desk, policy, settings, doctor, lookups, log } = facts
  return {
    bundle: 'Callside diagnostics',
    at,
    versions: scrubbed(versions, scrubber),
    desk: scrubbed(desk, scrubber),
    policy: { state: policy.state, refusal: scrubbed(policy.refusal, scrubber) },
    settings: tellSettings(settings),
    doctor: doctor.map(({ id, state, detail, advice, error }) => ({
      id,
      state,
      detail: scrubber.value(detail),
      ...(advice === undefined ? {} : { advice: scrubber.value(advice) }),
      ...(error === undefined ? {} : { error: scrubbed(error, scrubber) }),
    })),
    lookups: lookups.map(({ trace, ...call }) => ({ ...call, trace: trace && howItWent(trace, scrubber) })),
    log: log.map(({ at, text }) => ({ at, text: scrubber.line(text) })),
  }
}

function howItWent(trace: Trace, scrubber: Scrubber): string[] {
  return traceLines(trace).map((line) => {
    const [said = '', requestId] = line.split(REQUEST_ID)
    const text = scrubber.value(said)
    return requestId === undefined ? text : `${text}${REQUEST_ID}${scrubber.id(requestId)}`
  })
}

/** What stands before a request's id at the end of a line of a trace. */
const REQUEST_ID = 'request id '

function scrubbed(value: unknown, scrubber: Scrubber): unknown {
  if (typeof value === 'string') return scrubber.value(value)
  if (Array.isArray(value)) return value.map((inner) => scrubbed(inner, scrubber))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubbed(inner, scrubber)]))
}
