import type { ReactNode } from 'react'
import styles from './Setting.module.css'

/** Something to do, in the form of a setting: what it is, what to know about it, and how it is done. */
export function Action({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <div className={styles.words}>
        <p className={styles.label}>{label}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
      <div className={styles.buttons}>{children}</div>
    </div>
  )
}
