import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import styles from './Choice.module.css'
import field from './Field.module.css'

type Option<V extends string> = { value: V; label: string; hint?: string }

type ChoiceProps<V extends string> = {
  label: string
  hint: string
  value: V
  options: Option<V>[]
  isDisabled: boolean
  onChange: (value: V) => void
}

/** One of a few options, all in sight, with a name above and what to know about them below it. */
export function Choice<V extends string>({ label, hint, value, options, isDisabled, onChange }: ChoiceProps<V>) {
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup className={styles.group} value={value} isDisabled={isDisabled} onChange={choose}>
      <Label className={field.label}>{label}</Label>
      <Text slot="description" className={field.hint}>
        {hint}
      </Text>
      {options.map((option) => (
        <Radio key={option.value} className={styles.option} value={option.value}>
          <span className={styles.ring} aria-hidden="true" />
          <span>
            {option.label}
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
