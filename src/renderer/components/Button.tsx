import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './Button.module.css'
import { Icon, type IconName } from './Icon'

type Look = 'primary' | 'plain' | 'quiet'
type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & { look?: Look; children: ReactNode }

/** A button with words. `primary` is the one thing to do, `quiet` looks like a link. */
export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> & {
  icon: IconName
  label: string
}

/** A button with an icon alone; `label` is its name. */
export function IconButton({ icon, label, ...props }: IconButtonProps) {
  return (
    <AriaButton {...props} aria-label={label} className={styles.iconButton}>
      <Icon name={icon} />
    </AriaButton>
  )
}

type RowButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & { children: ReactNode }

/** A whole row that can be pressed. */
export function RowButton(props: RowButtonProps) {
  return <AriaButton {...props} className={styles.row} />
}
