import { Skeleton } from '../components/Skeleton'
import styles from './CardView.module.css'
import { Section } from './Sections'

/** Three lines that are still on their way. */
export function PendingLines({ title }: { title: string }) {
  return (
    <Section title={title}>
      <div className={styles.lines} aria-busy="true" data-pending="">
        <div className={styles.pendingLine}>
          <Skeleton width={150} />
          <Skeleton width={84} />
        </div>
        <div className={styles.pendingLine}>
          <Skeleton width={118} />
          <Skeleton width={72} />
        </div>
        <div className={styles.pendingLine}>
          <Skeleton width={136} />
          <Skeleton width={80} />
        </div>
      </div>
    </Section>
  )
}

/** Short words that are still on their way. */
export function PendingChips({ title }: { title: string }) {
  return (
    <Section title={title}>
      <div className={styles.words} aria-busy="true" data-pending="">
        <Skeleton width={112} height={22} />
        <Skeleton width={88} height={22} />
        <Skeleton width={64} height={22} />
      </div>
    </Section>
  )
}
