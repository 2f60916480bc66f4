import { type ReactNode, useState } from 'react'
import { RowButton } from './Button'
import styles from './Foldable.module.css'
import { Icon } from './Icon'

/** A row that unfolds what belongs to it. What is folded away isn't built. */
export function Foldable({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.foldable} data-open={isOpen || undefined}>
      <RowButton aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <span className={styles.summary}>{summary}</span>
        <Icon name="down" size={12} />
      </RowButton>
      {isOpen && children}
    </div>
  )
}
