import { Switch } from 'react-aria-components/Switch'
import { Track } from '../../components/Track'
import type { ControlProps } from '../Setting'
import styles from './SwitchControl.module.css'

/** On or off. */
export function SwitchControl({ value, isLocked, names, change }: ControlProps) {
  return (
    <Switch {...names} className={styles.switch} isSelected={value === true} isReadOnly={isLocked} onChange={change}>
      <Track />
    </Switch>
  )
}
