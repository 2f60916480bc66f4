import { Switch, type SwitchProps } from 'react-aria-components/Switch'
import { Track } from '../../components/Track'
import styles from './SwitchControl.module.css'

/** A switch whose name and meaning stand beside it. */
export function OnOff(props: Omit<SwitchProps, 'className' | 'children'>) {
  return (
    <Switch {...props} className={styles.switch}>
      <Track />
    </Switch>
  )
}
