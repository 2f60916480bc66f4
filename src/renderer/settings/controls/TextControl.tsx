import type { ControlProps } from '../Setting'
import { asText } from '../values'
import styles from './controls.module.css'
import { Input } from './Input'

/** A word; an empty one goes back to the default, which is none. */
export function TextControl({ value, isLocked, names, change }: ControlProps) {
  return (
    <div className={styles.field}>
      <Input
        {...names}
        value={asText(value)}
        isReadOnly={isLocked}
        onCommit={(typed) => change(typed.trim() === '' ? null : typed.trim())}
      />
    </div>
  )
}
