import { Select } from '../../components/Select'
import type { ControlProps } from '../Setting'
import styles from './controls.module.css'
import { Input } from './Input'

type SelectControlProps = ControlProps & { options: readonly { value: unknown; label: string }[] }

/**
 * One of many. A value that isn't among the options, which settings.json may hold, is offered as well. Where it is locked
 * it is a field that can be reached and read.
 */
export function SelectControl({ value, isLocked, names, change, options }: SelectControlProps) {
  const choices = options.map((option) => ({ value: JSON.stringify(option.value), label: option.label }))
  const now = JSON.stringify(value)
  const label = choices.find((choice) => choice.value === now)?.label ?? now
  if (isLocked)
    return (
      <div className={styles.field}>
        <Input {...names} value={label} isReadOnly />
      </div>
    )
  const all = choices.some((choice) => choice.value === now) ? choices : [...choices, { value: now, label }]
  return (
    <div className={styles.field}>
      <Select {...names} value={now} options={all} onChange={(chosen) => change(JSON.parse(chosen))} />
    </div>
  )
}
