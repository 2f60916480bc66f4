import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import styles from './Choice.module.css'

type Option<V extends string> = { value: V; label: string; hint?: string | null; lang?: string }

type ChoiceProps<V extends string> = {
  'aria-labelledby': string
  'aria-describedby'?: string
  value: V | null
  options: readonly Option<V>[]
  isReadOnly?: boolean
  isDisabled?: boolean
  onChange: (value: V) => void
}

/** One of a few options, all in sight. What can't be changed can still be reached and read. */
export function Choice<V extends string>({ options, onChange, ...props }: ChoiceProps<V>) {
  const choose = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup {...props} className={styles.group} onChange={choose}>
      {options.map(({ value, label, hint, lang }) => (
        <Radio key={value} className={styles.option} value={value}>
          <span className={styles.ring} aria-hidden="true" />
          <span>
            <bdi lang={lang}>{label}</bdi>
            {hint != null && <span className={styles.hint}>{hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
