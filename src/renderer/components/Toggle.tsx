import { useId } from 'react'
import { Switch } from 'react-aria-components/Switch'
import { Icon, type IconName } from './Icon'
import styles from './Toggle.module.css'
import { Track } from './Track'

type ToggleProps = {
  icon: IconName
  label: string
  hint: string
  isOn: boolean
  isDisabled: boolean
  onChange: (on: boolean) => void
}

/** A switch with a name, and a line that says what it does or why it can't. */
export function Toggle({ icon, label, hint, isOn, isDisabled, onChange }: ToggleProps) {
  const hintId = useId()
  return (
    <Switch
      className={styles.toggle}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
      aria-label={label}
      aria-describedby={hintId}
    >
      <Icon name={icon} />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      </span>
      <Track />
    </Switch>
  )
}
