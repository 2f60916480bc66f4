import { useState } from 'react'
import type { LinkScheme } from '../../preload/bridge'
import type { LaterKey } from '../../preload/locales/later'
import { ask } from '../bridge'
import { tLater } from '../laterWords'
import { Action } from '../settings/Action'
import { OnOff } from '../settings/controls/OnOff'
import { say } from '../settings/state'
import { system } from '../system'
import { registrationProblem } from './registration'

type LinkToggleProps = {
  scheme: LinkScheme
  label: string
  /** Whether the system opens such links with the app; null where it doesn't tell. */
  isOn: boolean | null
  /** What is said where it does not. */
  offHint: LaterKey
}

/** A switch for links of one scheme. Where the system doesn't obey, it springs back and says what to do. */
export function LinkToggle({ scheme, label, isOn, offHint }: LinkToggleProps) {
  const [problem, setProblem] = useState<{ wanted: boolean; key: LaterKey } | null>(null)
  const register = async (wanted: boolean): Promise<void> => {
    setProblem(null)
    const key = registrationProblem(await ask('registerLinks', { scheme, on: wanted }), wanted, system)
    if (key === null) return
    setProblem({ wanted, key })
    say(tLater(key, { scheme }))
  }
  // The agent may have mended it in the system's settings since.
  const isStill = problem !== null && isOn !== problem.wanted
  const state = isOn === null ? 'phone.link.unknown' : isOn ? 'phone.link.on' : offHint
  return (
    <Action label={label} hint={tLater(isStill ? problem.key : state, { scheme })}>
      {(names) => <OnOff {...names} isSelected={isOn === true} onChange={(on) => void register(on)} />}
    </Action>
  )
}
