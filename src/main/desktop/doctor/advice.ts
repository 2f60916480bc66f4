import type { Problem } from '../../../preload/bridge'
import { isTextKey, type TextKey } from '../../../preload/locales'
import type { Translate } from '../../../preload/locales/translate'

/** What happened, in words: who answered with which problem, or that nobody answered. */
export function toldBy({ kind, code, host }: Problem, t: Translate<TextKey>): string {
  const what = code ? `${kind} (${code})` : kind
  if (kind === 'unreachable' || kind === 'timeout')
    return t('doctor.told.no-answer', { host: host ?? t('doctor.told.platform'), what })
  if (code === 'host') return t('doctor.told.not-sent', { host: host ?? t('doctor.told.address') })
  return t('doctor.told.answered', { what })
}

/** What an administrator can do about a problem, by its code where that says more than its kind. */
export function adviceFor({ kind, code, host }: Problem, t: Translate<TextKey>): string {
  const byCode = `doctor.advice.${code}`
  if (code && isTextKey(byCode)) return t(byCode)
  const byKind = `doctor.advice.${kind === 'timeout' ? 'unreachable' : kind}`
  return isTextKey(byKind) ? t(byKind, { host: host ?? t('doctor.told.platform') }) : t('doctor.advice.other')
}
