import { type ReactNode, useId } from 'react'
import styles from './Setting.module.css'

type Names = { 'aria-labelledby': string; 'aria-describedby': string }

type ActionProps = {
  label: string
  hint: string
  /** How it is done; a control that has no words of its own takes these for its name and meaning. */
  children: ReactNode | ((names: Names) => ReactNode)
}

/** Something to do, in the form of a setting: what it is, what to know about it, and how it is done. */
export function Action({ label, hint, children }: ActionProps) {
  const id = useId()
  const names = { 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-hint` }
  return (
    <div className={styles.setting}>
      <div className={styles.words}>
        <p className={styles.label} id={names['aria-labelledby']}>
          {label}
        </p>
        <p className={styles.hint} id={names['aria-describedby']}>
          {hint}
        </p>
      </div>
      <div className={styles.buttons}>{typeof children === 'function' ? children(names) : children}</div>
    </div>
  )
}
