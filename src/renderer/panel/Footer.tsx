import type { ReactNode } from 'react'
import styles from './Message.module.css'

/** The last line of a call: what is worth knowing on the left, one quiet action on the right. */
export function Footer({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <footer className={styles.footer}>
      <span>{children}</span>
      {end}
    </footer>
  )
}
