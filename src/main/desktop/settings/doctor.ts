import type { DoctorCheck } from '../../../preload/bridge'
import type { Connections } from '../connection'
import { type Check, examine, type Patient, type Words, wordsFor } from '../doctor'

/** What the doctor needs of the running app. */
export type DoctorParts = Pick<Patient, 'opened' | 'usage'> & { connections: Connections }

const RESULTS: Record<Check['state'], DoctorCheck['result']> = {
  good: 'ok',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
}

/** Examines the app as it is connected now, in words of a language whose texts are loaded. */
export async function askDoctor(parts: DoctorParts, language: string): Promise<DoctorCheck[]> {
  const words = wordsFor(language)
  const checks = await examineApp(parts, words)
  return checks.map(({ id, state, detail, advice }) => ({
    name: words.t(`doctor.name.${id}`),
    result: RESULTS[state],
    detail: cut(detail, 400),
    advice: advice === undefined ? null : cut(advice, 600),
  }))
}

/** Examines the app as it is connected now. */
export async function examineApp(parts: DoctorParts, words: Words): Promise<Check[]> {
  const certificateProblem = (await parts.connections.current())?.certificateProblem ?? false
  return examine({ ...parts, certificateProblem }, words)
}

/** A text that is no longer than this; an organisation's own names may be of any length. */
const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
