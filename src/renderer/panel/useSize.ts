import type { CallView, DeskPart } from '../../preload/bridge'
import { tell } from '../bridge'
import { type Size, useUi } from '../ui'
import { cardOf } from './calls'

/** How much of a caller is shown: what the agent chose last in this window, else what the settings say. */
export function useSize({ size }: Pick<DeskPart, 'size'>): Size {
  return useUi((ui) => ui.size) ?? size
}

/** Shows more of a caller, or less, and has that remembered where policy leaves it to the agent. */
export function changeSize(size: Size): void {
  useUi.setState({ size, pane: null })
  tell('changeSetting', { key: 'panel.size', value: size })
}

/** Whether a call is shown in two sizes: those of a card, or of its place. */
export function hasSizes(call: CallView): boolean {
  return call.state.kind === 'looking' || cardOf(call) !== null
}
