import type { ReactNode } from 'react'
import { Icon, type IconName } from '../components/Icon'
import type { Tone } from '../components/Strip'
import styles from './Message.module.css'

type MessageProps = {
  icon: IconName
  tone?: Tone
  title: ReactNode
  subtitle?: ReactNode
  /** What happened and what it means, a paragraph each. */
  children: ReactNode
  actions?: ReactNode
}

/** A state that is told in words: what happened, what it means, what can be done. */
export function Message({ icon, tone = 'neutral', title, subtitle, children, actions }: MessageProps) {
  return (
    <div className={styles.message}>
      <div className={styles.icon} data-tone={tone}>
        <Icon name={icon} size={20} />
      </div>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
