import type { CallView, DeskPart } from '../../preload/bridge'
import type { Outcome } from '../actions/act'
import { tell } from '../bridge'
import { say } from '../ui'
import { t } from '../words'

type Quiet = Pick<DeskPart, 'quiet' | 'locked'>

/** Whether the agent may decide if calls from where this one came pop up; what they type themselves always does. */
export function canBeQuiet({ source }: CallView, { locked }: Quiet): boolean {
  return source !== 'search' && !locked.includes('triggers.quiet')
}

/** Has calls from where this one came wait quietly from now on, or pop up again; null where that is not the agent's to say. */
export function toggleQuiet(call: CallView, desk: Quiet | undefined): Outcome | null {
  if (!desk || !canBeQuiet(call, desk)) return null
  const others = desk.quiet.filter((source) => source !== call.source)
  const isQuiet = others.length < desk.quiet.length
  tell('changeSetting', { key: 'triggers.quiet', value: isQuiet ? others : [...others, call.source] })
  const words = t(isQuiet ? 'keys.unquieted' : 'keys.quieted', { source: t(`source.${call.source}`) })
  say(words)
  return { words, isGood: true }
}
