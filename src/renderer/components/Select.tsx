import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import field from './Field.module.css'
import { Icon } from './Icon'
import styles from './Select.module.css'

type SelectProps<V extends string> = {
  /** Its name above it; where that stands elsewhere, `aria-labelledby` says where. */
  label?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
  'aria-label'?: string
  placeholder?: string
  value: V | null
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

/** One of many options, folded away until it is opened. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, placeholder = '', value, options, onChange, 'aria-describedby': describedBy, ...names } = props
  const choose = (key: unknown): void => {
    const option = options.find((each) => each.value === key)
    if (option) onChange(option.value)
  }
  return (
    <AriaSelect
      {...names}
      className={field.field}
      placeholder={placeholder}
      selectedKey={value}
      onSelectionChange={choose}
    >
      {label !== undefined && <Label className={field.label}>{label}</Label>}
      <Button className={styles.button} aria-describedby={describedBy}>
        <SelectValue className={styles.value} />
        <Icon name="down" size={12} />
      </Button>
      <Popover className={styles.popover} offset={4} containerPadding={6}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className={styles.item} textValue={option.label}>
              {({ isSelected }) => (
                <>
                  {option.label}
                  {isSelected && <Icon name="check" size={14} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
