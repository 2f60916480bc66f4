import type { ReactNode } from 'react'
import styles from './Chip.module.css'
import { Icon, type IconName } from './Icon'
import type { Tone } from './Strip'

type ChipProps = { tone?: Tone; icon?: IconName; title?: string; children: ReactNode }

/** A short word in a pill; the icon carries the meaning beside the colour. */
export function Chip({ tone = 'neutral', icon, title, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone} title={title}>
      {icon && <Icon name={icon} size={12} />}
      <span className={styles.words}>{children}</span>
    </span>
  )
}

/** A small mark in capitals or plain words, such as *Sample data*. */
export function Badge({ tone = 'neutral', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone} title={title}>
      {children}
    </span>
  )
}
