import type { Answer, Registered } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import type { system } from '../system'

/** What to tell the agent of links that were to be registered (`on`) or given back; null where there is nothing to mend. */
export function registrationProblem(answer: Answer<Registered>, on: boolean, computer: typeof system): LaterKey | null {
  if (!answer.ok || answer.value === 'failed') return 'phone.link.failed'
  if (answer.value === 'done') return null
  if (!on) return 'phone.link.overruled.off'
  return computer === 'other' ? 'phone.link.overruled.linux' : 'phone.link.overruled'
}
