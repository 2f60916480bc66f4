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

/** By its parts: in a line of figures a scrubber could see a number that is none. */
function howItWent(trace: Trace, scrubber: Scrubber): string[] {
  const value = (text: string | null): string | null => text && scrubber.value(text)
  return traceLines({
    ...trace,
    sandbox: scrubber.value(trace.sandbox),
    mergePolicyId: value(trace.mergePolicyId),
    answeredPolicyId: value(trace.answeredPolicyId),
    candidates: trace.candidates.map((each) => ({ ...each, namespace: scrubber.value(each.namespace) })),
    steps: trace.steps.map((step) => ({
      ...step,
      code: value(step.code),
      requestId: step.requestId && scrubber.id(step.requestId),
    })),
  })
}

function scrubbed(value: unknown, scrubber: Scrubber): unknown {
  if (typeof value === 'string') return scrubber.value(value)
  if (Array.isArray(value)) return value.map((inner) => scrubbed(inner, scrubber))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubbed(inner, scrubber)]))
}
