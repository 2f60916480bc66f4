import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { Input as AriaInput } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import field from '../../components/Field.module.css'

type InputProps = {
  'aria-labelledby'?: string
  'aria-describedby'?: string
  'aria-label'?: string
  value: string
  isReadOnly?: boolean
  isDisabled?: boolean
  isInvalid?: boolean
  isRequired?: boolean
  inputMode?: 'numeric'
  placeholder?: string
  maxLength?: number
  /** Each change, as it is typed. */
  onType?: (typed: string) => void
  /** What was typed, once the field is left or Enter is pressed. */
  onCommit?: (typed: string) => void
}

/** A text field whose name and hints stand around it. What is typed holds when it is left; Escape takes it back. */
export function Input({ value, onType, onCommit, inputMode, placeholder, maxLength = 300, ...props }: InputProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const commit = (): void => {
    if (typed !== value) onCommit?.(typed)
  }
  const type = (next: string): void => {
    setTyped(next)
    onType?.(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && typed !== value) {
      event.preventDefault()
      setTyped(value)
    }
  }
  // Blur of the field itself: react-aria tells it of its parts, too.
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit()
  }
  return (
    <TextField {...props} className={field.field} value={typed} maxLength={maxLength} onChange={type}>
      <AriaInput
        className={field.input}
        spellCheck="false"
        autoComplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </TextField>
  )
}
