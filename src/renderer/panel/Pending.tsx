import { Skeleton } from '../components/Skeleton'
import styles from './Sections.module.css'

/** How long the words of each line are, in pixels: a heading and three lines, twice. */
const places = [
  { id: 'first', lines: [150, 118, 136] },
  { id: 'second', lines: [128, 154, 110] },
]

/** The place of sections that are still on their way. */
export function PendingSections() {
  return (
    <div aria-busy="true" aria-hidden="true" data-pending="">
      {places.map(({ id, lines }) => (
        <div key={id} className={styles.section}>
          <div className={styles.head}>
            <Skeleton width={96} height={10} />
          </div>
          {lines.map((width) => (
            <div key={width} className={styles.pendingLine}>
              <Skeleton width={width} />
              <Skeleton width={72} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
