import type { Trace, TraceCandidate, TraceStep } from '../../preload/bridge'

/**
 * A lookup's trace as plain text for a support request: English whatever the agent's language, one line per fact. The
 * trace holds no number and no value, so there is nothing personal in it to replace.
 */
export function traceText(trace: Trace, version: string): string {
  return [`Callside ${version}: how a caller was looked up`, ...traceLines(trace)].join('\n')
}

/** The same, line by line and without whose it is. */
export function traceLines(trace: Trace): string[] {
  const { sandbox, mergePolicyId, answeredPolicyId, candidates, steps, why } = trace
  return [
    `Outcome: ${why}`,
    `Sandbox: ${sandbox}`,
    `Merge policy: ${mergePolicyId ?? 'default of the organisation'}, answered by ${answeredPolicyId ?? 'none named'}`,
    'Tried, in order:',
    ...candidates.map(candidateLine),
    'Requests:',
    ...steps.map(stepLine),
  ]
}

function candidateLine({ namespace, format, region, result }: TraceCandidate): string {
  return `  ${namespace}, <number as ${format}>, read as ${region || 'international'}: ${result}`
}

function stepLine(step: TraceStep): string {
  const facts = [
    step.shared ? 'shared with another lookup' : null,
    step.status === null ? 'no answer' : `HTTP ${step.status}`,
    step.bytes === null ? null : `${step.bytes} bytes`,
    step.problem,
    step.code,
    step.requestId && `request id ${step.requestId}`,
  ].filter((fact) => fact !== null && fact !== '')
  const attempt = step.attempt > 1 ? ` (attempt ${step.attempt})` : ''
  return `  ${step.purpose}${attempt} at ${Math.round(step.startedMs)} ms for ${Math.round(step.tookMs)} ms: ${facts.join(', ')}`
}
