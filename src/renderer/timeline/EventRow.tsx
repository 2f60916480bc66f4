import type { TimelineItem } from '../../preload/bridge'
import { Icon } from '../components/Icon'
import { Skeleton } from '../components/Skeleton'
import { tLater } from '../laterWords'
import { format } from '../words'
import { eventWords } from './eventWords'
import { KindIcon } from './KindIcon'
import styles from './Timeline.module.css'

type EventRowProps = { event: TimelineItem; time: string | null; day: string | null; why: string }

/** One event: what it was in plain words, what about, when, and how much in its own currency. */
export function EventRow({ event, time, day, why }: EventRowProps) {
  const { kind, covered, money } = event
  return (
    <div className={styles.event} data-kind={kind} data-covered={covered || undefined}>
      <span className={styles.icon}>
        <KindIcon kind={kind} size={16} />
      </span>
      <span className={styles.title}>{eventWords(event.type, tLater)}</span>
      <span className={styles.money}>{money && format.money(money)}</span>
      <span className={styles.detail}>
        {covered ? (
          <>
            <Icon name="lock" size={12} />
            <bdi>{why}</bdi>
          </>
        ) : (
          <bdi>{event.detail}</bdi>
        )}
      </span>
      <span className={styles.time}>
        {/* The day's heading stands apart from its events, so they say their day themselves. */}
        <span className={styles.spoken}>{day} </span>
        {time}
      </span>
    </div>
  )
}

/** The place of an event that is on its way. */
export function WaitingRow() {
  return (
    <div className={styles.event} aria-busy="true">
      <span className={styles.icon} />
      <span className={styles.title}>
        <Skeleton width="55%" />
      </span>
      <span className={styles.detail}>
        <Skeleton width="35%" height={10} />
      </span>
    </div>
  )
}
