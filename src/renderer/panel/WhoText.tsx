import type { CallView } from '../../preload/bridge'
import { callTitle } from './calls'
import { NumberText } from './Identity'

/** Whom a call without a card is about: its number, or by what the agent searched. */
export function WhoText({ call }: { call: CallView }) {
  return call.number ? <NumberText number={call.number} /> : callTitle(call)
}
