import type { IgnoredReason, Notice, Problem } from '../preload/bridge'
import { isTextKey, type Translate } from '../preload/locales'

/** A problem in plain words: what it is, what it means, what to do, and whom to ask. */
export type ProblemWords = { title: string; meaning: string; todo: string; whom: string }

/** Words for a problem. A code of the platform that has words of its own explains more than its kind. */
export function problemWords(problem: Problem, t: Translate): ProblemWords {
  const code = `problem.code.${problem.code ?? ''}`
  return {
    title: t(`problem.${problem.kind}.title`),
    meaning: t(isTextKey(code) ? code : `problem.${problem.kind}.meaning`),
    todo: t(`problem.${problem.kind}.todo`),
    whom: t(`problem.${problem.kind}.whom`),
  }
}

/** Says whether the agent can do something about it in the connection form. */
export function helpsToConnect(problem: Problem): boolean {
  return problem.kind === 'not-configured' || problem.kind === 'credentials-rejected'
}

/** Words for a notice. */
export function noticeWords(notice: Notice, t: Translate): string {
  if (notice.kind === 'settings-broken') return t('notice.settings-broken', { file: notice.keptAs })
  if (notice.kind === 'ignored') return t(`notice.ignored.${notice.reason satisfies IgnoredReason}`)
  return t(`notice.${notice.kind}`)
}
