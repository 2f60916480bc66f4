import type { IgnoredReason, Notice } from '../preload/bridge'
import type { FirstKey } from '../preload/locales/first'
import type { Translate } from '../preload/locales/translate'

/** Words for a notice. */
export function noticeWords(notice: Notice, t: Translate<FirstKey>): string {
  if (notice.kind === 'settings-broken') return t('notice.settings-broken', { file: notice.keptAs })
  if (notice.kind === 'policy-refused') return t('notice.policy-refused', { detail: notice.detail })
  if (notice.kind === 'ignored') return t(`notice.ignored.${notice.reason satisfies IgnoredReason}`)
  return t(`notice.${notice.kind}`)
}
