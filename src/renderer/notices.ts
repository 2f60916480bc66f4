import type { IgnoredReason, Notice } from '../preload/bridge'
import { type FirstKey, isFirstKey } from '../preload/locales/first'
import type { Translate } from '../preload/locales/translate'

/** Words for a notice. */
export function noticeWords(notice: Notice, t: Translate<FirstKey>): string {
  if (notice.kind === 'settings-broken') return t('notice.settings-broken', { file: notice.keptAs })
  if (notice.kind === 'policy-refused') return t('notice.policy-refused', { detail: notice.detail })
  if (notice.kind === 'ignored') return t(`notice.ignored.${notice.reason satisfies IgnoredReason}`)
  if (notice.kind === 'placeholder')
    return `${t('notice.placeholder', { written: notice.written })} ${placeholderAdvice(notice.advice, t)}`
  if (notice.kind === 'link-refused') return linkRefused(notice.reason, t)
  return t(`notice.${notice.kind}`)
}

/** What to fix where a placeholder came in place of a number. `advice` is a locale key, which names the phone system. */
export function placeholderAdvice(advice: string, t: Translate<FirstKey>): string {
  return t(isFirstKey(advice) ? advice : 'placeholder.unknown')
}

/** Why a link was refused; `reason` is the end of a locale key. */
export function linkRefused(reason: string, t: Translate<FirstKey>): string {
  const key = `notice.link-refused.${reason}`
  return t(isFirstKey(key) ? key : 'notice.link-refused.other')
}

/** Whether the page about phone systems helps to fix what a notice is about. */
export function isOfPhoneSystem({ kind }: Notice): boolean {
  return kind === 'placeholder' || kind === 'link-refused'
}
