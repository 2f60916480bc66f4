import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import styles from './Strip.module.css'

/** What a coloured surface means; words or an icon always say it too. */
export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'neutral'

type StripProps = { tone: Tone; icon: IconName; children: ReactNode; end?: ReactNode; role?: 'alert' }

/** A coloured line across the panel that says one thing. */
export function Strip({ tone, icon, children, end, role }: StripProps) {
  return (
    <div className={styles.strip} data-tone={tone} role={role}>
      <span className={styles.icon}>
        <Icon name={icon} size={14} />
      </span>
      <div className={styles.words}>{children}</div>
      {end}
    </div>
  )
}
