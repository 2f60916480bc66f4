import type { TextKey } from '../../../preload/locales'
import type { Translate } from '../../../preload/locales/translate'
import type { PolicyStanding } from '../../settings'

/** Why machine policy can't be followed, in words that hold nothing of its content; null where there is no reason. */
export function policyWords({ refusal }: PolicyStanding, t: Translate<TextKey>): string | null {
  return refusal && t(`doctor.policy.${refusal.reason}`, { at: refusal.at ?? t('doctor.policy.root') })
}

/** The same for a notice, with what follows from it. */
export function policyNotice(standing: PolicyStanding, t: Translate<TextKey>): string | null {
  const why = policyWords(standing, t)
  if (why === null) return null
  return `${why} ${t(standing.state === 'kept' ? 'doctor.policy.kept' : 'doctor.policy.refused')}`
}
