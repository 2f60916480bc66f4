import type { ControlProps } from '../Setting'
import { OnOff } from './OnOff'

/** On or off. */
export function SwitchControl({ value, isLocked, names, change }: ControlProps) {
  return <OnOff {...names} isSelected={value === true} isReadOnly={isLocked} onChange={change} />
}
