import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import styles from './Field.module.css'

type FieldProps = Omit<TextFieldProps, 'className' | 'children'> & {
  label: string
  hint?: string
  error?: string | undefined
}

/** A text field with its name above, a hint below, and what is wrong with it in place of the hint. */
export function Field({ label, hint, error, ...props }: FieldProps) {
  return (
    <TextField {...props} className={styles.field} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input} spellCheck="false" autoComplete="off" />
      {error === undefined && hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </TextField>
  )
}
