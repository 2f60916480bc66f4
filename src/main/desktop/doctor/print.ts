import type { Check } from './check'

const MARK: Record<Check['state'], string> = { good: 'ok  ', warning: 'WARN', failed: 'FAIL', skipped: '-   ' }

/** Whether nothing failed; a warning is no failure. */
export function isHealthy(checks: Check[]): boolean {
  return checks.every(({ state }) => state !== 'failed')
}

/** The result for people, or one JSON object for scripts. */
export function printExamination(checks: Check[], json: boolean): string {
  if (json) return JSON.stringify({ ok: isHealthy(checks), checks })
  return checks
    .map(({ id, state, detail, advice }) => `${MARK[state]} ${id}: ${detail}${advice ? `\n     ${advice}` : ''}`)
    .join('\n')
}
